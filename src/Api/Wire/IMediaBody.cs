namespace Newsroom.Api.Wire;

/// <summary>An answer that is no JSON.</summary>
public interface IMediaBody
{
    string ContentType { get; }

    /// <summary>What a browser may load for it (Content-Security-Policy); null where it shows nothing by itself.</summary>
    string? Policy => null;

    byte[] Bytes();
}

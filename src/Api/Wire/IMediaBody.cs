namespace Newsroom.Api.Wire;

/// <summary>An answer that is no JSON.</summary>
public interface IMediaBody
{
    string ContentType { get; }

    byte[] Bytes();
}

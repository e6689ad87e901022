using System.Text;

namespace Newsroom.Api.Wire;

/// <summary>A page for people.</summary>
/// <param name="Html">The whole document, without scripts or anything from elsewhere.</param>
/// <param name="Language">Of its own words.</param>
/// <param name="Policy">What a browser may load for it (Content-Security-Policy).</param>
public sealed record HtmlPage(string Html, string Language, string Policy) : IMediaBody
{
    public const string Media = "text/html";

    string IMediaBody.ContentType => "text/html; charset=utf-8";

    string? IMediaBody.Policy => Policy;

    byte[] IMediaBody.Bytes() => Encoding.UTF8.GetBytes(Html);
}

using System.Text;

namespace Newsroom.Api.Wire;

/// <summary>A picture that can be put into a page as it is.</summary>
/// <param name="Svg">The element, without scripts or anything from elsewhere.</param>
/// <param name="Language">Of its words.</param>
public sealed record SvgPicture(string Svg, string Language) : IMediaBody
{
    public const string Media = "image/svg+xml";

    string IMediaBody.ContentType => Media;

    string? IMediaBody.Policy => "default-src 'none'; style-src 'unsafe-inline'";

    byte[] IMediaBody.Bytes() => Encoding.UTF8.GetBytes(Svg);
}

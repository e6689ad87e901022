namespace Newsroom.Api.Features.Claims;

/// <summary>An address that opens a page at the quoted words (WICG Scroll to Text Fragment, section 3.3).</summary>
internal static class TextFragment
{
    private const int LongestWhole = 200;
    private const int EndWords = 6;

    public static string Link(string address, string exact)
    {
        var words = exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(' ', words);
        var severalBlocks = exact.AsSpan().ContainsAny('\n', '\r');
        var text =
            (whole.Length <= LongestWhole && !severalBlocks) || words.Length < 2 * EndWords
                ? Encode(whole)
                : $"{Encode(string.Join(' ', words[..EndWords]))},{Encode(string.Join(' ', words[^EndWords..]))}";
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return $"{(hash < 0 ? address : address[..hash])}#:~:text={text}";
    }

    /// <summary>A hyphen has a meaning of its own in a fragment.</summary>
    private static string Encode(string text) =>
        Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}

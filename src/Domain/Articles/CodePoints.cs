namespace Newsroom.Domain.Articles;

/// <summary>Positions count in Unicode code points (W3C Web Annotation, section 4.2.5), strings in UTF-16 units.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (int low; (low = text.IndexOfAnyInRange('\uDC00', '\uDFFF')) >= 0; text = text[(low + 1)..])
            count--;
        return count;
    }

    /// <summary>The code point positions of rising offsets, in one pass.</summary>
    public static List<int> Positions(string text, List<int> offsets)
    {
        var (positions, at, count) = (new List<int>(offsets.Count), 0, 0);
        foreach (var offset in offsets)
        {
            count += Count(text.AsSpan(at, offset - at));
            at = offset;
            positions.Add(count);
        }
        return positions;
    }

    public static int Back(string text, int from, int codePoints)
    {
        while (from > 0 && codePoints-- > 0)
            from -= char.IsLowSurrogate(text[from - 1]) && from > 1 ? 2 : 1;
        while (from > 0 && from < text.Length && Letters.Continues(text, from))
            from--;
        return from;
    }

    public static int Forward(string text, int from, int codePoints)
    {
        while (from < text.Length && codePoints-- > 0)
            from += char.IsHighSurrogate(text[from]) && from + 1 < text.Length ? 2 : 1;
        while (from < text.Length && Letters.Continues(text, from))
            from++;
        return from;
    }
}

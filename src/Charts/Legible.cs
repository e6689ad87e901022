using System.Text;

namespace Newsroom.Charts;

/// <summary>Texts as they may stand in a picture: on one line, and nothing in them that is not seen.</summary>
internal static class Legible
{
    private const int StartIsolate = 0x2068;
    private const int EndIsolate = 0x2069;

    /// <summary>
    /// Without control characters, lone surrogates and what XML cannot hold, and without the marks that turn the
    /// direction of the text around them (Unicode's "Trojan source").
    /// </summary>
    public static string Line(string text)
    {
        // Nearly all that is written is a number.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (IsSeen(rune))
                clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>A name to stand within a sentence: one written from right to left does not turn the words beside it.</summary>
    public static string Name(string name)
    {
        var clean = string.Concat(Line(name).EnumerateRunes().Where(r => r.Value is not (StartIsolate or EndIsolate)));
        return clean.EnumerateRunes().Any(IsRightToLeft) ? $"{(char)StartIsolate}{clean}{(char)EndIsolate}" : clean;
    }

    private static bool IsSeen(Rune rune) =>
        !Rune.IsControl(rune)
        && (rune.Value & 0xFFFE) != 0xFFFE
        && rune != Rune.ReplacementChar
        && rune.Value is not (>= 0x202A and <= 0x202E or 0x2066 or 0x2067);

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value
            is >= 0x590
                and <= 0x8FF
                or >= 0xFB1D
                and <= 0xFDFF
                or >= 0xFE70
                and <= 0xFEFC
                or >= 0x10800
                and <= 0x10FFF;
}

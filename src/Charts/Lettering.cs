using System.Globalization;
using System.Text;

namespace Newsroom.Charts;

/// <summary>
/// How wide text will be. Nobody knows the reader's font, so widths are those of DejaVu Sans, the widest of the usual
/// ones: in any other a text has room to spare.
/// </summary>
internal static class Lettering
{
    private const string Ellipsis = "…";

    public static double Width(string text, double size) => text.EnumerateRunes().Sum(Em) * size;

    /// <summary>The text, or as much of it as fits and an ellipsis.</summary>
    public static string Clip(string text, double size, double width)
    {
        if (Width(text, size) <= width)
            return text;
        var room = width - Width(Ellipsis, size);
        var kept = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            room -= Width(element, size);
            if (room < 0)
                break;
            kept.Append(element);
        }
        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>In lines that fit; what goes beyond the last of <paramref name="most"/> is cut off.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || Width(longer, size) <= width || lines.Count == most - 1)
            {
                line = longer;
                continue;
            }
            lines.Add(Clip(line, size, width));
            line = word;
        }
        if (line.Length > 0)
            lines.Add(Clip(line, size, width));
        return lines;
    }

    private static double Em(Rune rune) =>
        rune.Value switch
        {
            'i' or 'j' or 'l' or 'I' or '\'' or '|' or ' ' or '.' or ',' or ':' or ';' or '!' => .34,
            'f' or 't' or 'r' or '(' or ')' or '/' or '-' or '"' => .43,
            'm' or 'M' or 'w' or 'W' or '%' or '@' or '…' or '—' => 1,
            >= 'A' and <= 'Z' => .74,
            >= '0' and <= '9' => .64,
            < 0x250 => .64,
            >= 0x300 and < 0x370 or >= 0x200B and <= 0x200F or >= 0x2060 and <= 0x206F or >= 0xFE00 and <= 0xFE0F => 0,
            < 0x1100 => .75,
            < 0x2E80 => .8,
            < 0x10000 => 1.05,
            _ => 1.35,
        };
}

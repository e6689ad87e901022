using System.Globalization;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Benchmarks.Reading;

/// <summary>
/// Numbers with and without units, by their values: {"id", "quantities": [{"value"}]}. Both ends of a range count. The sets write
/// shares as fractions, and what is said in two units (3 dollars 50 cents, 5 feet 2 inches) as one number of the larger.
/// </summary>
internal static class Units
{
    private static readonly Dictionary<string, decimal> Smaller = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cent"] = 100,
        ["cents"] = 100,
        ["pence"] = 100,
        ["rappen"] = 100,
        ["inch"] = 12,
        ["inches"] = 12,
        ["in"] = 12,
    };

    public static object Of(Case one)
    {
        var figures = NumberReader.Read(one.Text, one.Language, Listing.Everything);
        return new { one.Id, Quantities = Values(figures, one.Text).Select(v => new { Value = v }) };
    }

    private static IEnumerable<decimal> Values(IReadOnlyList<Figure> figures, string text)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (figure.As == FoundAs.Code && Power(figure, text) is { } power)
                yield return power;
            foreach (var value in figure.Values)
                yield return figure.Kind == FigureKind.Share && figure.Ratio is null ? value / 100 : value;
            if (figure.Ratio is { Whole: > 0 } ratio)
                yield return ratio.Part / ratio.Whole;
            if (i + 1 < figures.Count && Together(figure, figures[i + 1], text) is { } both)
                yield return both;
        }
    }

    /// <summary>1.3e6, which news do not print, and which the product takes for a code.</summary>
    private static decimal? Power(Figure code, string text)
    {
        var (start, end) = (code.Place.Units.Start, code.Place.Units.End);
        var read = decimal.TryParse(
            text[start..end],
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var value
        );
        return !read ? null
            : start > 0 && text[start - 1] == '-' ? -value
            : value;
    }

    private static decimal? Together(Figure larger, Figure smaller, string text)
    {
        if (larger.Values is not [var whole] || smaller.Values is not [> 0 and < 100 and var part])
            return null;
        var between = Words(text[larger.Place.Units.End..smaller.Place.Units.Start]);
        var behind = Words(text[smaller.Place.Units.End..]);
        if (between.Length is 0 or > 3)
            return null;
        if (behind.Length > 0 && Smaller.TryGetValue(behind[0], out var parts))
            return whole + (part / parts);
        // 15 dollars and 50.
        return behind.Length == 0 && between[^1] is "and" or "und" ? whole + (part / 100) : null;
    }

    private static string[] Words(string text) =>
        text.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
}

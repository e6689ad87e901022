using System.Globalization;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Extraction.Tests.Suggestions;

/// <summary>Reads a text and shows what is proposed as words.</summary>
internal static class Proposed
{
    public static IReadOnlyList<Suggested> In(string text, string language)
    {
        Assert.True(PartialDate.TryParse("2026-05-06", out var published, out _));
        return SuggestionReader.Read(text, language, published).Items;
    }

    public static IReadOnlyList<Suggested> Figures(string text, string language) =>
        [.. In(text, language).Where(i => i.Kind == SuggestionKind.Figure)];

    public static Suggested Figure(string text, string language) => Assert.Single(Figures(text, language));

    public static Suggested Quotation(string text, string language) =>
        Assert.Single(In(text, language), i => i.Kind == SuggestionKind.Quotation);

    /// <summary>knapp 300 &lt;- "people, killed": value or bounds, unit, measure.</summary>
    public static string Shown(this Suggested figure)
    {
        var q = figure.Quantity!;
        string?[] values = [Text(q.Value), Text(q.Low), Text(q.High)];
        var numbers = string.Join("..", values.OfType<string>());
        return $"{q.Qualifier} {(numbers.Length == 0 ? q.RawText : numbers)} {q.Unit ?? "-"} {q.Measure ?? "-"}";
    }

    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string Marked(this Suggested item, string text) =>
        string.Join(" … ", item.Marks.Select(m => text[m.Units.Start..m.Units.End]));
}

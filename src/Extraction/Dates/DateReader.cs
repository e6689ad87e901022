using Newsroom.Domain.Dates;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>Where dates lie that may be before or behind the article's day: am Mittwoch, in July.</summary>
public enum DateDirection
{
    /// <summary>Before it, as news are told; a day with its month that lies close ahead is that one.</summary>
    Past,
    Future,
}

/// <summary>How a text is read.</summary>
public sealed record DateOptions
{
    public static DateOptions News { get; } = new();

    public DateDirection Direction { get; init; } = DateDirection.Past;
}

/// <summary>
/// Finds the dates in a text and what they mean, seen from the article's date. What cannot be told is found without a value. One
/// pass; the time grows with the length of the text and with nothing else.
/// </summary>
public static class DateReader
{
    /// <param name="text">Any text.</param>
    /// <param name="language">A tag: de and en, of whatever region, are read their own way; any other and none both ways, and what
    /// they read differently has no value.</param>
    /// <param name="reference">The article's date, as precise as it is known: words are resolved where all its days say the same.</param>
    /// <param name="options">The news' where there are none.</param>
    /// <returns>In the order of their places; none overlaps another.</returns>
    public static IReadOnlyList<FoundDate> Read(
        string text,
        string? language,
        PartialDate? reference,
        DateOptions? options = null
    )
    {
        var tag = language?.Split('-') is [var code, ..] ? code.ToLowerInvariant() : "";
        var monthFirst = tag == "en" && !IsBritish(language!);
        return tag switch
        {
            "de" => Read(text, Lexicon.German, reference, options, monthFirst: false),
            "en" => Read(text, Lexicon.English, reference, options, monthFirst),
            _ => Merge(
                Read(text, Lexicon.German, reference, options, monthFirst: false),
                Read(text, Lexicon.English, reference, options, monthFirst: true)
            ),
        };
    }

    /// <summary>From one day.</summary>
    public static IReadOnlyList<FoundDate> Read(
        string text,
        string? language,
        DateOnly reference,
        DateOptions? options = null
    ) =>
        Read(
            text,
            language,
            PartialDate.Parse(reference.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            options
        );

    private static List<FoundDate> Read(
        string text,
        Lexicon lexicon,
        PartialDate? reference,
        DateOptions? options,
        bool monthFirst
    ) =>
        new Reading(
            new Words(Lexer.Read(text, lexicon)) { MonthFirst = monthFirst },
            Meaning.Of(reference, (options ?? DateOptions.News).Direction)
        ).Dates();

    /// <summary>English outside the United States writes the day first.</summary>
    private static bool IsBritish(string language) =>
        language.Length > 2 && !language.EndsWith("-US", StringComparison.OrdinalIgnoreCase);

    /// <summary>The longer one of two that overlap; what both grammars find and read differently is not told.</summary>
    private static List<FoundDate> Merge(List<FoundDate> german, List<FoundDate> english)
    {
        var merged = new List<FoundDate>();
        var all = german.Concat(english).OrderBy(d => d.Place.Units.Start).ThenByDescending(d => d.Place.Units.End);
        foreach (var date in all)
        {
            if (merged.Count == 0 || merged[^1].Place.Units.End <= date.Place.Units.Start)
                merged.Add(date);
            else if (merged[^1].Place == date.Place && merged[^1].Value?.Edtf != date.Value?.Edtf)
                merged[^1] = Untold(merged[^1], date);
        }
        return merged;
    }

    private static FoundDate Untold(FoundDate one, FoundDate other) =>
        one.Value is null ? other
        : other.Value is null ? one
        : one with { Value = null, Named = null, Counted = null };
}

namespace Newsroom.Extraction.Numbers;

/// <summary>What is listed of a text's numbers.</summary>
public enum Listing
{
    Figures,

    /// <summary>Dates, times, labels and all others too.</summary>
    Everything,
}

/// <summary>
/// Finds the numbers in a text: digits and words, with their values, hedges and places. One pass; the time grows with the length of
/// the text and with nothing else.
/// </summary>
public static class NumberReader
{
    /// <param name="text">Any text; 20 MB of it take about a second.</param>
    /// <param name="language">A tag: de and en, of whatever region, are read their own way; any other and none both ways, and what
    /// only one of them finds is listed too, so that figures may overlap. A hedge is kept that only one of them knows.</param>
    /// <param name="listing">Figures alone, or every number with what it is.</param>
    /// <returns>In the order of their places. Within one language none overlaps another.</returns>
    public static IReadOnlyList<Figure> Read(string text, string? language, Listing listing = Listing.Figures) =>
        language?.Split('-')[0].ToLowerInvariant() switch
        {
            "de" => Read(text, Lexicon.German, listing),
            "en" => Read(text, Lexicon.English, listing),
            _ => Merge(Read(text, Lexicon.German, listing), Read(text, Lexicon.English, listing)),
        };

    private static List<Figure> Read(string text, Lexicon lexicon, Listing listing) =>
        new Reading(Lexer.Read(text, lexicon), listing == Listing.Everything).Figures();

    private static List<Figure> Merge(List<Figure> german, List<Figure> english) =>
        german
            .Concat(english)
            .OrderBy(f => f.Place.Units.Start)
            .ThenBy(f => f.Place.Units.End)
            .ThenBy(f => f.Hedge is null)
            .DistinctBy(f =>
                (
                    f.As,
                    f.Kind,
                    f.Place.Units,
                    f.Values is [var low, ..] ? low : 0,
                    f.Values is [.., var high] ? high : 0
                )
            )
            .ToList();
}

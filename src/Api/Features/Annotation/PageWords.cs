namespace Newsroom.Api.Features.Annotation;

/// <summary>The page's own words in one language.</summary>
internal sealed record PageWords
{
    private static readonly PageWords English = new()
    {
        Language = "en",
        Article = "Article",
        Legend = "Legend",
        Kinds = ["Claim", "Suggested figure", "Suggested quotation"],
        KindsCounted = ["Claims of the ledger", "Suggested figures", "Suggested quotations"],
        Guide = "Point at a mark, tap it or go to it with the Tab key to see what is known of it.",
        ToNotes = "All of it as a list",
        Nothing = "Nothing is marked in this article.",
        Notes = "In this article",
        Note = "Note",
        Open = "Open in the ledger",
        Back = "Back to the text",
        NoPlace = "Without a place in the text",
        More = "Further marks here, told in the list:",
    };

    private static readonly PageWords German = new()
    {
        Language = "de",
        Article = "Artikel",
        Legend = "Legende",
        Kinds = ["Aussage", "Vorgeschlagene Zahl", "Vorgeschlagenes Zitat"],
        KindsCounted = ["Erfasste Aussagen", "Vorgeschlagene Zahlen", "Vorgeschlagene Zitate"],
        Guide =
            "Auf eine Markierung zeigen, sie antippen oder mit der Tabulatortaste ansteuern, um zu sehen, was über sie bekannt ist.",
        ToNotes = "Alles als Liste",
        Nothing = "In diesem Artikel ist nichts markiert.",
        Notes = "In diesem Artikel",
        Note = "Anmerkung",
        Open = "Eintrag öffnen",
        Back = "Zurück zum Text",
        NoPlace = "Ohne Stelle im Text",
        More = "Weitere Markierungen hier, siehe Liste:",
    };

    public required string Language { get; init; }

    /// <summary>The heading of an article that has none.</summary>
    public required string Article { get; init; }
    public required string Legend { get; init; }

    /// <summary>One mark of each kind, in the order of <see cref="MarkKind"/>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Several of each kind.</summary>
    public required IReadOnlyList<string> KindsCounted { get; init; }
    public required string Guide { get; init; }
    public required string ToNotes { get; init; }
    public required string Nothing { get; init; }
    public required string Notes { get; init; }
    public required string Note { get; init; }
    public required string Open { get; init; }
    public required string Back { get; init; }
    public required string NoPlace { get; init; }
    public required string More { get; init; }

    /// <summary>German where it is asked for, English otherwise.</summary>
    public static PageWords In(string language) =>
        language.Split('-')[0].Equals("de", StringComparison.OrdinalIgnoreCase) ? German : English;

    public string Of(MarkKind kind) => Kinds[(int)kind];
}

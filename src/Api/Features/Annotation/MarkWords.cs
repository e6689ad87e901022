namespace Newsroom.Api.Features.Annotation;

/// <summary>The words for what is known of a mark, in one language.</summary>
internal sealed record MarkWords(
    string Source,
    string Nobody,
    string Through,
    string Figure,
    string State,
    string Score
)
{
    private static readonly MarkWords English = new("Source", "nobody is named", "Through", "Figure", "State", "Score");
    private static readonly MarkWords German = new("Quelle", "niemand genannt", "Über", "Zahl", "Stand", "Bewertung");

    private static readonly Dictionary<string, string> GermanStates = new(StringComparer.Ordinal)
    {
        ["open"] = "offen",
        ["unsure"] = "unklar",
    };

    public static MarkWords In(string language) => language == "de" ? German : English;

    public string StateOf(string state) => this == German ? GermanStates.GetValueOrDefault(state, state) : state;

    public List<MarkDetail> Details(string? origin, IReadOnlyList<string> via, string? figure)
    {
        var details = new List<MarkDetail> { new(Source, origin ?? Nobody) };
        if (via.Count > 0)
            details.Add(new MarkDetail(Through, string.Join(" → ", via)));
        if (figure is not null)
            details.Add(new MarkDetail(Figure, figure));
        return details;
    }
}

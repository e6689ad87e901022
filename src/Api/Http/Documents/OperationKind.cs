using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Http.Documents;

/// <summary>What kind of operation a route is; its statuses, headers and words follow from that.</summary>
internal sealed record OperationKind(string Method, string Path, bool AnswersPage)
{
    private const string Citations = "/citations";

    public static OperationKind Of(ApiDescription api) =>
        new(
            api.HttpMethod ?? HttpMethods.Get,
            "/" + api.RelativePath,
            api.SupportedResponseTypes.Any(r =>
                r.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Page<>)
            )
        );

    /// <summary>The type of resource in whose collection the route lies; null for imports and operating.</summary>
    public ResourceType? Type { get; } =
        Enum.GetValues<ResourceType>()
            .Where(t => Path.Split('/').ElementAtOrDefault(2) == t.Collection())
            .Select(t => (ResourceType?)t)
            .FirstOrDefault();

    /// <summary>What a list within a resource lists: the claims of an article.</summary>
    public ResourceType? Listed { get; } =
        Enum.GetValues<ResourceType>()
            .Where(t => Path.Split('/') is [_, _, _, _, var last] && last == t.Collection())
            .Select(t => (ResourceType?)t)
            .FirstOrDefault();

    public bool Reads => Method == HttpMethods.Get;

    public bool Names => Path.Contains("{idOrKey}", StringComparison.Ordinal) || OfTerms && Path.Contains('{');

    /// <summary>Terms have any word for a key, and no id.</summary>
    public bool OfTerms => Type == ResourceType.Term;

    /// <summary>Judges more than that the two are there, and takes no name from a third.</summary>
    public bool MergesTerms => OfTerms && Path.EndsWith("/merge", StringComparison.Ordinal);

    public bool OfCitations => Path.Contains(Citations, StringComparison.Ordinal);

    /// <summary>Parts of a resource with routes of their own: they have its ETag, and nothing else can be in their way.</summary>
    public bool OfParts => OfCitations || Judged is not null;

    /// <summary>What editors hold of a resource, in the word for one of it.</summary>
    private string? Judged { get; } =
        Path.Split('/').ElementAtOrDefault(4) switch
        {
            "assessments" => "assessment",
            "relations" => "relation",
            "links" => "link",
            "house-figure" => "question",
            _ => null,
        };

    public bool OfRevisions => Path.EndsWith("/revisions", StringComparison.Ordinal);

    public bool Restores => Path.EndsWith("/restore", StringComparison.Ordinal);

    public bool Imports => Path.EndsWith("/imports", StringComparison.Ordinal);

    /// <summary>Looks for what is there already, and changes nothing, also where it takes a body.</summary>
    public bool FindsSimilar => Path.EndsWith("/similar", StringComparison.Ordinal);

    /// <summary>Answers in one of two languages.</summary>
    public bool Compares => Path.EndsWith("/comparison", StringComparison.Ordinal);

    /// <summary>Answers a picture with words in one of two languages.</summary>
    public bool Draws => Path.EndsWith("/chart.svg", StringComparison.Ordinal);

    /// <summary>Answers a page for people.</summary>
    public bool Shows => Path.EndsWith("/annotated", StringComparison.Ordinal);

    /// <summary>Answers a page of three lists at once.</summary>
    public bool TellsImpact => Path.EndsWith("/impact", StringComparison.Ordinal);

    /// <summary>Answers a page of steps.</summary>
    public bool TellsSeries => Path.EndsWith("/series", StringComparison.Ordinal);

    public bool Searches => Path.EndsWith("/search", StringComparison.Ordinal);

    /// <summary>Answers lines, however many, and so no tag of them.</summary>
    public bool Exports => Path.EndsWith("/export", StringComparison.Ordinal);

    public bool IsHealth => Path.StartsWith("/health", StringComparison.Ordinal);

    /// <summary>Answers without a look at the database.</summary>
    public bool IsLiveness => Path.EndsWith("/live", StringComparison.Ordinal);

    /// <summary>Reads an article's text, and takes nothing else.</summary>
    public bool Proposes => !Reads && Path.EndsWith("/suggestions", StringComparison.Ordinal);

    /// <summary>Reads a text, and keeps nothing.</summary>
    public bool Extracts => Path.EndsWith("/extract", StringComparison.Ordinal);

    public bool NamesSuggestion => Path.Contains("{suggestion}", StringComparison.Ordinal);

    /// <summary>Makes a claim of a suggestion.</summary>
    public bool Accepts => Path.EndsWith("/accept", StringComparison.Ordinal);

    /// <summary>Takes JSON.</summary>
    public bool HasBody => !Reads && !Restores && !Proposes && Method != HttpMethods.Delete;

    /// <summary>Changes what is stored, and so must say which version it changes.</summary>
    public bool IsGuarded => Method == HttpMethods.Put || Method == HttpMethods.Patch || Method == HttpMethods.Delete;

    /// <summary>Its resource in the words of a sentence: "claim", "citation".</summary>
    public string Noun =>
        Judged is not null ? Judged
        : OfCitations ? "citation"
        : Path.Contains("/versions", StringComparison.Ordinal) ? "text"
        : OfRevisions ? "revision"
        : FindsSimilar ? "similar claims"
        : Compares ? "comparison"
        : Draws ? "chart"
        : Shows ? "page"
        : TellsSeries ? "series"
        : TellsImpact ? $"{Type?.Word()}'s impact"
        : Searches ? "result"
        : Proposes || Extracts ? "proposed claims"
        : Path.Contains("/suggestions", StringComparison.Ordinal) ? "suggestion"
        : Exports ? "ledger, in lines"
        : (Listed ?? Type)?.Word() ?? "report";
}

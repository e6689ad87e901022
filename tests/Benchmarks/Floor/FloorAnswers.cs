using System.Text.Json;
using System.Text.Json.Serialization;

namespace Newsroom.Benchmarks.Floor;

/// <summary>The same JSON as the API's, in types of the floor's own.</summary>
internal sealed record FloorClaim(
    Guid Id,
    string? Key,
    string Text,
    string Language,
    FloorSource? Origin,
    List<FloorSource> CoOrigins,
    string Stance,
    string OriginCertainty,
    FloorStated? StatedOn,
    FloorDate? FirstPublished,
    FloorDate? Period,
    FloorQuantity? Quantity,
    FloorQuestion? Question,
    List<FloorEvent> Events,
    List<string> Topics,
    List<FloorCitation> Citations,
    int CitationCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EvidenceState,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? IndependentOriginCount,
    string? Assessment,
    int Version,
    string CreatedAt,
    string UpdatedAt
);

internal sealed record FloorSource(Guid Id, string? Key, string Name);

internal sealed record FloorArticle(Guid Id, string? Key, string? Headline);

internal sealed record FloorEvent(Guid Id, string? Key, string Title);

internal sealed record FloorQuestion(Guid Id, string? Key, string Text);

internal sealed record FloorDate(string Edtf, string? Earliest, string? Latest);

internal sealed record FloorStated(string Edtf, string? Earliest, string? Latest, bool Derived);

internal sealed record FloorQuantity(
    decimal? Value,
    decimal? Low,
    decimal? High,
    decimal? Margin,
    string Qualifier,
    string? Unit,
    string? Measure,
    string? Scope,
    string? Basis,
    string Nature,
    string? ComparedTo,
    string? RawText
);

internal sealed record FloorCitation(
    Guid Id,
    FloorArticle Article,
    int ArticleVersion,
    FloorQuote Quote,
    string State,
    string Form,
    string? Attribution,
    bool Distanced,
    FloorPrinted? Printed,
    string Drift,
    List<FloorHop> Via,
    string Chain,
    string NumberCheck,
    string? Link
);

internal sealed record FloorQuote(string Exact, string Prefix, string Suffix, int Start, int End);

internal sealed record FloorPrinted(string? Text, FloorQuantity? Quantity);

internal sealed record FloorHop(FloorSource? Source, string? Description, string Role, string? Cue, string? StatedOn);

internal sealed record FloorPage(List<FloorClaim> Items, string? Next);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FloorClaim))]
[JsonSerializable(typeof(FloorPage))]
[JsonSerializable(typeof(FloorFoundPage))]
internal sealed partial class FloorJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Claims;

/// <summary>A claim, as answered: what one origin stated, once, with every place where it appeared.</summary>
/// <param name="Id">Given by the ledger: a UUID version 7.</param>
/// <param name="Key">The client's own stable name.</param>
/// <param name="Text">The claim in the editor's sentence.</param>
/// <param name="Language">BCP 47 tag of that sentence.</param>
/// <param name="Origin">Who stated it; null when nobody is named.</param>
/// <param name="CoOrigins">Who stated it jointly.</param>
/// <param name="Stance">affirms, admits, denies, declinesToComment or doesNotMention.</param>
/// <param name="OriginCertainty">The origin's own certainty.</param>
/// <param name="StatedOn">When the origin stated it.</param>
/// <param name="FirstPublished">The earliest published date among its citations.</param>
/// <param name="Period">The time it speaks about.</param>
/// <param name="Quantity">The figure.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Events">Events it is about.</param>
/// <param name="Topics">Topics in the newsroom's words.</param>
/// <param name="Citations">Where it appears, with the exact words.</param>
/// <param name="CitationCount">How many citations it has.</param>
/// <param name="EvidenceState">What the ledger knows for and against it: noKnownOrigin, singleOrigin, corroborated, contested, disowned or retracted. Computed, and no verdict. Not in lists.</param>
/// <param name="IndependentOriginCount">How many independent voices say it, its own included. Not in lists.</param>
/// <param name="Assessment">The latest judgement of an editor; null while there is none.</param>
/// <param name="Version">Counts its revisions, from 1.</param>
/// <param name="CreatedAt">When it was entered.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record ClaimResponse(
    Guid Id,
    string? Key,
    string Text,
    string Language,
    SourceReference? Origin,
    IReadOnlyList<SourceReference> CoOrigins,
    [property: Words<Stance>] string Stance,
    [property: Words<OriginCertainty>] string OriginCertainty,
    StatedDate? StatedOn,
    DateAnswer? FirstPublished,
    DateAnswer? Period,
    QuantityAnswer? Quantity,
    QuestionReference? Question,
    IReadOnlyList<EventReference> Events,
    IReadOnlyList<string> Topics,
    IReadOnlyList<CitationAnswer> Citations,
    int CitationCount,
    [property: Words<EvidenceState>]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? EvidenceState,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? IndependentOriginCount,
    AssessmentAnswer? Assessment,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource;

/// <summary>A figure with its printed hedge.</summary>
/// <param name="Value">The figure itself.</param>
/// <param name="Low">The lower bound; excluded for moreThan and justOver.</param>
/// <param name="High">The upper bound; excluded for lessThan and justUnder.</param>
/// <param name="Margin">Plus-minus, as the origin states it.</param>
/// <param name="Qualifier">The printed hedge.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Measure">What happened to it.</param>
/// <param name="Scope">The part it speaks about; null is the whole.</param>
/// <param name="Basis">cumulative, increment, stock or rate.</param>
/// <param name="Nature">counted, estimated, projected, planned, preliminary, revised, final or unspecified.</param>
/// <param name="ComparedTo">What a change is measured against.</param>
/// <param name="RawText">The words as printed.</param>
public sealed record QuantityAnswer(
    decimal? Value,
    decimal? Low,
    decimal? High,
    decimal? Margin,
    [property: Words<Qualifier>] string Qualifier,
    string? Unit,
    string? Measure,
    string? Scope,
    [property: Words<Basis>] string? Basis,
    [property: Words<Nature>] string Nature,
    string? ComparedTo,
    string? RawText
)
{
    public static QuantityAnswer? Of(Quantity? q) =>
        q is null
            ? null
            : new QuantityAnswer(
                q.Value,
                q.Low,
                q.High,
                q.Margin,
                Wording<Qualifier>.Of(q.Qualifier),
                q.Unit,
                q.Measure,
                q.Scope,
                q.Basis is { } basis ? Wording<Basis>.Of(basis) : null,
                Wording<Nature>.Of(q.Nature),
                q.ComparedTo,
                q.RawText
            );
}

/// <summary>One appearance of a claim in an article.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Article">The article.</param>
/// <param name="ArticleVersion">The text version that holds the quote.</param>
/// <param name="Quote">The exact words and their place.</param>
/// <param name="State">anchored, moved (found elsewhere in a newer version) or orphaned (no longer there).</param>
/// <param name="Form">direct, mixed, indirect, reported or freeIndirect.</param>
/// <param name="Attribution">explicit, generic or inferred; null where the claim has no origin.</param>
/// <param name="Distanced">The article itself keeps its distance.</param>
/// <param name="Printed">What this article prints, where that is not what the claim says.</param>
/// <param name="Drift">How far that is from the claim: none, hedge or figure.</param>
/// <param name="Via">The stations between origin and article, in the order the statement travelled.</param>
/// <param name="Chain">complete, gap or none.</param>
/// <param name="NumberCheck">Whether the quoted words hold the figure: match, mismatch (other figures stand there: a warning), noFigure or notApplicable.</param>
/// <param name="Link">The article's address with a text fragment that opens it at these words; null where it has no address.</param>
public sealed record CitationAnswer(
    Guid Id,
    ArticleReference Article,
    int ArticleVersion,
    QuoteAnswer Quote,
    [property: Words<CitationState>] string State,
    [property: Words<SpeechForm>] string Form,
    [property: Words<Attribution>] string? Attribution,
    bool Distanced,
    PrintedAnswer? Printed,
    [property: Words<Drift>] string Drift,
    IReadOnlyList<HopAnswer> Via,
    [property: Words<Chain>] string Chain,
    [property: Words<NumberCheck>] string NumberCheck,
    string? Link
);

/// <summary>The exact words and where they stand (W3C Web Annotation); positions count Unicode code points, the end is exclusive.</summary>
/// <param name="Exact">The words, in the article's own characters.</param>
/// <param name="Prefix">What stands before them.</param>
/// <param name="Suffix">What stands behind them.</param>
/// <param name="Start">The first code point, from 0.</param>
/// <param name="End">Behind the last code point.</param>
public sealed record QuoteAnswer(string Exact, string Prefix, string Suffix, int Start, int End);

/// <summary>What an article prints, where that is not what the claim says.</summary>
/// <param name="Text">Its words, as the editor's sentence.</param>
/// <param name="Quantity">Its figure.</param>
public sealed record PrintedAnswer(string? Text, QuantityAnswer? Quantity);

/// <summary>One station between origin and article; without a source it has only a description.</summary>
/// <param name="Source">Who, when it is a source of the ledger.</param>
/// <param name="Description">Who, when it is not named.</param>
/// <param name="Role">spokesperson, document or relay.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="StatedOn">When it was said to or by this station, in EDTF.</param>
public sealed record HopAnswer(
    SourceReference? Source,
    string? Description,
    [property: Words<HopRole>] string Role,
    string? Cue,
    string? StatedOn
);

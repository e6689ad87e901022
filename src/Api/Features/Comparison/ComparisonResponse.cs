using System.Text.Json.Serialization;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>What the claims on one question say together.</summary>
/// <param name="Language">Of the reasons; told by the Content-Language header.</param>
/// <param name="Question">The question.</param>
/// <param name="Tolerance">How far "about" reaches, as a share of the figure.</param>
/// <param name="AsOf">The instant as of which it was asked; null: now.</param>
/// <param name="Until">Only what was stated by then was compared; null: all.</param>
/// <param name="Sequence">The ledger's newest revision that this answer knows.</param>
/// <param name="RulesVersion">The rules by which it was judged.</param>
/// <param name="CitationCount">Appearances of all of its claims.</param>
/// <param name="DistinctTexts">Texts they appear in; copies of one text count once.</param>
/// <param name="OriginCount">Origins, unnamed ones too.</param>
/// <param name="IndependentOriginCount">Independent voices: repeats, and parts of one voice, never raise it.</param>
/// <param name="Origins">Who states something, and who of them counts.</param>
/// <param name="Claims">A page of the claims, by date.</param>
/// <param name="Pairs">Current claims of different voices side by side, conflicts first, at most 500.</param>
/// <param name="PairCounts">How many pairs there are of each result, shown or not.</param>
/// <param name="Range">Of the current figures that answer the question itself.</param>
/// <param name="RangeEver">The same over all, current or not.</param>
/// <param name="Next">The path of the next page of claims; null on the last one.</param>
public sealed record ComparisonResponse(
    [property: JsonIgnore] string Language,
    QuestionReference Question,
    decimal Tolerance,
    string? AsOf,
    string? Until,
    long Sequence,
    string RulesVersion,
    int CitationCount,
    int DistinctTexts,
    int OriginCount,
    int IndependentOriginCount,
    IReadOnlyList<OriginRow> Origins,
    IReadOnlyList<ComparedRow> Claims,
    IReadOnlyList<PairRow> Pairs,
    IReadOnlyDictionary<string, int> PairCounts,
    RangeAnswer Range,
    RangeAnswer RangeEver,
    string? Next
);

/// <summary>An origin of claims that answer the question.</summary>
/// <param name="Origin">Null stands for the claims of which nobody is named as the origin.</param>
/// <param name="Voice">Whose voice it is; null where the origin is unnamed or missing.</param>
/// <param name="Counted">True for the one origin that stands for an independent voice.</param>
/// <param name="CountedBecause">Why it is counted or not.</param>
/// <param name="Party">It, or its voice, takes part in the question's event.</param>
/// <param name="Current">Its current claims.</param>
public sealed record OriginRow(
    SourceReference? Origin,
    SourceReference? Voice,
    bool Counted,
    [property: Words<CountedBecause>] string CountedBecause,
    bool Party,
    IReadOnlyList<ClaimReference> Current
);

/// <summary>A claim in short.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">The editor's sentence.</param>
/// <param name="Language">BCP 47 tag of that sentence.</param>
/// <param name="Origin">Who stated it; null when nobody is named.</param>
/// <param name="Stance">affirms, admits, denies, declinesToComment or doesNotMention.</param>
/// <param name="StatedOn">When the origin stated it.</param>
/// <param name="FirstPublished">The earliest published date among its citations.</param>
/// <param name="Period">The time it speaks about.</param>
/// <param name="Quantity">The figure.</param>
/// <param name="Relays">Through whom it came, each once.</param>
/// <param name="CitationCount">How many citations it has.</param>
/// <param name="Current">True for what its voice says now.</param>
/// <param name="NotCurrentBecause">Why it is not current.</param>
public sealed record ComparedRow(
    Guid Id,
    string? Key,
    string Text,
    string Language,
    SourceReference? Origin,
    [property: Words<Stance>] string Stance,
    StatedDate? StatedOn,
    DateAnswer? FirstPublished,
    DateAnswer? Period,
    QuantityAnswer? Quantity,
    IReadOnlyList<SourceReference> Relays,
    int CitationCount,
    bool Current,
    [property: Words<NotCurrentBecause>] string? NotCurrentBecause
);

/// <summary>Two current claims and what they are to each other.</summary>
/// <param name="A">The one that was stated earlier.</param>
/// <param name="B">The other.</param>
/// <param name="Result">What they are to each other.</param>
/// <param name="ReasonCode">Why, as a stable word.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record PairRow(
    ComparedReference A,
    ComparedReference B,
    [property: Words<PairResult>] string Result,
    [property: Words<ReasonCode>] string ReasonCode,
    string Reason
);

/// <summary>A claim, as a pair refers to it.</summary>
public sealed record ComparedReference(Guid Id, string? Key, string Text, SourceReference? Origin);

/// <summary>The lowest and the highest stated figure, and who states them. Nothing is averaged.</summary>
/// <param name="Low">Null where there is none, or only upper bounds are stated.</param>
/// <param name="High">Null where there is none, or only lower bounds are stated.</param>
/// <param name="LowClaims">Those that state the lowest.</param>
/// <param name="HighClaims">Those that state the highest.</param>
public sealed record RangeAnswer(
    decimal? Low,
    decimal? High,
    IReadOnlyList<ClaimReference> LowClaims,
    IReadOnlyList<ClaimReference> HighClaims
);

using Newsroom.Api.Features.Claims;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>A question's comparison over time.</summary>
/// <param name="Question">The question.</param>
/// <param name="Step">How long a step is.</param>
/// <param name="Tolerance">How far "about" reaches, as a share of the figure.</param>
/// <param name="Until">Only what was stated by then was compared; null: all.</param>
/// <param name="Sequence">The ledger's newest revision that this answer knows.</param>
/// <param name="RulesVersion">The rules by which it was judged.</param>
/// <param name="Items">A page of the steps at which something was stated or taken back, the first one first. In between nothing changed: what a step says holds until the next one.</param>
/// <param name="Next">The path of the next page; null on the last one.</param>
public sealed record SeriesResponse(
    QuestionReference Question,
    [property: Words<SeriesStep>] string Step,
    decimal Tolerance,
    string? Until,
    long Sequence,
    string RulesVersion,
    IReadOnlyList<SeriesStepRow> Items,
    string? Next
);

/// <summary>What the claims said together at the end of a step.</summary>
/// <param name="From" example="2026-03-01">Its first day.</param>
/// <param name="Until" example="2026-03-31">Its last day, or the until of the request where that is earlier: a comparison until then tells all of the same.</param>
/// <param name="Stated">How many claims were stated in it.</param>
/// <param name="OriginCount">Origins so far, unnamed ones too.</param>
/// <param name="IndependentOriginCount">Independent voices so far.</param>
/// <param name="Range">Of the current figures that answer the question itself.</param>
/// <param name="Current">The current claims of all voices, in the order in which they were stated.</param>
public sealed record SeriesStepRow(
    string From,
    string Until,
    int Stated,
    int OriginCount,
    int IndependentOriginCount,
    RangeAnswer Range,
    IReadOnlyList<CurrentFigureRow> Current
);

/// <summary>A claim that was current at a step.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">The editor's sentence.</param>
/// <param name="Origin">Who stated it; null when nobody is named.</param>
/// <param name="Voice">Whose voice it is; null where the origin is unnamed or missing.</param>
/// <param name="Stance">affirms, admits or, to a question of yes or no, denies.</param>
/// <param name="Quantity">The figure.</param>
public sealed record CurrentFigureRow(
    Guid Id,
    string? Key,
    string Text,
    SourceReference? Origin,
    SourceReference? Voice,
    [property: Words<Stance>] string Stance,
    QuantityAnswer? Quantity
);

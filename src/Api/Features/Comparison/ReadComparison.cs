using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Comparison;

/// <summary>A question with its live claims, as they are judged and as they are shown.</summary>
internal sealed record ReadComparison(
    AskedQuestion Question,
    IReadOnlyDictionary<ClaimId, ShownClaim> Claims,
    IReadOnlyDictionary<SourceId, NamedSource> Sources,
    long Sequence,
    Compared Compared
);

/// <summary>A question as it is judged and named.</summary>
internal sealed record AskedQuestion(
    QuestionId Id,
    string? Key,
    string Text,
    AnswerKind AnswerKind,
    string? Unit,
    string? Measure,
    string? Scope
)
{
    public ComparedQuestion Judged(IReadOnlyCollection<SourceId> participants) =>
        new()
        {
            AnswerKind = AnswerKind,
            Unit = Unit,
            Measure = Measure,
            Scope = Scope,
            Participants = participants,
        };
}

/// <summary>A claim as it is judged and shown.</summary>
internal sealed record ShownClaim(
    ClaimId Id,
    string? Key,
    string Text,
    string Language,
    SourceId? OriginId,
    Stance Stance,
    PartialDate? StatedOn,
    bool StatedOnDerived,
    PartialDate? FirstPublished,
    PartialDate? Period,
    Quantity? Quantity,
    DateTimeOffset CreatedAt
)
{
    public static ShownClaim Of(Claim c) =>
        new(
            c.Id,
            c.Key,
            c.Text,
            c.Language.Value,
            c.OriginId,
            c.Stance,
            c.StatedOn,
            c.StatedOnDerived,
            c.FirstPublished,
            c.Period,
            c.Quantity,
            c.CreatedAt
        );

    public ComparedClaim Judged(IReadOnlyList<SourceId> coOrigins, IReadOnlyList<ComparedCitation> citations) =>
        new()
        {
            Id = Id,
            CreatedAt = CreatedAt,
            Origin = OriginId,
            CoOrigins = coOrigins,
            Stance = Stance,
            StatedOn = StatedOn,
            FirstPublished = FirstPublished,
            Period = Period,
            Quantity = Quantity,
            Citations = citations,
        };
}

/// <summary>A source as it is judged and named.</summary>
internal sealed record NamedSource(
    SourceId Id,
    string? Key,
    string Name,
    SourceKind Kind,
    SourceId? PartOf,
    bool SpeaksForItself
)
{
    public ComparedSource Judged => new(Id, Kind, PartOf, SpeaksForItself);
}

using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Past;

/// <summary>Answers a claim as it was, with the evidence of then.</summary>
public sealed class PastClaimAnswers(PastLedger past, PastClaims claims, PastComparison comparison)
{
    public async Task<ClaimResponse> Claim(string idOrKey, string asOf, CancellationToken cancel)
    {
        await past.GoTo(asOf, cancel);
        var entry = await past.Named(ResourceType.Claim, idOrKey, cancel);
        var claim = (await claims.Make([entry], cancel))[0];
        await past.Load(Named(claim), cancel);
        var evidence = await comparison.EvidenceOf(claim, cancel);
        return Answer(entry, claim) with
        {
            EvidenceState = Wording<EvidenceState>.Of(evidence.State),
            IndependentOriginCount = evidence.IndependentOriginCount,
        };
    }

    /// <summary>All that its answer names.</summary>
    private static IEnumerable<Guid> Named(Claim claim) =>
        claim
            .CoOrigins.Select(c => c.SourceId.Value)
            .Concat(claim.Events.Select(e => e.EventId.Value))
            .Concat(claim.Citations.SelectMany(c => c.Via).Select(h => h.Source?.Value).OfType<Guid>())
            .Concat(
                claim.Evidence.SelectMany(e => new[] { e.EvidenceClaimId?.Value, e.ArticleId?.Value }).OfType<Guid>()
            )
            .Concat(new[] { claim.OriginId?.Value, claim.QuestionId?.Value }.OfType<Guid>());

    private ClaimResponse Answer(PastEntry entry, Claim claim) =>
        new(
            entry.Id,
            claim.Key,
            claim.Text,
            claim.Language.Value,
            past.Source(To(claim.OriginId?.Value)),
            claim.CoOrigins.InOrder().Select(c => past.Source(To(c.Value))!).ToList(),
            Wording<Stance>.Of(claim.Stance),
            Wording<OriginCertainty>.Of(claim.OriginCertainty),
            StatedDate.Of(claim.StatedOn, claim.StatedOnDerived),
            DateAnswer.Of(claim.FirstPublished),
            DateAnswer.Of(claim.Period),
            QuantityAnswer.Of(claim.Quantity),
            past.Question(To(claim.QuestionId?.Value)),
            claim.Events.InOrder().Select(e => past.Event(To(e.Value))!).ToList(),
            claim.Topics.InOrder(),
            claim.Citations.OrderBy(c => c.Position).Select(c => Answer(c, claim)).ToList(),
            claim.Citations.Count,
            null,
            null,
            Latest(entry, claim),
            entry.Version,
            claim.CreatedAt,
            entry.UpdatedAt
        );

    private CitationAnswer Answer(Citation citation, Claim claim) =>
        new(
            citation.Id.Value,
            past.Article(To(citation.ArticleId.Value))!,
            citation.ArticleVersion,
            new QuoteAnswer(
                citation.Quote.Exact,
                citation.Quote.Prefix,
                citation.Quote.Suffix,
                citation.Quote.Start,
                citation.Quote.End
            ),
            Wording<CitationState>.Of(citation.State),
            Wording<SpeechForm>.Of(citation.Form),
            citation.Attribution is { } attribution ? Wording<Attribution>.Of(attribution) : null,
            citation.Distanced,
            citation.PrintedText is null && citation.PrintedQuantity is null
                ? null
                : new PrintedAnswer(citation.PrintedText, QuantityAnswer.Of(citation.PrintedQuantity)),
            Wording<Drift>.Of(Drifts.Between(claim.Quantity, citation.PrintedQuantity)),
            citation
                .Via.Select(h => new HopAnswer(
                    past.Source(To(h.Source?.Value)),
                    h.Description,
                    Wording<HopRole>.Of(h.Role),
                    h.Cue,
                    h.StatedOn?.Edtf
                ))
                .ToList(),
            Wording<Chain>.Of(
                Chains.Of(
                    claim.OriginId is not null,
                    claim.OriginId is { } origin && IsNamed(origin) && claim.CoOrigins.All(c => IsNamed(c.SourceId)),
                    citation.Via.All(h => h.Source is { } relay && IsNamed(relay))
                )
            ),
            Wording<NumberCheck>.Of(citation.NumberCheck),
            past.Of(citation.ArticleId.Value).Read<ArticleInput>().Url is { } url
                ? TextFragment.Link(url, citation.Quote.Exact)
                : null
        );

    private AssessmentAnswer? Latest(PastEntry entry, Claim claim) =>
        claim.Assessments.InOrder() is [.., var latest]
            ? AssessmentAnswer.Of(
                latest,
                new ClaimReference(entry.Id, claim.Key, claim.Text),
                claim
                    .Evidence.InOrder()
                    .Where(e => e.Assessment == latest.Id)
                    .Select(e => new EvidenceAnswer(past.Claim(To(e.Claim?.Value)), past.Article(To(e.Article?.Value))))
                    .ToList()
            )
            : null;

    private bool IsNamed(SourceId source) =>
        past.Of(source.Value).Read<SourceInput>().Kind != Wording<SourceKind>.Of(SourceKind.Unnamed);

    private static ReferenceInput? To(Guid? id) => ReferenceInput.To(id);
}

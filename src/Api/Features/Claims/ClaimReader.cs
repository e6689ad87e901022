using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Claims;

/// <summary>Reads claims in the one form in which they are answered: two statements, whatever the page.</summary>
public sealed class ClaimReader(LedgerDbContext ledger)
{
    private const int MostTries = 5;

    /// <summary>The live claim that a path names, or none.</summary>
    public IQueryable<Claim> Live(string idOrKey)
    {
        var name = EntryName.Parse(idOrKey);
        var named = name.Id is { } id
            ? ledger.Claims.Where(c => c.Id == new ClaimId(id))
            : ledger.Claims.Where(c => c.Key == name.Key);
        return named.Where(c => !c.IsWithdrawn);
    }

    public async Task<ClaimResponse> One(ClaimId id, CancellationToken cancel) =>
        (await Many(ledger.Claims.Where(c => c.Id == id), cancel))[0];

    /// <summary>In the order of <paramref name="claims"/>: EF Core carries the order of a page on to what is joined to it.</summary>
    public async Task<List<ClaimResponse>> Many(IQueryable<Claim> claims, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var rows = await Rows(claims, cancel);
            var parts = await ClaimParts.Read(ledger, rows.ConvertAll(r => r.Claim.Id.Value), cancel);
            if (tries == MostTries || rows.TrueForAll(r => parts.VersionOf(r.Claim.Id.Value) == r.Claim.Version))
                return rows.ConvertAll(r => Answer(r, parts));
        }
    }

    private async Task<List<Row>> Rows(IQueryable<Claim> claims, CancellationToken cancel) =>
        await claims
            .LeftJoin(ledger.Sources, c => c.OriginId, s => (SourceId?)s.Id, (c, s) => new { Claim = c, Origin = s })
            .LeftJoin(
                ledger.Questions,
                r => r.Claim.QuestionId,
                q => (QuestionId?)q.Id,
                (r, q) =>
                    new
                    {
                        r.Claim,
                        r.Origin,
                        Question = q,
                    }
            )
            .Select(r => new Row(
                r.Claim,
                r.Origin == null ? null : new Named(r.Origin.Id, r.Origin.Key, r.Origin.Name, r.Origin.Kind),
                r.Question == null ? null : new Asked(r.Question.Id, r.Question.Key, r.Question.Text),
                r.Claim.Citations.OrderBy(c => c.Position).ThenBy(c => c.Id).ToList()
            ))
            .AsNoTracking()
            .ToListAsync(cancel);

    private static ClaimResponse Answer(Row row, ClaimParts parts)
    {
        var claim = row.Claim;
        var id = claim.Id.Value;
        var origins = parts.CoOrigins(id);
        var originIsNamed = row.Origin is { Kind: not SourceKind.Unnamed } && parts.CoOriginsAreNamed(id);
        return new ClaimResponse(
            id,
            claim.Key,
            claim.Text,
            claim.Language.Value,
            row.Origin is { } origin ? new SourceReference(origin.Id.Value, origin.Key, origin.Name) : null,
            origins,
            Wording<Stance>.Of(claim.Stance),
            Wording<OriginCertainty>.Of(claim.OriginCertainty),
            StatedDate.Of(claim.StatedOn, claim.StatedOnDerived),
            DateAnswer.Of(claim.FirstPublished),
            DateAnswer.Of(claim.Period),
            Answer(claim.Quantity),
            row.Question is { } question ? new QuestionReference(question.Id.Value, question.Key, question.Text) : null,
            parts.Events(id),
            parts.Topics(id),
            row.Citations.ConvertAll(c => Answer(c, claim, row.Origin is not null, originIsNamed, parts)),
            row.Citations.Count,
            claim.Version,
            claim.CreatedAt,
            claim.UpdatedAt
        );
    }

    private static CitationAnswer Answer(
        Citation citation,
        Claim claim,
        bool hasOrigin,
        bool originIsNamed,
        ClaimParts parts
    )
    {
        var quote = citation.Quote;
        var (article, url) = parts.ArticleOf(citation);
        return new CitationAnswer(
            citation.Id.Value,
            article,
            citation.ArticleVersion,
            new QuoteAnswer(quote.Exact, quote.Prefix, quote.Suffix, quote.Start, quote.End),
            Wording<CitationState>.Of(citation.State),
            Wording<SpeechForm>.Of(citation.Form),
            citation.Attribution is { } attribution ? Wording<Attribution>.Of(attribution) : null,
            citation.Distanced,
            citation.PrintedText is null && citation.PrintedQuantity is null
                ? null
                : new PrintedAnswer(citation.PrintedText, Answer(citation.PrintedQuantity)),
            Wording<Drift>.Of(Drifts.Between(claim.Quantity, citation.PrintedQuantity)),
            parts.Via(citation.Id.Value),
            Wording<Chain>.Of(Chains.Of(hasOrigin, originIsNamed, parts.HopsAreNamed(citation.Id.Value))),
            url is null ? null : TextFragment.Link(url, quote)
        );
    }

    private static QuantityAnswer? Answer(Quantity? q) =>
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

    private sealed record Row(Claim Claim, Named? Origin, Asked? Question, List<Citation> Citations);

    private sealed record Named(SourceId Id, string? Key, string Name, SourceKind Kind);

    private sealed record Asked(QuestionId Id, string? Key, string Text);
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>
/// Reads what a comparison is judged by in three round trips, whatever the number of claims: the question and its claims, the
/// sources, their links. Only chains (a copy of a copy, what depends on what depends) take one more a step.
/// </summary>
public sealed class ComparedReader(LedgerDbContext ledger, References references, TiesReader ties)
{
    /// <summary>The live question that a path names; all of it is read at one moment. Throws <see cref="NotFound"/> or <see cref="Gone"/>.</summary>
    internal async Task<ReadComparison> Live(string idOrKey, CancellationToken cancel)
    {
        var id = new QuestionId(await references.Live(ResourceType.Question, idOrKey, cancel));
        await using var moment = await ledger.BeginRead(cancel);
        return await Of(id, cancel);
    }

    internal async Task<ReadComparison> Of(QuestionId id, CancellationToken cancel)
    {
        var rows = await ledger.Read(ComparedStatements.Of, [id.Value], row => ComparedRows.Read(row, cancel), cancel);
        var originals = await Originals(rows.Citations, cancel);
        var relations = await ties.Further(rows.Relations, cancel);
        var sources = await ties.Sources(
            [
                .. rows.Claims.Select(c => c.OriginId).OfType<SourceId>(),
                .. rows.Sources.Values.SelectMany(s => s),
                .. relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).OfType<SourceId>(),
            ],
            cancel
        );
        var links = await ties.Links(sources, cancel);
        var citations = rows.Citations.ToLookup(c => c.Claim);
        var compared = new Compared
        {
            Question = rows.Question.Judged(rows.Of(ComparedStatements.Participant, id.Value).Distinct().ToList()),
            Claims = rows.Claims.ConvertAll(c =>
                c.Judged(
                    rows.Of(ComparedStatements.CoOrigin, c.Id.Value),
                    citations[c.Id].Select(x => Judged(x, rows, originals)).ToList()
                )
            ),
            Relations = relations,
            Sources = [.. sources.Values.Select(s => s.Judged)],
            Links = links,
            Broader = await Broader(rows, cancel),
        };
        return new ReadComparison(rows.Question, rows.Claims.ToDictionary(c => c.Id), sources, rows.Sequence, compared);
    }

    /// <summary>What there is for and against a claim that answers no question.</summary>
    public async Task<Evidence> EvidenceOf(ClaimId id, CancellationToken cancel)
    {
        var claim = await ledger.Claims.AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var relations = await ties.Relations(id, cancel);
        var sources = await ties.Sources(
            relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).Append(claim.OriginId).OfType<SourceId>(),
            cancel
        );
        return Evidence.WithoutQuestion(
            ShownClaim.Of(claim).Judged([], []),
            relations,
            sources.Values.Select(s => s.Judged)
        );
    }

    private static ComparedCitation Judged(
        CitationRow row,
        ComparedRows rows,
        Dictionary<ArticleId, ArticleId> originals
    ) =>
        new()
        {
            Text = originals[row.Article],
            TextHash = row.TextHash,
            Attribution = row.Attribution,
            Via = rows.Of(ComparedStatements.Hop, row.Id),
        };

    /// <summary>Of each cited article the one whose text it carries, through every copy.</summary>
    private async Task<Dictionary<ArticleId, ArticleId>> Originals(
        List<CitationRow> citations,
        CancellationToken cancel
    )
    {
        var copies = await Upwards.From(
            citations.Select(c => c.CopyOf).OfType<ArticleId>(),
            open =>
                ledger
                    .Articles.Where(a => open.Contains(a.Id))
                    .Select(a => new CopiedText(a.Id, a.CopyOfId))
                    .ToListAsync(cancel),
            a => a.Id,
            a => a.Of
        );
        foreach (var citation in citations)
            copies[citation.Article] = new CopiedText(citation.Article, citation.CopyOf);
        return CopiedText.Originals(copies);
    }

    /// <summary>Asked for only where there are parts of a whole.</summary>
    private async Task<Dictionary<string, string>> Broader(ComparedRows rows, CancellationToken cancel) =>
        rows.Claims.TrueForAll(c => c.Quantity?.Scope is null)
            ? []
            : await ledger
                .Terms.Where(t => t.Broader != null && !t.IsWithdrawn)
                .ToDictionaryAsync(t => t.Key!, t => t.Broader!, StringComparer.Ordinal, cancel);
}

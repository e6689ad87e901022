using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>
/// Reads what a comparison is judged by in one round trip, whatever the number of claims.
/// </summary>
public sealed class ComparedReader(LedgerDbContext ledger, References references, TiesReader ties)
{
    /// <summary>The live question that a path names; all of it is read at one moment. Throws <see cref="NotFound"/> or <see cref="Gone"/>.</summary>
    internal async Task<ReadComparison> Live(string idOrKey, CancellationToken cancel)
    {
        var id = new QuestionId(await references.Live(ResourceType.Question, idOrKey, cancel));
        await using var moment = await ledger.BeginWalk(cancel);
        return await Of(id, cancel);
    }

    internal async Task<ReadComparison> Of(QuestionId id, CancellationToken cancel)
    {
        var rows = await ledger.Read(
            asked => ComparedStatements.Of(asked.Among),
            [id.Value],
            row => ComparedRows.Read(row, cancel),
            cancel
        );
        var citations = rows.Citations.ToLookup(c => c.Claim, c => c.Judged);
        var compared = new Compared
        {
            Question = rows.Question.Judged(rows.Participants.Distinct().ToList()),
            Claims = rows.Claims.ConvertAll(c => c.Judged(rows.CoOrigins(c.Id), citations[c.Id].ToList())),
            Relations = rows.Relations,
            Sources = [.. rows.Sources.Values.Select(s => s.Judged)],
            Links = rows.Links,
            Broader = rows.Broader,
        };
        var claims = rows.Claims.ToDictionary(c => c.Id);
        return new ReadComparison(rows.Question, claims, rows.Sources, rows.Sequence, compared);
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
}

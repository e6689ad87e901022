using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Comparison;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Asks the rules of relations, which take other claims, one transaction at a time.</summary>
public sealed class RelationCheck(LedgerDbContext ledger, TiesReader ties)
{
    /// <summary>Throws <see cref="Unacceptable"/> for a relation that may not be entered.</summary>
    /// <param name="claim">Whose relation it would be.</param>
    /// <param name="relation">The new one.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="ofVoices">False for what another ledger recorded: whose voice was whose then is not judged again.</param>
    public async Task Judge(Claim claim, Relation relation, CancellationToken cancel, bool ofVoices = true)
    {
        await ledger.Lock(SpanningRule.ClaimRelations, cancel);
        var ends = await Ends([claim.Id, relation.Other], cancel);
        var judged = new ComparedRelation(relation.Kind, ends[claim.Id], ends[relation.Other]);
        var existing = RelationRules.MustNotCircle(relation.Kind) ? await Behind(relation, cancel) : [];
        var voices = ofVoices ? await ties.Voices(ends.Values.Select(e => e.Origin).OfType<SourceId>(), cancel) : null;
        if (RelationRules.Check(judged, existing, voices) is { } flaw)
            throw new Unacceptable("#", flaw);
    }

    /// <summary>Throws <see cref="Unacceptable"/> when a claim would come to replace, or rest on, itself by taking over another's relations.</summary>
    public async Task JudgeMerger(Claim survivor, Claim twin, CancellationToken cancel)
    {
        await ledger.Lock(SpanningRule.ClaimRelations, cancel);
        foreach (var (one, other) in new[] { (survivor, twin), (twin, survivor) })
        foreach (var relation in one.Relations.Where(r => r.OtherId != other.Id && RelationRules.MustNotCircle(r.Kind)))
        {
            var existing = await Behind(relation.Value, cancel);
            var end = new RelatedClaim(other.Id, null);
            if (
                RelationRules.Closes(
                    new ComparedRelation(relation.Kind, end, new RelatedClaim(relation.OtherId, null)),
                    existing
                )
            )
                throw new Unacceptable("#/into", RelationRules.Cycle);
        }
    }

    private async Task<Dictionary<ClaimId, RelatedClaim>> Ends(List<ClaimId> ids, CancellationToken cancel)
    {
        var ends = await ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .Select(c => new RelatedClaim(c.Id, c.OriginId, c.Stance, null))
            .ToDictionaryAsync(c => c.Id, cancel);
        foreach (var tracked in ledger.Claims.Local.Where(c => ids.Contains(c.Id)))
            ends[tracked.Id] = new RelatedClaim(tracked.Id, tracked.OriginId, tracked.Stance);
        return ends;
    }

    /// <summary>All relations that lead on from its far end, saved or not, a statement a step.</summary>
    private async Task<List<ComparedRelation>> Behind(Relation relation, CancellationToken cancel)
    {
        var found = new List<ComparedRelation>();
        var seen = new HashSet<ClaimId> { relation.Other };
        for (var open = seen.ToList(); open.Count > 0; )
        {
            var tracked = ledger.Claims.Local.Where(c => open.Contains(c.Id)).ToList();
            var stored = open.Except(tracked.Select(c => c.Id)).ToList();
            var rows = await ledger
                .Set<ClaimRelation>()
                .Where(r => stored.Contains(r.ClaimId))
                .Select(r => new
                {
                    r.ClaimId,
                    r.Kind,
                    r.OtherId,
                })
                .ToListAsync(cancel);
            var step = rows.Select(r => (r.ClaimId, r.Kind, r.OtherId))
                .Concat(tracked.SelectMany(c => c.Relations, (c, r) => (ClaimId: c.Id, r.Kind, r.OtherId)))
                .ToList();
            found.AddRange(
                step.Select(r => new ComparedRelation(
                    r.Kind,
                    new RelatedClaim(r.ClaimId, null),
                    new RelatedClaim(r.OtherId, null)
                ))
            );
            open = step.Select(r => r.OtherId).Where(seen.Add).ToList();
        }
        return found;
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Comparison;

/// <summary>Reads what binds claims to one another, and sources: relations, links, and who is part of whom. Chains take one statement a step.</summary>
public sealed class TiesReader(LedgerDbContext ledger)
{
    /// <summary>Whose voices these sources are, as far as what is stored tells.</summary>
    public async Task<Voices> Voices(IEnumerable<SourceId> ids, CancellationToken cancel)
    {
        var sources = await Sources(ids, cancel);
        var links = await Links(sources, cancel);
        return new Voices(sources.Values.Select(s => s.Judged), links);
    }

    /// <summary>All relations of a claim, from it and to it, and those that lead on from there.</summary>
    internal async Task<List<ComparedRelation>> Relations(ClaimId id, CancellationToken cancel) =>
        await Further(await Read(r => r.ClaimId == id || r.OtherId == id, cancel), cancel);

    /// <summary>These, and those that lead on from their far ends, a statement a step.</summary>
    internal async Task<List<ComparedRelation>> Further(List<ComparedRelation> relations, CancellationToken cancel)
    {
        var all = relations.ToHashSet();
        var seen = relations.Select(r => r.From.Id).ToHashSet();
        for (var open = relations; open.Count > 0; )
        {
            var next = open.Select(r => r.To.Id).Where(seen.Add).ToList();
            open = next.Count == 0 ? [] : await Read(r => next.Contains(r.ClaimId), cancel);
            all.UnionWith(open);
        }
        return [.. all];
    }

    private async Task<List<ComparedRelation>> Read(
        Expression<Func<ClaimRelation, bool>> which,
        CancellationToken cancel
    )
    {
        var rows = await ledger
            .Set<ClaimRelation>()
            .Where(which)
            .Join(ledger.Claims, r => r.ClaimId, c => c.Id, (r, from) => new { Relation = r, From = from })
            .Join(
                ledger.Claims,
                r => r.Relation.OtherId,
                c => c.Id,
                (r, to) =>
                    new
                    {
                        r.Relation,
                        r.From,
                        To = to,
                    }
            )
            .Where(r => !r.From.IsWithdrawn && !r.To.IsWithdrawn)
            .Select(r => new
            {
                r.Relation.Kind,
                r.Relation.Reason,
                From = r.From.Id,
                FromOrigin = r.From.OriginId,
                FromStance = r.From.Stance,
                FromStatedOn = r.From.StatedOn,
                To = r.To.Id,
                ToOrigin = r.To.OriginId,
                ToStance = r.To.Stance,
                ToStatedOn = r.To.StatedOn,
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new ComparedRelation(
            r.Kind,
            new RelatedClaim(r.From, r.FromOrigin, r.FromStance, r.FromStatedOn),
            new RelatedClaim(r.To, r.ToOrigin, r.ToStance, r.ToStatedOn),
            r.Reason
        ));
    }

    /// <summary>What editors know of these sources, of what they depend on in turn, and of all above that; adds those to the sources.</summary>
    internal async Task<List<ComparedLink>> Links(Dictionary<SourceId, NamedSource> sources, CancellationToken cancel)
    {
        var links = new List<ComparedLink>();
        for (var open = sources.Keys.ToList(); open.Count > 0; )
        {
            var found = await ledger
                .Set<SourceLink>()
                .Where(l => open.Contains(l.SourceId) || open.Contains(l.OtherId))
                .Where(l => !ledger.Sources.Any(s => s.Id == l.SourceId && s.IsWithdrawn))
                .Select(l => new ComparedLink(l.Kind, l.SourceId, l.OtherId))
                .ToListAsync(cancel);
            links.AddRange(found);
            var further = found.SelectMany(l => new[] { l.From, l.To }).Where(s => !sources.ContainsKey(s)).ToList();
            open = [];
            foreach (var source in (await Sources(further, cancel)).Values)
                if (sources.TryAdd(source.Id, source))
                    open.Add(source.Id);
        }
        return links.Distinct().ToList();
    }

    /// <summary>These and all that they are part of.</summary>
    internal Task<Dictionary<SourceId, NamedSource>> Sources(IEnumerable<SourceId> ids, CancellationToken cancel) =>
        Upwards.From(
            ids,
            open =>
                ledger
                    .Sources.Where(s => open.Contains(s.Id))
                    .Select(s => new NamedSource(s.Id, s.Key, s.Name, s.Kind, s.PartOfId, s.SpeaksForItself))
                    .ToListAsync(cancel),
            s => s.Id,
            s => s.PartOf
        );
}

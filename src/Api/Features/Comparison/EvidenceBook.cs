using Microsoft.Extensions.Caching.Memory;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>
/// What was weighed, with the newest revision that it knows. It is good as long as nothing was written that may change it, which every
/// reader asks the database: so no change of a claim, a source or a link is missed, on however many instances (docs/adr/0015).
/// </summary>
public sealed class EvidenceBook : IDisposable
{
    /// <summary>Claims in all of its entries at the most; each takes about four kilobytes.</summary>
    private const int MostClaims = 100_000;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = MostClaims });

    /// <summary>What is known about a question, or about a claim without one, and as of which revision; null when nothing is.</summary>
    public (long Sequence, Weighed Weighed)? Find(Guid about) =>
        entries.TryGetValue(about, out (long, Weighed) known) ? known : null;

    public Weighed Keep(Guid about, long sequence, Weighed weighed)
    {
        entries.Set(about, (sequence, weighed), new MemoryCacheEntryOptions { Size = weighed.Count });
        return weighed;
    }

    public void Dispose() => entries.Dispose();
}

/// <summary>The evidence of all claims on a question, each weighed when it is first asked for.</summary>
public sealed class Weighed
{
    private readonly Lock turn = new();
    private readonly Dictionary<ClaimId, Evidence> known = [];
    private readonly QuestionComparison? comparison;
    private readonly HashSet<ClaimId> claims;

    public Weighed(QuestionComparison comparison) =>
        (this.comparison, claims) = (comparison, comparison.Claims.Select(c => c.Id).ToHashSet());

    /// <summary>Of a claim that answers no question.</summary>
    public Weighed(ClaimId claim, Evidence evidence) => (known[claim], claims) = (evidence, [claim]);

    public int Count => claims.Count + 1;

    /// <summary>The states of the current claims.</summary>
    public IEnumerable<EvidenceState> Current => comparison!.Claims.Where(c => c.Current).Select(c => Of(c.Id)!.State);

    /// <summary>Null for a claim that is not among them.</summary>
    public Evidence? Of(ClaimId claim)
    {
        if (!claims.Contains(claim))
            return null;
        lock (turn)
        {
            if (!known.TryGetValue(claim, out var evidence))
                known[claim] = evidence = comparison!.EvidenceOf(claim);
            return evidence;
        }
    }
}

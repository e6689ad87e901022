using Microsoft.Extensions.Caching.Memory;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>
/// What was weighed, good as long as nothing was written: an entry says the newest revision that it knows, and is of no use
/// once there is a newer one. So no change of a claim, a source or a link can be missed, on however many instances.
/// </summary>
public sealed class EvidenceBook : IDisposable
{
    /// <summary>Claims in all of its entries at the most; each takes about 2 kB.</summary>
    private const int MostClaims = 20_000;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = MostClaims });

    /// <summary>What is known about a question, or about a claim without one; null when that is older.</summary>
    public Weighed? At(Guid about, long sequence) =>
        entries.TryGetValue(about, out (long Sequence, Weighed Weighed) known) && known.Sequence == sequence
            ? known.Weighed
            : null;

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

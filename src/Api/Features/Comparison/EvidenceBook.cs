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
    /// <summary>Claims in all of its entries at the most; each takes about fifty bytes.</summary>
    private const int MostClaims = 2_000_000;

    private const int Turns = 64;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = MostClaims });
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1))];

    /// <summary>What is known about a question, or about a claim without one, and as of which revision; null when nothing is.</summary>
    public (long Sequence, Weighed Weighed)? Find(Guid about) =>
        entries.TryGetValue(about, out (long, Weighed) known) ? known : null;

    public Weighed Keep(Guid about, long sequence, Weighed weighed)
    {
        entries.Set(about, (sequence, weighed), new MemoryCacheEntryOptions { Size = weighed.Count });
        return weighed;
    }

    /// <summary>Lets one reader at a time weigh a question: many ask at once after an edit, and who waited finds what the first one kept.</summary>
    public async Task<Weighed> InTurn(Guid about, Func<Task<Weighed>> weigh, CancellationToken cancel)
    {
        var turn = turns[(uint)about.GetHashCode() % Turns];
        await turn.WaitAsync(cancel);
        try
        {
            return await weigh();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        entries.Dispose();
        foreach (var turn in turns)
            turn.Dispose();
    }
}

/// <summary>The evidence of all claims on a question. The comparison that it was had from is not kept: it takes a hundred times as much.</summary>
public sealed class Weighed
{
    private readonly Dictionary<ClaimId, Evidence> known;

    public Weighed(QuestionComparison comparison)
    {
        var alike = new Dictionary<Evidence, Evidence>();
        known = new(comparison.Claims.Count);
        foreach (var claim in comparison.Claims)
        {
            var evidence = comparison.EvidenceOf(claim.Id);
            if (!alike.TryAdd(evidence, evidence))
                evidence = alike[evidence];
            known[claim.Id] = evidence;
        }
        Current = comparison.Claims.Where(c => c.Current).Select(c => known[c.Id].State).ToHashSet();
    }

    /// <summary>Of a claim that answers no question.</summary>
    public Weighed(ClaimId claim, Evidence evidence) =>
        (known, Current) = (new() { [claim] = evidence }, new HashSet<EvidenceState> { evidence.State });

    public int Count => known.Count + 1;

    /// <summary>The states of the current claims.</summary>
    public IReadOnlySet<EvidenceState> Current { get; }

    /// <summary>Null for a claim that is not among them.</summary>
    public Evidence? Of(ClaimId claim) => known.GetValueOrDefault(claim);
}

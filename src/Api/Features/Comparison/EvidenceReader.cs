using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Comparison;

/// <summary>What the ledger knows for and against its claims, as it is now (docs/adr/0015).</summary>
public sealed class EvidenceReader(ComparedReader reader, EvidenceBook book, LedgerDbContext ledger)
{
    /// <summary>Weighs a claim against the others on its question.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="question">The question it answers; null when none.</param>
    /// <param name="sequence">The newest revision when the claim was read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Evidence> Of(ClaimId claim, QuestionId? question, long sequence, CancellationToken cancel)
    {
        var about = question?.Value ?? claim.Value;
        var weighed = await Known(about, sequence, cancel) ?? await Missing();
        // It may have left the question since it was read.
        return weighed.Of(claim) ?? (await Weigh(claim, null, cancel)).Of(claim)!;

        // A transaction does not wait for readers: it weighs what it has written itself.
        Task<Weighed> Missing() =>
            ledger.Database.CurrentTransaction is null
                ? book.InTurn(
                    about,
                    async () => await Known(about, sequence, cancel) ?? await Weigh(claim, question, cancel),
                    cancel
                )
                : Weigh(claim, question, cancel);
    }

    /// <summary>The questions of which a current claim has one of these states.</summary>
    public async Task<List<QuestionId>> QuestionsWith(
        IReadOnlyCollection<EvidenceState> states,
        CancellationToken cancel
    )
    {
        var sequence = await Newest(cancel);
        var asked = await ledger
            .Claims.Where(c => c.QuestionId != null && !c.IsWithdrawn)
            .Select(c => c.QuestionId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        var unchanged = await Unchanged(asked.ConvertAll(q => q.Value), sequence, cancel);
        var found = new List<QuestionId>();
        foreach (var question in asked)
        {
            var weighed = unchanged.GetValueOrDefault(question.Value) ?? await Weigh(null, question, cancel);
            if (weighed.Current.Overlaps(states))
                found.Add(question);
        }
        return found;
    }

    /// <summary>Throws <see cref="Unacceptable"/> when the ledger does not hold what a credibility says.</summary>
    public async Task MustAllow(Assessment assessment, Claim claim, CancellationToken cancel)
    {
        if (assessment.Credibility != Credibility.ConfirmedByOtherSources)
            return;
        var evidence = (await Weigh(claim.Id, claim.QuestionId, cancel)).Of(claim.Id)!;
        if (!evidence.MayBeConfirmed)
            throw new Unacceptable("#/credibility", Claim.NotConfirmed);
    }

    /// <summary>What was weighed before, unless something was written since that may change it.</summary>
    private async Task<Weighed?> Known(Guid about, long sequence, CancellationToken cancel) =>
        (await Unchanged([about], sequence, cancel)).GetValueOrDefault(about);

    /// <summary>All of these that were weighed before, save those that may have changed since; at most one statement.</summary>
    private async Task<Dictionary<Guid, Weighed>> Unchanged(List<Guid> all, long sequence, CancellationToken cancel)
    {
        var known = all.Select(a => (About: a, Entry: book.Find(a)))
            .Where(k => k.Entry is { } entry && entry.Sequence <= sequence)
            .ToDictionary(k => k.About, k => k.Entry!.Value);
        var oldest = known.Values.Select(k => k.Sequence).DefaultIfEmpty(sequence).Min();
        if (oldest < sequence)
        {
            var changes = await Changes([.. known.Keys], oldest, sequence, cancel);
            var ofAll = changes.GetValueOrDefault(Guid.Empty);
            foreach (var (about, entry) in known)
                if (Math.Max(ofAll, changes.GetValueOrDefault(about)) > entry.Sequence)
                    known.Remove(about);
        }
        return known.ToDictionary(
            k => k.Key,
            k =>
                k.Value.Sequence < sequence && ledger.Database.CurrentTransaction is null
                    ? book.Keep(k.Key, sequence, k.Value.Weighed)
                    : k.Value.Weighed
        );
    }

    /// <summary>
    /// The newest revision that may change what is weighed about each, and under the empty id about all. What is new is referred to by
    /// nothing older, save a new claim by the question that it answers.
    /// </summary>
    private Task<Dictionary<Guid, long>> Changes(List<Guid> about, long after, long upTo, CancellationToken cancel) =>
        ledger
            .Revisions.Where(r => r.Sequence > after && r.Sequence <= upTo)
            .Where(r => r.Action != RevisionAction.Created || about.Contains(r.QuestionId!.Value))
            .GroupBy(r => r.Action != RevisionAction.Created ? Guid.Empty : r.QuestionId!.Value)
            .Select(g => new { About = g.Key, Last = g.Max(r => r.Sequence) })
            .ToDictionaryAsync(g => g.About, g => g.Last, cancel);

    private Task<long> Newest(CancellationToken cancel) =>
        ledger.Revisions.Select(r => r.Sequence).OrderDescending().FirstOrDefaultAsync(cancel);

    private async Task<Weighed> Weigh(ClaimId? claim, QuestionId? question, CancellationToken cancel)
    {
        // What a transaction has written may still be undone.
        var mayKeep = ledger.Database.CurrentTransaction is null;
        await using var moment = mayKeep ? await ledger.BeginWalk(cancel) : null;
        if (question is not { } asked)
        {
            var alone = new Weighed(claim!.Value, await reader.EvidenceOf(claim.Value, cancel));
            return mayKeep ? book.Keep(claim.Value.Value, await Newest(cancel), alone) : alone;
        }
        var read = await reader.Of(asked, cancel);
        var weighed = new Weighed(new QuestionComparison(read.Compared));
        return mayKeep ? book.Keep(asked.Value, read.Sequence, weighed) : weighed;
    }
}

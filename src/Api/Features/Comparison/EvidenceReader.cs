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
        var weighed = await Known(about, sequence, cancel) ?? await Weigh(claim, question, cancel);
        // It may have left the question since it was read.
        return weighed.Of(claim) ?? (await Weigh(claim, null, cancel)).Of(claim)!;
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
        var found = new List<QuestionId>();
        foreach (var question in asked)
        {
            var weighed = await Known(question.Value, sequence, cancel) ?? await Weigh(null, question, cancel);
            if (weighed.Current.Any(states.Contains))
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
    private async Task<Weighed?> Known(Guid about, long sequence, CancellationToken cancel)
    {
        if (book.Find(about) is not { } known)
            return null;
        if (known.Sequence == sequence)
            return known.Weighed;
        // What is new is referred to by nothing older, save a new claim by the question that it answers.
        var since = ledger
            .Revisions.Where(r => r.Sequence > known.Sequence && r.Sequence <= sequence)
            .Where(r => r.Action != RevisionAction.Created || r.QuestionId == about);
        if (known.Sequence > sequence || await since.AnyAsync(cancel))
            return null;
        return ledger.Database.CurrentTransaction is null ? book.Keep(about, sequence, known.Weighed) : known.Weighed;
    }

    private Task<long> Newest(CancellationToken cancel) =>
        ledger.Revisions.Select(r => r.Sequence).OrderDescending().FirstOrDefaultAsync(cancel);

    private async Task<Weighed> Weigh(ClaimId? claim, QuestionId? question, CancellationToken cancel)
    {
        // What a transaction has written may still be undone.
        var mayKeep = ledger.Database.CurrentTransaction is null;
        await using var moment = mayKeep ? await ledger.BeginRead(cancel) : null;
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

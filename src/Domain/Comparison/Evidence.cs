namespace Newsroom.Domain.Comparison;

/// <summary>What the ledger knows for and against a claim. Computed, never stored, and no verdict.</summary>
public enum EvidenceState
{
    /// <summary>Nobody is named as the origin, or only an unnamed source.</summary>
    NoKnownOrigin,
    SingleOrigin,

    /// <summary>Another counted voice's current claim agrees, and none conflicts.</summary>
    Corroborated,

    /// <summary>A current claim of another voice conflicts, be that a counted one or not.</summary>
    Contested,
    Disowned,
    Retracted,
}

/// <summary>The evidence for one claim.</summary>
/// <param name="State">What there is.</param>
/// <param name="IndependentOriginCount">How many independent voices say it, its own included: 0 where nobody is known to.</param>
/// <param name="MayBeConfirmed">True when credibility 1, "confirmed by other sources" (NATO AJP-2.1), is open to an editor: at least two independent voices, its own included, have current claims that agree, and none conflicts.</param>
public sealed record Evidence(EvidenceState State, int IndependentOriginCount, bool MayBeConfirmed)
{
    /// <summary>That of a claim which answers no question: nothing can confirm or contest it.</summary>
    public static Evidence WithoutQuestion(
        ComparedClaim claim,
        IEnumerable<ComparedRelation> relations,
        IEnumerable<ComparedSource> sources
    ) =>
        new QuestionComparison(
            new Compared
            {
                // Asked for yes or no, a claim needs no figure to stand.
                Question = new ComparedQuestion { AnswerKind = Questions.AnswerKind.YesNo },
                Claims = [claim],
                Relations = [.. relations],
                Sources = [.. sources],
            }
        ).EvidenceOf(claim.Id);
}

/// <summary>Weighs one answer against the current ones.</summary>
internal sealed class Weighing(
    IReadOnlyList<Answer> current,
    Dependence[] dependences,
    IReadOnlySet<Voice> counted,
    Judging judging
)
{
    /// <summary>The current answers, and whether each may hold what another says: a counted voice's own word. Told once, for all that are weighed.</summary>
    private readonly (Answer Answer, bool MayHold)[] others = Array.ConvertAll(
        current.ToArray(),
        c => (c, counted.Contains(c.Voice) && StandsAlone(c, dependences, counted))
    );

    public Evidence Of(Answer answer, NotCurrentBecause? notCurrent)
    {
        var taken = notCurrent is NotCurrentBecause.Retracted or NotCurrentBecause.Disowned;
        if (!taken && answer.Voice.Source is null)
            return new(EvidenceState.NoKnownOrigin, 0, false);
        var holders = new HashSet<Voice>();
        var (contested, corroborated) = (false, false);
        foreach (var (other, mayHold) in answer.Amiss is null ? others : [])
        {
            if (other.Voice == answer.Voice)
                continue;
            var result = judging.Judge(answer, other).Result;
            contested |= result == PairResult.Conflict;
            if (result != PairResult.Agree || !mayHold)
                continue;
            holders.Add(other.Voice);
            corroborated |= AreApart(answer, other);
        }
        if (taken)
            return new(
                notCurrent == NotCurrentBecause.Disowned ? EvidenceState.Disowned : EvidenceState.Retracted,
                holders.Count,
                false
            );
        var ownCounts = counted.Contains(answer.Voice) && StandsAlone(answer, dependences, counted);
        if (ownCounts)
            holders.Add(answer.Voice);
        var state =
            contested ? EvidenceState.Contested
            : corroborated ? EvidenceState.Corroborated
            : EvidenceState.SingleOrigin;
        var mayBeConfirmed = state == EvidenceState.Corroborated && ownCounts && holders.Count > 1 && IsUpheld(answer);
        return new(state, Math.Max(1, holders.Count), mayBeConfirmed);
    }

    /// <summary>True when its own voice still says so.</summary>
    private bool IsUpheld(Answer answer) =>
        current
            .Where(c => c.Voice == answer.Voice)
            .Any(c => c == answer || judging.Judge(answer, c).Result == PairResult.Agree);

    /// <summary>True for a claim that is not the word of another counted voice.</summary>
    private static bool StandsAlone(Answer answer, Dependence[] dependences, IReadOnlySet<Voice> counted)
    {
        var (on, through) = dependences[answer.Place];
        return !on.Overlaps(counted) && !through.Overlaps(counted);
    }

    /// <summary>True when neither rests on the other, nor both on a third.</summary>
    private bool AreApart(Answer one, Answer other)
    {
        var (on, also) = (dependences[one.Place], dependences[other.Place]);
        return !on.On.Contains(other.Voice)
            && !on.Through.Contains(other.Voice)
            && !also.On.Contains(one.Voice)
            && !also.Through.Contains(one.Voice)
            && !on.On.Overlaps(also.On);
    }
}

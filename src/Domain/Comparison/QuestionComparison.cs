using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;

namespace Newsroom.Domain.Comparison;

/// <summary>A claim in the comparison.</summary>
/// <param name="Id">The claim.</param>
/// <param name="NotCurrentBecause">Null where it is current.</param>
/// <param name="Series">What it is compared in; null where it has no figure, or the question asks for none.</param>
public sealed record ClaimStanding(ClaimId Id, NotCurrentBecause? NotCurrentBecause, Series? Series)
{
    public bool Current => NotCurrentBecause is null;
}

/// <summary>How many there are, kept apart: repeats never raise the last.</summary>
/// <param name="CitationCount">Appearances.</param>
/// <param name="DistinctTexts">Texts they appear in, copies counted once.</param>
/// <param name="OriginCount">Origins, unnamed ones too.</param>
/// <param name="IndependentOriginCount">Independent voices.</param>
public sealed record Counts(int CitationCount, int DistinctTexts, int OriginCount, int IndependentOriginCount);

/// <summary>What the claims on one question say together: who counts, what is current, what agrees and what conflicts.</summary>
public sealed class QuestionComparison
{
    /// <summary>Changes with every change of what these rules answer: with the ledger's state it names an answer for ever.</summary>
    public const string RulesVersion = "1";

    private readonly List<Answer> answers;
    private readonly List<Answer> current;
    private readonly NotCurrentBecause?[] notCurrent;
    private readonly Dictionary<ClaimId, Answer> byId;
    private readonly Scopes scopes;
    private readonly Ties ties;
    private readonly Judging judging;
    private readonly Weighing weighing;
    private readonly Compared compared;
    private readonly int originCount;
    private readonly int independentCount;

    public QuestionComparison(Compared compared)
        : this(compared, new AnswersRead(compared)) { }

    /// <summary>Of answers that were read before, for several ends of time.</summary>
    internal QuestionComparison(Compared compared, AnswersRead read)
    {
        this.compared = compared;
        var until = compared.Until?.To;
        var voices = read.Voices;
        scopes = read.Scopes;
        ties = new Ties(compared.Relations, until);
        judging = new Judging(scopes, ties);
        answers = read.Until(until);
        byId = answers.ToDictionary(a => a.Claim.Id);
        notCurrent = Currentness.Of(answers, ties, judging);
        current = answers.FindAll(a => notCurrent[a.Place] is null);
        var dependences = answers.Select(a => Dependence.Of(a, ties, voices)).ToArray();
        var origins = answers.Where(a => a.Claim.Origin is not null).GroupBy(a => a.Claim.Origin!.Value).ToList();
        var counting = new Counting(origins, notCurrent, dependences, voices);
        weighing = new Weighing(current, dependences, counting.Counted, judging);
        Claims = [.. answers.Select(a => new ClaimStanding(a.Claim.Id, notCurrent[a.Place], a.Figure?.Series))];
        Origins = Standings(counting, voices);
        (originCount, independentCount) = (origins.Count, counting.Counted.Count);
        (Range, RangeEver) = Ranges();
    }

    /// <summary>The claims in their order: when stated (open last), how early at the earliest (unknown first), when entered.</summary>
    public IReadOnlyList<ClaimStanding> Claims { get; }

    /// <summary>The origins in the order of their first claims.</summary>
    public IReadOnlyList<OriginStanding> Origins { get; }

    /// <summary>Counted when it is asked for.</summary>
    public Counts Counts =>
        new(
            answers.Sum(a => a.Claim.Citations.Count),
            Comparison.DistinctTexts.Among(answers.SelectMany(a => a.Claim.Citations)),
            originCount,
            independentCount
        );

    /// <summary>Of the current figures that answer the question itself: parts, other bases and plans are left out.</summary>
    public FigureRange Range { get; }

    /// <summary>The same over all claims, current or not.</summary>
    public FigureRange RangeEver { get; }

    /// <summary>Judges every pair of current claims: the one costly part, made only when it is asked for.</summary>
    public Pairs Pairs() => Comparison.Pairs.Of(current, judging, Explain);

    /// <summary>Weighs one claim, current or not, against all current ones. Throws <see cref="KeyNotFoundException"/> for a claim that is not among the compared.</summary>
    public Evidence EvidenceOf(ClaimId claim) => weighing.Of(byId[claim], notCurrent[byId[claim].Place]);

    private List<OriginStanding> Standings(Counting counting, Voices voices)
    {
        var participants = compared.Question.Participants;
        var party = participants.Concat(participants.Where(p => !voices.IsUnnamed(p)).Select(voices.Of)).ToHashSet();
        return answers.GroupBy(a => a.Claim.Origin).Select(Standing).ToList();

        OriginStanding Standing(IGrouping<SourceId?, Answer> group)
        {
            List<ClaimId> now = [.. group.Where(a => notCurrent[a.Place] is null).Select(a => a.Claim.Id)];
            if (group.Key is not { } origin)
                return new(null, null, false, CountedBecause.NoOrigin, false, now);
            var because = counting.Of(origin);
            var counts = because is CountedBecause.PresumedIndependent or CountedBecause.DeclaredIndependent;
            SourceId? voice = voices.IsUnnamed(origin) ? null : voices.Of(origin);
            var takesPart = party.Contains(origin) || (voice is { } spoken && party.Contains(spoken));
            return new(origin, voice, counts, because, takesPart, now);
        }
    }

    /// <summary>What was denied or not commented on is nobody's figure.</summary>
    private (FigureRange Now, FigureRange Ever) Ranges()
    {
        var stated = answers.FindAll(a => a.Amiss is null && a.Figure is not null);
        var main =
            FigureRange.MainSeries(current, compared.Question) ?? FigureRange.MainSeries(stated, compared.Question);
        return main is null
            ? (FigureRange.None, FigureRange.None)
            : (FigureRange.Of(current.Where(IsMain)), FigureRange.Of(stated.Where(IsMain)));

        bool IsMain(Answer answer) => answer.Figure is { Bounds: not null } figure && figure.Series == main;
    }

    private Reason Explain(Answer a, Answer b, Verdict verdict) =>
        Reasons.For(a, b, verdict, scopes, ties.WordOn(a.Claim.Id, b.Claim.Id)?.Reason);
}

using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Claims;

/// <summary>What two claims have in common.</summary>
public enum LikenessReason
{
    /// <summary>They cite the same words of the same article, or most of them.</summary>
    SameQuote,

    /// <summary>They cite the same article, in different places.</summary>
    SameArticle,

    /// <summary>The same figure, or one that may be a rounding of the other, whatever the hedges.</summary>
    NearValue,
    SameUnit,
    SameMeasure,
    SameQuestion,
    SameOrigin,

    /// <summary>They speak about times that overlap.</summary>
    SamePeriod,
    SameEvent,

    /// <summary>Half of their words, or more, are the same.</summary>
    SimilarText,
}

/// <summary>
/// How likely two claims are one statement entered twice: in other words, another language, with another hedge or
/// rounding. What they share adds up as independent evidence does (1 minus the product of what each leaves open); what
/// they cannot both be about takes a part of that away.
/// </summary>
/// <param name="Score">0 to 1, in hundredths.</param>
/// <param name="Reasons">What they share.</param>
public sealed record Likeness(double Score, IReadOnlyList<LikenessReason> Reasons)
{
    /// <summary>From here on it is worth an editor's look. One shared thing alone stays below, save nearly all the words.</summary>
    public const double Worth = 0.5;

    // How much each shared thing says by itself. An origin makes hundreds of claims, a question gathers dozens, a unit
    // stands everywhere; the same words nearly decide, and so does the same passage unless the figures differ.
    private const double Text = 0.8;
    private const double TextOfAnotherLanguage = 0.5;
    private const double Quote = 0.55;
    private const double Article = 0.1;
    private const double Value = 0.5;
    private const double Unit = 0.1;
    private const double Measure = 0.1;
    private const double Question = 0.35;
    private const double Origin = 0.3;
    private const double Period = 0.2;
    private const double Event = 0.1;

    // What remains where they differ. A new figure is a new claim, so a far one speaks loudest; another origin is another
    // claim by definition, but is easily entered one level too high or too low.
    private const double OtherValue = 0.35;
    private const double OtherUnit = 0.5;
    private const double OtherMeasure = 0.5;
    private const double OtherScope = 0.6;
    private const double OtherPeriod = 0.5;
    private const double OtherStance = 0.5;
    private const double OtherOrigin = 0.6;
    private const double OtherQuestion = 0.7;

    /// <summary>Short words and chance make any two sentences a little alike.</summary>
    private const double ByChance = 0.25;
    private const double Similar = 0.5;

    public bool IsWorthALook => Score >= Worth;

    public static Likeness Between(Statement one, Statement other)
    {
        var evidence = new Evidence();
        Words(one, other, evidence);
        Places(one, other, evidence);
        Figures(one.Quantity, other.Quantity, evidence);
        evidence.Weigh(Same(one.Question, other.Question), LikenessReason.SameQuestion, Question, OtherQuestion);
        evidence.Weigh(SameOrigin(one, other), LikenessReason.SameOrigin, Origin, OtherOrigin);
        evidence.Weigh(SamePeriod(one, other), LikenessReason.SamePeriod, Period, OtherPeriod);
        if (one.Events.Intersect(other.Events).Any())
            evidence.Add(LikenessReason.SameEvent, Event);
        if (Denies(one) != Denies(other))
            evidence.Doubt(OtherStance);
        return evidence.Sum();
    }

    private static void Words(Statement one, Statement other, Evidence evidence)
    {
        var alike = Sentences.Likeness(one.Words, other.Words);
        if (alike < ByChance)
            return;
        var weight = one.Language.Primary == other.Language.Primary ? Text : TextOfAnotherLanguage;
        evidence.Add(alike >= Similar ? LikenessReason.SimilarText : null, weight * alike);
    }

    private static void Places(Statement one, Statement other, Evidence evidence)
    {
        var pairs = one.Passages.SelectMany(p => other.Passages, (p, o) => (p, o)).ToList();
        var overlap = pairs.Select(x => x.p.Overlap(x.o)).DefaultIfEmpty(0).Max();
        if (overlap >= Similar)
            evidence.Add(LikenessReason.SameQuote, Quote * overlap);
        else if (pairs.Exists(x => x.p.Article == x.o.Article))
            evidence.Add(LikenessReason.SameArticle, Article);
    }

    private static void Figures(Quantity? one, Quantity? other, Evidence evidence)
    {
        if (one is null || other is null)
            return;
        var unit = Same(one.Unit, other.Unit);
        evidence.Weigh(unit, LikenessReason.SameUnit, Unit, OtherUnit);
        evidence.Weigh(Same(one.Measure, other.Measure), LikenessReason.SameMeasure, Measure, OtherMeasure);
        if (Same(one.Scope, other.Scope) == false)
            evidence.Doubt(OtherScope);
        if (Nearness.Of(one, other) is not { } near)
            return;
        if (near >= Similar && unit != false)
            evidence.Add(LikenessReason.NearValue, Value * near);
        else if (near < Similar)
            evidence.Doubt(OtherValue + ((1 - OtherValue) * near / Similar));
    }

    private static bool? Same(QuestionId? one, QuestionId? other) => one is null || other is null ? null : one == other;

    private static bool? Same(string? one, string? other) =>
        one is null || other is null ? null : Folded.Of(one) == Folded.Of(other);

    private static bool? SameOrigin(Statement one, Statement other) =>
        one.Origins.Count == 0 || other.Origins.Count == 0 ? null : one.Origins.Intersect(other.Origins).Any();

    private static bool? SamePeriod(Statement one, Statement other)
    {
        if (one.Period is not { } period || other.Period is not { } another)
            return null;
        var (from, to) = (period.From ?? DateTimeOffset.MinValue, period.To ?? DateTimeOffset.MaxValue);
        return from <= (another.To ?? DateTimeOffset.MaxValue) && (another.From ?? DateTimeOffset.MinValue) <= to;
    }

    private static bool Denies(Statement statement) => statement.Stance is Stance.Denies;

    /// <summary>What speaks for one statement, and how much of it stands.</summary>
    private sealed class Evidence
    {
        private readonly List<LikenessReason> reasons = [];
        private double open = 1;
        private double stands = 1;

        public void Add(LikenessReason? reason, double weight)
        {
            open *= 1 - weight;
            if (reason is { } named)
                reasons.Add(named);
        }

        public void Doubt(double remains) => stands *= remains;

        /// <summary>Nothing where it is not known of both.</summary>
        public void Weigh(bool? same, LikenessReason reason, double weight, double remains)
        {
            if (same == true)
                Add(reason, weight);
            else if (same == false)
                Doubt(remains);
        }

        public Likeness Sum() => new(Math.Round((1 - open) * stands, 2), reasons.Order().ToList());
    }
}

using Newsroom.Domain.Claims;

namespace Newsroom.Domain.Comparison;

/// <summary>What may be said of two claims.</summary>
public static class RelationRules
{
    /// <summary>The rule that a new relation breaks; null when it may be entered.</summary>
    /// <param name="relation">The new one, its ends with origin and stance.</param>
    /// <param name="existing">At least those of its own kind that are reached from its far end.</param>
    /// <param name="voices">Who is whose voice; null leaves that unasked, for what was judged when it was entered.</param>
    public static Flaw? Check(ComparedRelation relation, IEnumerable<ComparedRelation> existing, Voices? voices)
    {
        if (relation.From.Id == relation.To.Id)
            return ToItself;
        return relation.Kind switch
        {
            RelationKind.Retracts when voices is not null && !AreOneVoice(relation, voices) => RetractsAnother,
            RelationKind.Disowns when voices is not null && !SaysNo(relation.From.Stance) => DisownsWithoutDenial,
            RelationKind.Disowns when voices is not null && !AreOneVoice(relation, voices) => DisownsAnother,
            _ => Closes(relation, existing) ? Cycle : null,
        };
    }

    /// <summary>"I never said that" is entered as a denial, or as the affirmed sentence that it was never said.</summary>
    private static bool SaysNo(Stance stance) => stance is Stance.Denies or Stance.Affirms;

    /// <summary>Nobody takes back what an unnamed source said: it is not known to be the same one.</summary>
    private static bool AreOneVoice(ComparedRelation relation, Voices voices) =>
        voices.Of(relation.From.Id, relation.From.Origin) is { Source: not null } voice
        && voice == voices.Of(relation.To.Id, relation.To.Origin);

    /// <summary>True for what may not go in a circle.</summary>
    public static bool MustNotCircle(RelationKind kind) => FamilyOf(kind) is not null;

    /// <summary>True when the relation would close a circle.</summary>
    public static bool Closes(ComparedRelation relation, IEnumerable<ComparedRelation> existing)
    {
        if (FamilyOf(relation.Kind) is not { } family)
            return false;
        var leads = existing.Where(r => FamilyOf(r.Kind) == family).ToLookup(r => r.From.Id, r => r.To.Id);
        var seen = new HashSet<ClaimId> { relation.To.Id };
        var open = new Stack<ClaimId>(seen);
        while (open.TryPop(out var next))
        {
            if (next == relation.From.Id)
                return true;
            foreach (var other in leads[next].Where(seen.Add))
                open.Push(other);
        }
        return false;
    }

    /// <summary>What replaces one another, and what rests on one another: neither goes in a circle.</summary>
    private static RelationKind? FamilyOf(RelationKind kind) =>
        kind switch
        {
            RelationKind.Supersedes or RelationKind.Corrects => RelationKind.Supersedes,
            RelationKind.DependsOn or RelationKind.DerivedFrom => RelationKind.DependsOn,
            _ => null,
        };

    public static readonly Flaw ToItself = new("relationToItself", "A claim has no relation to itself.");

    public static readonly Flaw Cycle = new(
        "relationCycle",
        "A claim cannot replace, or rest on, one that already replaces it, or rests on it, be it through others."
    );

    public static readonly Flaw RetractsAnother = new(
        "retractsAnothersClaim",
        "Only the voice that made a claim can take it back.",
        "contradicts, or corrects, where another says so"
    );

    public static readonly Flaw DisownsAnother = new(
        "disownsAnothersWords",
        "Only the voice that is named as the origin can say that it never said it."
    );

    public static readonly Flaw DisownsWithoutDenial = new(
        "disownsWithoutDenial",
        "Who declines to comment, does not mention or admits a thing does not say that he never said it.",
        "denies"
    );
}

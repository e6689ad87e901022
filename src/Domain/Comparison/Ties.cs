namespace Newsroom.Domain.Comparison;

/// <summary>The relations that hold at the time of the comparison, found by claim.</summary>
internal sealed class Ties
{
    private readonly Dictionary<ClaimId, NotCurrentBecause> takenOut = [];
    private readonly ILookup<ClaimId, RelatedClaim> restsOn;
    private readonly Dictionary<(ClaimId, ClaimId), ComparedRelation> words = [];

    public Ties(IEnumerable<ComparedRelation> relations, DateTimeOffset? until)
    {
        var held = relations
            .Where(r => until is null || r.From.StatedOn?.To <= until)
            .OrderBy(r => r.Kind)
            .ThenBy(r => r.Reason, StringComparer.Ordinal)
            .ToList();
        foreach (var relation in held)
            if (Outcome(relation.Kind) is { } outcome)
                takenOut[relation.To.Id] = Graver(outcome, takenOut.GetValueOrDefault(relation.To.Id, outcome));
        restsOn = held.Where(r => r.Kind is RelationKind.DependsOn or RelationKind.DerivedFrom)
            .ToLookup(r => r.From.Id, r => r.To);
        // Sorted by kind, so that where editors disagree the contradiction is kept.
        foreach (var relation in held.Where(r => r.Kind is RelationKind.Corroborates or RelationKind.Contradicts))
            words[(relation.From.Id, relation.To.Id)] = words[(relation.To.Id, relation.From.Id)] = relation;
    }

    /// <summary>Superseded, retracted or disowned, the graver where several hold; null for none.</summary>
    public NotCurrentBecause? TakenOut(ClaimId claim) => takenOut.TryGetValue(claim, out var why) ? why : null;

    /// <summary>What an editor says the two are to each other; null where nobody said.</summary>
    public ComparedRelation? WordOn(ClaimId one, ClaimId other) => words.GetValueOrDefault((one, other));

    /// <summary>All that a claim rests on, through others too.</summary>
    public IReadOnlyCollection<RelatedClaim> RestsOn(ClaimId claim)
    {
        var found = new Dictionary<ClaimId, RelatedClaim>();
        var open = new Stack<ClaimId>([claim]);
        while (open.TryPop(out var next))
            foreach (var other in restsOn[next])
                if (other.Id != claim && found.TryAdd(other.Id, other))
                    open.Push(other.Id);
        return found.Values;
    }

    private static NotCurrentBecause? Outcome(RelationKind kind) =>
        kind switch
        {
            RelationKind.Supersedes or RelationKind.Corrects => NotCurrentBecause.Superseded,
            RelationKind.Retracts => NotCurrentBecause.Retracted,
            RelationKind.Disowns => NotCurrentBecause.Disowned,
            _ => null,
        };

    /// <summary>What was never said need not be taken back, and what is taken back need not be replaced.</summary>
    private static NotCurrentBecause Graver(NotCurrentBecause one, NotCurrentBecause other) =>
        one > other ? one : other;
}

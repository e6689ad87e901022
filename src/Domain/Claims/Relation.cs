using Newsroom.Domain.Comparison;

namespace Newsroom.Domain.Claims;

/// <summary>What a claim is to another one, as an editor found it.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Kind">What it is to the other.</param>
/// <param name="Other">The other claim.</param>
/// <param name="Reason">Why, in the editor's words; of a derived figure the formula.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When it was entered, UTC.</param>
public sealed record Relation(Guid Id, RelationKind Kind, ClaimId Other, string Reason, string By, DateTimeOffset At);

public sealed class ClaimRelation : ListRow<Relation>
{
    /// <summary>The claim whose relation it is.</summary>
    public ClaimId ClaimId { get; private set; }
    public Guid Id { get; private set; }
    public RelationKind Kind { get; private set; }
    public ClaimId OtherId { get; private set; }
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public override Relation Value => new(Id, Kind, OtherId, Reason, ByName, At);

    protected override void Hold(Relation value) =>
        (Id, Kind, OtherId, Reason, ByName, At) = (value.Id, value.Kind, value.Other, value.Reason, value.By, value.At);
}

using Newsroom.Domain.Comparison;

namespace Newsroom.Domain.Sources;

/// <summary>What an editor knows about a source and another one.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Kind">What it is to the other.</param>
/// <param name="Other">The other source.</param>
/// <param name="Reason">How the editor knows.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When it was entered, UTC.</param>
public sealed record DeclaredLink(Guid Id, LinkKind Kind, SourceId Other, string Reason, string By, DateTimeOffset At);

public sealed class SourceLink : ListRow<DeclaredLink>
{
    /// <summary>The source whose link it is.</summary>
    public SourceId SourceId { get; private set; }
    public Guid Id { get; private set; }
    public LinkKind Kind { get; private set; }
    public SourceId OtherId { get; private set; }
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public override DeclaredLink Value => new(Id, Kind, OtherId, Reason, ByName, At);

    protected override void Hold(DeclaredLink value) =>
        (Id, Kind, OtherId, Reason, ByName, At) = (value.Id, value.Kind, value.Other, value.Reason, value.By, value.At);
}

namespace Newsroom.Domain.Revisions;

public enum ActorKind
{
    Person,
    Import,
    Suggestion,
    System,
}

public enum RevisionAction
{
    Created,
    Updated,
    Corrected,
    Merged,
    Withdrawn,
    Restored,
    Redacted,
}

/// <summary>Who makes a change.</summary>
/// <param name="Name">"anonymous" until there are keys.</param>
/// <param name="Kind">A person, an import, an accepted suggestion, or the ledger itself.</param>
public sealed record Actor(string Name, ActorKind Kind)
{
    public static readonly Actor System = new("ledger", ActorKind.System);
}

/// <summary>One change of one resource. Appended behind the gate, so sequence order is instant order is commit order.</summary>
public sealed class Revision
{
    private Revision() { }

    public Revision(LedgerEntry entry, Actor actor, RevisionAction action, string? reason, string after)
    {
        Sequence = entry.Sequence;
        ValidFrom = entry.UpdatedAt;
        ActorName = actor.Name;
        ActorKind = actor.Kind;
        Action = action;
        Type = entry.Type;
        EntityId = entry.Identity;
        Version = entry.Version;
        Reason = reason;
        After = after;
        IsWithdrawn = entry.IsWithdrawn;
    }

    /// <summary>The newest revision until now, known by its sequence alone, to be closed.</summary>
    public static Revision Known(long sequence) => new() { Sequence = sequence };

    /// <summary>What it says held until <paramref name="at"/>.</summary>
    public void Close(DateTimeOffset at) => ValidTo = at;

    /// <summary>The form of <see cref="After"/>; an older form gets an upgrade function.</summary>
    public const int CurrentFormat = 1;

    public long Sequence { get; private set; }

    /// <summary>The instant of the change; what it says holds until <see cref="ValidTo"/>.</summary>
    public DateTimeOffset ValidFrom { get; private set; }

    /// <summary>The instant of the next revision of the same resource; the greatest instant while there is none.</summary>
    public DateTimeOffset ValidTo { get; private set; } = DateTimeOffset.MaxValue;

    public string ActorName { get; private set; } = "";
    public ActorKind ActorKind { get; private set; }
    public RevisionAction Action { get; private set; }
    public ResourceType Type { get; private set; }
    public Guid EntityId { get; private set; }
    public int Version { get; private set; }
    public string? Reason { get; private set; }
    public int Format { get; private set; } = CurrentFormat;

    /// <summary>The resource after the change: ids and own fields, in the form that a PUT takes.</summary>
    public string After { get; private set; } = "";

    /// <summary>True while the resource is withdrawn, or merged into another.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>A claim's question and origin, for reading a question as it was.</summary>
    public Guid? QuestionId { get; init; }

    public Guid? OriginId { get; init; }
}

/// <summary>That a claim has a relation, or a source a link, to another one, as of one of its revisions: for finding it from there, as it was.</summary>
public sealed record RevisionReference(Guid EntityId, int Version, Guid ReferredId);

using Newsroom.Domain.Revisions;

namespace Newsroom.Domain;

/// <summary>What every resource of the ledger has: an id, perhaps a key, a version that counts its changes, and its withdrawal.</summary>
public abstract class LedgerEntry
{
    /// <summary>The client's own name; null when none was given.</summary>
    public string? Key { get; protected set; }

    /// <summary>1 on creation, then one more with each revision.</summary>
    public int Version { get; private set; }

    /// <summary>When it was entered, UTC, in microseconds: the instant of the first revision here, or in the ledger it came from.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The instant of the newest revision, UTC, in microseconds.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The sequence of the newest revision.</summary>
    public long Sequence { get; private set; }

    /// <summary>Who changed it last, the ledger itself apart: an import does not undo what a person did.</summary>
    public ActorKind ChangedBy { get; private set; }

    /// <summary>True while it is withdrawn: out of every list, 410 at its address, its key still taken.</summary>
    public bool IsWithdrawn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <summary>When it was withdrawn, here or in the ledger it came from; null while it is not.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The resource whose withdrawal took this one along; restoring that one brings this one back.</summary>
    public Guid? WithdrawnWith { get; private set; }

    /// <summary>The resource that this one became; it stays withdrawn for good, and its names lead on.</summary>
    public Guid? MergedInto { get; private set; }

    public abstract ResourceType Type { get; }

    public abstract Guid Identity { get; }

    /// <summary>What it is a part, a copy or a subset of; null where it is none, or its type knows nothing of the kind.</summary>
    public virtual Guid? Above => null;

    /// <summary>How people name it: by its key, or else by its id.</summary>
    public string Reference => Key ?? Identity.ToString();

    /// <param name="reason">Why, in the editor's words.</param>
    /// <param name="with">The resource whose withdrawal takes this one along; null when it is withdrawn by itself.</param>
    /// <param name="at">When that was, in the ledger it came from; null when it is now.</param>
    public void Withdraw(string? reason, Guid? with = null, DateTimeOffset? at = null)
    {
        IsWithdrawn = true;
        WithdrawalReason = reason;
        WithdrawnWith = with;
        WithdrawnAt = at;
    }

    public void Restore()
    {
        IsWithdrawn = false;
        WithdrawalReason = null;
        WithdrawnWith = null;
        WithdrawnAt = null;
    }

    /// <summary>Keeps the instant at which it was entered into the ledger that it comes from; to be called before it is stored.</summary>
    public void WasEntered(DateTimeOffset at) => CreatedAt = at;

    /// <summary>Makes every reference to the merged resource lead to the one that stays; what then stands twice stands once.</summary>
    public abstract void Follow(Merger merger);

    /// <summary>Ends as another resource, which has taken over what is worth keeping.</summary>
    protected void EndAs(LedgerEntry survivor)
    {
        IsWithdrawn = true;
        MergedInto = survivor.Identity;
    }

    /// <summary>Throws <see cref="Gone"/> when it is withdrawn.</summary>
    public void MustBeLive()
    {
        if (IsWithdrawn)
            throw new Gone(Type, Reference, WithdrawalReason);
    }

    /// <summary>Called by the one place that writes revisions, inside the gate.</summary>
    public void Stamp(long sequence, DateTimeOffset at, ActorKind by)
    {
        Version++;
        Sequence = sequence;
        UpdatedAt = at;
        if (Version == 1 && CreatedAt == default)
            CreatedAt = at;
        // Withdrawing is never the first change.
        if (IsWithdrawn && Version > 1)
            WithdrawnAt ??= at;
        if (by != ActorKind.System || Version == 1)
            ChangedBy = by;
    }
}

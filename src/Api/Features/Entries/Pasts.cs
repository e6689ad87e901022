using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Gives resources the past that import lines tell of them.</summary>
internal static class Pasts
{
    /// <summary>The former names of a line, as references: what they lead to here is loaded with a batch's other references.</summary>
    public static IEnumerable<Link> FormerNames(this Provenance from, ResourceType type) =>
        (from.FormerKeys ?? [])
            .Where(name => name is not null)
            .Select((name, at) => new Link($"#/formerKeys/{at}", type, ReferenceInput.Parse(name)));

    /// <summary>True when what is stored was withdrawn as the line says; a line without a withdrawal says nothing of that.</summary>
    public static bool IsWithdrawnAs(this LedgerEntry stored, Provenance from) =>
        from.Withdrawn is not { } past
        || (stored.IsWithdrawn && stored.WithdrawalReason == past.Reason && stored.WithdrawnWith == past.WithId);

    /// <summary>What a new resource keeps of its past.</summary>
    public static void Tell(this Change change, LedgerEntry made, Provenance from)
    {
        if (from.EnteredAt is { } at)
            made.WasEntered(at);
        if (from.By is { } name)
            change.WasEnteredBy(made, name);
        if (from.Withdrawn is { } past)
            made.Withdraw(past.Reason, past.WithId, past.Instant);
    }

    /// <summary>Withdraws a stored resource as a line says; throws <see cref="InUse"/> when something live rests on it.</summary>
    public static async Task Withdraw(
        this LedgerDbContext ledger,
        LedgerEntry stored,
        PastWithdrawal past,
        CancellationToken cancel
    )
    {
        var resting = await ledger.WhatRestsOn(new Named(stored.Type, stored.Identity), further: false, cancel);
        if (resting.Count > 0)
            throw new InUse(stored.Type, stored.Identity, Dependents.Counts(resting));
        stored.Withdraw(past.Reason, past.WithId, past.Instant);
    }

    /// <summary>
    /// Those of the line's former names that do not lead to the resource yet; throws <see cref="Taken"/> for one that is
    /// another resource's own, or leads to another.
    /// </summary>
    public static List<string> NewNames(this References references, LedgerEntry entry, Provenance from)
    {
        var fresh = new List<string>();
        foreach (var link in from.FormerNames(entry.Type))
        {
            if (link.Reference.Id == entry.Identity || (link.Reference.Key is { } key && key == entry.Key))
                throw new Unacceptable(link.Pointer, new Flaw("ownName", "This is its own name, not a former one."));
            var holder = references.Stored(link.Type, link.Reference);
            var leadsTo = holder?.Survivor ?? holder;
            if (leadsTo is not null && (leadsTo.Id != entry.Identity || holder!.Survivor is null))
                throw new Taken(entry.Type, "formerKeys", link.Reference.ToString(), leadsTo.Id, leadsTo.Key);
            if (leadsTo is null)
                fresh.Add(link.Reference.ToString());
        }
        return fresh.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Makes names lead on to the resource; one that is stored gets a revision for it.</summary>
    public static void LeadOn(this LedgerDbContext ledger, References references, LedgerEntry entry, List<string> names)
    {
        foreach (var name in names)
            ledger.Add(FormerName.Of(entry.Type, name, entry.Identity));
        references.LeadOn(entry, names);
        if (names.Count > 0 && ledger.Entry(entry) is { State: EntityState.Unchanged } stored)
            stored.Property(nameof(LedgerEntry.UpdatedAt)).IsModified = true;
    }
}

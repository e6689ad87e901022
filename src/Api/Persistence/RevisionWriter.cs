using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>
/// The one place where revisions are made: every save passes through, finds the aggregates that changed, enters the
/// gate, and gives each its version, instant and revision.
/// </summary>
internal static class RevisionWriter
{
    public static async Task Write(LedgerDbContext ledger, CancellationToken cancel)
    {
        ledger.ChangeTracker.DetectChanges();
        var entries = ledger.ChangeTracker.Entries().ToList();
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified))
            Bounds.Fill(entry);
        await CheckedNumbers.Fill(ledger, entries, cancel);
        var changed = Changed(entries);
        if (changed.Count == 0)
            return;
        var staging = ledger.Change.Staging;
        var newest = staging?.Newest ?? await ledger.EnterGate(cancel);
        await QuotedTexts.MustBeNewest(ledger, entries, cancel);
        await LiveReferences.MustHold(ledger, entries, cancel);
        changed.AddRange(await NewTerms(ledger, entries, cancel));
        var at = staging is null
            ? Latest(Now(ledger.Clock), newest.At.AddMicroseconds(1))
            : newest.At.AddMicroseconds(1);
        var sequence = newest.Sequence;
        foreach (var entry in changed)
        foreach (var action in ActionsOf(entry, ledger.Change.IsCorrection))
        {
            Revise(ledger, entry, action, ++sequence, at);
            at = at.AddMicroseconds(1);
        }
        await SearchTexts.Follow(ledger, changed, cancel);
        staging?.Took((int)(sequence - newest.Sequence));
        ledger.Change.Forget();
    }

    /// <summary>A word that no term has yet becomes one with the first save that keeps it; while an import is staged, with its end.</summary>
    private static async Task<IEnumerable<EntityEntry<LedgerEntry>>> NewTerms(
        LedgerDbContext ledger,
        List<EntityEntry> entries,
        CancellationToken cancel
    )
    {
        var words = WordsInUse.Of(entries);
        var terms = entries.Select(e => e.Entity).OfType<Term>();
        if (ledger.Change.Staging is { } staging)
        {
            staging.Keep(words, terms);
            return [];
        }
        var made = await WordsInUse.Settle(ledger, words, terms, cancel);
        return made.Select(t => ledger.Entry<LedgerEntry>(t));
    }

    /// <summary>The clock in the precision that both engines keep.</summary>
    internal static DateTimeOffset Now(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static void Revise(
        LedgerDbContext ledger,
        EntityEntry<LedgerEntry> entry,
        RevisionAction action,
        long sequence,
        DateTimeOffset at
    )
    {
        var entity = entry.Entity;
        var (actor, reason) = ledger.Change.Of(entity, action);
        if (action == RevisionAction.Corrected && actor.Kind == ActorKind.System)
            action = RevisionAction.Updated;
        if (action != RevisionAction.Created)
            ClosePrevious(ledger, entity.Sequence, at);
        entity.Stamp(sequence, at, actor.Kind);
        if (entry.State != EntityState.Added)
            entry.DetectChanges();
        if (entity is Article article)
            foreach (var version in article.Versions.Where(v => ledger.Entry(v).State == EntityState.Added))
                version.Stamp(at);
        foreach (var referred in Referred(entity))
            ledger.Add(new RevisionReference(entity.Identity, entity.Version, referred));
        var claim = entity as Claim;
        ledger.Revisions.Add(
            new Revision(entity, actor, action, reason, RevisionState.Of(entity))
            {
                QuestionId = claim?.QuestionId?.Value,
                OriginId = claim?.OriginId?.Value,
            }
        );
    }

    private static IEnumerable<Guid> Referred(LedgerEntry entity) =>
        entity switch
        {
            Claim claim => claim.Relations.Select(r => r.OtherId.Value).Distinct(),
            Source source => source.Links.Select(l => l.OtherId.Value).Distinct(),
            _ => [],
        };

    private static void ClosePrevious(LedgerDbContext ledger, long sequence, DateTimeOffset at)
    {
        var previous =
            ledger.Revisions.Local.FindEntry(sequence)?.Entity
            ?? ledger.Revisions.Attach(Revision.Known(sequence)).Entity;
        previous.Close(at);
        if (ledger.Entry(previous) is { State: not EntityState.Added } stored)
            stored.Property(r => r.ValidTo).IsModified = true;
    }

    /// <summary>What was done to it: one thing, but for what comes withdrawn from another ledger.</summary>
    private static RevisionAction[] ActionsOf(EntityEntry<LedgerEntry> entry, bool correction)
    {
        if (entry.State == EntityState.Added)
            return entry.Entity.IsWithdrawn
                ? [RevisionAction.Created, RevisionAction.Withdrawn]
                : [RevisionAction.Created];
        if (entry.Property(e => e.MergedInto).IsModified)
            return [RevisionAction.Merged];
        if (entry.Property(e => e.IsWithdrawn).IsModified)
            return [entry.Entity.IsWithdrawn ? RevisionAction.Withdrawn : RevisionAction.Restored];
        return [correction ? RevisionAction.Corrected : RevisionAction.Updated];
    }

    /// <summary>The aggregates with a change of their own or of one of their parts; derived values alone are none.</summary>
    private static List<EntityEntry<LedgerEntry>> Changed(List<EntityEntry> entries)
    {
        var owners = Owners(entries);
        var changed = new HashSet<LedgerEntry>();
        foreach (var entry in entries)
        {
            if (entry.Entity is LedgerEntry root ? IsChanged(entry) : IsChangedPart(entry))
            {
                foreach (var owner in RootsOf(entry, owners))
                    changed.Add(owner);
            }
        }
        return entries
            .Where(e => e.Entity is LedgerEntry root && changed.Contains(root))
            .Select(e => e.Context.Entry((LedgerEntry)e.Entity))
            .OrderBy(e => e.Entity.Type)
            .ToList();
    }

    /// <summary>What rows belong to, by id.</summary>
    internal static Dictionary<object, EntityEntry> Owners(IEnumerable<EntityEntry> entries) =>
        entries.Where(e => e.Entity is LedgerEntry or Citation).ToDictionary(e => e.Property("Id").CurrentValue!);

    private static bool IsChanged(EntityEntry entry)
    {
        if (entry.State == EntityState.Deleted)
            throw new InvalidOperationException("Nothing is deleted from the ledger; withdraw it.");
        if (entry.State != EntityState.Modified)
            return entry.State == EntityState.Added;
        var derived =
            entry.Entity is Claim { StatedOnDerived: true }
            && !entry.Property(nameof(Claim.StatedOnDerived)).IsModified;
        return entry.ComplexProperties.Any(c => c.IsModified)
            || entry.Properties.Any(p =>
                p.IsModified && !p.Metadata.IsDerived() && !(derived && p.Metadata.Name == nameof(Claim.StatedOn))
            );
    }

    /// <summary>The aggregate that a row belongs to; two when it goes over from one to another.</summary>
    internal static IEnumerable<LedgerEntry> RootsOf(EntityEntry entry, Dictionary<object, EntityEntry> owners)
    {
        if (entry.Entity is LedgerEntry root)
            return [root];
        if (entry.Metadata.GetForeignKeys().SingleOrDefault(f => f.PrincipalToDependent is not null) is not { } key)
            return [];
        var part = entry.Property(key.Properties[0].Name);
        var ids =
            entry.State == EntityState.Added ? [part.CurrentValue] : new[] { part.OriginalValue, part.CurrentValue };
        return ids.Distinct().SelectMany(id => RootsOf(owners[id!], owners));
    }

    private static bool IsChangedPart(EntityEntry part) =>
        part.State is EntityState.Added or EntityState.Deleted
        || (
            part.State == EntityState.Modified
            && (
                part.ComplexProperties.Any(c => c.IsModified)
                || part.Properties.Any(p => p.IsModified && !p.Metadata.IsDerived())
            )
        );

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

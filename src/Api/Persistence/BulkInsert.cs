using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Newsroom.Api.Persistence;

/// <summary>
/// Many new rows go to the database by the engine's own bulk insert. They are the rows the context tracks, in the columns
/// its model says, so that aggregates, rules and revisions are the same for many as for one.
/// </summary>
internal sealed class BulkInsert
{
    /// <summary>With fewer new rows SaveChanges is as fast.</summary>
    public const int Fewest = 60;

    private readonly IUpdateAdapter adapter;
    private readonly List<List<IUpdateEntry>> groups;

    private BulkInsert(IUpdateAdapter adapter, List<List<IUpdateEntry>> groups, int all)
    {
        this.adapter = adapter;
        this.groups = groups;
        Count = groups.Sum(g => g.Count);
        IsAll = Count == all;
    }

    public int Count { get; }

    /// <summary>True when there is nothing else to save.</summary>
    public bool IsAll { get; }

    /// <summary>The new rows that can be inserted before all else is saved; null where they are too few.</summary>
    public static BulkInsert? Of(LedgerDbContext ledger)
    {
        var tracked = ledger.GetService<IUpdateAdapterFactory>().Create();
        var entries = tracked.GetEntriesToSave();
        if (entries.Count < ledger.FewestInBulk)
            return null;
        var later = Later(ledger.Model, entries);
        var rows = entries.Where(e => e.EntityState == EntityState.Added && !later.Contains(e.EntityType));
        var bulk = new BulkInsert(tracked, InOrder(rows), entries.Count);
        return bulk.Count < ledger.FewestInBulk ? null : bulk;
    }

    /// <summary>Inserts the rows, those that others refer to first.</summary>
    public async Task Write(LedgerDbContext ledger, CancellationToken cancel)
    {
        foreach (var rows in groups)
        {
            var type = rows[0].EntityType;
            var table = BulkTable.Of(type)!;
            try
            {
                await ledger.Insert(table, RefersToItself(type) ? ParentsFirst(rows) : rows, cancel);
            }
            catch (DbException e)
            {
                throw new DbUpdateException($"New rows of {table.Name} were refused.", e);
            }
        }
    }

    /// <summary>Tells the context that the rows are stored.</summary>
    public void Accept()
    {
        foreach (var row in groups.SelectMany(g => g))
            row.EntityState = EntityState.Unchanged;
    }

    /// <summary>The rows by type, what is referred to before what refers to it. Types that refer to each other in a circle are left out.</summary>
    private static List<List<IUpdateEntry>> InOrder(IEnumerable<IUpdateEntry> rows)
    {
        var waiting = rows.GroupBy(r => r.EntityType).ToDictionary(g => g.Key, g => g.ToList());
        var ordered = new List<List<IUpdateEntry>>();
        while (waiting.Keys.FirstOrDefault(t => !Waits(waiting[t], waiting.ContainsKey)) is { } next)
        {
            waiting.Remove(next, out var group);
            ordered.Add(group!);
        }
        return ordered;
    }

    /// <summary>True when one of the rows refers to a row of another type that waits too.</summary>
    private static bool Waits(List<IUpdateEntry> rows, Func<IEntityType, bool> waiting)
    {
        var type = rows[0].EntityType;
        return type.GetForeignKeys()
            .Where(k => k.PrincipalEntityType != type && waiting(k.PrincipalEntityType))
            .Any(k => rows.Exists(r => k.Properties.All(p => r.GetCurrentValue(p) is not null)));
    }

    private static bool RefersTo(IEntityType type, Func<IEntityType, bool> other) =>
        type.GetForeignKeys().Select(k => k.PrincipalEntityType).Any(p => p != type && other(p));

    private static bool RefersToItself(IEntityType type) =>
        type.GetForeignKeys().Any(k => k.PrincipalEntityType == type);

    private List<IUpdateEntry> ParentsFirst(List<IUpdateEntry> rows)
    {
        var waiting = rows.ToHashSet();
        var ordered = new List<IUpdateEntry>(rows.Count);
        foreach (var row in rows)
            Take(row);
        return ordered;

        void Take(IUpdateEntry row)
        {
            if (!waiting.Remove(row))
                return;
            foreach (var key in row.EntityType.GetForeignKeys())
                if (key.PrincipalEntityType == row.EntityType && adapter.FindPrincipal(row, key) is { } parent)
                    Take(parent);
            ordered.Add(row);
        }
    }

    /// <summary>
    /// Types whose new rows SaveChanges must bring into order with others: where a row goes or a unique value is given up,
    /// whose place a new row may take; and what refers to such types.
    /// </summary>
    private static HashSet<IEntityType> Later(IModel model, IEnumerable<IUpdateEntry> entries)
    {
        var types = model.GetEntityTypes().ToList();
        var later = types.Where(t => BulkTable.Of(t) is null).ToHashSet();
        later.UnionWith(entries.Where(GivesRoom).Select(e => e.EntityType));
        while (types.Find(t => !later.Contains(t) && RefersTo(t, later.Contains)) is { } type)
            later.Add(type);
        return later;
    }

    private static bool GivesRoom(IUpdateEntry entry) =>
        entry.EntityState == EntityState.Deleted
        || entry.EntityState == EntityState.Modified
            && entry.EntityType.GetIndexes().Any(i => i.IsUnique && i.Properties.Any(entry.IsModified));
}

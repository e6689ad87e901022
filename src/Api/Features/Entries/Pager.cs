using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Walks a list by keyset: each page starts behind the last row of the one before, however far that is.</summary>
public sealed class Pager(LedgerDbContext ledger, CursorSeal seal)
{
    /// <summary>One page of the live entries that the filter lets through.</summary>
    /// <param name="paging">Which page.</param>
    /// <param name="order">In which order.</param>
    /// <param name="filter">The list's own filters.</param>
    /// <param name="read">Reads the rows of the page as they are answered, in the order they come in.</param>
    /// <param name="cancel">Ends the walk.</param>
    internal async Task<Page<TRow>> Page<T, TRow>(
        Paging paging,
        Order<T, TRow> order,
        Func<IQueryable<T>, IQueryable<T>> filter,
        Func<IQueryable<T>, Task<List<TRow>>> read,
        CancellationToken cancel
    )
        where T : LedgerEntry
        where TRow : IListed
    {
        var mark = await Position(paging, cancel);
        var wanted = filter(ledger.Set<T>()).Where(e => !e.IsWithdrawn);
        List<TRow> rows;
        await using (order.By.Moves ? await ledger.BeginRead(cancel) : null)
        {
            rows = await read(order.Behind(wanted, mark, IdOf<T>).First(paging.Take + 1));
            if (rows.Count <= paging.Take && order.HasRest(mark))
                rows.AddRange(await read(order.Rest(wanted, IdOf<T>).First(paging.Take + 1 - rows.Count)));
        }
        string? next = null;
        if (rows.Count > paging.Take)
        {
            rows.RemoveAt(paging.Take);
            next = await Next(paging, order.MarkOf(rows[^1], rows[^1].Id), cancel);
        }
        int? total = paging.Count ? await wanted.CountAsync(cancel) : null;
        // What lost its value between the two parts of a walk was read in both.
        return new Page<TRow>(rows.DistinctBy(r => r.Id).ToList(), next, total);
    }

    /// <summary>One page of the parts of a resource, newest first.</summary>
    internal async Task<Page<TRow>> Newest<TPart, TRow>(
        Paging paging,
        IQueryable<TPart> parts,
        Func<List<TPart>, Task<List<TRow>>> read,
        CancellationToken cancel
    )
        where TPart : class
        where TRow : IEntered
    {
        var behind = parts;
        if (await Position(paging, cancel) is { } mark)
        {
            var (at, id) = (DateTimeOffset.UnixEpoch.AddMicroseconds(mark.Number), mark.Id);
            behind = parts.Where(p =>
                Conditions.ComesBefore(EF.Property<DateTimeOffset>(p, "At"), EF.Property<Guid>(p, "Id"), at, id)
            );
        }
        var found = await behind
            .OrderByDescending(p => EF.Property<DateTimeOffset>(p, "At"))
            .ThenByDescending(p => EF.Property<Guid>(p, "Id"))
            .First(paging.Take + 1)
            .AsNoTracking()
            .ToListAsync(cancel);
        var rows = await read(found.Take(paging.Take).ToList());
        string? next = null;
        if (found.Count > paging.Take)
        {
            var last = (rows[^1].CreatedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            next = await Next(paging, new Mark(last, rows[^1].Id), cancel);
        }
        return new Page<TRow>(rows, next, paging.Count ? await parts.CountAsync(cancel) : null);
    }

    /// <summary>Where the page starts; null on the first one.</summary>
    public async Task<Mark?> Position(Paging paging, CancellationToken cancel) =>
        paging.Cursor is null ? null : await seal.Open(paging.Walk, paging.Cursor, cancel);

    /// <summary>The path of the page behind the mark.</summary>
    public async Task<string> Next(Paging paging, Mark mark, CancellationToken cancel)
    {
        var kept = paging
            .Query.Where(q => q.Key != "cursor")
            .Append(new("cursor", await seal.Seal(paging.Walk, mark, cancel)));
        return paging.Path
            + "?"
            + string.Join(
                '&',
                kept.Select(q =>
                    string.Create(CultureInfo.InvariantCulture, $"{q.Key}={Uri.EscapeDataString(q.Value)}")
                )
            );
    }

    /// <summary>The id in the type that the model gives it.</summary>
    private object IdOf<T>(Guid id) =>
        ledger.Model.FindEntityType(typeof(T))!.FindProperty("Id")!.GetValueConverter()!.ConvertFromProvider(id)!;
}

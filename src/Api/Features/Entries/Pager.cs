using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Walks a list newest first by keyset: each page starts behind the last row of the one before, however far that is.</summary>
public sealed class Pager(LedgerDbContext ledger, CursorSeal seal)
{
    /// <summary>One page of the live entries that the filter lets through.</summary>
    /// <param name="paging">Which page.</param>
    /// <param name="filter">The list's own filters.</param>
    /// <param name="read">Reads the rows of the page as they are answered.</param>
    /// <param name="cancel">Ends the walk.</param>
    public async Task<Page<TRow>> Page<T, TRow>(
        Paging paging,
        Func<IQueryable<T>, IQueryable<T>> filter,
        Func<IQueryable<T>, Task<List<TRow>>> read,
        CancellationToken cancel
    )
        where T : LedgerEntry
        where TRow : IListed
    {
        var from = await Position(paging, cancel);
        var start = from is null ? ledger.Set<T>() : ledger.Set<T>().Where(Before<T>(from));
        var page = filter(start).Where(e => !e.IsWithdrawn).OrderByDescending(e => e.CreatedAt).Take(paging.Take + 1);
        var rows = await read(page);
        string? next = null;
        if (rows.Count > paging.Take)
        {
            rows.RemoveAt(paging.Take);
            next = await Next(paging, new Mark(Number(rows[^1].CreatedAt), rows[^1].Id), cancel);
        }
        int? total = paging.Count ? await filter(ledger.Set<T>()).CountAsync(e => !e.IsWithdrawn, cancel) : null;
        return new Page<TRow>(rows, next, total);
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

    /// <summary>No two entries are made at the same instant (the gate sees to that), so the instant alone is the keyset.</summary>
    private static Expression<Func<T, bool>> Before<T>(Mark mark)
        where T : LedgerEntry
    {
        var at = At(mark.Number);
        return e => e.CreatedAt < at;
    }

    private static long Number(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;

    private static DateTimeOffset At(long number) => new(number * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;

namespace Newsroom.Api.Persistence;

/// <summary>Walks all entries of a type in the order in which they were entered.</summary>
internal static class Walk
{
    /// <summary>The instant with which a batch ends that begins behind another. Entries of one instant are never parted: those of an import may share it.</summary>
    public static async Task<DateTimeOffset> EndOfBatch<T>(
        this IQueryable<T> all,
        DateTimeOffset behind,
        int size,
        CancellationToken cancel
    )
        where T : LedgerEntry =>
        await all.Where(e => e.CreatedAt > behind)
            .OrderBy(e => e.CreatedAt)
            .Skip(size - 1)
            .Select(e => (DateTimeOffset?)e.CreatedAt)
            .FirstOrDefaultAsync(cancel)
        ?? DateTimeOffset.MaxValue;
}

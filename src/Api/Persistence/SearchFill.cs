using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Persistence;

/// <summary>Fills the index of a ledger that is older than it: all in one transaction, so that a kill leaves it empty and not half full.</summary>
internal static class SearchFill
{
    private const int Batch = 200;

    /// <summary>Does nothing where there are rows already, or nothing to make them of.</summary>
    public static async Task Run(LedgerDbContext ledger, CancellationToken cancel)
    {
        if (await IsNotNeeded(ledger, cancel))
            return;
        await using var transaction = await ledger.BeginWrite(cancel);
        // Who wrote meanwhile has left a row of his own.
        await ledger.EnterGate(cancel);
        if (await IsNotNeeded(ledger, cancel))
            return;
        await Fill(ledger, ledger.Sources.Include(s => s.Names), cancel);
        await Fill(ledger, ledger.Articles, cancel);
        await Fill(ledger, ledger.Events.Include(e => e.Participants), cancel);
        await Fill(ledger, ledger.Questions, cancel);
        await Fill(ledger, ledger.Claims.Include(c => c.Citations), cancel);
        await transaction.Commit(cancel);
    }

    private static async Task<bool> IsNotNeeded(LedgerDbContext ledger, CancellationToken cancel) =>
        await ledger.SearchTexts.AnyAsync(cancel) || !await ledger.Revisions.AnyAsync(cancel);

    private static async Task Fill<T>(LedgerDbContext ledger, IQueryable<T> whole, CancellationToken cancel)
        where T : LedgerEntry
    {
        for (var last = DateTimeOffset.MinValue; ; )
        {
            var end = await ledger.Set<T>().EndOfBatch(last, Batch, cancel);
            var entries = await whole
                .Where(e => e.CreatedAt > last && e.CreatedAt <= end && !e.IsWithdrawn)
                .AsNoTracking()
                .ToListAsync(cancel);
            var texts = await SearchTexts.NewestTexts(ledger, entries.OfType<Article>().ToList(), cancel);
            ledger.AddRange(
                entries.Select(e => SearchText.Of(e, texts.GetValueOrDefault(e.Identity))).OfType<SearchText>()
            );
            await ledger.SaveChangesAsync(cancel);
            ledger.ChangeTracker.Clear();
            if (end == DateTimeOffset.MaxValue)
                return;
            last = end;
        }
    }
}

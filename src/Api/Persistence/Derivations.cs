using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Api.Persistence;

/// <summary>
/// Fills the columns that follow from others in a ledger of an older program: a migration can add such a column, and
/// only the program can compute it. Done once, in batches, without revisions; a start that was cut short does it again.
/// </summary>
internal static class Derivations
{
    /// <summary>Counts up whenever such a column is added or computed otherwise.</summary>
    private const byte Current = 2;
    private const string Name = "derivations";
    private const int Batch = 500;
    private const int MostTries = 5;

    public static async Task BringUpToDate(LedgerDbContext ledger, CancellationToken cancel)
    {
        var done = await ledger.Secrets.AsNoTracking().SingleOrDefaultAsync(s => s.Name == Name, cancel);
        if (done?.Value is [>= Current, NumberChecks.GrammarVersion])
            return;
        await Fill(ledger, ledger.Sources, cancel);
        await Fill(ledger, ledger.Articles, cancel);
        await Fill(ledger, ledger.Events, cancel);
        await Fill(ledger, ledger.Questions, cancel);
        await Fill(ledger, ledger.Claims.Include(c => c.Citations), cancel);
        await ledger.Database.ExecuteSqlAsync(
            $"insert into secrets (name, value) values ({Name}, {new[] { Current, NumberChecks.GrammarVersion }}) on conflict (name) do update set value = excluded.value",
            cancel
        );
    }

    private static async Task Fill<T>(LedgerDbContext ledger, IQueryable<T> all, CancellationToken cancel)
        where T : LedgerEntry
    {
        var (from, tries) = (DateTimeOffset.MinValue, 0);
        while (true)
        {
            var end = await all.EndOfBatch(from, Batch, cancel);
            var rows = await all.Where(e => e.CreatedAt > from && e.CreatedAt <= end).ToListAsync(cancel);
            foreach (var row in rows)
                Bounds.Fill(ledger.Entry(row));
            await CheckedNumbers.Fill(ledger, ledger.ChangeTracker.Entries().ToList(), cancel, all: true);
            try
            {
                await ledger.SaveChangesAsync(cancel);
                if (end == DateTimeOffset.MaxValue)
                    return;
                (from, tries) = (end, 0);
            }
            // A row was changed meanwhile, by a program that is still running.
            catch (DbUpdateConcurrencyException) when (++tries < MostTries) { }
            ledger.ChangeTracker.Clear();
        }
    }
}

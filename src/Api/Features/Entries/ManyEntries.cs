using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>
/// Changes any number of resources in one transaction and bounded memory. Where many write at once, a large change
/// collects its revisions first and takes the gate only to finish, as an atomic import does.
/// </summary>
internal sealed class ManyEntries(LedgerDbContext ledger, Desks desks)
{
    private const int Batch = 500;

    /// <summary>To be called before the first change of the transaction.</summary>
    public void Expect(int changes) =>
        ledger.Change.Staging = changes > Batch && ledger.HasManyWriters ? new Staging() : null;

    public async Task Change(
        IReadOnlyCollection<Named> entries,
        Func<LedgerEntry, Task> change,
        CancellationToken cancel
    )
    {
        foreach (var batch in entries.Chunk(Batch))
        {
            foreach (var type in batch.GroupBy(e => e.Type))
            foreach (var entry in await desks.For(type.Key).Entries(type.Select(e => e.Id).ToList(), cancel))
                await change(entry);
            await ledger.SaveChangesAsync(cancel);
            desks.Forget();
        }
    }

    /// <summary>Enters the gate, if it is not held yet: what is read from now on is what the commit meets.</summary>
    public async Task Finish(CancellationToken cancel)
    {
        if (ledger.Change.Staging is not { } staging)
            return;
        var newest = await ledger.EnterGate(cancel);
        await LiveReferences.MustHoldStaged(ledger, staging, cancel);
        await ledger.Unstage(staging, newest, cancel);
        ledger.Change.Staging = null;
        if ((await WordsInUse.Settle(ledger, staging.Words, [], cancel)).Count > 0)
            await ledger.SaveChangesAsync(cancel);
    }
}

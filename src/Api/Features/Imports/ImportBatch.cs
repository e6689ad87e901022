using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Imports;

/// <summary>Writes one batch of lines in one save; when that breaks on a name that is taken or on another writer, line by line.</summary>
internal sealed class ImportBatch(LedgerDbContext ledger, References references, Desks desks)
{
    private const int MostTries = 5;
    private const string Before = "before_batch";

    public async Task Work(
        List<RawLine> lines,
        bool overwrite,
        ImportTally tally,
        Func<ImportError, Task> onError,
        CancellationToken cancel
    )
    {
        var results = await Attempt(lines, overwrite, cancel);
        if (results is null && lines.Count > 1)
        {
            foreach (var line in lines)
                await Work([line], overwrite, tally, onError, cancel);
            return;
        }
        foreach (var (line, outcome, failure) in results!)
        {
            if (failure is null)
                tally.Count(outcome);
            else
            {
                var error = new ImportError(
                    line.Number,
                    ImportLine.KeyOf(line),
                    ProblemMiddleware.Translate(failure, ledger)
                );
                tally.Fail(error);
                await onError(error);
            }
        }
    }

    /// <summary>What became of each line, or null when the save of several broke and each must be tried by itself.</summary>
    private async Task<List<(RawLine, WriteOutcome, Failure?)>?> Attempt(
        List<RawLine> lines,
        bool overwrite,
        CancellationToken cancel
    )
    {
        for (var tries = 1; ; tries++)
        {
            var whole = ledger.Database.CurrentTransaction;
            await using var own = whole is null ? await ledger.BeginWrite(cancel) : null;
            var transaction = whole ?? own!.Inner;
            await transaction.CreateSavepointAsync(Before, cancel);
            try
            {
                var results = await Put(lines, overwrite, cancel);
                await ledger.SaveChangesAsync(cancel);
                if (own is not null)
                    await own.Commit(cancel);
                return results;
            }
            catch (Exception e) when (e is Taken || ledger.IsCollision(e))
            {
                await transaction.RollbackToSavepointAsync(Before, cancel);
                desks.StartAgain();
                if (lines.Count > 1)
                    return null;
                if (e is Taken taken)
                    return [(lines[0], default, taken)];
                if (tries == MostTries)
                    throw;
            }
            finally
            {
                desks.Forget();
            }
        }
    }

    private async Task<List<(RawLine, WriteOutcome, Failure?)>> Put(
        List<RawLine> lines,
        bool overwrite,
        CancellationToken cancel
    )
    {
        var read = lines.ConvertAll(Read);
        var good = read.Select(r => r.Line).OfType<ImportLine>().ToList();
        foreach (var group in good.GroupBy(l => l.Desk))
            await group.Key.Preload(group.SelectMany(l => l.Names).ToList(), cancel);
        await references.Load(good.SelectMany(l => l.Desk.LinksOf(l.Input)).ToList(), cancel);
        var results = new List<(RawLine, WriteOutcome, Failure?)>(lines.Count);
        var written = new HashSet<(IDesk, EntryName)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = read[i].Line;
            // A second line of one resource is a second change of it, with a revision of its own.
            if (line is not null && line.Names.Any(n => written.Contains((line.Desk, n))))
                await ledger.SaveChangesAsync(cancel);
            try
            {
                if (line is null)
                {
                    results.Add((lines[i], default, read[i].Failure));
                    continue;
                }
                var (entry, outcome) = await Put(line, overwrite, cancel);
                written.Add((line.Desk, line.Name));
                written.Add((line.Desk, new EntryName(entry.Identity, null)));
                results.Add((lines[i], outcome, null));
            }
            catch (Failure failure)
            {
                results.Add((lines[i], default, failure));
            }
        }
        return results;
    }

    private (ImportLine? Line, Failure? Failure) Read(RawLine line)
    {
        try
        {
            return (ImportLine.Read(line, desks.ByWord), null);
        }
        catch (Failure failure)
        {
            return (null, failure);
        }
    }

    private static Task<(LedgerEntry Entry, WriteOutcome Outcome)> Put(
        ImportLine line,
        bool overwrite,
        CancellationToken cancel
    )
    {
        return line.Desk.Put(line.Name, line.Id, line.Input, Guard, cancel);

        void Guard(LedgerEntry stored)
        {
            if (line.IfVersion is { } version)
            {
                if (stored.Version != version)
                    throw new Stale(stored.Type, stored.Identity);
            }
            else if (!overwrite && stored.ChangedBy is (ActorKind.Person or ActorKind.Suggestion))
                throw new ChangedByHand();
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Imports;

/// <summary>Writes one batch of lines in one save; when that breaks on a name that is taken or on another writer, by halves, down to the line.</summary>
internal sealed class ImportBatch(
    LedgerDbContext ledger,
    References references,
    Desks desks,
    LineForm form,
    ManyEntries many
)
{
    private const int MostTries = 5;
    private const string Before = "before_batch";
    private readonly List<LedgerEntry> withdrawn = [];

    /// <summary>The lines of a file in batches, judged as far as each can be by itself: the next batch while this one is worked on.</summary>
    public IAsyncEnumerable<List<ReadLine>> Read(Stream body, CancellationToken cancel) =>
        LineReader.Batches(body, cancel).Select(lines => lines.ConvertAll(form.Judge)).ReadAhead(cancel);

    public async Task Work(
        List<ReadLine> lines,
        bool overwrite,
        ImportTally tally,
        Func<ImportError, Task> onError,
        CancellationToken cancel
    )
    {
        var results = await Attempt(lines, overwrite, cancel);
        if (results is null)
        {
            var half = lines.Count / 2;
            await Work(lines[..half], overwrite, tally, onError, cancel);
            await Work(lines[half..], overwrite, tally, onError, cancel);
            return;
        }
        foreach (var (line, outcome, failure) in results)
        {
            if (failure is null)
                tally.Count(outcome);
            else
            {
                var error = new ImportError(
                    line.Raw.Number,
                    LineForm.KeyOf(line.Raw),
                    ProblemMiddleware.Translate(failure, ledger)
                );
                tally.Fail(error);
                await onError(error);
            }
        }
    }

    /// <summary>What became of each line, or null when the save of several broke and fewer must be tried.</summary>
    private async Task<List<(ReadLine, WriteOutcome, Failure?)>?> Attempt(
        List<ReadLine> lines,
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
                // What was saved is forgotten next; nobody needs it marked as such.
                await ledger.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
                if (ledger.Change.Staging is null)
                    await MustRestOnNothing(cancel);
                if (own is not null)
                    await own.Commit(cancel);
                return results;
            }
            catch (Exception e) when (e is Taken || ledger.IsCollision(e))
            {
                if (ledger.Change.Staging is null)
                    withdrawn.Clear();
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

    private async Task<List<(ReadLine, WriteOutcome, Failure?)>> Put(
        List<ReadLine> lines,
        bool overwrite,
        CancellationToken cancel
    )
    {
        await Load(lines.Select(l => l.Line).OfType<ImportLine>().ToList(), cancel);
        var results = new List<(ReadLine, WriteOutcome, Failure?)>(lines.Count);
        var written = new HashSet<(IDesk, EntryName)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Line;
            // A second line of one resource is a second change of it, with a revision of its own.
            if (
                line is ResourceLine { Names: var names, Desk: var desk }
                && names.Any(n => written.Contains((desk, n)))
            )
                await ledger.SaveChangesAsync(cancel);
            try
            {
                if (line is null)
                {
                    results.Add((lines[i], default, lines[i].Failure));
                    continue;
                }
                var (entry, outcome) = await Put(line, overwrite, cancel);
                written.Add((desks.For(entry.Type), new EntryName(entry.Identity, null)));
                if (entry.Key is not null)
                    written.Add((desks.For(entry.Type), new EntryName(null, entry.Key)));
                if (outcome == WriteOutcome.Updated && entry.IsWithdrawn && line is ResourceLine)
                    withdrawn.Add(entry);
                results.Add((lines[i], outcome, null));
            }
            catch (Failure failure)
            {
                results.Add((lines[i], default, failure));
            }
        }
        return results;
    }

    /// <summary>Reads at once what the lines name and refer to.</summary>
    private async Task Load(List<ImportLine> lines, CancellationToken cancel)
    {
        var resources = lines.OfType<ResourceLine>().ToList();
        if (resources.Exists(l => l.From.FormerKeys is { Count: > 0 }))
            await ledger.Lock(SpanningRule.Merges, cancel);
        foreach (var group in resources.GroupBy(l => l.Desk))
            await group.Key.Preload(group.SelectMany(l => l.Names).ToList(), cancel);
        await references.Load(lines.SelectMany(l => l.Links).ToList(), cancel);
        var owners = lines
            .OfType<PartLine>()
            .Select(l => l.Part.Owner)
            .OfType<Link>()
            .Select(o => (o.Type, Known: references.Stored(o.Type, o.Reference)))
            .Where(o => o.Known is { Survivor: null });
        foreach (var group in owners.GroupBy(o => o.Type))
            await desks
                .For(group.Key)
                .Preload(group.Select(o => new EntryName(o.Known!.Id, null)).Distinct().ToList(), cancel);
        foreach (var group in resources.GroupBy(l => l.Desk))
            await group.Key.Prepare(group.Select(l => l.Input), cancel);
    }

    /// <summary>At the end of an atomic import, inside the gate.</summary>
    public async Task Finish(CancellationToken cancel)
    {
        await many.Finish(cancel);
        await MustRestOnNothing(cancel);
    }

    /// <summary>Inside the gate: what was entered meanwhile, and rests on what a line withdrew, is found by the next try.</summary>
    private async Task MustRestOnNothing(CancellationToken cancel)
    {
        foreach (var type in withdrawn.GroupBy(e => e.Type))
            if ((await ledger.WhatRefersTo(type.Key, type.Select(e => e.Identity).ToList(), cancel)).Count > 0)
                throw new DbUpdateConcurrencyException("Something was entered that rests on what was withdrawn.");
        withdrawn.Clear();
    }

    private static Task<(LedgerEntry Entry, WriteOutcome Outcome)> Put(
        ImportLine line,
        bool overwrite,
        CancellationToken cancel
    )
    {
        return line.Put(Guard, cancel);

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

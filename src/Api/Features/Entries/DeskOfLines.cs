using System.Text.Json;
using FluentValidation.Results;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>A desk as imports, exports and what works on any type use it.</summary>
public abstract partial class Desk<TEntry, TInput, TContent>
{
    /// <summary>What the line that is worked on says of the resource's past; null where it is no line.</summary>
    protected Provenance? From { get; private set; }

    /// <summary>Fills in the rest of it, by what is stored.</summary>
    protected virtual Task Complete(
        TInput input,
        TEntry? stored,
        Provenance from,
        InputErrors errors,
        CancellationToken cancel
    ) => Task.CompletedTask;

    IInput IDesk.Parse(JsonElement line) =>
        line.Deserialize<TInput>(WireJson.Line) ?? throw new WireException("A line is a JSON object.");

    /// <summary>Fills in what a line says in another form than a body does, as far as the line by itself tells it.</summary>
    protected virtual void Fill(TInput input, Provenance from) { }

    IReadOnlyList<ValidationFailure> IDesk.Check(IInput input, Provenance from)
    {
        Fill((TInput)input, from);
        return Check((TInput)input);
    }

    Task IDesk.Prepare(IEnumerable<IInput> inputs, CancellationToken cancel) => Prepare(inputs.Cast<TInput>(), cancel);

    IInput IDesk.InputOf(LedgerEntry entry) => InputOf((TEntry)entry);

    IEnumerable<Link> IDesk.LinksOf(IInput input) => Links((TInput)input);

    /// <summary>The references that a stored entry holds.</summary>
    protected virtual IEnumerable<Link> StandingOn(TEntry entry) => Links(InputOf(entry));

    IEnumerable<Link> IDesk.LinksOf(LedgerEntry entry) => StandingOn((TEntry)entry);

    async Task<(LedgerEntry Entry, WriteOutcome Outcome)> IDesk.Put(
        EntryName name,
        Guid? newId,
        IInput input,
        Provenance from,
        IReadOnlyList<ValidationFailure> shape,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    ) => await Put(name, (TInput)input, mayReplace, cancel, newId, from, shape);

    async Task<IReadOnlyList<LedgerEntry>> IDesk.Entries(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var names = ids.Select(id => new EntryName(id, null)).ToList();
        await Preload(names, cancel);
        return names.Select(n => known[n]).OfType<TEntry>().ToList();
    }

    async Task<LedgerEntry> IDesk.Find(string idOrKey, bool withdrawnToo, CancellationToken cancel) =>
        await Get(idOrKey, cancel, withdrawnToo);

    Task IDesk.Absorb(LedgerEntry survivor, LedgerEntry twin, CancellationToken cancel) =>
        Absorb((TEntry)survivor, (TEntry)twin, cancel);
}

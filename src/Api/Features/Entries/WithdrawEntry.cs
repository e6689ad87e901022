using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Takes a resource out of the ledger's lists: its address answers 410 with the reason, its history stays, its key stays taken. With <paramref name="Cascade"/> all that rests on it goes along.</summary>
public sealed record WithdrawEntry(
    ResourceType Type,
    string IdOrKey,
    Precondition Precondition,
    bool Cascade,
    bool DryRun
) : ICommand<Withdrawal>;

/// <summary>What a withdrawal takes, or in a dry run would take.</summary>
/// <param name="Counts">How many of each collection, what was named included.</param>
/// <param name="Items">The first 1,000 of them, what was named first.</param>
/// <param name="IsDryRun">True when nothing was withdrawn.</param>
public sealed record Withdrawal(
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<WithdrawnRow> Items,
    [property: System.Text.Json.Serialization.JsonIgnore] bool IsDryRun
);

/// <summary>One resource that a withdrawal takes.</summary>
/// <param name="Type">source, article, event, question or claim.</param>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name, headline, title or text.</param>
public sealed record WithdrawnRow(string Type, Guid Id, string? Key, string Name);

internal sealed class WithdrawEntryHandler(Desks desks, LedgerDbContext ledger, ManyEntries many)
    : IRequestHandler<WithdrawEntry, Withdrawal>
{
    private const int MostRows = 1_000;

    public async Task<Withdrawal> Handle(WithdrawEntry request, CancellationToken cancellationToken)
    {
        var entry = await desks.For(request.Type).Find(request.IdOrKey, withdrawnToo: false, cancellationToken);
        request.Precondition.Check(entry);
        var root = new Named(request.Type, entry.Identity);
        var resting = await ledger.WhatRestsOn(root, request.Cascade, cancellationToken);
        if (resting.Count > 0 && !request.Cascade)
            throw new InUse(request.Type, root.Id, Dependents.Counts(resting));
        List<Named> all = [root, .. resting];
        if (request.DryRun)
            return await Describe(all, isDryRun: true, cancellationToken);
        await Withdraw(root, all, cancellationToken);
        return await Describe(all, isDryRun: false, cancellationToken);
    }

    private async Task Withdraw(Named root, List<Named> all, CancellationToken cancel)
    {
        var reason = ledger.Change.Reason;
        many.Expect(all.Count);
        await many.Change(
            all,
            entry =>
            {
                entry.Withdraw(reason, with: entry.Identity == root.Id ? null : root.Id);
                return Task.CompletedTask;
            },
            cancel
        );
        await many.Finish(cancel);
        // Inside the gate: what was entered meanwhile counts, and is found by the next try.
        foreach (var type in all.GroupBy(e => e.Type))
            if ((await ledger.WhatRefersTo(type.Key, type.Select(e => e.Id).ToList(), cancel)).Count > 0)
                throw new DbUpdateConcurrencyException("Something was entered that rests on what was withdrawn.");
    }

    private async Task<Withdrawal> Describe(List<Named> all, bool isDryRun, CancellationToken cancel)
    {
        var rows = new Dictionary<Named, WithdrawnRow>();
        foreach (var type in all.Take(MostRows).GroupBy(e => e.Type))
        foreach (var known in await ledger.Known(type.Key, type.Select(e => e.Id).ToList(), [], cancel))
            rows[new Named(type.Key, known.Id)] = new WithdrawnRow(type.Key.Word(), known.Id, known.Key, known.Name);
        return new Withdrawal(Dependents.Counts(all), all.Take(MostRows).Select(e => rows[e]).ToList(), isDryRun);
    }
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>What a line says of a term's past: keys of terms that were merged into it, and names that another term has here.</summary>
public sealed partial class TermDesk
{
    private readonly List<Term> twins = [];

    /// <summary>
    /// What came with the program, and nobody changed, gives way to a line: it gives up its names, and becomes part of
    /// the line's term when that is what its key leads to in the other ledger.
    /// </summary>
    protected override async Task Complete(
        TermInput input,
        Term? stored,
        Provenance from,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        twins.Clear();
        var former = from.FormerKeys ?? [];
        if (former.Exists(k => !Vocabulary.IsWord(k)))
            return;
        var names = input.Names().Select(n => n.Name).Concat(former).Where(Vocabulary.IsWord).ToList();
        await References.LoadFormer(Type, former.ConvertAll(k => new EntryName(null, k)), cancel);
        await References.Vocabulary.Load(names, cancel);
        foreach (var name in names)
            if (References.Vocabulary.Find(name) is { } key && key != (stored?.Key ?? input.Key))
                await MakeWay(name, key, former, cancel);
    }

    private async Task MakeWay(string name, string key, List<string> former, CancellationToken cancel)
    {
        await Preload([NameOf(key)], cancel);
        if (Stored(NameOf(key)) is not { GivesWay: true } holder)
            return;
        if (former.Contains(key))
        {
            if ((await Ledger.WhatHolds([key], cancel)).Count == 0)
                twins.Add(holder);
        }
        else if (name != key)
        {
            holder.GiveUp(name);
            References.Remember(holder);
        }
    }

    protected override Task Follow(Term entry, CancellationToken cancel)
    {
        if (From?.FormerKeys is not { } former)
            return Task.CompletedTask;
        entry.TakePlaceOf(former, twins);
        foreach (var twin in twins)
            References.Remember(twin);
        return Task.CompletedTask;
    }
}

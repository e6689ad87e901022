using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>
/// Where inputs of one type become entries: shape, references and quotes are checked together, then the aggregate is
/// made or corrected. POST, PUT, PATCH and import lines all come through here.
/// </summary>
public abstract partial class Desk<TEntry, TInput, TContent>(
    LedgerDbContext ledger,
    References references,
    IValidator<TInput> validator,
    TimeProvider clock
) : IDesk
    where TEntry : LedgerEntry
    where TInput : class, IInput
    where TContent : class
{
    private readonly Dictionary<EntryName, TEntry?> known = [];

    protected LedgerDbContext Ledger { get; } = ledger;
    protected References References { get; } = references;
    protected TimeProvider Clock { get; } = clock;

    public abstract ResourceType Type { get; }

    public virtual EntryName NameOf(string idOrKey) => EntryName.Parse(idOrKey);

    /// <summary>What is wrong with the name of a new entry; null when it may be called so.</summary>
    protected virtual Flaw? NameFlaw(EntryName name, TInput input) =>
        name.IsMalformed && (input.Key is null || Key.Check(input.Key) is null) ? Key.Check("") : null;

    /// <summary>Reads the stored entries with those ids or keys, whole.</summary>
    protected abstract Task<List<TEntry>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    );

    public abstract IEnumerable<Link> Links(TInput input);

    /// <summary>The content the input stands for, or null with what is wrong added to <paramref name="errors"/>.</summary>
    protected abstract Task<TContent?> ContentOf(
        TInput input,
        TEntry? stored,
        InputErrors errors,
        CancellationToken cancel
    );

    protected abstract TEntry Record(Guid id, string? key, TContent content);

    protected abstract Task Correct(TEntry stored, TContent content, CancellationToken cancel);

    /// <summary>The stored entry as the input that would make it.</summary>
    public abstract TInput InputOf(TEntry entry);

    protected abstract Task Absorb(TEntry survivor, TEntry twin, CancellationToken cancel);

    /// <summary>Makes what refers to the merged one refer to the one that stays.</summary>
    public virtual Task Lead(LedgerEntry referring, Merger merger, InputErrors errors, CancellationToken cancel)
    {
        referring.Follow(merger);
        return Task.CompletedTask;
    }

    /// <summary>What must follow a creation or correction in other aggregates.</summary>
    protected virtual Task Follow(TEntry entry, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Reads at once what a batch will need besides its references, which are loaded.</summary>
    public virtual Task Prepare(IEnumerable<TInput> inputs, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What a name leads to, preloaded before.</summary>
    protected TEntry? Stored(EntryName name) => known.GetValueOrDefault(name);

    public void Clear() => known.Clear();

    /// <summary>Reads what a batch names in one query.</summary>
    public async Task Preload(IReadOnlyCollection<EntryName> names, CancellationToken cancel)
    {
        var fresh = names.Where(n => !known.ContainsKey(n)).Distinct().ToList();
        if (fresh.Count == 0)
            return;
        foreach (var name in fresh)
            known[name] = null;
        var ids = fresh.Select(n => n.Id).OfType<Guid>().ToList();
        var keys = fresh.Select(n => n.Key).OfType<string>().ToList();
        foreach (var entry in await Read(ids, keys, cancel))
            Know(entry);
        var leadOn = fresh.Where(n => known[n] is null or { MergedInto: not null }).ToList();
        if (leadOn.Count > 0)
            await References.LoadFormer(Type, leadOn, cancel);
    }

    /// <summary>The stored entry; throws <see cref="NotFound"/> or, unless <paramref name="withdrawnToo"/>, <see cref="Gone"/>.</summary>
    public async Task<TEntry> Get(string idOrKey, CancellationToken cancel, bool withdrawnToo = false)
    {
        var name = NameOf(idOrKey);
        await Preload([name], cancel);
        References.MustNotHaveMoved(Type, idOrKey, References.SurvivorOf(Type, name));
        var entry = known[name] ?? throw new NotFound(Type.Word(), idOrKey);
        if (!withdrawnToo)
            entry.MustBeLive();
        return entry;
    }

    /// <summary>Creates an entry that has no id yet; its key, if any, is the input's.</summary>
    public async Task<TEntry> Create(TInput input, CancellationToken cancel)
    {
        await MustNotBeFormer(input.Key, cancel);
        var errors = new InputErrors();
        errors.Add(Check(input));
        return await Create(new EntryName(null, input.Key), input, errors, cancel);
    }

    /// <summary>A key that leads on to another resource is that one's.</summary>
    private async Task MustNotBeFormer(string? key, CancellationToken cancel)
    {
        if (key is null)
            return;
        var name = EntryName.Parse(key);
        await References.LoadFormer(Type, [name], cancel);
        if (References.SurvivorOf(Type, name) is { } survivor)
            throw new Taken(Type, "key", key, survivor.Id, survivor.Key);
    }

    /// <summary>Creates or replaces the entry of that name. An unknown id creates only as <paramref name="newId"/>, which is also looked for where the key is unknown.</summary>
    public async Task<(TEntry Entry, WriteOutcome Outcome)> Put(
        EntryName name,
        TInput input,
        ReplaceGuard mayReplace,
        CancellationToken cancel,
        Guid? newId = null,
        Provenance? from = null,
        IReadOnlyList<ValidationFailure>? shape = null
    )
    {
        (From, References.WithdrawnToo) = (from, from?.Withdrawn is not null);
        var byId = new EntryName(newId, null);
        await Preload(newId is null ? [name] : [name, byId], cancel);
        foreach (var possible in new[] { name, byId })
            References.MustNotHaveMoved(Type, possible.ToString(), References.SurvivorOf(Type, possible));
        var stored = known[name] ?? (newId is null ? null : known[byId]);
        if (!References.WithdrawnToo)
            stored?.MustBeLive();
        var errors = new InputErrors();
        from?.Check(errors, Clock.GetUtcNow(), former => NameOf(former).IsMalformed);
        if (from is not null)
            await Complete(input, stored, from, errors, cancel);
        if (KeyFlaw(name, stored, input) is { } flaw)
            errors.Add("#/key", flaw);
        errors.Add(shape ?? Check(input));
        if (stored is null)
        {
            if (name.Key is null && newId is null)
                throw new NotFound(Type.Word(), name.ToString());
            return (
                await Create(new EntryName(newId, name.Key ?? input.Key), input, errors, cancel),
                WriteOutcome.Created
            );
        }
        var content = await Judge(input, stored, errors, cancel);
        var isSame =
            RevisionState.Entered(Record(stored.Identity, stored.Key, content)) == RevisionState.Entered(stored);
        var names = from is null ? [] : References.NewNames(stored, from);
        if (isSame && names.Count == 0 && (from is null || stored.IsWithdrawnAs(from)))
            return (stored, WriteOutcome.Unchanged);
        stored.MustBeLive();
        mayReplace(stored);
        if (from?.Withdrawn is { } past)
            await Ledger.Withdraw(stored, past, cancel);
        await Correct(stored, content, cancel);
        await Follow(stored, cancel);
        References.Remember(stored);
        Ledger.LeadOn(References, stored, names);
        return (stored, WriteOutcome.Updated);
    }

    /// <summary>A key is set once: what the body says is what is stored, or what the path says.</summary>
    private static Flaw? KeyFlaw(EntryName name, TEntry? stored, TInput input)
    {
        var isSet = stored is not null || name is { Key: not null, IsMalformed: false };
        var set = stored is not null ? stored.Key : name.Key;
        return isSet && input.Key is not null && input.Key != set
            ? new Flaw(
                "keyIsFixed",
                "A key is set once and never changes; in a PUT it equals the path's, or is absent.",
                set ?? name.Key
            )
            : null;
    }

    private async Task<TEntry> Create(EntryName name, TInput input, InputErrors errors, CancellationToken cancel)
    {
        if (NameFlaw(name, input) is { } flaw)
            errors.Add("#/key", flaw);
        var content = await Judge(input, null, errors, cancel);
        var entry = Record(name.Id ?? NewId(), name.Key, content);
        var names = From is null ? [] : References.NewNames(entry, From);
        if (From is not null)
            Ledger.Change.Tell(entry, From);
        Ledger.Add(entry);
        await Follow(entry, cancel);
        Know(entry);
        References.Remember(entry);
        Ledger.LeadOn(References, entry, names);
        return entry;
    }

    /// <summary>The content of an input whose shape was checked; throws <see cref="Unacceptable"/> with all that is wrong.</summary>
    protected async Task<TContent> Judge(TInput input, TEntry? stored, InputErrors errors, CancellationToken cancel)
    {
        var links = Links(input).ToList();
        await References.Load(links, cancel);
        References.Check(links, errors);
        var content = await ContentOf(input, stored, errors, cancel);
        errors.ThrowIfAny();
        return content!;
    }

    protected List<ValidationFailure> Check(TInput input) => validator.Validate(input).Errors;

    protected Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());

    private void Know(TEntry entry)
    {
        known[new EntryName(entry.Identity, null)] = entry;
        if (entry.Key is not null)
            known[new EntryName(null, entry.Key)] = entry;
    }
}

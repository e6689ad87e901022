using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Entries;

/// <summary>Finds what references lead to: all ids and keys of a batch in one query a type, names of sources in one more.</summary>
public sealed partial class References(LedgerDbContext ledger)
{
    private const int Candidates = 10;

    private readonly Dictionary<(ResourceType, Guid), Known?> byId = [];
    private readonly Dictionary<(ResourceType, string), Known?> byKey = [];
    private readonly Dictionary<string, List<Known>> byName = new(StringComparer.Ordinal);

    /// <summary>The terms behind words for units, measures and scopes.</summary>
    public Vocabulary Vocabulary { get; } = new(ledger);

    public void Clear()
    {
        Vocabulary.Clear();
        byId.Clear();
        byKey.Clear();
        byName.Clear();
    }

    public async Task Load(IReadOnlyCollection<Link> links, CancellationToken cancel)
    {
        foreach (var type in links.Select(l => l.Type).Where(t => t != ResourceType.Term).Distinct())
        {
            var ids = links
                .Where(l => l.Type == type)
                .Select(l => l.Reference.Id)
                .OfType<Guid>()
                .Where(id => !byId.ContainsKey((type, id)))
                .Distinct()
                .ToList();
            var keys = links
                .Where(l => l.Type == type && l.Reference.Id is null)
                .Select(l => l.Reference.Key)
                .OfType<string>()
                .Where(key => Key.Check(key) is null)
                .Where(key => !byKey.ContainsKey((type, key)))
                .Distinct()
                .ToList();
            if (ids.Count + keys.Count == 0)
                continue;
            foreach (var id in ids)
                byId[(type, id)] = null;
            foreach (var key in keys)
                byKey[(type, key)] = null;
            foreach (var known in await ledger.Known(type, ids, keys, cancel))
                Remember(known);
            await LoadSurvivors(type, ids, keys, cancel);
        }
        var names = links
            .Where(l => l is { Type: ResourceType.Source, Reference: { Id: null, Key: null, Name: not null } })
            .Select(l => l.Reference.Name!)
            .Where(n => Texts.Check(n, Limits.Name) is null)
            .Select(Folded.Of)
            .Distinct()
            .ToList();
        if (names.Count > 0)
            await LoadNames(names, cancel);
        await Vocabulary.Load(
            links.Where(l => l.Type == ResourceType.Term).Select(l => l.Reference.ToString()),
            cancel
        );
    }

    /// <summary>Knows what an earlier line of the same batch has made or changed.</summary>
    public void Remember(LedgerEntry entry)
    {
        Remember(
            entry is Article article
                ? new Known(
                    entry.Type,
                    entry.Identity,
                    entry.Key,
                    article.Headline ?? "",
                    entry.IsWithdrawn,
                    entry.WithdrawalReason,
                    article.TextVersion,
                    article.Published
                )
                : new Known(
                    entry.Type,
                    entry.Identity,
                    entry.Key,
                    (entry as Source)?.Name ?? "",
                    entry.IsWithdrawn,
                    entry.WithdrawalReason
                )
        );
        if (entry is Term term)
            Vocabulary.Remember(term);
        if (entry is Source { IsWithdrawn: false } source)
            foreach (var name in source.Names)
                if (byName.TryGetValue(name.Folded, out var known) && known.TrueForAll(k => k.Id != source.Id.Value))
                    known.Add(byId[(ResourceType.Source, source.Id.Value)]!);
    }

    /// <summary>What the reference leads to; null when it leads nowhere, to several, or to something withdrawn.</summary>
    public Known? Find(ResourceType type, ReferenceInput? reference) =>
        reference is not null && Flaw(type, reference, out var known) is null ? known : null;

    public Guid? Id(ResourceType type, ReferenceInput? reference) => Find(type, reference)?.Id;

    /// <summary>The id of the live resource that a path names; throws <see cref="NotFound"/> or <see cref="Gone"/>.</summary>
    public async Task<Guid> Live(ResourceType type, string idOrKey, CancellationToken cancel)
    {
        var known = await Named(type, idOrKey, cancel);
        MustNotHaveMoved(type, idOrKey, known.Survivor);
        return known.IsWithdrawn ? throw new Gone(type, idOrKey, known.Reason) : known.Id;
    }

    /// <summary>What a path names, withdrawn or merged too; throws <see cref="NotFound"/>, or <see cref="Moved"/> for a name of which nothing but its survivor is known here.</summary>
    public async Task<Known> Named(ResourceType type, string idOrKey, CancellationToken cancel)
    {
        if (type == ResourceType.Term)
            return await NamedTerm(idOrKey, cancel);
        var reference = ReferenceInput.Parse(idOrKey);
        await Load([new Link("", type, reference)], cancel);
        var known =
            (reference.Id is { } id ? byId[(type, id)] : byKey.GetValueOrDefault((type, idOrKey)))
            ?? throw new NotFound(type.Word(), idOrKey);
        if (!known.IsMerged)
            MustNotHaveMoved(type, idOrKey, known.Survivor);
        return known;
    }

    /// <summary>Learns which of the names, none of them a live resource's own, lead on to another resource.</summary>
    public async Task LoadFormer(ResourceType type, IReadOnlyList<EntryName> names, CancellationToken cancel)
    {
        var ids = names.Select(n => n.Id).OfType<Guid>().ToList();
        var keys = names.Select(n => n.Key).OfType<string>().ToList();
        foreach (var id in ids)
            byId[(type, id)] = null;
        foreach (var key in keys)
            byKey[(type, key)] = null;
        await LoadSurvivors(type, ids, keys, cancel);
    }

    /// <summary>To what the name, loaded before, leads on; null when it does not.</summary>
    public Known? SurvivorOf(ResourceType type, EntryName name) =>
        (
            name.Id is { } id ? byId.GetValueOrDefault((type, id)) : byKey.GetValueOrDefault((type, name.Key ?? ""))
        )?.Survivor;

    /// <summary>Of the names without a resource of their own, or with one that was merged: what stands in its place.</summary>
    private async Task LoadSurvivors(
        ResourceType type,
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var names = ids.Where(id => byId[(type, id)] is null or { IsMerged: true })
            .Select(id => id.ToString())
            .Concat(keys.Where(key => byKey[(type, key)] is null or { IsMerged: true }))
            .ToList();
        if (names.Count == 0)
            return;
        var former = await ledger
            .FormerNames.AsNoTracking()
            .Where(n => n.Type == type && names.Contains(n.Name))
            .ToListAsync(cancel);
        if (former.Count == 0)
            return;
        var survivors = (
            await ledger.Known(type, former.Select(n => n.EntityId).Distinct().ToList(), [], cancel)
        ).ToDictionary(k => k.Id);
        foreach (var survivor in survivors.Values)
            Remember(survivor);
        foreach (var name in former)
        {
            var survivor = survivors[name.EntityId];
            if (Guid.TryParse(name.Name, out var id))
                byId[(type, id)] = (byId[(type, id)] ?? survivor) with { Survivor = survivor };
            else
                byKey[(type, name.Name)] = (byKey[(type, name.Name)] ?? survivor) with { Survivor = survivor };
        }
    }

    public static void MustNotHaveMoved(ResourceType type, string reference, Known? survivor)
    {
        if (survivor is not null)
            throw new Moved(type, reference, survivor.Id, survivor.Key);
    }

    /// <summary>A term of that key, merged away or not; another name of one leads there.</summary>
    private async Task<Known> NamedTerm(string word, CancellationToken cancel)
    {
        var found = (await ledger.Known(ResourceType.Term, [], [word], cancel)).FirstOrDefault();
        return found ?? throw await Vocabulary.Astray(word, cancel);
    }

    public void Check(IEnumerable<Link> links, InputErrors errors)
    {
        foreach (var link in links)
            if (Flaw(link.Type, link.Reference, out _) is { } flaw)
                errors.Add(link.Pointer, flaw);
    }

    private Flaw? Flaw(ResourceType type, ReferenceInput reference, out Known? known)
    {
        known = null;
        // Any word is taken; what must be a term that is there, its desk says.
        if (type == ResourceType.Term)
            return null;
        var word = type.Word();
        if (reference is { Id: null, Key: null })
        {
            if (type != ResourceType.Source)
                return new Flaw("notByName", "Only a source is found by its name.", $"the id or key of the {word}");
            var found = byName.GetValueOrDefault(NameOf(reference)) ?? [];
            known = found.Count == 1 ? found[0] : null;
            return found.Count switch
            {
                1 => null,
                0 => new Flaw("notFound", $"No source has the name or alias '{reference.Name}'."),
                _ => new Flaw(
                    "ambiguous",
                    $"{found.Count} sources have this name. Name one by its id or key.",
                    Listed(found)
                ),
            };
        }
        known = reference.Id is { } id
            ? byId.GetValueOrDefault((type, id))
            : byKey.GetValueOrDefault((type, reference.Key!));
        known = known?.Survivor ?? known;
        if (known is null)
            return new Flaw("notFound", $"There is no {word} with the id or key '{reference}'.");
        if (!known.IsWithdrawn || WithdrawnToo)
            return null;
        known = null;
        return new Flaw(
            "withdrawn",
            $"The {word} '{reference}' was withdrawn.",
            $"POST /v1/{type.Collection()}/{reference}/restore brings it back"
        );
    }

    /// <summary>A name that no source can have is looked up as none.</summary>
    private static string NameOf(ReferenceInput reference) =>
        Texts.Check(reference.Name!, Limits.Name) is null ? Folded.Of(reference.Name!) : "";

    private static string Listed(List<Known> found) =>
        string.Join(" | ", found.Take(Candidates).Select(k => $"{k.Key ?? k.Id.ToString()} ({k.Name})"));

    private void Remember(Known known)
    {
        byId[(known.Type, known.Id)] = known;
        if (known.Key is not null)
            byKey[(known.Type, known.Key)] = known;
    }

    private async Task LoadNames(List<string> folded, CancellationToken cancel)
    {
        var found = await ledger
            .Sources.Where(s => !s.IsWithdrawn)
            .SelectMany(
                s => s.Names,
                (s, n) =>
                    new
                    {
                        s.Id,
                        s.Key,
                        s.Name,
                        n.Folded,
                    }
            )
            .Where(n => folded.Contains(n.Folded))
            .OrderBy(n => n.Key)
            .ThenBy(n => n.Id)
            .ToListAsync(cancel);
        foreach (var name in folded)
            byName[name] = found
                .Where(f => f.Folded == name)
                .Select(f => new Known(ResourceType.Source, f.Id.Value, f.Key, f.Name, false, null))
                .DistinctBy(k => k.Id)
                .ToList();
        foreach (var tracked in ledger.Sources.Local)
            Remember(tracked);
    }
}

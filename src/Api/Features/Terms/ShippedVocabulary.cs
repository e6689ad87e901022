using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>
/// Puts the terms that come with this program into the ledger, each once, by the ledger itself. What is there is left
/// alone; of a new one the names that another term has are left out. Words that somebody used before become part of it.
/// </summary>
internal sealed class ShippedVocabulary(LedgerDbContext ledger, TermHolders held, WordsBefore before)
{
    private const string Reason = "Came with the program.";

    /// <summary>True when there is no term at all: the vocabulary was never put in.</summary>
    public async Task<bool> IsAbsent(CancellationToken cancel) => !await ledger.Terms.AnyAsync(cancel);

    public async Task Ship(CancellationToken cancel)
    {
        var all = ShippedTerm.All();
        if ((await Missing(all, cancel)).Count == 0)
            return;
        await using var transaction = await ledger.BeginWrite(cancel);
        // Several instances may start at once: the first one ships, the others find all of it there.
        await ledger.Lock(SpanningRule.Vocabulary, cancel);
        (ledger.Change.Actor, ledger.Change.Reason) = (Actor.System, Reason);
        var keys = await IsAbsent(cancel) ? await before.BecomeTerms(cancel) : [];
        var missing = await Missing(all, cancel);
        var holders = await Holders(missing, cancel);
        var names = new List<(TermId, string)>();
        foreach (var shipped in missing)
            Add(shipped, holders, names, keys);
        await ledger.SaveChangesAsync(cancel);
        await ledger.WriteNames(names, cancel);
        if (keys.Count > 0)
            await held.Follow(await ledger.WhatHolds(keys.Keys, cancel), keys, Reason, cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>Those whose key no term has, or only a word that somebody used.</summary>
    private async Task<List<ShippedTerm>> Missing(IReadOnlyList<ShippedTerm> all, CancellationToken cancel)
    {
        var known = await ledger
            .Terms.Where(t => t.IsListed || t.IsWithdrawn || t.ChangedBy != ActorKind.System)
            .Select(t => t.Key!)
            .ToListAsync(cancel);
        return all.ExceptBy(known, t => t.Key, StringComparer.Ordinal).ToList();
    }

    /// <summary>The terms that have a name of one of these, by that name's form.</summary>
    private async Task<Dictionary<string, Term>> Holders(List<ShippedTerm> missing, CancellationToken cancel)
    {
        if (await IsAbsent(cancel))
            return [];
        var forms = missing.SelectMany(t => t.Names).Select(TermForm.Of).ToHashSet(StringComparer.Ordinal);
        var holders = await ledger
            .Terms.Include(t => t.Names)
            .Where(t => t.Names.Any(n => forms.Contains(n.Folded)))
            .ToListAsync(cancel);
        return holders.SelectMany(t => t.Names, (t, n) => (n.Folded, t)).ToDictionary(h => h.Folded, h => h.t);
    }

    /// <summary>Adds one. Words of its names become part of it: their new keys go to <paramref name="keys"/>.</summary>
    private void Add(
        ShippedTerm shipped,
        Dictionary<string, Term> holders,
        List<(TermId, string)> names,
        Dictionary<string, string> keys
    )
    {
        var holding = holders.Count == 0 ? [] : shipped.Names.Select(HolderOf).OfType<Term>().Distinct().ToList();
        var id = new TermId(Guid.CreateVersion7(ledger.Clock.GetUtcNow()));
        if (holding.Count == 0)
        {
            ledger.Add(Term.Shipped(id, shipped));
            names.AddRange(shipped.Names.Select(TermForm.Of).Distinct(StringComparer.Ordinal).Select(f => (id, f)));
            return;
        }
        var content = shipped.Content with
        {
            Labels = shipped.Content.Labels.Where(l => IsFree(l.Text)).ToList(),
            Aliases = shipped.Content.Aliases.Where(IsFree).ToList(),
        };
        if (!IsFree(shipped.Key) || content.Labels.Count == 0)
            return;
        var words = holding.Where(IsWord).ToList();
        var term = words.Find(w => w.Key == shipped.Key);
        if (term is null)
            ledger.Add(term = Term.Unlisted(id, shipped.Key));
        foreach (var word in words.Where(w => w != term))
        {
            term.Absorb(word);
            ledger.Add(FormerName.Of(ResourceType.Term, word.Key!, term.Identity));
            foreach (var spelling in keys.Where(k => k.Value == word.Key).Select(k => k.Key).ToList())
                keys[spelling] = shipped.Key;
            keys[word.Key!] = shipped.Key;
        }
        term.Correct(content);

        Term? HolderOf(string name) => holders.GetValueOrDefault(TermForm.Of(name));
        bool IsFree(string name) => HolderOf(name) is not { } holder || IsWord(holder);
    }

    /// <summary>Only a word that somebody used: no editor has said anything about it.</summary>
    private static bool IsWord(Term term) => term is { IsListed: false, ChangedBy: ActorKind.System };
}

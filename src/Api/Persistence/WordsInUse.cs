using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>
/// The words for units, measures and scopes meet their terms inside the gate: a word that no term has becomes one, and a
/// term that was merged away since the word was looked up is a collision, so that nothing keeps a key that is no more.
/// </summary>
internal static class WordsInUse
{
    /// <summary>The keys of the terms that have these forms, in the database and in what this save changes.</summary>
    public static async Task<Dictionary<string, string>> KeysOf(
        LedgerDbContext ledger,
        IReadOnlyCollection<string> forms,
        IEnumerable<Term> unsaved,
        CancellationToken cancel
    )
    {
        var keys = await ledger
            .Terms.SelectMany(t => t.Names, (t, n) => new { n.Folded, Key = t.Key! })
            .Where(n => forms.Contains(n.Folded))
            .ToDictionaryAsync(n => n.Folded, n => n.Key, StringComparer.Ordinal, cancel);
        foreach (var term in unsaved)
        {
            foreach (var form in forms.Where(f => keys.GetValueOrDefault(f) == term.Key))
                keys.Remove(form);
            foreach (var name in term.Names)
                keys[name.Folded] = term.Key!;
        }
        return keys;
    }

    /// <summary>The words that new and changed claims, citations and questions keep.</summary>
    public static HashSet<string> Of(IEnumerable<EntityEntry> entries)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            var found = entry.Entity switch
            {
                Claim claim when IsNew(entry, nameof(Claim.Quantity)) => Of(claim.Quantity),
                Citation citation when IsNew(entry, nameof(Citation.PrintedQuantity)) => Of(citation.PrintedQuantity),
                Question question => [question.Unit, question.Measure, question.Scope],
                _ => [],
            };
            words.UnionWith(found.OfType<string>());
        }
        return words;
    }

    /// <summary>Makes terms of the words that none has; throws where a word is no longer, or not yet, the key it was taken for.</summary>
    public static async Task<List<Term>> Settle(
        LedgerDbContext ledger,
        IReadOnlyCollection<string> words,
        IEnumerable<Term> unsaved,
        CancellationToken cancel
    )
    {
        var made = new List<Term>();
        if (words.Count == 0)
            return made;
        var forms = words.ToDictionary(w => w, TermForm.Of, StringComparer.Ordinal);
        var keys = await KeysOf(ledger, forms.Values.ToHashSet(StringComparer.Ordinal), unsaved, cancel);
        foreach (var (word, form) in forms)
        {
            if (!keys.TryGetValue(form, out var key))
            {
                var term = Term.Unlisted(new TermId(Guid.CreateVersion7(ledger.Clock.GetUtcNow())), word);
                ledger.Change.Follows(term, "A word that no term had.");
                ledger.Add(term);
                made.Add(term);
                keys[form] = word;
            }
            else if (key != word)
                throw new DbUpdateConcurrencyException(
                    $"The word '{word}' became a name of the term '{key}' meanwhile."
                );
        }
        return made;
    }

    private static bool IsNew(EntityEntry entry, string quantity) =>
        entry.State == EntityState.Added || entry.ComplexProperty(quantity).IsModified;

    private static IEnumerable<string?> Of(Quantity? quantity) => [quantity?.Unit, quantity?.Measure, quantity?.Scope];
}

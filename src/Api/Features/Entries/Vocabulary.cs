using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Entries;

/// <summary>Finds the terms behind words, all words of a batch in one query. A word that no term has is taken as it is; the save that keeps it makes it one.</summary>
public sealed class Vocabulary(LedgerDbContext ledger)
{
    private const int Beginning = 2;
    private const int Looked = 500;
    private const int Suggested = 3;

    private readonly Dictionary<string, string?> keys = new(StringComparer.Ordinal);
    private readonly List<Term> unsaved = [];

    /// <summary>A word of an input, as a link: it leads to a term, or becomes one.</summary>
    public static IEnumerable<Link> Links(string at, string? unit, string? measure, string? scope)
    {
        if (unit is not null)
            yield return Link(at + "/unit", unit);
        if (measure is not null)
            yield return Link(at + "/measure", measure);
        if (scope is not null)
            yield return Link(at + "/scope", scope);
    }

    public static Link Link(string pointer, string word) =>
        new(pointer, ResourceType.Term, new ReferenceInput(null, null, word));

    /// <summary>True for what can be the name of a term.</summary>
    public static bool IsWord(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && Texts.Check(text, Limits.Word) is null
        && !text.AsSpan().ContainsAny('\n', '\r');

    public async Task Load(IEnumerable<string> words, CancellationToken cancel)
    {
        var forms = words.Where(IsWord).Select(TermForm.Of).Where(f => !keys.ContainsKey(f)).Distinct().ToList();
        if (forms.Count == 0)
            return;
        var found = await WordsInUse.KeysOf(ledger, forms, unsaved, cancel);
        foreach (var form in forms)
            keys[form] = found.GetValueOrDefault(form);
    }

    /// <summary>The key of the term that has this name; null where none has.</summary>
    public string? Find(string word) => IsWord(word) ? keys.GetValueOrDefault(TermForm.Of(word)) : null;

    /// <summary>Why a path with this name leads to no term: it is another name of one, or none's.</summary>
    public async Task<Failure> Astray(string name, CancellationToken cancel)
    {
        await Load([name], cancel);
        if (Find(name) is not { } key)
            return new NotFound(ResourceType.Term.Word(), name);
        var id = await ledger.Terms.Where(t => t.Key == key).Select(t => t.Id).FirstAsync(cancel);
        return new Moved(ResourceType.Term, name, id.Value, key);
    }

    /// <summary>The keys of the terms whose names are most like a word, to suggest; of those that begin as it does.</summary>
    public async Task<string> Nearest(string word, CancellationToken cancel)
    {
        var form = IsWord(word) ? TermForm.Of(word) : "";
        var start = form[..Math.Min(form.Length, Beginning)];
        var alike = await ledger
            .Terms.SelectMany(t => t.Names, (t, n) => new { n.Folded, t.Key })
            .Where(n => n.Folded.StartsWith(start))
            .OrderBy(n => n.Folded)
            .Take(Looked)
            .ToListAsync(cancel);
        var nearest = alike
            .OrderBy(n => Distance(form, n.Folded))
            .Select(n => n.Key)
            .Distinct()
            .Take(Suggested)
            .ToList();
        return nearest.Count == 0 ? "GET /v1/terms lists the known ones" : string.Join(" | ", nearest);
    }

    /// <summary>How many letters must be put in, left out or changed to make one of the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1));
                before = above;
            }
        }
        return row[^1];
    }

    /// <summary>What is kept for a word: its term's key, else the word itself, as it was first sent.</summary>
    public string? KeyOf(string? word)
    {
        if (word is null)
            return null;
        var form = TermForm.Of(word);
        return keys.GetValueOrDefault(form) ?? (keys[form] = ledger.Change.Staging?.WordOf(form) ?? word);
    }

    /// <summary>Knows what an earlier line of the same batch has made or changed.</summary>
    public void Remember(Term term)
    {
        if (!unsaved.Contains(term))
            unsaved.Add(term);
        foreach (var form in keys.Where(k => k.Value == term.Key).Select(k => k.Key).ToList())
            keys[form] = null;
        foreach (var name in term.Names)
            keys[name.Folded] = term.Key;
    }

    public void Clear()
    {
        keys.Clear();
        unsaved.Clear();
    }
}

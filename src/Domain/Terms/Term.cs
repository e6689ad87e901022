using Newsroom.Domain.Revisions;

namespace Newsroom.Domain.Terms;

/// <summary>What a term is called in one language.</summary>
public sealed record TermLabel(LanguageTag Language, string Text);

/// <summary>What an editor enters of a term.</summary>
public sealed record TermContent
{
    /// <summary>One for each language; none leaves the term unlisted.</summary>
    public IReadOnlyList<TermLabel> Labels { get; init; } = [];
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The key of the term that this one is a part or kind of.</summary>
    public string? Broader { get; init; }
}

/// <summary>
/// A word for what a figure counts, what happened to it, or which part it speaks about: one vocabulary for units,
/// measures and scopes. Claims and questions keep its key. A word that no term has is a term of its own, unlisted
/// until an editor says what it means or merges it into another.
/// </summary>
public sealed class Term : LedgerEntry
{
    private readonly List<TermName> names = [];

    private Term() { }

    public TermId Id { get; private set; }
    public override ResourceType Type => ResourceType.Term;
    public override Guid Identity => Id.Value;

    /// <summary>In the order of their tags.</summary>
    public IReadOnlyList<TermLabel> Labels { get; private set; } = [];

    /// <summary>Other names and inflected forms, in any language.</summary>
    public List<string> Aliases { get; private set; } = [];

    /// <summary>The key of the term that this one is a part or kind of; the chain has no cycle.</summary>
    public string? Broader { get; private set; }

    /// <summary>False while it is only a word that somebody used: it has no label.</summary>
    public bool IsListed { get; private set; }

    /// <summary>Every form that finds it; no form finds two terms.</summary>
    public IReadOnlyList<TermName> Names => names;

    public static Term Record(TermId id, string key, TermContent content)
    {
        var term = new Term { Id = id, Key = key };
        term.Correct(content);
        return term;
    }

    /// <summary>One of the shipped vocabulary, without its names: the caller writes them, thousands at once.</summary>
    public static Term Shipped(TermId id, ShippedTerm shipped)
    {
        var term = new Term { Id = id, Key = shipped.Key };
        term.Say(shipped.Content);
        return term;
    }

    /// <summary>A word that no term has yet: taken as it was sent.</summary>
    public static Term Unlisted(TermId id, string word) => Record(id, word, new TermContent());

    /// <summary>Replaces what is recorded. The caller has seen to it that <c>broader</c> makes no cycle: that takes other terms.</summary>
    public void Correct(TermContent content)
    {
        Say(content);
        Name();
    }

    private void Say(TermContent content)
    {
        var labels = content.Labels.OrderBy(l => l.Language.Value, StringComparer.Ordinal).ToList();
        if (!Labels.SequenceEqual(labels))
            Labels = labels;
        IsListed = labels.Count > 0;
        if (!Aliases.SequenceEqual(content.Aliases, StringComparer.Ordinal))
            Aliases = [.. content.Aliases];
        Broader = content.Broader;
    }

    /// <summary>Terms refer to each other by keys: <see cref="Rename"/>.</summary>
    public override void Follow(Merger merger) { }

    /// <summary>Takes the new key of the broader term, where that became a part of another.</summary>
    public void Rename(IReadOnlyDictionary<string, string> keys) => Broader = keys.New(Broader);

    /// <summary>Takes the place of another term: all of its names find this one, its key for good. Throws <see cref="Unacceptable"/> when that is more than a term holds.</summary>
    public void Absorb(Term twin)
    {
        Aliases = [.. Aliases, .. twin.Said().Where(n => !IsCalled(n)).DistinctBy(TermForm.Of, StringComparer.Ordinal)];
        if (Aliases.Count > MostAliases)
            throw new Unacceptable(
                "#/into",
                new Flaw("tooMany", $"Together they have {Aliases.Count} aliases; {MostAliases} are allowed.")
            );
        Name();
        foreach (var form in twin.names.Where(n => n.IsFormer).Select(n => n.Folded).Append(TermForm.Of(twin.Key!)))
            KeepForGood(form);
        twin.names.Clear();
        twin.EndAs(this);
    }

    /// <summary>True for a term that came with the program and was never changed.</summary>
    public bool IsAsShipped => Version == 1 && IsListed && ChangedBy == ActorKind.System;

    /// <summary>True for a term that came with the program and that no person changed: it gives way to what another ledger made of the vocabulary.</summary>
    public bool GivesWay => !IsWithdrawn && ChangedBy != ActorKind.Person && ShippedTerm.Keys.Contains(Key!);

    /// <summary>Gives up a name that is not its key.</summary>
    public void GiveUp(string word)
    {
        var form = TermForm.Of(word);
        Correct(
            new TermContent
            {
                Labels = Labels.Where(l => TermForm.Of(l.Text) != form).ToList(),
                Aliases = Aliases.Where(a => TermForm.Of(a) != form).ToList(),
                Broader = Broader,
            }
        );
    }

    /// <summary>Takes the place of terms that were merged into it in another ledger: their keys find it for good.</summary>
    public void TakePlaceOf(IEnumerable<string> keys, IEnumerable<Term> twins)
    {
        foreach (var twin in twins)
        {
            twin.names.Clear();
            twin.EndAs(this);
        }
        foreach (var key in keys)
            KeepForGood(TermForm.Of(key));
    }

    /// <summary>True when that word finds it.</summary>
    public bool IsCalled(string word)
    {
        var form = TermForm.Of(word);
        return names.Exists(n => n.Folded == form);
    }

    /// <summary>The field and the words that say a name of that form.</summary>
    public (string Field, string Words) Saying(string form) =>
        TermForm.Of(Key!) == form ? ("key", Key!)
        : Labels.FirstOrDefault(l => TermForm.Of(l.Text) == form) is { } label
            ? ($"labels/{label.Language.Value}", label.Text)
        : ("aliases", Aliases.Find(a => TermForm.Of(a) == form) ?? form);

    /// <summary>What it is called where one name must do: in English, else in the first language it has, else by its key.</summary>
    public static string NameOf(string key, IReadOnlyList<TermLabel> labels) =>
        labels.FirstOrDefault(l => l.Language.Primary == "en")?.Text ?? (labels.Count > 0 ? labels[0].Text : key);

    private IEnumerable<string> Said() => [Key!, .. Labels.Select(l => l.Text), .. Aliases];

    private void Name()
    {
        var wanted = Said().Select(TermForm.Of).ToHashSet(StringComparer.Ordinal);
        names.RemoveAll(n => !n.IsFormer && !wanted.Contains(n.Folded));
        wanted.ExceptWith(names.Select(n => n.Folded));
        names.AddRange(wanted.Select(form => new TermName(form)));
    }

    private void KeepForGood(string form)
    {
        if (!names.Exists(n => n.Folded == form))
            names.Add(new TermName(form));
        names.Find(n => n.Folded == form)!.IsFormer = true;
    }

    /// <summary>Other names at the most.</summary>
    public const int MostAliases = 1_000;

    public static readonly Flaw Cycle = new(
        "broaderCycle",
        "A term is not part of itself, nor of anything that is part of it.",
        "a wider term, or nothing"
    );

    public static readonly Flaw IntoItself = new(
        "intoItself",
        "A term is merged into another one, not into itself.",
        "the key of another term"
    );

    public static readonly Flaw IntoNarrower = new(
        "intoNarrower",
        "A term is not merged into a part or kind of itself.",
        "merge that one into this one, or give it another broader term first"
    );
}

public static class TermKeys
{
    /// <summary>The new key for a word, or the word.</summary>
    internal static string? New(this IReadOnlyDictionary<string, string> keys, string? word) =>
        word is not null && keys.TryGetValue(word, out var key) ? key : word;
}

/// <summary>One form that finds a term.</summary>
public sealed class TermName
{
    private TermName() { }

    internal TermName(string folded) => Folded = folded;

    public string Folded { get; private set; } = "";

    /// <summary>The key of a term that was merged into it: it stays, whatever the term is called.</summary>
    public bool IsFormer { get; internal set; }
}

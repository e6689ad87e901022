using System.Runtime.InteropServices;
using Newsroom.Domain.Terms;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;
using TokenKind = Newsroom.Extraction.Prose.TokenKind;

namespace Newsroom.Extraction.Suggestions;

/// <summary>The words of one language that tell what is counted, what happened to it, and what kind of figure it is.</summary>
internal sealed class Vocabulary
{
    private const int LongestName = 60;
    private static readonly Dictionary<string, string> Terms = Shipped();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Plain = Printed();
    private static readonly HashSet<string> Currencies = Money();
    private static readonly Lazy<Vocabulary> LazyGerman = new(() => new Vocabulary("de"));
    private static readonly Lazy<Vocabulary> LazyEnglish = new(() => new Vocabulary("en"));

    private Vocabulary(string language)
    {
        Measures = new Phrases($"suggestions/{language}/measures");
        Natures = new Phrases($"suggestions/{language}/natures");
        Bases = new Phrases($"suggestions/{language}/bases");
        Compared = new Phrases($"suggestions/{language}/compared");
        Periods = new Phrases($"suggestions/{language}/periods");
        Small = new Phrases($"suggestions/{language}/small-words");
        Counts = new Phrases($"suggestions/{language}/counts");
        Wholes = new Phrases($"suggestions/{language}/wholes");
        Ages = new Phrases($"suggestions/{language}/ages");
        Persons = new Phrases($"suggestions/any/persons");
        Faint = new Phrases($"suggestions/{language}/faint");
        YearBefore = new Phrases($"suggestions/{language}/year-before");
    }

    public static Vocabulary Of(Tongue tongue) => tongue == Tongue.German ? LazyGerman.Value : LazyEnglish.Value;

    /// <summary>Words for what happened = the key of the measure; nothing where a phrase tells none.</summary>
    public Phrases Measures { get; }

    public Phrases Natures { get; }
    public Phrases Bases { get; }

    /// <summary>What stands before that with which a change is compared.</summary>
    public Phrases Compared { get; }

    /// <summary>What stands before a noun that is counted before its figure: the number of.</summary>
    public Phrases Counts { get; }

    /// <summary>What stands between a share and its whole: of.</summary>
    public Phrases Wholes { get; }

    /// <summary>What stands before an age: under.</summary>
    public Phrases Ages { get; }

    /// <summary>Measures that only people undergo.</summary>
    public Phrases Persons { get; }

    /// <summary>Who is no origin by this word alone: he, the minister, media.</summary>
    public Phrases Faint { get; }

    /// <summary>The year before the one that is spoken of.</summary>
    public Phrases YearBefore { get; }

    /// <summary>Lengths of time, which are seldom claims.</summary>
    public Phrases Periods { get; }

    /// <summary>Words that end the words of what is counted: prepositions, conjunctions, verbs that stand everywhere.</summary>
    public Phrases Small { get; }

    /// <summary>The key of the term that ships under this name; a compound with a hyphen is what its last part is.</summary>
    public static string? TermOf(ReadOnlySpan<char> name)
    {
        if (Plain.TryGetValue(name, out var key))
            return key;
        if (IsPlain(name) || name.Length > LongestName || name.ContainsAnyInRange('\uD800', '\uDFFF'))
            return null;
        if (Terms.TryGetValue(TermForm.Of(name.ToString()), out key))
            return key;
        var cut = name.LastIndexOf('-');
        return cut > 0 && Terms.TryGetValue(TermForm.Of(name[(cut + 1)..].ToString()), out key) ? key : null;
    }

    /// <summary>Its name is one of money.</summary>
    public static bool IsCurrency(string name) => TermOf(name) is { } key && Currencies.Contains(key);

    /// <summary>Small letters and spaces, of which no other form is to be made.</summary>
    private static bool IsPlain(ReadOnlySpan<char> name)
    {
        for (var at = 0; at < name.Length; at++)
            if (name[at] != ' ' && !(at == 0 ? char.IsLetter(name[at]) : char.IsLower(name[at])))
                return false;
        return true;
    }

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Printed()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in ShippedTerm.All())
        foreach (var name in term.Names)
            names.TryAdd(name, term.Key);
        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the number grammar knows as money, as far as it is a term.</summary>
    private static HashSet<string> Money() =>
        WordList.Read("any/currencies").Select(l => TermOf(l.Words)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> Shipped()
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in ShippedTerm.All())
        foreach (var name in term.Names)
            terms.TryAdd(TermForm.Of(name), term.Key);
        return terms;
    }
}

/// <summary>A list of words and phrases with what they mean, found in the tokens of an article.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private readonly HashSet<string> meanings = new(StringComparer.Ordinal);

    public Phrases(string list)
    {
        foreach (var line in WordList.Read(list))
        {
            var words = line.Words.Split(' ');
            if (!byFirst.TryGetValue(words[0], out var known))
                byFirst.Add(words[0], known = []);
            meanings.Add(line.Value ?? "");
            known.Add(new Phrase(words, line.Value ?? "", line.Note));
            known.Sort((one, other) => other.Words.Length - one.Words.Length);
        }
        lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Has(string word) => byFirst.TryGetValue(word, out var known) && known.Exists(p => p.Words.Length == 1);

    /// <summary>What a word of the list means; nothing where it is none.</summary>
    public string? Meaning(string word) =>
        byFirst.TryGetValue(word, out var known) ? known.Find(p => p.Words.Length == 1)?.Meaning : null;

    /// <summary>A word or phrase of the list means this.</summary>
    public bool Means(string meaning) => meanings.Contains(meaning);

    /// <summary>The longest that begins at this token and ends before another.</summary>
    public Phrase? At(Article article, int token, int end)
    {
        if (!lookup.TryGetValue(article.Word(token), out var starting))
            return null;
        foreach (var phrase in starting)
            if (phrase.IsParted ? EndsClause(article, phrase, token) : Continues(article, phrase, token, end))
                return phrase;
        return null;
    }

    /// <summary>All that stand in a sentence, in order; none begins within another.</summary>
    public List<FoundPhrase> In(Article article, int first, int end)
    {
        var all = new List<FoundPhrase>();
        for (var at = first; at < end; at++)
        {
            if (At(article, at, end) is not { } phrase)
                continue;
            var last = phrase.IsParted ? at : at + phrase.Words.Length - 1;
            all.Add(new FoundPhrase(phrase, at, last));
            at = last;
        }
        return all;
    }

    private static bool Continues(Article article, Phrase phrase, int token, int end)
    {
        var words = phrase.Words;
        if (token + words.Length > end)
            return false;
        for (var at = 1; at < words.Length; at++)
            if (!article.Word(token + at).Equals(words[at], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    /// <summary>The second part stands where a clause ends: sagte 40 Millionen Euro zu.</summary>
    private static bool EndsClause(Article article, Phrase phrase, int token)
    {
        const int MostBetween = 30;
        var last = Math.Min(article.Tokens.Count, token + MostBetween);
        for (var at = token + 1; at < last && article.Word(at) is not ("." or ";"); at++)
            if (article.Word(at).Equals(phrase.Words[^1], StringComparison.Ordinal) && IsClauseEnd(article, at + 1))
                return true;
        return false;
    }

    private static bool IsClauseEnd(Article article, int at) =>
        at >= article.Tokens.Count
        || article.Tokens[at].Kind == TokenKind.Sign
        || article.Word(at) is "und" or "oder" or "wie" or "and";
}

/// <param name="Words">As written in the list.</param>
/// <param name="Meaning">What stands behind the sign of equality; empty where nothing does.</param>
/// <param name="Note">A second word there.</param>
internal sealed record Phrase(string[] Words, string Meaning, string? Note)
{
    private const string Gap = "…";

    /// <summary>Other words stand between its first and its last: sagte … zu.</summary>
    public bool IsParted { get; } = Words.Length > 1 && Words[1] == Gap;
}

/// <param name="Phrase">What stands there.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token; the first where it is parted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundPhrase(Phrase Phrase, int First, int Last);

using System.Globalization;
using Newsroom.Domain;
using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Dates;

namespace Newsroom.Extraction.Numbers;

/// <summary>The words of one language around numbers, read from the lists beside this file.</summary>
internal sealed class Lexicon
{
    private static readonly (string File, Role Role)[] Files =
    [
        ("numbers", Role.Number | Role.Stem),
        ("inflected", Role.Number),
        ("scales", Role.Scale),
        ("plurals", Role.Plural),
        ("vague", Role.Vague),
        ("vague-before", Role.VagueBefore),
        ("denominators", Role.Denominator),
        ("shares", Role.Share),
        ("ordinals", Role.Ordinal),
        ("loose", Role.Loose),
        ("never", Role.Never),
        ("hedges", Role.Hedge),
        ("months", Role.Month),
        ("years", Role.Year),
        ("years-perhaps", Role.YearPerhaps),
        ("labels", Role.Label),
        ("counted", Role.Counted),
        ("periods", Role.Period),
        ("little-words", Role.None),
    ];

    private static readonly Lazy<Lexicon> LazyGerman = new(() => new Lexicon("de", Style.German));
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => new Lexicon("en", Style.English));

    private readonly List<Entry> entries = [new()];
    private readonly Dictionary<char, int> signs = [];
    private readonly HashSet<char> measures = [];
    private readonly int[] plainSigns = new int[128];

    private Lexicon(string language, Style style)
    {
        Style = style;
        foreach (var (file, role) in Files)
        foreach (var line in WordList.Read($"{language}/{file}"))
            Add(line, role);
        foreach (var line in WordList.Read("any/currencies"))
            Add(line, Role.Currency);
        foreach (var line in WordList.Read("any/measures"))
        {
            Add(line, Role.Measure);
            if (line.Words.Length == 1)
                measures.Add(line.Words[0]);
        }
        foreach (var (word, date) in DateWords.Read(language))
            entries[Entry(word)].Date = entries[Entry(word)].Date.And(date);
        Shorthand = WordList.Read($"{language}/shorthand").ToDictionary(l => l.Words, StringComparer.Ordinal);
        Suffixes = WordList
            .Read($"{language}/suffixes")
            .ToDictionary(l => Letters.Fold(l.Words), l => l.Value is not null, StringComparer.Ordinal);
    }

    public static Lexicon German => LazyGerman.Value;
    public static Lexicon English => LazyEnglish.Value;

    public Style Style { get; }
    public WordTree Words { get; } = new();

    /// <summary>Multiplying letters right behind digits, by how they are written.</summary>
    public Dictionary<string, ListLine> Shorthand { get; }

    /// <summary>What may follow a number in one word, folded; true where it makes a percentage of it.</summary>
    public Dictionary<string, bool> Suffixes { get; }

    public Entry this[int entry] => entries[entry];

    /// <summary>A measure of one letter, which its size tells from others: 5 g, and not 5 G.</summary>
    public bool IsMeasure(char letter) => measures.Contains(letter);

    public int Sign(char sign) => sign < 128 ? plainSigns[sign] : signs.GetValueOrDefault(sign);

    private void Add(ListLine line, Role role)
    {
        var words = line.Words;
        if (role == Role.None)
            role = Enum.Parse<Role>(line.Value!, ignoreCase: true);
        else if (role == Role.Hedge && words.StartsWith("... ", StringComparison.Ordinal))
            (role, words) = (Role.HedgeBehind, words[4..]);
        var abbreviated = words.EndsWith('.');
        var ids = Spelling.Parts(abbreviated ? words[..^1] : words).Select(Entry).ToArray();
        if (abbreviated)
            entries[ids[^1]].Add(Role.Abbreviation, 0);
        if (role is Role.Hedge or Role.HedgeBehind || ids.Length > 1)
        {
            var hedges = role is Role.Hedge or Role.HedgeBehind;
            var phrase = new Phrase(ids, role, hedges ? Wording<Qualifier>.Read(line.Value!) : Qualifier.Plain);
            entries[ids[0]].Begin(phrase);
            entries[ids[^1]].Finish(phrase);
            return;
        }
        if (line.Note == "capital")
            role |= Role.Capital;
        else if (line.Note == "inside")
            role |= Role.Stem;
        entries[ids[0]].Add(role, Value(line.Value));
        if (role == Role.Denominator && Style == Style.English)
            entries[Entry(words + "s")].Add(Role.Denominator | Role.Several, Value(line.Value));
    }

    private static decimal Value(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private int Entry(string part)
    {
        ref var known = ref char.IsLetter(part[0]) ? ref Words.Entry(Letters.Fold(part)) : ref SignEntry(part[0]);
        if (known == 0)
        {
            known = entries.Count;
            entries.Add(new Entry());
        }
        return known;
    }

    private ref int SignEntry(char sign)
    {
        if (sign < 128)
            return ref plainSigns[sign];
        return ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(signs, sign, out _);
    }
}

/// <summary>Whose points and commas: 15.000 is fifteen thousand in German and fifteen point zero in English.</summary>
internal enum Style
{
    German,
    English,
}

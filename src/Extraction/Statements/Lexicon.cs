using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Statements;

/// <summary>The words of one language around speech, read from the lists beside this file.</summary>
internal sealed class Lexicon
{
    private const int ShortestEnding = 4;
    private const int LongestEnding = 20;

    private static readonly Lazy<Lexicon> LazyGerman = new(() => new Lexicon("de"));
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => new Lexicon("en"));

    private static readonly (string File, VerbKind Kind)[] VerbFiles =
    [
        ("verbs-admit", VerbKind.Admit),
        ("verbs-deny", VerbKind.Deny),
        ("verbs-expect", VerbKind.Expect),
        ("verbs-think", VerbKind.Think),
        ("verbs-say", VerbKind.Say),
        ("verbs-act", VerbKind.Act),
    ];

    private static readonly (string File, Cues Cues)[] Files =
    [
        ("determiners", Cues.Determiner),
        ("pronouns", Cues.Pronoun),
        ("relatives", Cues.Relative),
        ("subordinators", Cues.Subordinator),
        ("prepositions", Cues.Preposition),
        ("conjunctions", Cues.Conjunction),
        ("adverbs", Cues.Adverb),
        ("auxiliaries", Cues.Auxiliary),
        ("konjunktiv", Cues.Konjunktiv),
        ("konjunktiv-two", Cues.KonjunktivTwo),
        ("hearsay", Cues.Hearsay),
        ("sayings", Cues.Saying),
        ("attitudes", Cues.Attitude),
        ("media", Cues.Media),
        ("kinds", Cues.Kind),
        ("spokespeople", Cues.Spokesperson),
        ("offices", Cues.Office),
        ("certainty", Cues.Certainty),
        ("never-speakers", Cues.NeverSpeaks),
    ];

    private static readonly string[] AdjectiveEndings = ["e", "er", "en", "es", "em", "", "s"];

    private readonly Dictionary<string, Entry> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> lastLetters = [];
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> endings;

    private Lexicon(string language)
    {
        IsGerman = language == "de";
        var compounds = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        endings = compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (file, cues) in Files)
        foreach (var line in WordList.Read($"statements/{language}/{file}"))
            Add(line, cues);
        foreach (var (word, entry) in words)
            if (
                IsGerman
                && word.Length >= ShortestEnding
                && (entry.Cues & Compounding) != Cues.None
                && char.IsUpper(word[0])
            )
            {
                compounds[word] = new Entry { Cues = entry.Cues & Compounding };
                lastLetters.Add(Last(word));
            }
        foreach (var line in WordList.Read($"statements/{language}/countries"))
            AddCountry(line);
        foreach (var line in WordList.Read("prose/any/agencies"))
            Of(line.Words).Cues |= Cues.Agency;
        foreach (var line in WordList.Read("statements/any/outlets"))
            Of(line.Words).Cues |= Cues.Agency;
        foreach (var (file, kind) in VerbFiles)
        foreach (var line in WordList.Read($"statements/{language}/{file}"))
            AddVerb(line, kind);
    }

    private const Cues Compounding =
        Cues.Saying | Cues.Document | Cues.Office | Cues.Media | Cues.Kind | Cues.Spokesperson;

    public static Lexicon German => LazyGerman.Value;
    public static Lexicon English => LazyEnglish.Value;

    public bool IsGerman { get; }

    public Entry? Find(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var entry))
            return entry;
        if (!char.IsUpper(word[0]) || word.Length < ShortestEnding + 2)
            return null;
        var hyphen = word.LastIndexOfAny('-', '‑');
        if (hyphen >= 0 && hyphen < word.Length - 2)
            return lookup.TryGetValue(word[(hyphen + 1)..], out entry) && (entry.Cues & Compounding) != Cues.None
                ? entry
                : null;
        if (!IsGerman || !lastLetters.Contains(Last(word)))
            return null;
        for (var start = Math.Max(2, word.Length - LongestEnding); start <= word.Length - ShortestEnding; start++)
            if (endings.TryGetValue(word[start..], out entry))
                return entry;
        return null;
    }

    /// <summary>The last letters as one number: most words end like none of the lists, and need no more looking.</summary>
    private static int Last(ReadOnlySpan<char> word) => (word[^3] << 20) ^ (word[^2] << 10) ^ word[^1];

    private Entry Of(string word)
    {
        if (!words.TryGetValue(word, out var entry))
            words[word] = entry = new Entry();
        return entry;
    }

    private void Add(ListLine line, Cues cues)
    {
        var entry = Of(line.Words);
        entry.Cues |= cues | Besides(line.Value);
        if (
            cues is Cues.Certainty or Cues.Attitude
            && Enum.TryParse<OriginCertainty>(line.Value, true, out var certainty)
        )
            entry.Certainty = certainty;
    }

    private static Cues Besides(string? note) =>
        note switch
        {
            "dative" or "accusative" => Cues.Oblique,
            "genitive" => Cues.Oblique | Cues.Genitive,
            "nobody" => Cues.Nobody,
            "content" => Cues.Opens,
            "passive" => Cues.Passive,
            "verb" => Cues.HearsayVerb,
            "document" => Cues.Document,
            _ => Cues.None,
        };

    private void AddCountry(ListLine line)
    {
        Mark(line.Words, Cues.Country, line.Value!);
        Mark(line.Words + "s", Cues.Country, line.Value!);
        if (line.Note is null)
            return;
        if (!IsGerman)
            Mark(line.Note, Cues.CountryAdjective, line.Value!);
        else
            foreach (var ending in AdjectiveEndings)
                Mark(line.Note + ending, Cues.CountryAdjective, line.Value!);
    }

    private void Mark(string word, Cues cues, string country)
    {
        var entry = Of(word);
        entry.Cues |= cues;
        entry.Country = country;
    }

    private void AddVerb(ListLine line, VerbKind kind)
    {
        var strong = line.Value is null ? [] : $"{line.Value} {line.Note}".TrimEnd().Split(' ');
        var bar = line.Words.IndexOf('|', StringComparison.Ordinal);
        var verb = new Verb(
            line.Words,
            bar < 0 ? null : line.Words[..bar],
            kind,
            kind == VerbKind.Act,
            kind != VerbKind.Act
        );
        var forms = IsGerman ? Inflection.German(line.Words, strong) : Inflection.English(line.Words, strong);
        foreach (var (word, form) in forms)
        {
            var entry = Of(word);
            entry.Cues |= Cues.Verb;
            var known = entry.Forms.FindIndex(f => f.Verb.Lemma == verb.Lemma);
            if (known < 0)
                entry.Forms.Add(new VerbForm(verb, form));
            else
            {
                var old = entry.Forms[known];
                var joined = old.Verb with { Acts = old.Verb.Acts | verb.Acts, Clause = old.Verb.Clause | verb.Clause };
                entry.Forms[known] = new VerbForm(joined, old.Form | form);
            }
        }
        if (verb.Particle is { } particle)
            Of(particle).Cues |= Cues.Particle;
    }
}

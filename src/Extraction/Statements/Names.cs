using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Statements;

/// <summary>The names that an article has told so far, for what comes short later: Berg, er, der norwegische Minister.</summary>
internal sealed class Names
{
    private readonly Units units;
    private readonly bool german;
    private readonly Dictionary<string, string> full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> people = new(StringComparer.Ordinal);
    private readonly NameParts parts;

    /// <summary>Who spoke last, for pronouns.</summary>
    public Named? LastPerson { get; set; }
    public Named? LastSpeaker { get; set; }
    public int SpokeIn { get; set; } = -2;
    private string? lastName;
    private string? mentioned;
    private string? mentionedBefore;
    private int sentence;

    public Names(Units units, bool german)
    {
        (this.units, this.german) = (units, german);
        parts = new NameParts(units, german, people);
    }

    /// <summary>Notes the full names of a sentence.</summary>
    public void Learn(int at)
    {
        (mentionedBefore, mentioned, sentence) = (mentioned, null, at);
        for (var i = 0; i < units.End; i++)
        {
            if (!units.IsCapital(i))
                continue;
            var first = i;
            while (units.IsCapital(i + 1) && i - first < 10 && !units.Has(i + 1, Cues.Country))
                i++;
            var name = parts.AfterOffice(first, i + 1);
            if (i + 1 - name < 2 || i + 1 - name > 4 || IsSentenceWord(name))
                continue;
            var words = units.Words(name, i + 1);
            if (
                i + 1 - name == 2
                && name == first
                && (words.Contains('-') && german || full.ContainsKey(Last(words)[..^1]))
            )
                continue;
            Note(First(words), words);
            Note(Last(words), words);
            if (units.Has(name - 1, Cues.Office | Cues.Spokesperson))
            {
                people.Add(words);
                Note(First(words), words);
                Note(Last(words), words);
                mentioned ??= words;
                Hold(first, name, words);
            }
            lastName = words;
        }
    }

    /// <summary>The later name counts; but what only looks like one does not displace a person's.</summary>
    private void Note(string word, string words)
    {
        if (!full.TryGetValue(word, out var known) || !people.Contains(known) || people.Contains(words))
            full[word] = words;
    }

    private bool IsSentenceWord(int at) =>
        at == 0
        && units.Has(
            at,
            Cues.Determiner | Cues.Preposition | Cues.Adverb | Cues.Pronoun | Cues.Subordinator | Cues.Conjunction
        );

    /// <summary>Norwegens Minister Ola Berg; der norwegische Minister Ola Berg: who holds the country's office.</summary>
    private void Hold(int first, int name, string words)
    {
        for (var i = Math.Max(0, first - 2); i < name; i++)
            if (units.Country(i) is { } country)
                holders[country] = words;
    }

    public Named? Make(Range? range)
    {
        if (
            range is not { } phrase
            || phrase.IsEmpty
            || (phrase.End == phrase.First + 1 && units.Is(phrase.First, "man"))
        )
            return null;
        if (
            phrase.End == phrase.First + 1
            && units.Has(phrase.First, Cues.Pronoun | Cues.Relative)
            && (!units.IsCapital(phrase.First) || phrase.First == 0)
        )
            return Pronoun(phrase);
        var saying = parts.Saying(phrase);
        var inner = saying < 0 ? phrase : parts.Inner(phrase, saying);
        var generic = saying >= 0 && inner == phrase;
        var (first, end) = parts.Head(inner);
        var named = Describe(phrase, first, end);
        var isDocument = generic && units.Has(saying, Cues.Document);
        if (saying >= 0 && inner == phrase && parts.Compound(saying) is { } body)
            named = named with { Resolved = body };
        generic |= named.Kind == NamedKind.Group;
        return named with
        {
            IsGeneric = generic,
            Kind =
                isDocument ? NamedKind.Document
                : generic ? NamedKind.Group
                : named.Kind,
        };
    }

    private Named Pronoun(Range phrase)
    {
        var span = units.Span(phrase.First, phrase.End);
        var name = units.Words(span);
        var known =
            units.Has(phrase.First, Cues.Relative) && phrase.First > 1 && !units.Is(phrase.First, "er")
                ? Antecedent(phrase.First)
                : null;
        var plural = IsPlural(phrase.First);
        known ??= plural ? LastSpeaker : LastPerson ?? LastSpeaker;
        // Who was named since the last speaker spoke is nearer than he.
        var nearer = !plural && SpokeIn < sentence - 1 ? mentionedBefore : null;
        return new Named
        {
            Phrase = span,
            Span = span,
            Name = name,
            Resolved = nearer ?? known?.Resolved ?? lastName ?? name,
            Kind = nearer is not null ? NamedKind.Person : known?.Kind ?? NamedKind.Person,
            Country = nearer is not null ? null : known?.Country,
            IsGeneric = nearer is null && (known?.IsGeneric ?? false),
        };
    }

    private bool IsPlural(int at) =>
        units.Is(at, "they") || units.Is(at, "sie") && units.Letters(at - 1).EndsWith("en", StringComparison.Ordinal);

    private Named? Antecedent(int at)
    {
        var end = at - 1;
        while (end > 0 && units.Kind(end - 1) is UnitKind.Sign)
            end--;
        var first = end;
        while (
            first > 0 && end - first < 6 && (units.IsCapital(first - 1) || units.Has(first - 1, Cues.CountryAdjective))
        )
            first--;
        return first < end ? Make(new Range(first, end)) : null;
    }

    private Named Describe(Range phrase, int first, int end)
    {
        var span = units.Span(first, end);
        var name = units.Words(span).Trim('„', '“', '"', '”', '»', '«');
        var (kind, country, described) = (NamedKind.Unknown, (string?)null, false);
        for (var i = phrase.First; i < phrase.End && i < phrase.First + 12; i++)
        {
            country ??= units.Country(i);
            if (units.Has(i, Cues.Media | Cues.Agency))
                kind = NamedKind.Media;
            else if (kind == NamedKind.Unknown && units.Has(i, Cues.Office))
                kind = NamedKind.Person;
            else if (kind == NamedKind.Unknown && units.Has(i, Cues.Kind) && IsWithoutArticle(phrase, i))
                kind = NamedKind.Group;
            described |= i >= first && i < end && units.Has(i, Cues.Office);
        }
        if (end == first + 1 && units.Has(first, Cues.Country))
            kind = NamedKind.Country;
        if (
            people.Contains(name)
            || (kind == NamedKind.Unknown && full.TryGetValue(name, out var known) && people.Contains(known))
        )
            kind = NamedKind.Person;
        var resolved =
            described && country is not null && holders.TryGetValue(country, out var holder)
                ? holder
                : Resolve(name, first, end);
        return new Named
        {
            Phrase = units.Span(phrase.First, phrase.End),
            Span = span,
            Name = name,
            Resolved = resolved,
            Kind = kind,
            Country = country,
        };
    }

    /// <summary>Experten, dänische Geheimdienste: nobody in particular. "des dänischen Geheimdienstes" is one.</summary>
    private bool IsWithoutArticle(Range phrase, int at)
    {
        for (var i = Math.Max(0, phrase.First); i < at; i++)
            if (Array.Exists(Definite, d => units.Is(i, d)))
                return false;
        return at + 1 >= phrase.End || !units.IsCapital(at + 1) || units.Has(at + 1, Cues.Country);
    }

    private static readonly string[] Definite =
    [
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "dieser",
        "diese",
        "the",
        "this",
        "that",
        "his",
        "her",
        "its",
    ];

    private string Resolve(string name, int first, int end)
    {
        if (end == first + 1)
        {
            if (full.TryGetValue(name, out var known))
                return known;
            if (name.EndsWith('s') && full.TryGetValue(name[..^1], out known))
                return known;
        }
        return german ? BaseForm.Of(units, first, end) ?? name : name;
    }

    /// <summary>With the full name where the article tells it only later.</summary>
    public Named? Finish(Named? named) =>
        named is { Kind: NamedKind.Person or NamedKind.Unknown }
        && !named.Resolved.Contains(' ', StringComparison.Ordinal)
        && full.TryGetValue(named.Resolved, out var name)
            ? named with
            {
                Resolved = name,
                Kind = people.Contains(name) ? NamedKind.Person : named.Kind,
            }
            : named;

    private static string First(string words) => words.Split([' ', '\u00A0', '\n'], 2)[0];

    private static string Last(string words) => words[(words.LastIndexOf(' ') + 1)..];
}

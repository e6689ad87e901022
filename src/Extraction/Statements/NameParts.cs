namespace Newsroom.Extraction.Statements;

/// <summary>Takes the words for somebody apart: noun of saying, office, name.</summary>
internal sealed class NameParts(Units units, bool german, HashSet<string> people)
{
    private static readonly string[] Bodies =
    [
        "Polizei",
        "Geheimdienst",
        "Regierung",
        "Medien",
        "Presse",
        "Zeugen",
        "Behörden",
        "Agentur",
    ];

    public int Saying(Range phrase)
    {
        for (var i = phrase.First; i < phrase.End && i < phrase.First + 6; i++)
            if (units.Has(i, Cues.Saying) && (units.IsCapital(i) || !german))
                return i;
        return -1;
    }

    /// <summary>Angaben | des Geheimdienstes; Bericht | der Zeitung.</summary>
    public Range Inner(Range phrase, int saying)
    {
        var first = saying + 1;
        if (
            units.Is(first, "von")
            || units.Is(first, "vom")
            || units.Is(first, "aus")
            || units.Is(first, "of")
            || units.Is(first, "by")
            || units.Is(first, "from")
        )
            first++;
        return first < phrase.End && units.Kind(first) != UnitKind.Sign ? new Range(first, phrase.End) : phrase;
    }

    public string? Compound(int saying)
    {
        var word = units.Letters(saying);
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0)
            return word[..hyphen].ToString();
        foreach (var body in Bodies)
            if (word.StartsWith(body, StringComparison.Ordinal) && word.Length > body.Length)
                return body;
        return null;
    }

    /// <summary>The words that name: a person's name without office, the part of an apposition that is a name.</summary>
    public Range Head(Range phrase)
    {
        var first = phrase.First;
        while (
            first < phrase.End - 1
            && units.Has(first, Cues.Determiner | Cues.Preposition | Cues.Adverb | Cues.Conjunction)
            && (!units.IsCapital(first) || first == 0 || units.Is(first, "The"))
        )
            first++;
        var comma = first;
        while (comma < phrase.End && units.Kind(comma) is not (UnitKind.Sign or UnitKind.Bracket))
            comma++;
        var head = new Range(first, comma);
        if (Person(head) is { } person)
            return person;
        if (comma + 1 < phrase.End && Person(new Range(comma + 1, phrase.End)) is { } other)
            return other;
        for (var i = first; i + 1 < comma; i++)
            if (units.Has(i, Cues.Media) && (units.IsCapital(i + 1) || units.IsQuote(i + 1)))
                return new Range(i + 1, comma);
        return head.IsEmpty ? phrase : head;
    }

    /// <summary>The name behind an office, or two capitals that are nothing else.</summary>
    public Range? Person(Range range)
    {
        var name = range.First;
        var i = range.First;
        var office = false;
        for (; i < range.End; i++)
        {
            if (units.Has(i, Cues.Office | Cues.Spokesperson))
                (name, office) = (i + 1, true);
            else if (!units.IsCapital(i) && name == i && !office)
                name = i + 1;
            else if (!units.IsCapital(i))
                break;
        }
        if (i - name < 1 || units.Has(name, Cues.Country | Cues.Media | Cues.Kind | Cues.Saying))
            return null;
        var words = units.Words(name, i);
        return office || people.Contains(words) || (i - name >= 2 && i == range.End && name == range.First)
            ? new Range(name, i)
            : null;
    }

    public int AfterOffice(int first, int end)
    {
        var name = first;
        for (var i = first; i < end; i++)
            if (units.Has(i, Cues.Office | Cues.Media | Cues.Spokesperson | Cues.Kind))
                name = i + 1;
        return name;
    }
}

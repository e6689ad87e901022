namespace Newsroom.Extraction.Statements;

/// <summary>Finds names and descriptions of people and bodies in a German sentence.</summary>
internal sealed class GermanPhrases(Units units)
{
    private const int Longest = 40;
    private const int LongestAhead = 16;

    /// <summary>The end of the words for somebody that begin here, with what belongs to them; the place itself where none do.</summary>
    public int Read(int at, bool withPlaces = false)
    {
        var end = Core(at);
        if (end == at || IsPronoun(at, end))
            return end;
        while (end < units.End && end - at < Longest)
        {
            var next = Extend(end, withPlaces);
            if (next == end)
                next = Apposition(at, end);
            if (next == end)
                break;
            end = next;
        }
        return end;
    }

    public bool IsPronoun(int at, int end) => end == at + 1 && units.Has(at, Cues.Pronoun) && !IsNoun(at);

    /// <summary>A noun with its article and adjectives, a name, or a pronoun.</summary>
    public int Core(int at)
    {
        var i = at;
        while (units.Is(i, "auch") || units.Is(i, "selbst") || units.Is(i, "sowohl") || units.Is(i, "nur"))
            i++;
        var first = i;
        if (units.Has(i, Cues.Determiner))
            i++;
        while (i < units.End && i - first < 8 && (IsAdjective(i) || units.Kind(i) == UnitKind.Number))
            i++;
        var noun = i;
        while (IsNoun(i) || (i > noun && IsNameParticle(i)))
            i++;
        if (
            units.IsQuote(i)
            && units[i].Words <= 5
            && (i > noun ? units.Has(i - 1, Cues.Media) : units.Has(first, Cues.Determiner))
        )
            i++;
        if (i > noun)
            return units.Has(noun, Cues.NeverSpeaks) && !units.Has(noun, Cues.Office) ? at : i;
        return units.Has(first, Cues.Pronoun) && !units.Has(first, Cues.Nobody) ? first + 1 : at;
    }

    public bool IsNoun(int at) =>
        units.IsCapital(at)
        && (at > 0 || !units.Has(at, NoNoun))
        && !(units.Has(at, Cues.Pronoun | Cues.Determiner) && at == 0);

    private const Cues NoNoun =
        Cues.Preposition
        | Cues.Adverb
        | Cues.Subordinator
        | Cues.Conjunction
        | Cues.Relative
        | Cues.HearsayVerb
        | Cues.KonjunktivTwo
        | Cues.Auxiliary;

    public bool IsAdjective(int at)
    {
        if (!units.IsWord(at))
            return false;
        if (units.Has(at, Cues.CountryAdjective))
            return !units.IsCapital(at + 1) || !units.IsCapital(at) || at == 0;
        if (units.IsCapital(at) && (at > 0 || !(units.IsCapital(1) || IsAdjective(1))))
            return false;
        if (units.Has(at, NoAdjective) && !units.Has(at, Cues.Hearsay))
            return false;
        var word = units.Letters(at);
        return word.Length > 3
            && (word[^1] == 'e' || (word[^2] == 'e' && word[^1] is 'r' or 'n' or 's' or 'm'))
            && !IsFinite(at)
            && IsAdjectiveOrNoun(at + 1);
    }

    private bool IsFinite(int at) =>
        units.Has(at, Cues.Verb)
        && units[at].Entry!.Forms.Exists(f => (f.Form & (FormKind.Finite | FormKind.Joined)) != FormKind.None);

    private bool IsAdjectiveOrNoun(int at) =>
        units.IsCapital(at)
        || units.IsQuote(at)
        || (units.IsWord(at) && units.Letters(at).Length > 3 && !units.Has(at, NoAdjective))
        || units.Is(at, "und");

    private const Cues NoAdjective =
        Cues.Determiner
        | Cues.Pronoun
        | Cues.Relative
        | Cues.Subordinator
        | Cues.Preposition
        | Cues.Conjunction
        | Cues.Adverb
        | Cues.Auxiliary
        | Cues.Konjunktiv
        | Cues.KonjunktivTwo
        | Cues.HearsayVerb;

    private bool IsNameParticle(int at) =>
        units.IsCapital(at + 1)
        && (
            units.Is(at, "de")
            || units.Is(at, "van")
            || units.Is(at, "al")
            || units.Is(at, "bin")
            || units.Is(at, "del")
            || units.Is(at, "da")
            || units.Is(at, "di")
            || units.Is(at, "ten")
            || units.Is(at, "el")
        );

    private int Extend(int at, bool withPlaces)
    {
        if (units.Kind(at) is UnitKind.Bracket or UnitKind.Number)
            return at + 1;
        if (units.Has(at, Cues.Determiner) && IsGenitive(at))
            return Noun(at);
        if (IsAdjective(at) && units.Letters(at).EndsWith("er", StringComparison.Ordinal))
            return Noun(at);
        if (Joins(at, withPlaces) && Noun(at + 1) is var joined && joined > at + 1)
            return joined;
        if (
            (units.Is(at, "und") || units.Is(at, "sowie") || units.Is(at, "oder"))
            && Noun(at + 1) is var other
            && other > at + 1
        )
            return other;
        return at;
    }

    private int Noun(int at) => Core(at) is var end && !IsPronoun(at, end) ? end : at;

    private bool Joins(int at, bool withPlaces) =>
        units.Is(at, "von")
        || units.Is(at, "vom")
        || units.Is(at, "aus")
        || units.Is(at, "für")
        || (
            withPlaces
            && (
                units.Is(at, "im")
                || units.Is(at, "in")
                || units.Is(at, "der")
                || units.Is(at, "zur")
                || units.Is(at, "zum")
                || units.Is(at, "an")
                || units.Is(at, "am")
                || units.Is(at, "gegen")
            )
        );

    private bool IsGenitive(int at) =>
        units.Has(at, Cues.Genitive) || units.Letters(at).EndsWith("er", StringComparison.Ordinal);

    /// <summary>", Sprecher des Ministeriums," and ", Roland Eichhorn," behind a name: up to before its closing comma.</summary>
    private int Apposition(int first, int at)
    {
        if (!units.IsComma(at) || units.Has(first, Cues.Pronoun | Cues.Conjunction))
            return at;
        var end = Noun(at + 1);
        if (end == at + 1 || units.Has(at + 1, Cues.Oblique) || IsMediaDative(at + 1, end))
            return at;
        for (var i = end; i - at < LongestAhead; i = end)
        {
            end = Extend(i, withPlaces: true);
            if (end == i)
                break;
        }
        return units.IsComma(end) || (end >= units.End && first > 0) ? end : at;
    }

    /// <summary>der Nachrichtenagentur X: whom it was told.</summary>
    public bool IsMediaDative(int first, int end)
    {
        if (!(units.Is(first, "der") || units.Is(first, "dem")))
            return false;
        for (var i = first + 1; i < end; i++)
            if (units.Has(i, Cues.Media | Cues.Agency))
                return true;
        return false;
    }

    /// <summary>Where the words for somebody begin that end here: Berichten der Zeitung X | zufolge.</summary>
    public int Back(int end)
    {
        var (saying, first) = (-1, end);
        for (var i = end - 1; i >= 0 && end - i < LongestAhead; i--)
        {
            if (units.Has(i, Cues.Saying) && units.IsCapital(i))
                saying = i;
            var word =
                units.IsCapital(i)
                || IsAdjective(i)
                || units.Has(i, Cues.Determiner | Cues.CountryAdjective)
                || units.Is(i, "und")
                || units.Is(i, "von")
                || units.Kind(i) is UnitKind.Quote or UnitKind.Bracket;
            if (!word)
                break;
            first = i;
            if (
                saying < 0
                && units.Has(i, Cues.Determiner)
                && !units.Has(i, Cues.Genitive)
                && !units.Has(i - 1, Cues.Saying)
            )
                break;
        }
        if (saying < 0)
            return first < end && (units.Is(first, "und") || units.Is(first, "von")) ? first + 1 : first;
        first = saying;
        while (first > 0 && end - first < LongestAhead && IsAdjective(first - 1))
            first--;
        return first > 0 && units.Has(first - 1, Cues.Determiner) ? first - 1 : first;
    }
}

namespace Newsroom.Extraction.Statements;

/// <summary>Who says something in an English sentence: before the verb or behind it.</summary>
internal sealed class EnglishSpeakers(Units units)
{
    private const int Longest = 24;

    /// <summary>The words for the speaker that end right before the verb.</summary>
    public Range? Before(int verb)
    {
        var end = verb;
        var first = end;
        while (first > 0 && end - first < Longest && !IsEdge(first - 1))
            first--;
        if (first == end && units.IsComma(end - 1))
            return Apposition(end);
        while (
            first < end
            && (
                units.Has(first, Cues.Conjunction | Cues.Adverb)
                || units.Has(first, Cues.Subordinator) && !units.Has(first, Cues.Determiner)
            )
            && !(units.IsCapital(first) && first > 0)
        )
            first++;
        if (first >= end)
            return null;
        if (
            units.Has(first, Cues.Preposition) && !units.IsCapital(first)
            || (first == 0 && units.Has(0, Cues.Preposition))
        )
            return null;
        return Starts(first) && IsShort(first, end) ? new Range(first, end) : null;
    }

    private bool IsEdge(int at) =>
        units.Kind(at) is UnitKind.Sign or UnitKind.Quote
        || units.Has(at, Cues.Opens) && !units.Is(at, "that")
        || (units.Has(at, Cues.Conjunction) && units.Has(at + 1, Cues.Pronoun));

    /// <summary>John Smith, a spokesman for the ministry, said.</summary>
    private Range? Apposition(int end)
    {
        var first = end - 1;
        var commas = 0;
        while (
            first > 0
            && end - first < Longest
            && !(units.Kind(first - 1) is UnitKind.Quote)
            && !(units.IsComma(first - 1) && ++commas > 1)
            && !(units.Kind(first - 1) == UnitKind.Sign && !units.IsComma(first - 1))
        )
            first--;
        if (!Starts(first) || units.Has(first, Cues.Preposition))
            return null;
        var name = first;
        while (name < end && !units.IsComma(name))
            name++;
        return name < end - 1 && name - first <= 8 && !HasVerb(first, name)
            ? new Range(first, units.Has(name + 1, Cues.Relative) ? name : end - 1)
            : null;
    }

    /// <summary>The verb stands behind a clause in commas that says who the speaker is.</summary>
    public bool IsAfterAside(int verb) =>
        units.IsComma(verb - 1)
        && Apposition(verb) is { First: var first }
        && (first == 0 || units.Kind(first - 1) == UnitKind.Quote);

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                units.Has(i, Cues.Verb | Cues.Auxiliary)
                && !units.IsCapital(i)
                && !units.Has(i, Cues.Saying)
                && !IsBase(i)
            )
                return true;
        return false;
    }

    /// <summary>state media: a verb's plain form that is none.</summary>
    private bool IsBase(int at) =>
        !units.Has(at - 1, Cues.Pronoun)
        && units.Has(at, Cues.Verb)
        && units[at].Entry!.Forms.TrueForAll(f => f.Form.HasFlag(FormKind.Infinitive));

    private bool IsShort(int first, int end) => end - first <= Longest && !HasVerb(first, end);

    private bool Starts(int at) =>
        units.Has(
            at,
            Cues.Determiner
                | Cues.Kind
                | Cues.Media
                | Cues.Spokesperson
                | Cues.CountryAdjective
                | Cues.Country
                | Cues.Saying
        )
        || (units.Has(at, Cues.Pronoun | Cues.Relative) && !units.Has(at, Cues.Nobody))
        || units.IsCapital(at)
        || (units.IsWord(at) && !units.Has(at, Cues.Preposition | Cues.Auxiliary | Cues.Verb));

    /// <summary>The end of the words for somebody that begin here; the place itself where none do.</summary>
    public int Behind(int at, bool withPlaces)
    {
        if (units.Has(at, Cues.Pronoun) && !units.Has(at, Cues.Nobody))
            return at + 1;
        if (!(units.IsCapital(at) || units.Has(at, Named)) || units.Has(at, Cues.NeverSpeaks) && units.IsCapital(at))
            return at;
        var i = at;
        while (i < units.End && i - at < Longest)
        {
            if (units.Kind(i) == UnitKind.Bracket)
                i++;
            else if (units.Kind(i) != UnitKind.Word || units.Has(i, Cues.Opens) && i > at)
                break;
            else if (
                units.Has(i, Cues.NeverSpeaks | Cues.Relative | Cues.Auxiliary)
                || units.Has(i, Cues.Adverb) && !units.IsCapital(i)
            )
                break;
            else if (units.Has(i, Cues.Preposition) && !units.IsCapital(i) && !Joins(i, withPlaces))
                break;
            else if (units.Has(i, Cues.Pronoun) && i > at)
                break;
            else
                i++;
        }
        while (
            i > at && units.Has(i - 1, Cues.Preposition | Cues.Determiner | Cues.Conjunction) && !units.IsCapital(i - 1)
        )
            i--;
        return Apposed(at, i);
    }

    private const Cues Named =
        Cues.Determiner
        | Cues.Kind
        | Cues.Media
        | Cues.Spokesperson
        | Cues.Office
        | Cues.CountryAdjective
        | Cues.Saying;

    /// <summary>said John Smith, a spokesman for the ministry.</summary>
    private int Apposed(int first, int end)
    {
        if (
            !units.IsComma(end)
            || !(units.Has(end + 1, Cues.Determiner | Cues.Office | Cues.Spokesperson))
            || first == 0
        )
            return end;
        var i = end + 1;
        while (
            i < units.End && i - end < Longest && units.Kind(i) is UnitKind.Word or UnitKind.Bracket or UnitKind.Number
        )
        {
            if (units.Has(i, Cues.Auxiliary | Cues.Relative))
                return end;
            i++;
        }
        return i;
    }

    private bool Joins(int at, bool withPlaces) =>
        units.Is(at, "of")
        || units.Is(at, "for")
        || (units.Is(at, "with") && units.Is(at - 1, "familiar"))
        || (withPlaces && (units.Is(at, "from") || units.Is(at, "in") || units.Is(at, "at") || units.Is(at, "by")));

    /// <summary>Behind whom it was told: told reporters, told Reuters.</summary>
    public int Told(int at) => Behind(at, withPlaces: false) is var end && end > at ? end : at + 1;

    public int Stop(int at)
    {
        var i = at;
        while (i < units.End && i < at + Longest && !units.IsStop(i))
            i++;
        return i;
    }

    public bool HasMedia(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (units.Has(i, Cues.Media | Cues.Agency))
                return true;
        return false;
    }
}

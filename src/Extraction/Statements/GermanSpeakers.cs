namespace Newsroom.Extraction.Statements;

/// <summary>Who does what a German verb tells: before it, behind it, or shared with the verb before.</summary>
internal sealed class GermanSpeakers(Units units, GermanPhrases phrases, GermanClauses clauses)
{
    private const int Near = 14;

    /// <summary>Whom the last <see cref="After"/> found to be told, where that is one of the media.</summary>
    public Range? Addressee { get; private set; }

    /// <summary>X teilte mit, Y, der Sprecher, sagte: the speaker before the verb.</summary>
    public Range? Before(int start, int at)
    {
        if (start == at && units.IsComma(at - 1))
        {
            var region = clauses.RegionStart(at);
            var stop = phrases.Read(region, withPlaces: true);
            return stop > region && units.IsStop(stop) ? new Range(region, stop) : Aside(region, at);
        }
        if (start >= at || units.Has(start, Cues.Oblique) && !units.Has(start, Cues.Pronoun))
            return null;
        var end = phrases.Read(start, withPlaces: true);
        if (end == start || end > at || phrases.IsMediaDative(start, end))
            return null;
        for (var i = end; i < at; i++)
            if (
                units.IsCapital(i)
                && !units.Has(i - 1, Cues.Preposition)
                && !units.Has(i, Cues.NeverSpeaks)
                && !phrases.IsAdjective(i - 1)
            )
                return null;
        return new Range(start, end);
    }

    /// <summary>Der Nachfolger des gestern gewählten Chefs, Jan Krause, sagte: no verb of the sentence stands before.</summary>
    private Range? Aside(int region, int at)
    {
        if (
            at - region > 2 * Near
            || !(units.Has(region, Cues.Determiner) || phrases.IsNoun(region))
            || units.Has(region, Cues.Oblique)
        )
            return null;
        for (var i = region; i < at; i++)
        {
            if (units.IsComma(i) && units.Has(i + 1, Cues.Relative) && i > region + 1)
                return new Range(region, i);
            if (
                units.Has(i, Cues.Auxiliary | Cues.Verb | Cues.Konjunktiv | Cues.Subordinator) && !units.IsCapital(i)
                || units.IsQuote(i)
            )
                return null;
        }
        return new Range(region, at - 1);
    }

    public Range? Conjoined(int at)
    {
        var region = clauses.RegionStart(at);
        var end = phrases.Read(region, withPlaces: true);
        return end > region && end < at && !units.Has(region, Cues.Oblique) ? new Range(region, end) : null;
    }

    /// <summary>sagte am Montag der Zeitung X der Sprecher Y: the speaker behind the verb.</summary>
    public Range? After(int at)
    {
        Addressee = null;
        var i = at + 1;
        while (i < units.End && i - at < Near)
        {
            if (units.Kind(i) is UnitKind.Sign or UnitKind.Quote)
                return null;
            if (units.Has(i, Cues.Nobody))
                return null;
            if (units.Has(i, Cues.Pronoun) && !units.Has(i, Cues.Determiner))
                return new Range(i, i + 1);
            if (units.Has(i, Cues.Preposition) && !units.IsCapital(i))
            {
                i = Math.Max(i + 1, phrases.Core(i + 1));
                continue;
            }
            if (units.Has(i, Cues.Adverb) && !phrases.IsNoun(i))
            {
                i++;
                continue;
            }
            var end = phrases.Read(i);
            if (end == i)
            {
                i++;
                continue;
            }
            if (phrases.IsMediaDative(i, phrases.Core(i)))
            {
                Addressee = new Range(i, phrases.Core(i));
                i = Addressee.Value.End;
                continue;
            }
            if (units.Has(i, Cues.Oblique))
            {
                i = end;
                continue;
            }
            if (
                units.IsComma(end)
                && phrases.Core(end + 1) is var told
                && told > end + 1
                && phrases.IsMediaDative(end + 1, told)
            )
                Addressee = new Range(end + 1, told);
            else if (phrases.IsMediaDative(end, phrases.Core(end)))
                Addressee = new Range(end, phrases.Core(end));
            return new Range(i, end);
        }
        return null;
    }
}

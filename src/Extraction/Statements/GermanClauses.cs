using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Clauses of a German sentence: where they begin and end, and which of them is what was said.</summary>
internal sealed class GermanClauses(Units units, GermanPhrases phrases, GermanForms forms)
{
    private const int Reach = 45;
    private const int Near = 14;

    /// <summary>Where the clause of this verb begins: behind the last comma or the like.</summary>
    public int ClauseStart(int at)
    {
        var i = at;
        while (i > 0 && at - i < Reach && units.Kind(i - 1) != UnitKind.Sign)
            i--;
        return i;
    }

    public bool IsSubordinate(int at)
    {
        var start = ClauseStart(at);
        if (units.Has(start, Cues.Conjunction))
            start++;
        return units.Has(start, Cues.Subordinator)
            || (start > 0 && units.Has(start, Cues.Relative))
            || (start > 0 && units.Has(start, Cues.Preposition) && units.Has(start + 1, Cues.Relative));
    }

    /// <summary>Begins behind a colon or semicolon, or with the sentence.</summary>
    public int RegionStart(int at)
    {
        var i = at;
        while (i > 0 && at - i < 4 * Reach && units.Sign(i - 1) is not (':' or ';'))
            i--;
        return units.Has(i, Cues.Conjunction) && i < at ? i + 1 : i;
    }

    public bool IsOnlyQuotes(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!units.IsQuote(i))
                return false;
        return true;
    }

    /// <summary>What stands before and behind an insertion: the rest of the clause around it.</summary>
    public void Around(Frame frame, int first, int end)
    {
        var region = RegionStart(first);
        var stop = end;
        while (stop < units.End && units.Sign(stop) is not (';' or ':'))
            stop++;
        if (units.Sign(stop) == ':' && units.IsQuote(stop + 1) && first <= region)
        {
            frame.Content.Add(new Range(stop + 1, stop + 2));
            frame.Form = SpeechForm.Direct;
            return;
        }
        Add(frame, region, first);
        Add(frame, end, stop);
        if (frame.Content is [{ } only] && only.End == only.First + 1 && units.IsQuote(only.First))
            frame.Form = SpeechForm.Direct;
    }

    public void Add(Frame frame, int first, int end)
    {
        while (
            first < end
            && (units.Kind(first) == UnitKind.Sign || units.Has(first, Cues.Conjunction) && units.Is(first, "und"))
        )
            first++;
        while (end > first && units.Kind(end - 1) == UnitKind.Sign)
            end--;
        if (end > first)
            frame.Content.Add(new Range(first, end));
    }

    public bool IsDirect(Frame frame) =>
        frame.Content is [var first, ..] && units.IsQuote(first.First) && first.End == first.First + 1;

    public bool OpensBehind(int at)
    {
        for (var i = at; i < units.End && i < at + Reach; i++)
            if ((units.IsComma(i) && units.Has(i + 1, Cues.Opens)) || units.Sign(i) == ':')
                return true;
        return false;
    }

    /// <summary>What is said, behind the verb: a clause or speech.</summary>
    public bool Following(Frame frame, int region, int from)
    {
        var quotes = 0;
        for (var i = from; i < units.End && i < from + Reach; i++)
        {
            if (units.IsQuote(i))
            {
                var ends = units.IsStop(i + 1) || units.IsQuote(i + 1);
                if (
                    frame.Verb is { Clause: true }
                    && ends
                    && units[i].Words >= 4
                    && (i == from || units.Kind(i - 1) == UnitKind.Sign || units.Is(i - 1, "Worten"))
                )
                {
                    Quotes(frame, i);
                    return true;
                }
                quotes++;
                continue;
            }
            if (units.Has(i, Cues.Conjunction) && units.Has(i + 1, Cues.Verb) && forms.IsFinite(i + 1) && i > from)
                return false;
            var sign = units.Sign(i);
            if (sign == ':' && units.IsQuote(i + 1))
            {
                Quotes(frame, i + 1);
                return true;
            }
            if (sign == ';')
                break;
            if (sign == ':' && i + 1 < units.End)
            {
                Add(frame, i + 1, units.End);
                return frame.Content.Count > 0 && frame.Verb is { Clause: true };
            }
            if (sign != ',')
                continue;
            var start = i + 1;
            if (units.IsQuote(start) && units[start].Words >= 4 && units.IsStop(start + 1))
            {
                Quotes(frame, start);
                return true;
            }
            if (
                (units.Has(start, Cues.Opens) && !(units.Is(start, "wie") && IsInsertion(start)))
                || (units.Has(start, Cues.Adverb) && units.Has(start + 1, Cues.Opens))
            )
            {
                if (frame.Verb is { Clause: false } && !units.Is(start, "dass"))
                    return false;
                Add(frame, start, ContentEnd(start));
                return frame.Content.Count > 0;
            }
            var skip = Aside(start);
            if (skip > start)
            {
                i = skip - 1;
                continue;
            }
            if (units.Has(start, Cues.Conjunction | Cues.Subordinator) || frame.Verb is { Clause: false })
                return false;
            if (!forms.HasReportedVerb(start) && (quotes > 0 || !IsBareClause(frame, from, i)))
                return false;
            Add(frame, start, ContentEnd(start));
            return frame.Content.Count > 0;
        }
        return false;
    }

    /// <summary>Behind a clause in commas that is not what was said; the place itself where it may be.</summary>
    public int Aside(int start)
    {
        var relative =
            units.Has(start, Cues.Relative)
            || (units.Has(start, Cues.Preposition) && units.Has(start + 1, Cues.Relative));
        var aside =
            relative
            || units.Has(start, Cues.Subordinator)
            || units.Is(start, "so")
            || phrases.IsMediaDative(start, phrases.Core(start));
        if (!aside && !(phrases.Core(start) is var end && end > start && units.IsComma(end)))
            return start;
        for (var i = start; i < units.End && i < start + Reach; i++)
        {
            if (!units.IsComma(i))
                continue;
            if (relative && forms.HasReportedVerb(start))
                return start;
            // An article begins what was said as a relative does a clause: only dass behind it tells.
            return !relative || units.Has(i + 1, Cues.Opens) ? i : start;
        }
        return start;
    }

    public void Quotes(Frame frame, int at)
    {
        frame.Form = SpeechForm.Direct;
        for (var i = at; units.IsQuote(i); i++)
            frame.Content.Add(new Range(i, i + 1));
    }

    /// <summary>What is said goes to the sentence's end, but not over "; " and not over "und kündigte an".</summary>
    public int ContentEnd(int start)
    {
        for (var i = start; i < units.End && i < start + 4 * Reach; i++)
        {
            if (units.Sign(i) == ';' || (units.IsComma(i) && units.Is(i + 1, "denn")))
                return i;
            if (
                units.IsComma(i)
                && units.Is(i + 1, "so")
                && phrases.Core(i + 2) > i + 2
                && units.IsStop(phrases.Read(i + 2))
            )
                return i;
            if (
                units.IsComma(i)
                && units.Has(start, Cues.Opens)
                && units.Has(i + 1, Cues.Auxiliary)
                && !units.Has(i + 1, Cues.Konjunktiv | Cues.KonjunktivTwo)
            )
                return i;
            if (
                units.IsComma(i)
                && units.Has(start, Cues.Opens)
                && units.Has(i + 1, Cues.Auxiliary)
                && !units.Has(i + 1, Cues.Konjunktiv | Cues.KonjunktivTwo)
            )
                return i;
            if (
                units.Is(i, "und")
                && units.Has(i + 1, Cues.Verb)
                && forms.IsFinite(i + 1)
                && !units.Has(i + 1, Cues.Konjunktiv)
            )
                return i;
        }
        return units.End;
    }

    /// <summary>X forderte Neuwahlen; X sprach von "Verrat".</summary>
    public bool IsAct(Frame frame, int region, int at)
    {
        if (frame.Verb is not { Acts: true } || frame.SameSpeaker && frame.Speaker is null)
            return false;
        frame.Content.Clear();
        var (quoted, about) = (false, false);
        for (var i = Math.Max(0, at - Near); i < units.End && i < at + 2 * Reach; i++)
        {
            quoted |= i >= at && units.IsQuote(i);
            about |= units.Is(i, "von") || units.Is(i, "vom") || units.Is(i, "gegen") || units.Is(i, "dafür");
        }
        // sprach von Verrat; not: sprach ein Gebet.
        if (frame.Verb.Lemma == "sprechen" && !about)
            return false;
        frame.Form = quoted ? SpeechForm.Mixed : SpeechForm.Reported;
        frame.Content.Add(new Range(region, units.Count));
        return true;
    }

    /// <summary>wie X mitteilte: an attribution of its own.</summary>
    private bool IsInsertion(int at)
    {
        var end = at;
        while (end < units.End && end - at < Reach && !units.IsComma(end))
            end++;
        return units.Has(end - 1, Cues.Verb) || (units.Has(end - 1, Cues.Auxiliary) && units.Has(end - 2, Cues.Verb));
    }

    /// <summary>sagte, X ist da: right behind a verb of saying a clause needs no word that tells it.</summary>
    private bool IsBareClause(Frame frame, int from, int comma)
    {
        var start = comma + 1;
        if (frame.Verb is null or { Kind: VerbKind.Act })
            return false;
        if (forms.IsInfinitive(start))
            return true;
        if (comma > from && !units.Has(comma - 1, Cues.Particle))
            return false;
        var end = start;
        while (end < units.End && end - start < Reach && !units.IsComma(end))
            end++;
        if (
            units.Has(start, Cues.Relative)
            && (units.Has(end - 1, Cues.Auxiliary) || units.Letters(end - 1) is [.., 't' or 'e'])
        )
            return false;
        return end - start > 3 && phrases.Read(start) < end;
    }
}

using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Finds verbs of saying in a German sentence, with their speaker and what is said.</summary>
internal sealed class GermanVerbs(Units units, GermanPhrases phrases)
{
    private const int Reach = 45;
    private const int Near = 14;

    /// <summary>The attribution whose finite verb stands here.</summary>
    public Frame? Read(int at)
    {
        if (!units.IsWord(at) || (units.IsCapital(at) && at > 0))
            return null;
        Frame? frame = null;
        if (units.Has(at, Cues.Auxiliary))
            frame = Compound(at);
        if (frame is null && units.Has(at, Cues.Verb))
            frame = Simple(at);
        return frame is not null && Complete(frame, at) ? frame : null;
    }

    private static Frame New(int at, Verb verb) =>
        new("verb")
        {
            At = at,
            Verb = verb,
            Certainty = verb.Kind == VerbKind.Expect ? OriginCertainty.Probable : OriginCertainty.Unspecified,
        };

    private bool passive;
    private bool last;

    private Frame? Simple(int at)
    {
        passive = false;
        last = units.IsStop(at + 1) || units.Is(at + 1, "und");
        Frame? plain = null;
        foreach (var form in units[at].Entry!.Forms)
        {
            if ((form.Form & FormKind.Joined) != FormKind.None && last)
            {
                var joined = New(at, form.Verb);
                joined.Cue.Add(at);
                return IsSubordinate(at) ? joined : null;
            }
            if ((form.Form & (FormKind.Finite | FormKind.Konjunktiv)) == FormKind.None)
                continue;
            if (form.Verb.Particle is null)
            {
                if ((form.Form & FormKind.Finite) == FormKind.None)
                    continue;
                plain ??= New(at, form.Verb);
                if (plain.Cue.Count == 0)
                    plain.Cue.Add(at);
                continue;
            }
            var particle = Particle(at, form.Verb.Particle);
            if (particle < 0)
                continue;
            var parted = New(at, form.Verb);
            parted.Cue.Add(at);
            parted.Cue.Add(particle);
            return parted;
        }
        return plain;
    }

    private int Particle(int at, string particle)
    {
        for (var i = at + 1; i < units.End && i < at + Reach; i++)
        {
            if (units.Sign(i) is ':' or ';' || (units.IsComma(i) && units.Has(i + 1, Cues.Opens)))
                return -1;
            if (
                units.Is(i, particle)
                && (units.IsStop(i + 1) || units.Has(i + 1, Cues.Conjunction | Cues.Opens) || units.IsQuote(i + 1))
            )
                return i;
        }
        return -1;
    }

    /// <summary>hat ... erklärt; wird vermutet; gesagt hatte.</summary>
    private Frame? Compound(int at)
    {
        passive = units.Has(at, Cues.Passive);
        last = units.IsStop(at + 1) && Participle(at - 1) is not null;
        if (last)
        {
            if (!IsSubordinate(at))
                return null;
            var joined = New(at, Participle(at - 1)!);
            joined.Cue.Add(at - 1);
            joined.Cue.Add(at);
            return joined;
        }
        for (var i = at + 1; i < units.End && i < at + Reach; i++)
        {
            if (units.Sign(i) is ':' or ';' || (units.IsComma(i) && units.Has(i + 1, Cues.Opens)))
                return null;
            if (Participle(i) is not { } verb || !IsClauseEnd(i + 1))
                continue;
            var frame = New(at, verb);
            frame.Cue.Add(at);
            frame.Cue.Add(i);
            passive |= units.Is(i + 1, "worden");
            return frame;
        }
        return null;
    }

    private bool IsClauseEnd(int at) =>
        units.IsStop(at) || units.Has(at, Cues.Auxiliary | Cues.Conjunction | Cues.Opens);

    private Verb? Participle(int at)
    {
        if (!units.Has(at, Cues.Verb) || units.IsCapital(at))
            return null;
        foreach (var form in units[at].Entry!.Forms)
            if ((form.Form & FormKind.Participle) != FormKind.None)
                return form.Verb;
        return null;
    }

    /// <summary>Where the clause of this verb begins: behind the last comma or the like.</summary>
    private int ClauseStart(int at)
    {
        var i = at;
        while (i > 0 && at - i < Reach && units.Kind(i - 1) != UnitKind.Sign)
            i--;
        return i;
    }

    private bool IsSubordinate(int at)
    {
        var start = ClauseStart(at);
        if (units.Has(start, Cues.Conjunction))
            start++;
        return units.Has(start, Cues.Subordinator)
            || (start > 0 && units.Has(start, Cues.Relative))
            || (start > 0 && units.Has(start, Cues.Preposition) && units.Has(start + 1, Cues.Relative));
    }

    private bool Complete(Frame frame, int at)
    {
        var start = ClauseStart(at);
        if (units.Has(start, Cues.Conjunction) && start < at)
            start++;
        if (last && IsSubordinate(at))
            return Subordinate(frame, start, at);
        var region = RegionStart(start);
        var after = After(at);
        if (passive)
            return Passive(frame, start, region, at);
        if (units.Is(at + 1, "es") && frame.Verb!.Lemma == "heißen")
            return HeisstEs(frame, region, at);
        frame.Addressee = addressee;
        if (start == at && at > 0 && (units.IsComma(at - 1) || units.IsQuote(at - 1) || units.IsDash(at - 1)))
            return Behind(frame, region, at, after);
        if (start < at && units.IsQuote(at - 1) && IsOnlyQuotes(start, at))
            return Behind(frame, region, at, after);
        var before = Before(start, at);
        if (start == at && at > 0 && units.Has(at - 1, Cues.Conjunction))
            frame.SameSpeaker = true;
        else if (
            before is { } subject
            && !(after is { } pronoun && phrases.IsPronoun(pronoun.First, pronoun.End) && pronoun.First == at + 1)
        )
            frame.Speaker = subject;
        else
            frame.Speaker = after;
        if (frame.Speaker is null && !frame.SameSpeaker)
            return false;
        if (frame.Speaker is null && Conjoined(at) is { } shared)
            frame.Speaker = shared;
        return Following(frame, region, Math.Max(at + 1, Behind(frame.Speaker, at))) || IsAct(frame, region, at);
    }

    private static int Behind(Range? speaker, int at) => speaker is { } s && s.First > at ? s.End : at + 1;

    /// <summary>Begins behind a colon or semicolon, or with the sentence.</summary>
    private int RegionStart(int at)
    {
        var i = at;
        while (i > 0 && at - i < 4 * Reach && units.Sign(i - 1) is not (':' or ';'))
            i--;
        return units.Has(i, Cues.Conjunction) && i < at ? i + 1 : i;
    }

    private bool IsOnlyQuotes(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!units.IsQuote(i))
                return false;
        return true;
    }

    /// <summary>X teilte mit, Y, der Sprecher, sagte: the speaker before the verb.</summary>
    private Range? Before(int start, int at)
    {
        if (start == at && units.IsComma(at - 1))
        {
            var region = RegionStart(at);
            var stop = phrases.Read(region, withPlaces: true);
            return stop > region && units.IsStop(stop) ? new Range(region, stop) : null;
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

    private Range? Conjoined(int at)
    {
        var region = RegionStart(at);
        var end = phrases.Read(region, withPlaces: true);
        return end > region && end < at && !units.Has(region, Cues.Oblique) ? new Range(region, end) : null;
    }

    private Range? addressee;

    /// <summary>sagte am Montag der Zeitung X der Sprecher Y: the speaker behind the verb.</summary>
    private Range? After(int at)
    {
        addressee = null;
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
                addressee = new Range(i, phrases.Core(i));
                i = addressee.Value.End;
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
                addressee = new Range(end + 1, told);
            else if (phrases.IsMediaDative(end, phrases.Core(end)))
                addressee = new Range(end, phrases.Core(end));
            return new Range(i, end);
        }
        return null;
    }

    /// <summary>wie X mitteilte; der betonte; da er befürchtete.</summary>
    private bool Subordinate(Frame frame, int start, int at)
    {
        var first = start + (units.Has(start, Cues.Preposition) ? 1 : 0);
        if (units.Is(first, "wie"))
        {
            var from = first + 1;
            while (
                from < at
                && (units.Has(from, Cues.Preposition | Cues.Adverb | Cues.Nobody) || units.Is(from, "sich"))
                && !phrases.IsNoun(from)
            )
                from++;
            var end = phrases.Read(from, withPlaces: true);
            if (end == from || end > at)
                return false;
            (frame.Speaker, frame.IsOuter) = (new Range(from, end), true);
            frame.Cue.Insert(0, first);
            Around(frame, start, at + 1);
            return frame.Content.Count > 0;
        }
        if (units.Has(first, Cues.Opens) || passive)
            return false;
        if (units.Has(first, Cues.Relative))
            frame.Speaker = new Range(first, first + 1);
        else if (phrases.Read(first + 1) is var speaker && speaker > first + 1 && speaker <= at)
            frame.Speaker = new Range(first + 1, speaker);
        else
            return false;
        return Following(frame, start, at + 1) && frame.Form is SpeechForm.Direct or SpeechForm.Indirect;
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

    private void Add(Frame frame, int first, int end)
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

    private bool Passive(Frame frame, int start, int region, int at)
    {
        if (frame.Verb!.Kind == VerbKind.Act && !frame.Verb.Clause)
            return false;
        frame.Speaker = null;
        var end = frame.Cue[^1];
        for (var i = at + 1; i < end; i++)
            if (
                (units.Is(i, "von") || units.Is(i, "vom") || units.Is(i, "seitens"))
                && phrases.Read(i + 1) is var by
                && by > i + 1
            )
                frame.Speaker = new Range(i + 1, by);
        frame.Rule2 = "passive";
        if (start == at && units.IsComma(at - 1))
        {
            Add(frame, region, at);
            return frame.Content.Count > 0;
        }
        return Following(frame, region, end) && frame.Form is SpeechForm.Direct or SpeechForm.Indirect;
    }

    /// <summary>..., heißt es in dem Bericht; es heißt, ...; in dem Bericht heißt es: "...".</summary>
    private bool HeisstEs(Frame frame, int region, int at)
    {
        frame.Cue.Add(at + 1);
        for (
            var i = at + 2;
            i < units.End && i < at + Near && frame.Speaker is null && units.Kind(i) != UnitKind.Sign;
            i++
        )
            if (units.Has(i, Cues.Preposition) && phrases.Read(i + 1, withPlaces: true) is var end && end > i + 1)
                frame.Speaker = new Range(i + 1, end);
        if (at > region && (units.IsComma(at - 1) || units.IsQuote(at - 1)))
        {
            Add(frame, region, at);
            frame.Form = IsDirect(frame) ? SpeechForm.Direct : SpeechForm.Indirect;
            return frame.Content.Count > 0;
        }
        if (
            frame.Speaker is null
            && units.Has(region, Cues.Preposition)
            && phrases.Read(region + 1, withPlaces: true) is var before
            && before > region + 1
        )
            frame.Speaker = new Range(region + 1, Math.Min(before, at));
        return Following(frame, region, at + 2);
    }

    private bool IsDirect(Frame frame) =>
        frame.Content is [var first, ..] && units.IsQuote(first.First) && first.End == first.First + 1;

    /// <summary>"...", sagte X; das sei so, sagte X.</summary>
    private bool Behind(Frame frame, int region, int at, Range? after)
    {
        var subject = Before(at, at);
        var opens = subject is not null || BeginsAside(region, at);
        if (opens && !units.IsQuote(at - 1) && !units.IsQuote(at - 2))
        {
            frame.Speaker = subject ?? after;
            if (frame.Speaker is null)
                return false;
            return Following(frame, region, Behind(frame.Speaker, at)) || IsAct(frame, region, at);
        }
        if (after is null)
            return false;
        frame.Speaker = after;
        Add(frame, region, at);
        if (frame.Content.Count == 0 || !frame.Verb!.Clause)
            return false;
        if (
            frame.Content[0] is var said
            && units.IsQuote(said.End - 1)
            && said.End - said.First <= 2
            && said.First > 0
            && units.Sign(said.First - 1) == ':'
        )
            said = frame.Content[0] = new Range(said.End - 1, said.End);
        frame.Form = IsDirect(frame) ? SpeechForm.Direct : SpeechForm.Indirect;
        frame.Rule2 = frame.Form == SpeechForm.Direct ? "quoteTag" : "tag";
        for (var i = after.Value.End; i < units.End && i < at + Reach; i++)
        {
            if (frame.Form == SpeechForm.Direct && units.IsQuote(i) && units[i].Words > 2)
                frame.Content.Add(new Range(i, i + 1));
            else if (frame.Form == SpeechForm.Indirect && units.IsComma(i) && IsGoingOn(i + 1))
            {
                Add(frame, i + 1, ContentEnd(i + 1));
                break;
            }
        }
        return true;
    }

    private bool IsGoingOn(int at) =>
        !units.Has(at, Cues.Relative | Cues.Subordinator | Cues.Conjunction) && HasReportedVerb(at);

    private bool HasReportedVerb(int at)
    {
        for (var i = at; i < units.End && i < at + Near && !units.IsComma(i); i++)
            if (units.Has(i, Cues.Konjunktiv | Cues.KonjunktivTwo) && !units.IsCapital(i))
                return true;
        return false;
    }

    /// <summary>The sentence begins with a clause that is no statement: Wie X meldete, sagte Y; Bei dem Treffen, so ...</summary>
    private bool BeginsAside(int region, int at)
    {
        if (!units.Has(region, Cues.Subordinator) && !(units.Has(region, Cues.Preposition) && OpensBehind(at)))
            return false;
        var commas = 0;
        for (var i = region; i < at && i < region + Reach; i++)
            commas += units.IsComma(i) ? 1 : 0;
        return commas == 1 || OpensBehind(at);
    }

    private bool OpensBehind(int at)
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
            if (units.Has(start, Cues.Opens) || (units.Has(start, Cues.Adverb) && units.Has(start + 1, Cues.Opens)))
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
            if (quotes > 0 && !HasReportedVerb(start))
                return false;
            Add(frame, start, ContentEnd(start));
            return frame.Content.Count > 0;
        }
        return false;
    }

    /// <summary>Behind a clause in commas that is not what was said; the place itself where it may be.</summary>
    private int Aside(int start)
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
            // An article begins what was said as a relative does a clause: only dass behind it tells.
            return !relative || units.Has(i + 1, Cues.Opens) ? i : start;
        }
        return start;
    }

    private void Quotes(Frame frame, int at)
    {
        frame.Form = SpeechForm.Direct;
        for (var i = at; units.IsQuote(i); i++)
            frame.Content.Add(new Range(i, i + 1));
    }

    /// <summary>What is said goes to the sentence's end, but not over "; " and not over "und kündigte an".</summary>
    private int ContentEnd(int start)
    {
        for (var i = start; i < units.End && i < start + 4 * Reach; i++)
        {
            if (units.Sign(i) == ';')
                return i;
            if (
                units.IsComma(i)
                && units.Is(i + 1, "so")
                && phrases.Core(i + 2) > i + 2
                && units.IsStop(phrases.Read(i + 2))
            )
                return i;
            if (
                units.Is(i, "und")
                && units.Has(i + 1, Cues.Verb)
                && IsFinite(i + 1)
                && !units.Has(i + 1, Cues.Konjunktiv)
            )
                return i;
        }
        return units.End;
    }

    private bool IsFinite(int at) =>
        units[at].Entry!.Forms.Exists(f => (f.Form & (FormKind.Finite | FormKind.Infinitive)) == FormKind.Finite);

    /// <summary>X forderte Neuwahlen; X sprach von "Verrat".</summary>
    private bool IsAct(Frame frame, int region, int at)
    {
        if (frame.Verb is not { Acts: true } || frame.SameSpeaker && frame.Speaker is null)
            return false;
        frame.Content.Clear();
        var quoted = false;
        for (var i = at; i < units.End && i < at + 2 * Reach; i++)
            quoted |= units.IsQuote(i);
        frame.Form = quoted ? SpeechForm.Mixed : SpeechForm.Reported;
        frame.Content.Add(new Range(region, units.Count));
        return true;
    }
}

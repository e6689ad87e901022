using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>English: attributions, and sentences that go on without one.</summary>
internal sealed class EnglishGrammar : IGrammar
{
    private const int Reach = 45;

    private readonly Units units;
    private readonly EnglishSpeakers speakers;
    private readonly EnglishInsertions insertions;

    public EnglishGrammar(Units units)
    {
        this.units = units;
        speakers = new EnglishSpeakers(units);
        insertions = new EnglishInsertions(units, speakers);
    }

    public void Read(List<Frame> frames)
    {
        for (var i = 0; i < units.End; i++)
        {
            if (frames.Count == Units.MostFrames)
                return;
            var frame = insertions.According(i) ?? insertions.Silence(i) ?? Verb(i);
            if (frame is null)
                continue;
            insertions.Citing(frame, i);
            frames.Add(frame);
        }
    }

    public Continuing Continues()
    {
        if (units.IsQuote(0) && units.End == 1 && units[0].Words > 3)
            return Continuing.Quote;
        for (var i = 0; i < units.End && i < Reach; i++)
            if (units.Has(i, Cues.Hearsay) && !units.Has(i - 1, Cues.Determiner))
                return Continuing.Hearsay;
        return Continuing.No;
    }

    private Frame? Verb(int at)
    {
        if (
            !units.Has(at, Cues.Verb)
            || units.IsCapital(at)
            || units.Is(at - 1, "to")
            || units.Has(at - 1, Cues.Determiner | Cues.Preposition)
        )
            return null;
        var form = units[at]
            .Entry!.Forms.Find(f => (f.Form & (FormKind.Finite | FormKind.Participle)) != FormKind.None);
        if (form.Verb is not { } verb || (form.Form.HasFlag(FormKind.Infinitive) && !IsPlural(at)))
            return null;
        var head = at;
        while (units.Has(head - 1, Cues.Auxiliary | Cues.Adverb) && !units.IsCapital(head - 1))
            head--;
        var passive = false;
        for (var i = head; i < at; i++)
            passive |= units.Has(i, Cues.Passive);
        var frame = new Frame("verb")
        {
            At = at,
            Verb = verb,
            Certainty = verb.Kind == VerbKind.Expect ? OriginCertainty.Probable : OriginCertainty.Unspecified,
        };
        frame.Cue.Add(at);
        if (passive)
            return Passive(frame, at, head);
        // "said X" behind what was said.
        if (head == at && at > 0 && (units.IsQuote(at - 1) || units.IsComma(at - 1)) && !speakers.IsAfterAside(at))
        {
            var end = speakers.Behind(at + 1, withPlaces: false);
            if (end > at + 1)
                return Said(frame, at, new Range(at + 1, end), end) ? frame : null;
            // "..., the minister, X, said." goes on below.
            if (!units.IsComma(at - 1))
                return null;
        }
        if (units.Has(head - 1, Cues.Conjunction))
            frame.SameSpeaker = true;
        else if (speakers.Before(head) is { } speaker)
        {
            frame.Speaker = speaker;
            // "..., X said."
            var first = speaker.First;
            if (
                first > 0
                && (units.IsQuote(first - 1) || units.IsComma(first - 1))
                && EndsBehind(units.Is(at, "told") ? speakers.Told(at + 1) : at + 1)
                && Said(frame, first, speaker, at + 1)
            )
                return frame;
        }
        else
            return null;
        return Following(frame, at) || IsAct(frame, at) ? frame : null;
    }

    /// <summary>is believed to; it was reported that.</summary>
    private Frame? Passive(Frame frame, int at, int head)
    {
        var verb = frame.Verb!;
        if (verb.Kind is not (VerbKind.Think or VerbKind.Expect) && !units.Is(at, "said") && !units.Is(at, "reported"))
            return null;
        frame.Rule2 = "passive";
        if (units.Is(at + 1, "to") && head > 0)
        {
            frame.Content.Add(new Range(0, head));
            Add(frame, at + 1);
            frame.Certainty = verb.Kind is VerbKind.Say ? OriginCertainty.Unspecified : OriginCertainty.Probable;
            frame.Form = SpeechForm.FreeIndirect;
            return frame;
        }
        return units.Is(at + 1, "that") && Following(frame, at) ? frame : null;
    }

    /// <summary>Officials say, they report; but state media, a claim.</summary>
    private bool IsPlural(int at) =>
        units.Is(at, "say")
        || units.Is(at, "believe")
        || units.Has(at - 1, Cues.Pronoun | Cues.Kind | Cues.Auxiliary | Cues.Adverb)
        || units.Letters(at - 1) is [.., 's'];

    private bool EndsBehind(int at)
    {
        var i = at;
        while (i < units.End && i < at + 8 && !units.IsComma(i) && !units.IsQuote(i))
        {
            if (
                units.Has(i, Cues.Opens)
                || (i == at && !units.Has(i, Cues.Preposition | Cues.Adverb | Cues.NeverSpeaks))
            )
                return false;
            i++;
        }
        return true;
    }

    /// <summary>What was said stands before its tag, and perhaps goes on behind it.</summary>
    private bool Said(Frame frame, int tag, Range speaker, int behind)
    {
        frame.Speaker = speaker;
        // British print puts the comma behind the mark.
        if (tag > 1 && units.IsComma(tag - 1) && units.IsQuote(tag - 2))
            tag--;
        if (units.IsQuote(tag - 1))
        {
            frame.Content.Add(new Range(tag - 1, tag));
            frame.Form = SpeechForm.Direct;
            frame.Rule2 = "quoteTag";
            for (var i = behind; i < units.End && i < behind + Reach; i++)
                if (units.IsQuote(i))
                    frame.Content.Add(new Range(i, i + 1));
            if (tag > 1 && !units.IsQuote(tag - 2) && units.Kind(tag - 2) != UnitKind.Sign)
            {
                frame.Content[0] = new Range(0, tag);
                frame.Form = SpeechForm.Indirect;
            }
            return true;
        }
        if (tag < 4 || !frame.Verb!.Clause)
            return false;
        frame.Content.Add(new Range(0, tag - 1));
        frame.Rule2 = "tag";
        return true;
    }

    /// <summary>said that ...; told Reuters on Monday that ...; said: "..."; said he would go.</summary>
    private bool Following(Frame frame, int at)
    {
        var i = at + 1;
        if (
            units.Is(at, "told")
            || units.Is(at, "tells")
            || units.Is(at, "telling")
            || frame.Verb!.Lemma is "tell" or "assure" or "warn" or "urge"
        )
        {
            var told = speakers.Behind(i, withPlaces: false);
            if (told == i && frame.Verb!.Lemma == "tell" && units.IsWord(i) && !units.Has(i, Cues.Opens))
                i++;
            if (told > i && frame.Verb!.Lemma == "tell")
            {
                if (speakers.HasMedia(i, told))
                    frame.Addressee = new Range(i, told);
                i = told;
            }
        }
        var first = i;
        for (; i < units.End && i < first + 16; i++)
        {
            if (units.IsQuote(i))
                return Quotes(frame, at, i);
            if (units.Has(i, Cues.Opens))
                return Add(frame, i);
            if (units.IsComma(i) && units.IsQuote(i + 1) || units.Sign(i) == ':' && units.IsQuote(i + 1))
                return Quotes(frame, at, i + 1);
            if (units.Sign(i) == ':')
                return Add(frame, i + 1);
            if (units.Sign(i) == ';' || units.Has(i, Cues.Conjunction))
                break;
        }
        // No "that": what was said begins right behind the verb, or behind the day.
        i = first;
        while (
            units.Has(i, Cues.Preposition | Cues.Adverb) && units.Has(i + 1, Cues.NeverSpeaks)
            || units.Has(i, Cues.NeverSpeaks | Cues.Adverb)
        )
            i++;
        if (units.IsStop(i) || units.Has(i, Cues.Preposition) || frame.Verb!.Acts || !frame.Verb.Clause)
            return false;
        return Add(frame, i);
    }

    private bool Add(Frame frame, int first)
    {
        if (first >= units.End)
            return false;
        var end = first;
        while (
            end < units.End
            && !(units.Sign(end) == ';')
            && !(units.IsComma(end) && (units.Is(end + 1, "according") || units.Is(end + 1, "citing")))
        )
            end++;
        while (end > first && units.Kind(end - 1) == UnitKind.Sign)
            end--;
        if (end > first)
            frame.Content.Add(new Range(first, end));
        return end > first;
    }

    private bool Quotes(Frame frame, int at, int quote)
    {
        if (
            frame.Verb is { Clause: true }
            && units.IsStop(quote + 1)
            && units[quote].Words >= 4
            && (quote == at + 1 || units.Kind(quote - 1) == UnitKind.Sign || frame.Addressee is not null)
        )
        {
            frame.Form = SpeechForm.Direct;
            for (var i = quote; units.IsQuote(i); i++)
                frame.Content.Add(new Range(i, i + 1));
            return true;
        }
        if (!frame.Verb!.Clause || frame.Verb.Acts || quote == at + 1 && units[quote].Words < 4)
            return false;
        return Add(frame, at + 1);
    }

    private bool IsAct(Frame frame, int at)
    {
        if (frame.Verb is not { Acts: true } || units.IsStop(at + 1) && units.IsStop(at - 1))
            return false;
        frame.Content.Clear();
        frame.Form = SpeechForm.Reported;
        for (var i = at; i < units.End && i < at + Reach; i++)
            if (units.IsQuote(i))
                frame.Form = SpeechForm.Mixed;
        frame.Content.Add(new Range(0, units.Count));
        return true;
    }
}

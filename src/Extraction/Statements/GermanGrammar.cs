using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>German: attributions, and sentences that go on in reported speech.</summary>
internal sealed class GermanGrammar : IGrammar
{
    private const int Reach = 45;

    private readonly Units units;
    private readonly GermanPhrases phrases;
    private readonly GermanForms forms;
    private readonly GermanVerbs verbs;
    private readonly GermanInsertions insertions;
    private readonly GermanSilence silence;
    private readonly Marks marks;

    public GermanGrammar(Units units)
    {
        this.units = units;
        phrases = new GermanPhrases(units);
        forms = new GermanForms(units, phrases);
        var clauses = new GermanClauses(units, phrases, forms);
        verbs = new GermanVerbs(units, phrases, clauses, forms);
        insertions = new GermanInsertions(units, phrases, clauses);
        silence = new GermanSilence(units, new GermanSpeakers(units, phrases, clauses), clauses, phrases);
        marks = new Marks(units);
    }

    public void Read(List<Frame> frames)
    {
        if (Before() is { } before)
        {
            frames.Add(before);
            return;
        }
        for (var i = 0; i < units.End; i++)
        {
            if (frames.Count == Units.MostFrames)
                return;
            var frame = insertions.Read(i) ?? silence.Read(i) ?? verbs.Read(i) ?? Attitude(i);
            if (frame is null)
                continue;
            Relying(frame, i);
            if (frame.Verb is null || frames.TrueForAll(f => f.Cue.Count == 0 || !f.Cue.Contains(frame.Cue[0])))
                frames.Add(frame);
        }
    }

    /// <summary>Das hat CNN berichtet; Das melden die Medien.</summary>
    private Frame? Before()
    {
        if (
            !(units.Is(0, "Das") || units.Is(0, "Dies"))
            || !(units.Has(1, Cues.Verb | Cues.Auxiliary))
            || units.Has(1, Cues.Nobody)
        )
            return null;
        if (
            units.Has(1, Cues.Passive)
            || verbs.Read(1) is not { } frame
            || frame.Verb is not { Kind: VerbKind.Say } verb
            || frame.Speaker is null
        )
        {
            if (Tells() is not { } told)
                return null;
            frame = told;
        }
        else if (
            frame.Form is not (SpeechForm.Reported or SpeechForm.Mixed)
            && frame.Content.Count > 0
            && frame.Speaker.Value.First < 2
        )
            return null;
        frame.SpeaksOfBefore = true;
        Relying(frame, 0);
        return frame;
    }

    private Frame? Tells()
    {
        var aux = units.Has(1, Cues.Auxiliary) && !units.Has(1, Cues.Passive);
        Frame? frame = null;
        for (var i = 1; i < units.End && i < 30; i++)
        {
            if (units[i].Entry is not { } entry)
                continue;
            foreach (var form in entry.Forms)
                if (
                    form.Verb.Kind == VerbKind.Say
                    && (
                        aux && i > 1
                            ? form.Form.HasFlag(FormKind.Participle) && units.IsStop(i + 1)
                            : i == 1
                                && form.Form.HasFlag(FormKind.Finite)
                                && (form.Verb.Particle is null || Ends(form.Verb.Particle))
                    )
                )
                    frame ??= new Frame("das")
                    {
                        At = i,
                        Verb = form.Verb,
                        Cue = { i },
                    };
        }
        if (frame is null)
            return null;
        for (var i = 2; i < units.End; i++)
        {
            if (units.Has(i, Cues.Adverb | Cues.Preposition) && !units.IsCapital(i) || units.Is(i, "anderem"))
                continue;
            var end = phrases.Read(i, withPlaces: true);
            if (end == i)
                return null;
            frame.Speaker = new Range(i, end);
            return frame;
        }
        return null;
    }

    private bool Ends(string particle) => units.Is(units.End - 1, particle);

    /// <summary>X unter Berufung auf Y: Y is the origin.</summary>
    private void Relying(Frame frame, int at)
    {
        if (frame.Origin is not null)
            return;
        var first = at;
        while (first > 0 && at - first < Reach && units.Kind(first - 1) != UnitKind.Sign)
            first--;
        for (var i = first; i < units.End && i < at + Reach && !(i > at && units.IsComma(i)); i++)
        {
            if (
                !units.Is(i, "auf")
                || !(units.Is(i - 1, "Berufung") || units.Is(i - 1, "Verweis"))
                || phrases.Read(i + 1) == i + 1
            )
                continue;
            frame.Origin = new Range(i + 1, phrases.Read(i + 1));
            frame.OriginCue = new Range(i - 2, i + 1);
            return;
        }
    }

    /// <summary>X ist überzeugt, dass; X vertrat die Ansicht, dass.</summary>
    private Frame? Attitude(int at)
    {
        if (!units.IsComma(at) || !(units.Has(at + 1, Cues.Opens) || forms.IsInfinitive(at + 1) || Reports(at + 1)))
            return null;
        var word = -1;
        for (var i = at - 1; i >= 0 && i > at - 4 && word < 0; i--)
            if (units.Has(i, Cues.Attitude))
                word = i;
        if (word < 0 || units.Has(at + 1, Cues.Relative) && !Reports(at + 1))
            return null;
        var start = at;
        while (start > 0 && at - start < Reach && units.Kind(start - 1) != UnitKind.Sign)
            start--;
        if (units.Has(start, Cues.Conjunction))
            start++;
        var end = phrases.Read(start, withPlaces: true);
        var subordinate = units.Has(start, Cues.Subordinator);
        if (end == start || end >= word || subordinate || units.Has(start, Cues.Oblique))
        {
            start = Math.Max(start, 0);
            while (start < word && !(units.Has(start, Cues.Auxiliary) || IsFiniteWord(start)))
                start++;
            start++;
            end = phrases.Read(start);
            if (end == start || end > word || units.Has(start, Cues.Oblique))
                return null;
        }
        var frame = new Frame("attitude")
        {
            At = word,
            Speaker = new Range(start, end),
            Certainty = units[word].Entry!.Certainty,
        };
        frame.Cue.Add(word);
        frame.Content.Add(new Range(at + 1, units.End));
        return at + 1 < units.End ? frame : null;
    }

    private bool IsFiniteWord(int at) =>
        units.IsWord(at)
        && !units.IsCapital(at)
        && units.Letters(at) is [.., 't' or 'n']
        && !phrases.IsAdjective(at)
        && !units.Has(at, Cues.Preposition | Cues.Adverb | Cues.Determiner);

    private bool Reports(int at)
    {
        for (var i = at; i < units.End && i < at + 14 && !units.IsComma(i); i++)
            if (units.Has(i, Cues.Konjunktiv) && !units.IsCapital(i))
                return true;
        return false;
    }

    public Continuing Continues()
    {
        if (units.IsQuote(0) && units.End == 1 && units[0].Words > 3)
            return Continuing.Quote;
        if (units.Is(0, "Sollten") || units.Is(0, "Sollte"))
            for (var i = 1; i < units.End && i < 10; i++)
                if (units.Is(i, "zutreffen") || units.Is(i, "stimmen") || units.Is(i, "bestätigen"))
                    return Continuing.Hearsay;
        var perhaps = Continuing.No;
        for (var i = 0; i < units.End && i < Reach; i++)
        {
            if (units.Is(i, "demnach") || units.Is(i, "danach") && i == 0)
                return Continuing.Accordingly;
            if (units.IsCapital(i) && i > 0 || units.Is(i - 1, "ich"))
                continue;
            if (i > 0 && units.IsComma(i - 1) && units.Has(i, Cues.Subordinator | Cues.Relative))
                i = Skip(i);
            if (i > 0 && units.Has(i, Cues.Konjunktiv) && !units.Has(i - 1, Cues.Determiner | Cues.Preposition))
                return Continuing.Reported;
            if (i > 0 && forms.IsKonjunktiv(i))
                perhaps = Continuing.Perhaps;
            if (units.Has(i, Cues.HearsayVerb) && marks.IsHearsay(i))
                return Continuing.Hearsay;
            if (units.Has(i, Cues.KonjunktivTwo))
                perhaps = Continuing.Perhaps;
        }
        return perhaps;
    }

    private int Skip(int at)
    {
        var i = at;
        while (i < units.End && !units.IsComma(i))
            i++;
        return i;
    }
}

using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Attributions that are put into a German sentence: laut X, X zufolge, nach Angaben von X, so X.</summary>
internal sealed class GermanInsertions(Units units, GermanPhrases phrases, GermanClauses clauses)
{
    private const int Reach = 60;

    public Frame? Read(int at)
    {
        if (!units.IsWord(at))
            return null;
        if (units.Is(at, "demnach"))
            return Accordingly(at);
        if (units.Is(at, "zufolge"))
            return Zufolge(at);
        if (units.Is(at, "laut") || units.Is(at, "gemäß") || units.Is(at, "lt"))
            return Before("laut", at, at + 1);
        if (units.Is(at, "nach") && IsSaying(at + 1))
            return Before("nach", at, at + 1);
        if (units.Is(at, "aus") && (units.Is(at + 1, "Sicht") || units.Is(at + 1, "der") && units.Is(at + 2, "Sicht")))
            return Before("nach", at, at + 1);
        if (units.Is(at, "so") && at > 0 && (units.IsComma(at - 1) || units.IsQuote(at - 1) || units.IsDash(at - 1)))
            return So(at);
        return null;
    }

    private static Frame New(string rule, int cue, int first, int end)
    {
        var frame = new Frame(rule)
        {
            At = cue,
            Speaker = new Range(first, end),
            IsOuter = true,
        };
        frame.Cue.Add(cue);
        return frame;
    }

    private bool IsSaying(int at)
    {
        var i = at;
        if (units.Has(i, Cues.Determiner))
            i++;
        while (phrases.IsAdjective(i))
            i++;
        return units.IsCapital(i) && units.Has(i, Cues.Saying);
    }

    /// <summary>Laut X geschah dies: demnach waren es zehn.</summary>
    private Frame? Accordingly(int at)
    {
        var first = clauses.RegionStart(at);
        if (first == 0)
            return null;
        var frame = new Frame("demnach") { At = first, SameSpeaker = true };
        frame.Cue.Add(at);
        clauses.Add(frame, first, units.End);
        return frame;
    }

    private Frame? Zufolge(int at)
    {
        var first = phrases.Back(at);
        if (first == at)
            return null;
        var frame = New("zufolge", at, first, at);
        Insert(frame, first, at + 1);
        return frame.Content.Count > 0 ? frame : null;
    }

    private Frame? Before(string rule, int cue, int first)
    {
        var end = phrases.Read(first);
        if (end == first || phrases.IsPronoun(first, end))
            return null;
        var frame = New(rule, cue, first, end);
        var stop = end;
        if (units.IsComma(end) && (units.Has(end + 1, Cues.Relative) || units.Has(end + 2, Cues.Relative)))
            stop = Relying(frame, end + 1);
        Insert(frame, cue, stop);
        return frame.Content.Count > 0 ? frame : null;
    }

    /// <summary>Laut Berichten, die sich auf X berufen, ...: behind the clause, and its X as the origin.</summary>
    private int Relying(Frame frame, int from)
    {
        var end = from;
        while (end < units.End && end - from < Reach && !units.IsComma(end))
            end++;
        for (var i = from; i < end; i++)
            if (units.Is(i, "auf") && IsRelying(from, end) && phrases.Read(i + 1) is var origin && origin > i + 1)
            {
                (frame.Origin, frame.OriginCue) = (new Range(i + 1, Math.Min(origin, end)), new Range(from, end));
                break;
            }
        return Math.Min(end + 1, units.End);
    }

    private bool IsRelying(int first, int end)
    {
        for (var i = first; i < end; i++)
            foreach (var verb in Relies)
                if (units.Is(i, verb))
                    return true;
        return false;
    }

    private static readonly string[] Relies =
    [
        "berufen",
        "beruft",
        "beriefen",
        "berief",
        "stützen",
        "stützt",
        "stützten",
        "stützte",
        "beziehen",
        "bezieht",
        "bezogen",
        "verweisen",
        "verweist",
    ];

    /// <summary>The clause around the insertion: the sentence, or the clause behind a comma that it stands in.</summary>
    private void Insert(Frame frame, int first, int end)
    {
        var start = first;
        while (start > 0 && first - start < Reach && units.Kind(start - 1) != UnitKind.Sign)
            start--;
        var subordinate =
            start > 0
            && start < first
            && (
                units.Has(start, Cues.Relative | Cues.Subordinator)
                || units.Has(start + 1, Cues.Relative) && units.Has(start, Cues.Preposition)
            );
        if (!subordinate)
        {
            clauses.Around(frame, first, end);
            return;
        }
        var stop = end;
        while (stop < units.End && stop - end < Reach && units.Kind(stop) != UnitKind.Sign)
            stop++;
        frame.Content.Add(new Range(start, first));
        if (stop > end)
            frame.Content.Add(new Range(end, stop));
    }

    /// <summary>"...", so X weiter.</summary>
    private Frame? So(int at)
    {
        var end = phrases.Read(at + 1, withPlaces: true);
        var first = at + 1;
        if (end == first)
            return null;
        var stop = end;
        while (stop < units.End && stop - end < 25 && !(units.IsComma(stop) || units.Sign(stop) is ';' or '–' or '—'))
        {
            if (
                units.Has(stop, Cues.Verb | Cues.Auxiliary | Cues.Konjunktiv)
                && !units.IsCapital(stop)
                && !units.Has(stop, Cues.Particle | Cues.Adverb)
            )
                return null;
            stop++;
        }
        var frame = New("so", at, first, end);
        clauses.Around(frame, at, stop);
        if (frame.Content.Count == 0 || frame.Content[0].First > at)
            return null;
        var said = frame.Content[0];
        if (units.IsQuote(said.End - 1) && (said.End - said.First == 1 || units.Sign(said.End - 2) == ':'))
        {
            frame.Content[0] = new Range(said.End - 1, said.End);
            if (frame.Content.Count > 1 && !units.IsQuote(frame.Content[1].First))
                frame.Content.RemoveAt(1);
            frame.Form = SpeechForm.Direct;
        }
        return frame;
    }
}

using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>According to X; citing X; X declined to comment.</summary>
internal sealed class EnglishInsertions(Units units, EnglishSpeakers speakers)
{
    private const int Reach = 45;

    /// <summary>According to X, ...; ..., according to X; in the words of X.</summary>
    public Frame? According(int at)
    {
        if (!units.Is(at, "according") || !units.Is(at + 1, "to"))
            return null;
        var end = speakers.Behind(at + 2, withPlaces: true);
        if (end == at + 2)
            return null;
        var frame = new Frame("laut")
        {
            At = at,
            Speaker = new Range(at + 2, end),
            IsOuter = true,
        };
        frame.Cue.Add(at);
        frame.Cue.Add(at + 1);
        var stop = units.IsComma(end) || units.IsStop(end) ? end : speakers.Stop(end);
        Around(frame, at, at == 0 ? stop : end);
        return frame.Content.Count > 0 ? frame : null;
    }

    /// <summary>X declined to comment.</summary>
    public Frame? Silence(int at)
    {
        var declines =
            (units.Is(at, "declined") || units.Is(at, "declines") || units.Is(at, "refused"))
            && units.Is(at + 1, "to")
            && (units.Is(at + 2, "comment") || units.Is(at + 2, "say") || units.Is(at + 2, "confirm"));
        var answers = units.Is(at, "respond") && units.Is(at - 1, "not") && units.Is(at - 2, "did");
        if (!declines && !answers)
            return null;
        var verb = answers ? at - 2 : at;
        if (speakers.Before(verb) is not { } speaker)
            return null;
        var frame = new Frame("silence")
        {
            At = at,
            Speaker = speaker,
            Form = SpeechForm.Reported,
            Stance = Stance.DeclinesToComment,
        };
        for (var i = verb; i <= at + (answers ? 0 : 2); i++)
            frame.Cue.Add(i);
        frame.Content.Add(new Range(0, units.Count));
        return frame;
    }

    /// <summary>citing Y; quoting Y: Y is the origin.</summary>
    public void Citing(Frame frame, int at)
    {
        for (var i = Math.Max(0, at - 12); i < units.End && i < at + Reach; i++)
        {
            if (!(units.Is(i, "citing") || units.Is(i, "quoting")))
                continue;
            var end = speakers.Behind(i + 1, withPlaces: true);
            if (end == i + 1)
                return;
            (frame.Origin, frame.OriginCue) = (new Range(i + 1, end), new Range(i, i + 1));
            return;
        }
    }

    private void Around(Frame frame, int first, int end)
    {
        var stop = first;
        while (stop > 0 && units.Kind(stop - 1) == UnitKind.Sign)
            stop--;
        if (stop > 0)
            frame.Content.Add(new Range(0, stop));
        while (end < units.End && units.Kind(end) == UnitKind.Sign)
            end++;
        if (end < units.End && !units.Has(end, Cues.Preposition | Cues.Conjunction) || first == 0 && end < units.End)
            frame.Content.Add(new Range(end, units.End));
        if (frame.Content is [{ } only] && only.End == only.First + 1 && units.IsQuote(only.First))
            frame.Form = SpeechForm.Direct;
    }
}

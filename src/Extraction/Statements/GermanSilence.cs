using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Who says nothing: wollte sich nicht äußern; in den Berichten wurde das nicht erwähnt.</summary>
internal sealed class GermanSilence(Units units, GermanSpeakers speakers, GermanClauses clauses, GermanPhrases phrases)
{
    private const int Reach = 30;

    public Frame? Read(int at)
    {
        if (units.Is(at, "erwähnt") && units.Is(at - 1, "nicht") && units.Has(0, Cues.Preposition))
        {
            var end = phrases.Read(1, withPlaces: false);
            return end > 1 ? New(at, new Range(1, end), Stance.DoesNotMention) : null;
        }
        if (!(units.Is(at, "wollte") || units.Is(at, "wollten") || units.Is(at, "lehnte") || units.Is(at, "lehnten")))
            return null;
        if (!Declines(at))
            return null;
        var start = clauses.ClauseStart(at);
        return (speakers.Before(start, at) ?? speakers.After(at)) is { } speaker
            ? New(at, speaker, Stance.DeclinesToComment)
            : null;
    }

    private bool Declines(int at)
    {
        var (no, comment) = (units.Has(at, Cues.Verb), false);
        for (var i = at + 1; i < units.End && i < at + Reach; i++)
        {
            no |= units.Is(i, "nicht") || units.Is(i, "keine") || units.Is(i, "keinen") || units.Is(i, "ab");
            comment |=
                units.Is(i, "äußern")
                || units.Is(i, "kommentieren")
                || units.Is(i, "Stellungnahme")
                || units.Is(i, "Kommentar")
                || units.Is(i, "Angaben");
        }
        return no && comment;
    }

    private Frame New(int at, Range speaker, Stance stance)
    {
        var frame = new Frame("silence")
        {
            At = at,
            Speaker = speaker,
            Form = SpeechForm.Reported,
            Stance = stance,
        };
        frame.Cue.Add(at);
        frame.Content.Add(new Range(0, units.Count));
        return frame;
    }
}

using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Finds verbs of saying in a German sentence, with their speaker and what is said.</summary>
internal sealed class GermanVerbs(Units units, GermanPhrases phrases, GermanClauses clauses, GermanForms forms)
{
    private const int Reach = 45;
    private const int Near = 14;

    /// <summary>The attribution whose finite verb stands here.</summary>
    public Frame? Read(int at)
    {
        if (!units.IsWord(at) || (units.IsCapital(at) && at > 0))
            return null;
        return heads.Read(at) is { } frame && Complete(frame, at) ? frame : null;
    }

    private readonly GermanHeads heads = new(units, clauses, forms);
    private readonly GermanSpeakers speakers = new(units, phrases, clauses);

    private bool Complete(Frame frame, int at)
    {
        var start = clauses.ClauseStart(at);
        if (units.Has(start, Cues.Conjunction) && start < at)
            start++;
        if (frame.IsLast && clauses.IsSubordinate(at))
            return Subordinate(frame, start, at);
        if (frame.IsLast && forms.As(at) is >= 0 and var asStart)
            return Subordinate(frame, asStart, at);
        var region = clauses.RegionStart(start);
        var after = speakers.After(at);
        if (frame.IsPassive)
            return Passive(frame, start, region, at);
        if (units.Is(at + 1, "es") && frame.Verb!.Lemma == "heißen")
            return HeisstEs(frame, region, at);
        frame.Addressee = speakers.Addressee;
        if (start == at && at > 0 && (units.IsComma(at - 1) || units.IsQuote(at - 1) || units.IsDash(at - 1)))
            return Behind(frame, region, at, after);
        if (start < at && units.IsQuote(at - 1) && clauses.IsOnlyQuotes(start, at))
            return Behind(frame, region, at, after);
        var before = speakers.Before(start, at);
        if (at > 0 && units.Has(at - 1, Cues.Conjunction))
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
        if (frame.Speaker is null && speakers.Conjoined(at) is { } shared)
            frame.Speaker = shared;
        return clauses.Following(frame, region, Math.Max(frame.Cue.Max() + 1, Behind(frame.Speaker, at)))
            || clauses.IsAct(frame, region, at);
    }

    private static int Behind(Range? speaker, int at) => speaker is { } s && s.First > at ? s.End : at + 1;

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
            clauses.Around(frame, start, at + 1);
            return frame.Content.Count > 0;
        }
        if (units.Has(first, Cues.Opens) || frame.IsPassive)
            return false;
        if (units.Has(first, Cues.Relative))
            frame.Speaker = new Range(first, first + 1);
        else if (phrases.Read(first + 1) is var speaker && speaker > first + 1 && speaker <= at)
            frame.Speaker = new Range(first + 1, speaker);
        else
            return false;
        return clauses.Following(frame, start, at + 1) && frame.Form is SpeechForm.Direct or SpeechForm.Indirect;
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
        if (frame.Verb.Lemma == "zitieren")
            frame.Speaker = speakers.Before(start, at) ?? speakers.After(at);
        if (start == at && units.IsComma(at - 1))
        {
            if (end > at + 2)
                return false;
            clauses.Add(frame, region, at);
            return frame.Content.Count > 0;
        }
        if (!clauses.Following(frame, region, end))
            return false;
        var said = frame.Content[0].First;
        return frame.Form == SpeechForm.Direct
            || units.Has(said, Cues.Opens)
            || (frame.Form == SpeechForm.Indirect && (forms.HasReportedVerb(said) || forms.IsInfinitive(said)));
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
            if (units.Has(i, Cues.Preposition) && Published(frame, i + 1))
                break;
            else if (units.Has(i, Cues.Preposition) && phrases.Read(i + 1, withPlaces: true) is var end && end > i + 1)
                frame.Speaker = new Range(i + 1, end);
        if (at > region && (units.IsComma(at - 1) || units.IsQuote(at - 1)))
        {
            clauses.Add(frame, region, at);
            frame.Form = clauses.IsDirect(frame) ? SpeechForm.Direct : SpeechForm.Indirect;
            return frame.Content.Count > 0;
        }
        if (
            frame.Speaker is null
            && units.Has(region, Cues.Preposition)
            && phrases.Read(region + 1, withPlaces: true) is var before
            && before > region + 1
        )
            frame.Speaker = new Range(region + 1, Math.Min(before, at));
        return clauses.Following(frame, region, at + 2);
    }

    /// <summary>in einer von der Agentur X veröffentlichten Botschaft Ys: Y said it, X passes it on.</summary>
    private bool Published(Frame frame, int at)
    {
        if (!units.Has(at, Cues.Determiner) || !(units.Is(at + 1, "von") || units.Is(at + 1, "vom")))
            return false;
        var agent = phrases.Read(at + 2);
        if (agent == at + 2 || !units.IsWord(agent) || !units.Letters(agent).EndsWith("en"))
            return false;
        var noun = agent + 1;
        while (phrases.IsAdjective(noun))
            noun++;
        var whose = noun + 1;
        var genitive = units.Has(whose, Cues.Genitive) || units.Is(whose, "der");
        var end =
            genitive ? phrases.Read(whose)
            : phrases.IsNoun(whose) ? phrases.Core(whose)
            : whose;
        if (end == whose)
            return false;
        (frame.Speaker, frame.Addressee) = (new Range(whose, end), new Range(at + 2, agent));
        return true;
    }

    /// <summary>"...", sagte X; das sei so, sagte X.</summary>
    private bool Behind(Frame frame, int region, int at, Range? after)
    {
        var subject = speakers.Before(at, at);
        var opens = subject is not null || BeginsAside(region, at);
        if (opens && !units.IsQuote(at - 1) && !units.IsQuote(at - 2))
        {
            frame.Speaker = subject ?? after;
            if (frame.Speaker is null)
                return false;
            return clauses.Following(frame, region, Math.Max(frame.Cue.Max() + 1, Behind(frame.Speaker, at)))
                || clauses.IsAct(frame, region, at);
        }
        if (after is null)
            return false;
        frame.Speaker = after;
        clauses.Add(frame, region, at);
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
        frame.Form = clauses.IsDirect(frame) ? SpeechForm.Direct : SpeechForm.Indirect;
        frame.Rule2 = frame.Form == SpeechForm.Direct ? "quoteTag" : "tag";
        Cited(frame, after.Value.End);
        for (var i = after.Value.End; i < units.End && i < at + Reach; i++)
        {
            if (frame.Form == SpeechForm.Direct && units.IsQuote(i) && units[i].Words > 2)
                frame.Content.Add(new Range(i, i + 1));
            else if (frame.Form == SpeechForm.Indirect && units.IsComma(i) && IsGoingOn(i + 1))
            {
                clauses.Add(frame, i + 1, clauses.ContentEnd(i + 1));
                break;
            }
        }
        return true;
    }

    /// <summary>zitierte die Agentur X den Präsidenten: he said it.</summary>
    private void Cited(Frame frame, int at)
    {
        if (
            frame.Verb!.Lemma != "zitieren"
            || !units.Has(at, Cues.Oblique)
            || phrases.Read(at) is not (var end and > 0)
            || end == at
        )
            return;
        frame.Origin = new Range(at, end);
        frame.OriginCue = null;
    }

    private bool IsGoingOn(int at) =>
        !units.Has(at, Cues.Relative | Cues.Subordinator | Cues.Conjunction) && forms.HasReportedVerb(at);

    /// <summary>The sentence begins with a clause that is no statement: Wie X meldete, sagte Y; Bei dem Treffen, so ...</summary>
    private bool BeginsAside(int region, int at)
    {
        var first = units.Has(region, Cues.Preposition) ? region + 1 : region;
        var phrase = phrases.Read(first, withPlaces: true);
        if (phrase > first && units.IsComma(phrase) && units.Has(phrase + 1, Cues.Relative))
            return true;
        if (!units.Has(region, Cues.Subordinator) && !(units.Has(region, Cues.Preposition) && clauses.OpensBehind(at)))
            return false;
        var commas = 0;
        for (var i = region; i < at && i < region + Reach; i++)
            commas += units.IsComma(i) ? 1 : 0;
        return commas == 1 || clauses.OpensBehind(at);
    }
}

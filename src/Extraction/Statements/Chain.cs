using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Through whom a statement came: who was told, on whom the speaker relies, who speaks for whom.</summary>
internal static class Chain
{
    public static void Complete(Draft draft, Frame frame, Names names, Units units, Wording? cue)
    {
        if (frame.Origin is { } origin && names.Make(origin) is { } named)
        {
            var relay = draft.Origin;
            draft.Origin = named;
            Split(draft, names, units, origin, frame.OriginCue);
            if (relay is not null)
                draft.Via.Add(new Carrier(relay, HopRole.Relay, cue));
            draft.Rules.Add("chain");
            return;
        }
        Split(draft, names, units, frame.Speaker, null);
        if (frame.Addressee is { } told && names.Make(told) is { } medium)
            draft.Via.Add(new Carrier(medium, HopRole.Relay, Words(units, told)));
    }

    private static Wording Words(Units units, Range range) =>
        new(units.Span(range.First, range.End), units.Words(range.First, range.End));

    /// <summary>"Mitarbeiter des Geheimdienstes": the service is the origin, its people speak for it.</summary>
    public static void Split(Draft draft, Names names, Units units, Range? phrase, Range? cue)
    {
        if (phrase is not { } p || draft.Origin is not { } origin)
            return;
        for (var i = p.First; i < p.End; i++)
        {
            if (!units.Has(i, Cues.Spokesperson) || i + 1 >= p.End || !IsOf(units, i + 1))
                continue;
            // Jan Krause, Sprecher der Werft: he is the origin.
            if (units[i].Span.Start < origin.Span.Start || units[i].Span.End > origin.Span.End)
                return;
            var first = i + 1;
            if (units.Is(first, "von") || units.Is(first, "vom") || units.Is(first, "of") || units.Is(first, "for"))
                first++;
            if (names.Make(new Range(first, p.End)) is not { } body)
                return;
            draft.Origin = body with { Phrase = origin.Phrase };
            draft.Via.Insert(0, new Carrier(origin, HopRole.Spokesperson, cue is { } c ? Words(units, c) : null));
            return;
        }
    }

    private static bool IsOf(Units units, int at) =>
        units.Has(at, Cues.Genitive)
        || units.Is(at, "der")
        || units.Is(at, "von")
        || units.Is(at, "vom")
        || units.Is(at, "of")
        || units.Is(at, "for");
}

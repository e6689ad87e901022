using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>How sure the origin is, whether the article keeps its distance, and whether the origin admits or denies.</summary>
internal sealed class Marks(Units units)
{
    public void Set(Draft draft, Frame? frame)
    {
        draft.Stance =
            frame?.Stance
            ?? frame?.Verb?.Kind switch
            {
                VerbKind.Admit => Stance.Admits,
                VerbKind.Deny => Stance.Denies,
                _ => draft.Stance,
            };
        if (frame?.Certainty is { } certainty and not OriginCertainty.Unspecified)
            draft.Certainty = certainty;
        for (var i = 0; i < units.End; i++)
        {
            if (
                units[i].Entry is not { } entry
                || !draft.Spans.Exists(s => s.Start <= units[i].Span.Start && units[i].Span.End <= s.End)
            )
                continue;
            if (
                (entry.Cues & Cues.Certainty) != Cues.None
                && draft.Certainty == OriginCertainty.Unspecified
                && !units.Has(i - 1, Cues.Determiner)
            )
                draft.Certainty = entry.Certainty;
            if (
                (entry.Cues & Cues.Hearsay) != Cues.None
                && ((entry.Cues & Cues.HearsayVerb) == Cues.None || IsHearsay(i))
            )
                draft.Distanced = true;
        }
    }

    /// <summary>soll ... haben, soll ... worden sein: what is said to have been, not what shall be.</summary>
    public bool IsHearsay(int at)
    {
        for (var i = at + 1; i < units.End && i < at + 45; i++)
            if (
                (units.Is(i, "haben") || units.Is(i, "sein"))
                && (units.IsStop(i + 1) || units.Has(i + 1, Cues.Conjunction))
            )
                return true;
        return false;
    }
}

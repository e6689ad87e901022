using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Finds the verbs of saying in a German sentence, with all their parts: teilte ... mit, hat ... erklärt, ließ ... verlauten.</summary>
internal sealed class GermanHeads(Units units, GermanClauses clauses, GermanForms forms)
{
    private const int Reach = 45;

    private static readonly Verb Publish = new("bekannt|geben", "bekannt", VerbKind.Say, true, true);

    private bool passive;
    private bool last;

    public Frame? Read(int at)
    {
        Frame? frame = null;
        if (units.Has(at, Cues.Auxiliary) || IsLetting(at))
            frame = Compound(at);
        if (frame is null && units.Has(at, Cues.Verb))
            frame = Simple(at);
        if (frame is not null)
            (frame.IsPassive, frame.IsLast) = (passive, last);
        return frame;
    }

    private static Frame New(int at, Verb verb) =>
        new("verb")
        {
            At = at,
            Verb = verb,
            Certainty = verb.Kind == VerbKind.Expect ? OriginCertainty.Probable : OriginCertainty.Unspecified,
        };

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
                return clauses.IsSubordinate(at) || forms.As(at) >= 0 ? joined : null;
            }
            if ((form.Form & (FormKind.Finite | FormKind.Konjunktiv)) == FormKind.None)
                continue;
            if ((form.Form & FormKind.Infinitive) != FormKind.None && last && HasFinite(at))
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
            // wie X bekannt gab
            var particle = last && units.Is(at - 1, form.Verb.Particle) ? at - 1 : Particle(at, form.Verb.Particle);
            if (particle < 0)
                continue;
            var parted = New(at, form.Verb);
            parted.Cue.Add(at);
            parted.Cue.Add(particle);
            return parted;
        }
        return plain;
    }

    /// <summary>wolle ... sagen: the clause has its finite verb before.</summary>
    private bool HasFinite(int at)
    {
        for (var i = clauses.ClauseStart(at); i < at; i++)
            if (
                units.Has(i, Cues.Auxiliary | Cues.Konjunktiv | Cues.KonjunktivTwo | Cues.HearsayVerb)
                || units.Is(i, "will")
                || units.Is(i, "wollen")
            )
                return true;
        return false;
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
        var letting = IsLetting(at);
        last = units.IsStop(at + 1) && Participle(at - 1) is not null;
        if (last)
        {
            if (!clauses.IsSubordinate(at) && forms.As(at) < 0)
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
            if ((letting ? Infinitive(i) : Participle(i)) is not { } verb || !IsClauseEnd(i + 1))
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

    /// <summary>ließ verlauten, lässt wissen.</summary>
    private bool IsLetting(int at) => units.Is(at, "ließ") || units.Is(at, "ließen") || units.Is(at, "lässt");

    private Verb? Infinitive(int at)
    {
        if (!units.Has(at, Cues.Verb) || units.IsCapital(at))
            return null;
        var form = units[at].Entry!.Forms.Find(f => (f.Form & FormKind.Infinitive) != FormKind.None);
        return form.Verb is { Particle: null, Kind: VerbKind.Say or VerbKind.Think } verb ? verb : null;
    }

    private Verb? Participle(int at)
    {
        if (units.Is(at, "gegeben") && units.Is(at - 1, "bekannt"))
            return Publish;
        if (!units.Has(at, Cues.Verb) || units.IsCapital(at))
            return null;
        foreach (var form in units[at].Entry!.Forms)
            if ((form.Form & FormKind.Participle) != FormKind.None)
                return form.Verb;
        return null;
    }
}

namespace Newsroom.Extraction.Statements;

/// <summary>Forms of German verbs that tell what a clause is: reported speech, an infinitive, "wie X mitteilte".</summary>
internal sealed class GermanForms(Units units, GermanPhrases phrases)
{
    private const int Reach = 45;
    private const int Near = 14;

    public bool HasReportedVerb(int at)
    {
        for (var i = at; i < units.End && i < at + Near && !units.IsComma(i); i++)
            if ((units.Has(i, Cues.Konjunktiv | Cues.KonjunktivTwo) && !units.IsCapital(i)) || IsKonjunktiv(i))
                return true;
        return false;
    }

    public bool IsFinite(int at) =>
        units[at].Entry!.Forms.Exists(f => (f.Form & (FormKind.Finite | FormKind.Infinitive)) == FormKind.Finite);

    /// <summary>A verb of no list that looks like reported speech: die Sorge resultiere daraus.</summary>
    public bool IsKonjunktiv(int at) =>
        units.IsWord(at)
        && !units.IsCapital(at)
        && units[at].Cues is Cues.None
        && units.Letters(at) is [_, _, _, .., not 't', 'e']
        && (units.IsCapital(at - 1) || units.Kind(at - 1) == UnitKind.Bracket)
        && !units.IsCapital(at + 1)
        && !phrases.IsAdjective(at);

    /// <summary>auszusetzen</summary>
    public bool IsJoinedInfinitive(int at) =>
        units.Letters(at) is [.., 'n'] word && !units.IsCapital(at) && word.IndexOf("zu") > 1;

    public bool IsInfinitive(int at)
    {
        for (var i = at; i < units.End && i < at + Reach && !units.IsComma(i); i++)
            if ((units.Is(i, "zu") && units.IsStop(i + 2)) || (units.IsStop(i + 1) && IsJoinedInfinitive(i)))
                return true;
        return false;
    }

    /// <summary>Where "wie" begins an attribution that this verb ends over commas: wie X, Chef der Werft, mitteilte; -1 elsewhere.</summary>
    public int As(int verb)
    {
        var commas = 0;
        for (var i = verb - 1; i >= 0 && verb - i < Near * 2 && commas < 3; i--)
        {
            if (units.Is(i, "wie") && (i == 0 || units.IsComma(i - 1)))
                return commas > 0 && phrases.Read(i + 1) > i + 1 ? i : -1;
            if (units.Kind(i) == UnitKind.Sign && !units.IsComma(i))
                return -1;
            if (units.Has(i, Cues.Auxiliary | Cues.Subordinator))
                return -1;
            commas += units.IsComma(i) ? 1 : 0;
        }
        return -1;
    }
}

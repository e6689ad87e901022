namespace Newsroom.Extraction.Numbers;

/// <summary>What stands around a number.</summary>
internal static class Surroundings
{
    private const int Words = 3;

    /// <summary>Things that come whole follow, perhaps behind small words: 15,000 nordkoreanische Soldaten.</summary>
    public static bool CountsAhead(Tokens tokens, int at)
    {
        for (var i = at; i < at + Words && tokens.IsWord(i) && tokens.Near(i); i++)
        {
            if (tokens.Is(i, Role.Counted))
                return true;
            if (tokens.Is(i, Role.Number | Role.Multiplier | Role.Vague))
                return false;
            if (tokens.IsCapital(i) && tokens.IsGerman)
                return false;
        }
        return false;
    }

    /// <summary>What is right behind is a measure: Meter, Prozent, Tage, Millionen.</summary>
    public static bool IsMeasure(Tokens tokens, int at) => tokens.Near(at) && tokens.Is(at, Measured);

    /// <summary>What follows is counted or measured: things, spans of time, measures, money, percent, multipliers.</summary>
    public static bool MeasuresAhead(Tokens tokens, int at) => IsMeasure(tokens, at) || CountsAhead(tokens, at);

    private const Role Measured =
        Role.Percent | Role.Points | Role.Multiplier | Role.Measure | Role.Period | Role.Currency;
}

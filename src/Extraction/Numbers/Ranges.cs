namespace Newsroom.Extraction.Numbers;

/// <summary>Two numbers that are one figure: zwischen 10.000 und 12.000, 10 to 12 thousand, 5-7.</summary>
internal static class Ranges
{
    private const decimal WidestAcrossSpaces = 10;
    private const decimal WidestOfThousands = 3;
    private const int ChangeWithin = 6;

    /// <summary>The upper end of a range that begins with <paramref name="low"/>; the range's first token is changed where it begins earlier.</summary>
    public static bool TryRead(Tokens tokens, ref Amount low, out Amount high, out int first)
    {
        (high, first) = (default, low.First);
        if (low.Vague || low.Ordinal || low.TooLong)
            return false;
        var (at, opens) = Joint(tokens, low);
        if (at < 0 || !tokens.Near(at) || Clock.IsTime(tokens, at) || Dates.TryRead(tokens, at, out _, out _))
            return false;
        if (!Signs.TryRead(tokens, at, out high) || high.Vague || high.Ordinal || high.TooLong)
            return false;
        high = Percents.With(tokens, high);
        if (high.Plain && low.Value < 1000 && Years.TryRead(tokens, at, out _, out _))
            return false;
        var lower = Like(tokens, low, high, opens >= 0);
        if (lower.Kind != high.Kind || lower.Value >= high.Value)
            return false;
        if (opens < 0 && IsApartDash(tokens, low.End) && high.Value > lower.Value * WidestAcrossSpaces)
            return false;
        low = lower;
        first = opens < 0 ? low.First : opens;
        return true;
    }

    /// <summary>What stands behind "and" is the upper end of a range that "between" opened.</summary>
    public static bool IsUpperEnd(Tokens tokens, int first, int at) =>
        tokens.Near(first)
        && tokens.Is(first - 1, Role.Between)
        && Groups.TryRead(tokens, at, out var group)
        && !(tokens.Is(group.End, Role.And) && Groups.TryRead(tokens, group.End + 1, out _));

    /// <summary>Behind a hyphen that stands for the rest of a word: zehn- bis zwölftausend, 10- to 12-year-olds.</summary>
    public static int BehindHyphen(Tokens tokens, int at) =>
        tokens.IsDash(at) && tokens.Glued(at) && !tokens.Glued(at + 1) && tokens.IsWord(at + 1) ? at + 1 : at;

    /// <summary>Where the upper end begins, and the word that opened the range; -1 where there is none.</summary>
    private static (int At, int Opens) Joint(Tokens tokens, Amount low)
    {
        var (at, before) = (BehindHyphen(tokens, low.End), BeforeCurrency(tokens, low.First) - 1);
        if (!tokens.Near(at))
            return (-1, -1);
        if (tokens.Is(before, Role.Between))
            return tokens.Is(at, Role.And) || tokens.Is(at, Role.To)
                ? (BehindSmallWords(tokens, at + 1), before)
                : (-1, -1);
        if (tokens.IsDash(at))
            return tokens.Glued(at) == tokens.Glued(at + 1) ? (BehindSmallWords(tokens, at + 1), -1) : (-1, -1);
        if (tokens.Ahead(at, Role.To) is not (> 0 and var words))
            return (-1, -1);
        var from = tokens.Is(before, Role.From);
        return from && IsChange(tokens, before) ? (-1, -1) : (BehindSmallWords(tokens, at + words), from ? before : -1);
    }

    /// <summary>"rose from 5 to 10" is no range.</summary>
    private static bool IsChange(Tokens tokens, int from)
    {
        for (var i = from - 1; i >= from - ChangeWithin && tokens.IsWord(i); i--)
            if (tokens.Is(i, Role.Change))
                return true;
        return false;
    }

    /// <summary>
    /// The lower end takes over what is said once: 10 bis 12 Tausend, zehn- bis zwölftausend, 10-12,000, 5 to 7 percent. Groups of
    /// digits only where nothing opened the range and the ends are close: "5 to 25,000" says five.
    /// </summary>
    private static Amount Like(Tokens tokens, Amount low, Amount high, bool opened)
    {
        if (low is { Kind: FigureKind.Number, Scale: 1 } && high is { Kind: FigureKind.Number, Scale: 1 })
        {
            if (BehindHyphen(tokens, low.End) > low.End && tokens.IsWord(high.End - 1))
                low.Value *= Scale(low.Value, high.Value);
            else if (!opened && low.Plain && !high.Plain && AreThousands(low.Value * 1000, high.Value))
                low.Value *= 1000;
        }
        if (high.Scale > 1 && low is { Scale: 1, Kind: FigureKind.Number } && low.Value < high.Value / high.Scale)
            low.Value *= high.Scale;
        if (
            low is { Kind: FigureKind.Number, Scale: 1 }
            && high.Kind is FigureKind.Percent or FigureKind.PercentagePoints
        )
            low.Kind = high.Kind;
        return low;
    }

    private static bool AreThousands(decimal low, decimal high) =>
        high % 1000 == 0 && low < high && high <= low * WidestOfThousands;

    /// <summary>The multiplier at the end of a word that the hyphen before "bis" stands for.</summary>
    private static decimal Scale(decimal low, decimal high) =>
        high % 1000 == 0 && low * 1000 < high ? 1000
        : high % 100 == 0 && low * 100 < high ? 100
        : 1;

    private static bool IsApartDash(Tokens tokens, int at) => tokens.IsDash(at) && !tokens.Glued(at);

    private static int BeforeCurrency(Tokens tokens, int at)
    {
        for (var i = 0; i < 2 && tokens.Is(at - 1, Role.Currency); i++)
            at--;
        return at;
    }

    /// <summary>$5 to $7, ein Drittel bis die Hälfte.</summary>
    private static int BehindSmallWords(Tokens tokens, int at)
    {
        for (var i = 0; i < 2 && tokens.Is(at, Role.Currency | Role.Skipped) && !tokens.Is(at, Role.Article); i++)
            at++;
        return at;
    }
}

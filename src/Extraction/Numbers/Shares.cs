namespace Newsroom.Extraction.Numbers;

/// <summary>Parts of a whole, in percent: die Hälfte, two thirds, jeder Fünfte, one in five.</summary>
internal static class Shares
{
    private const decimal LargestWhole = 1000;

    /// <summary>Words that are a share by themselves, and every fifth.</summary>
    public static bool TryWord(Tokens tokens, ref Amount amount)
    {
        var at = amount.First;
        if (tokens.Is(at, Role.Each) && tokens.Near(at + 1) && tokens.Is(at + 1, Role.Ordinal))
        {
            var place = tokens.Value(at + 1, Role.Ordinal);
            if (place < 2 || tokens.Is(at + 2, Role.Period | Role.Month))
                return false;
            Set((1, place), at + 2, ref amount);
            return true;
        }
        if (!tokens.Is(at, Role.Share))
            return false;
        if (tokens[at].Entry < 0)
        {
            // zehnprozentig
            (amount.Value, amount.End, amount.Kind) = (tokens.Value(at, Role.Share), at + 1, FigureKind.Percent);
            return true;
        }
        if (tokens.Is(at, Role.Half) && HalfOf(tokens, ref amount))
            return true;
        if (
            IsPart(tokens, at)
            || (tokens.IsDash(at + 1) && tokens.Glued(at + 1))
            || tokens.Ahead(at, Role.ClockBefore) > 0
        )
            return false;
        (amount.Value, amount.End, amount.Kind) = (tokens.Value(at, Role.Share), at + 1, FigureKind.Share);
        return true;
    }

    /// <summary>A fraction of a multiplier is a number: half a million, two thirds of a million, zwei Drittel Millionen.</summary>
    public static void Take(Tokens tokens, (decimal Part, decimal Whole) fraction, int end, ref Amount amount)
    {
        (amount.Value, amount.Divided) = (fraction.Part / fraction.Whole, true);
        var of = !tokens.IsGerman && tokens.Near(end) && tokens.IsWord(end) && tokens.Letters(end) is "of";
        var next = of ? end + 1 : end;
        if (of && tokens.Is(next, Role.Article))
            next++;
        var (factor, behind) = Amounts.Multiplier(tokens, next);
        if (factor > 0 && (!of || next > end + 1))
            amount.Multiply(factor, behind);
        else if (fraction.Part > fraction.Whole)
            amount.End = end;
        else
            Set(fraction, end, ref amount);
    }

    /// <summary>Two numbers that are a share: drei von vier, one in five, 2 out of 3.</summary>
    public static void AddRatio(Tokens tokens, ref Amount amount)
    {
        if (
            amount
            is not {
                Kind: FigureKind.Number,
                Scale: 1,
                Divided: false,
                Ordinal: false,
                Vague: false,
                Value: >= 1 and < LargestWhole
            }
        )
            return;
        var words = tokens.Ahead(amount.End, Role.Ratio);
        if (words == 0 || !tokens.Near(amount.End))
            return;
        var at = amount.End + words;
        if (!tokens.Near(at) || Clock.IsTime(tokens, at) || Dates.TryRead(tokens, at, out _, out _))
            return;
        if (
            !Amounts.TryRead(tokens, at, out var whole)
            || whole is not { Kind: FigureKind.Number, Ordinal: false, Vague: false }
        )
            return;
        var isWhole = whole.Value > amount.Value && whole.Value <= LargestWhole && decimal.IsInteger(whole.Value);
        if (
            !isWhole
            || !decimal.IsInteger(amount.Value)
            || tokens.Is(whole.End, Role.Period | Role.Measure | Role.Percent)
        )
            return;
        amount.Ratio = (amount.Value, whole.Value);
        Set((amount.Value, whole.Value), whole.End, ref amount);
        amount.Value = decimal.Round(amount.Value, 6, MidpointRounding.AwayFromZero);
    }

    private static void Set((decimal Part, decimal Whole) fraction, int end, ref Amount amount)
    {
        (amount.Value, amount.End, amount.Kind) = (fraction.Part * 100 / fraction.Whole, end, FigureKind.Share);
        (amount.Plain, amount.Divided) = (false, true);
    }

    /// <summary>half a million, half-a-million, half million, half-dozen.</summary>
    private static bool HalfOf(Tokens tokens, ref Amount amount)
    {
        var at = amount.First + 1;
        if (tokens.IsDash(at) && tokens.Glued(at) && tokens.Is(at + 1, Role.Article))
            at++;
        if (tokens.Near(at) && tokens.Is(at, Role.Article))
            at++;
        var (factor, end) = tokens.Near(at) ? Amounts.Multiplier(tokens, at) : (0, at);
        if (factor == 0)
            return false;
        amount.Value = 0.5m;
        amount.Multiply(factor, end);
        return true;
    }

    /// <summary>The second half is no share.</summary>
    private static bool IsPart(Tokens tokens, int at) => tokens.Near(at) && tokens.Is(at - 1, Role.Part | Role.Ordinal);
}

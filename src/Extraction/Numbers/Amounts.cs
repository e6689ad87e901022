namespace Newsroom.Extraction.Numbers;

/// <summary>The grammar of one number, from words and digits to its value.</summary>
internal static class Amounts
{
    private const int MostParts = 5;
    private const int MostMultipliers = 3;
    private const decimal TooMuch = 1_000_000_000_000_000_000_000m;

    public static bool TryRead(Tokens tokens, int at, out Amount amount)
    {
        amount = new Amount(at);
        if (Vagueness.TryRead(tokens, ref amount))
            return true;
        if (!Shares.TryWord(tokens, ref amount))
        {
            if (!Term(tokens, ref amount))
                return false;
            if (amount is { Kind: FigureKind.Number, Ordinal: false })
                AddParts(tokens, ref amount);
        }
        if (amount.Divided)
            amount.Value = decimal.Round(amount.Value, 6, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>The multiplier ahead, also behind a dash or a currency (75 USD million), and letters right behind digits (15k).</summary>
    public static (decimal Factor, int End) Multiplier(Tokens tokens, int at)
    {
        if (tokens.IsDigits(at - 1) && tokens.Near(at) && Shorthand.Factor(tokens, at) is > 0 and var factor)
            return (factor, at + 1);
        var next = tokens.IsDash(at) && tokens.Glued(at) && tokens.Glued(at + 1) ? at + 1 : at;
        if (tokens.Is(next, Role.Currency) && tokens.Near(next) && tokens.Is(next + 1, Role.Scale))
            next++;
        return tokens.Near(next) && tokens.Is(next, Role.Multiplier)
            ? (tokens.Value(next, Role.Multiplier), next + 1 + tokens.PointBehind(next))
            : (0, at);
    }

    /// <summary>What has its own multiplier: two hundred thousand, 6,5 Millionen, half a million; or a share.</summary>
    private static bool Term(Tokens tokens, ref Amount amount)
    {
        if (Fractions.TryRead(tokens, amount.First, out var fraction, out var end))
        {
            Shares.Take(tokens, fraction, end, ref amount);
            return true;
        }
        if (!TryGroup(tokens, amount.First, out var group))
            return false;
        (amount.Value, amount.End, amount.Scale) = (group.Value, group.End, group.Scale);
        if (Fractions.TryPart(tokens, group.Value, group.End, false, out fraction, out end))
        {
            Shares.Take(tokens, fraction, end, ref amount);
            return true;
        }
        amount.Plain = group.InDigits is { Form: NumeralForm.Plain };
        amount.TooLong = group.InDigits is { Fits: false };
        if (group.InDigits is null or { Form: NumeralForm.Plain })
            Decimals.Add(tokens, ref amount);
        if (Fractions.TryMixed(tokens, amount.End, group.InDigits is not null, out fraction, out end))
            (amount.Value, amount.End, amount.Plain, amount.Divided) = (
                amount.Value + (fraction.Part / fraction.Whole),
                end,
                false,
                true
            );
        Multiply(tokens, ref amount);
        if (!tokens.IsGerman)
            Ordinals.Add(tokens, ref amount);
        return true;
    }

    /// <summary>An article counts as one before a multiplier, in German also before percent: eine Million, ein Prozent, eine von fünf, ein bis zwei.</summary>
    private static bool TryGroup(Tokens tokens, int at, out Group group)
    {
        if (!tokens.Is(at, Role.Article))
            return Groups.TryRead(tokens, at, out group);
        group = new Group(1, at + 1, null, 1);
        if (!tokens.Near(at + 1))
            return false;
        if (tokens.Is(at + 1, Role.Scale) && Groups.TryRead(tokens, at + 1, out var rest))
            group = rest;
        return tokens.Is(at + 1, Role.Scale)
            || IsRange(tokens, at + 1)
            || (tokens.IsGerman && tokens.Is(at + 1, Role.Percent | Role.Points))
            || tokens.Ahead(at + 1, Role.Ratio) > 0;
    }

    private static bool IsRange(Tokens tokens, int at) =>
        tokens.IsGerman
        && Ranges.BehindHyphen(tokens, at) is var to
        && tokens.Ahead(to, Role.To) == 1
        && tokens.Near(to + 1)
        && tokens.Is(to + 1, Role.Number)
        && (to > at || tokens.Value(to + 1, Role.Number) < 10);

    private static void Multiply(Tokens tokens, ref Amount amount)
    {
        for (var i = 0; i < MostMultipliers; i++)
        {
            var (factor, end) = Multiplier(tokens, amount.End);
            if (factor == 0 || amount.Value * factor > TooMuch)
                return;
            amount.Multiply(factor, end);
        }
    }

    /// <summary>What follows a multiplier and is smaller: eine Million zweihunderttausend, two thousand and five.</summary>
    private static void AddParts(Tokens tokens, ref Amount amount)
    {
        var limit = amount.Scale;
        for (var parts = 0; parts < MostParts && limit >= 1000; parts++)
        {
            if (
                Fractions.TryMixed(tokens, amount.End, false, out var fraction, out var end)
                && Multiplier(tokens, end).Factor == 0
            )
            {
                (amount.Value, amount.Divided) = (amount.Value + (limit * fraction.Part / fraction.Whole), true);
                amount.End = end;
                return;
            }
            var and = !tokens.IsGerman && tokens.Is(amount.End, Role.And) && tokens.Near(amount.End);
            var part = new Amount(and ? amount.End + 1 : amount.End);
            if (!tokens.Near(part.First) || (and && Ranges.IsUpperEnd(tokens, amount.First, part.First)))
                return;
            if (!Term(tokens, ref part) || !Continues(tokens, part, limit))
                return;
            (amount.Value, amount.End, limit) = (amount.Value + part.Value, part.End, part.Scale);
        }
    }

    private static bool Continues(Tokens tokens, Amount part, decimal limit)
    {
        if (part.Kind != FigureKind.Number || part.Ordinal || part.TooLong || part.Value <= 0 || part.Value >= limit)
            return false;
        if (!tokens.IsDigits(part.First) || part.Scale > 1)
            return true;
        // Digits complete a multiplier where they are its groups: 6 Millionen 500.000, 3 thousand 250.
        var numeral = Numerals.Read(tokens, part.First);
        return part.End > numeral.End
            || numeral.Form == NumeralForm.Grouped
            || (numeral is { Form: NumeralForm.Plain, Digits: 3 } && limit == 1000);
    }
}

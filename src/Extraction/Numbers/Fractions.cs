namespace Newsroom.Extraction.Numbers;

/// <summary>Halves, thirds, 3/4, ½, and numbers with such a part.</summary>
internal static class Fractions
{
    public static bool IsSign(Tokens tokens, int at) => OfSign(tokens.Sign(at)) is not null;

    /// <summary>A fraction in words or as one sign: ein Drittel, two-thirds, a half, eine halbe, ½, 3/4.</summary>
    public static bool TryRead(Tokens tokens, int at, out (decimal Part, decimal Whole) fraction, out int end)
    {
        (fraction, end) = (default, at + 1);
        if (OfSign(tokens.Sign(at)) is { } sign)
        {
            fraction = sign;
            return true;
        }
        if (TryOver(tokens, at, out fraction, out end))
            return true;
        (fraction, end) = (default, at + 1);
        if (tokens.IsDigits(at))
            return TryDigits(tokens, at, out fraction, out end);
        if (tokens.Is(at, Role.Half) && tokens.IsGerman)
        {
            fraction = (1, 2);
            return Amounts.Multiplier(tokens, end).Factor > 0;
        }
        if (tokens.Is(at, Role.Article) && TryPart(tokens, 1, at + 1, true, out fraction, out end))
            return true;
        if (tokens.Is(at, Role.Denominator) && Hedges.HoldArticle(tokens, at))
            return TryPart(tokens, 1, at, true, out fraction, out end);
        return Groups.Below100(tokens, at, out var part, out end)
            && TryPart(tokens, part, end, false, out fraction, out end);
    }

    /// <summary>The denominator behind a number.</summary>
    public static bool TryPart(
        Tokens tokens,
        decimal part,
        int at,
        bool isArticle,
        out (decimal Part, decimal Whole) fraction,
        out int end
    )
    {
        (fraction, end) = (default, at);
        var glued = tokens.IsDash(at) && tokens.Glued(at) && tokens.Glued(at + 1);
        var word = glued ? at + 1 : at;
        if (!tokens.Near(word) || !decimal.IsInteger(part))
            return false;
        end = word + 1;
        if (tokens.Is(word, Role.Half))
        {
            fraction = (part, 2);
            return tokens.IsGerman || (part == 1 && !IsNoun(tokens, end));
        }
        var tens = 0m;
        if (IsTens(tokens, word))
        {
            tens = tokens.Value(word, Role.Number);
            word += 2;
            end = word + 1;
        }
        if (!tokens.Is(word, Role.Denominator))
            return false;
        var whole = tens + tokens.Value(word, Role.Denominator);
        fraction = (part, whole);
        if (tokens.IsGerman)
            return true;
        if (IsNoun(tokens, end) || tokens.Ahead(word, Role.ClockBefore) > 0)
            return false;
        // Two quarters are half a year; three are a share.
        if (tokens.Is(word, Role.Several))
            return whole != 4 || part is 1 or 3;
        return part == 1 && (!isArticle || whole == 4 || IsShareBehind(tokens, end));
    }

    /// <summary>one twenty-fifth.</summary>
    private static bool IsTens(Tokens tokens, int at) =>
        !tokens.IsGerman
        && tokens.Is(at, Role.Number)
        && tokens.Value(at, Role.Number) is >= 20 and < 100
        && tokens.IsDash(at + 1)
        && tokens.Glued(at + 1)
        && tokens.Glued(at + 2)
        && tokens.Is(at + 2, Role.Denominator)
        && tokens.Value(at + 2, Role.Denominator) < 10;

    /// <summary>one over twenty, with nothing behind that it could count.</summary>
    private static bool TryOver(Tokens tokens, int at, out (decimal Part, decimal Whole) fraction, out int end)
    {
        (fraction, end) = (default, at);
        var over = at + 1;
        if (tokens.IsGerman || !tokens.IsWord(over) || tokens.Letters(over) is not "over" || !tokens.Near(over))
            return false;
        var isOne = tokens.Integer(at) == 1 || (tokens.Is(at, Role.Number) && tokens.Value(at, Role.Number) == 1);
        if (!isOne || !tokens.Near(over + 1) || !Groups.TryRead(tokens, over + 1, out var whole) || whole.Value < 2)
            return false;
        end = whole.End;
        fraction = (1, whole.Value);
        return !tokens.Near(end) || !tokens.IsWord(end);
    }

    /// <summary>What goes on a whole number: two and a half, zwei und ein Drittel, 2½, 7 3/4.</summary>
    public static bool TryMixed(
        Tokens tokens,
        int at,
        bool afterDigits,
        out (decimal Part, decimal Whole) fraction,
        out int end
    )
    {
        (fraction, end) = (default, at);
        if (!tokens.Near(at))
            return false;
        var and = tokens.Is(at, Role.And);
        if (!and && !(afterDigits && !tokens.IsWord(at)))
            return false;
        var first = and ? at + 1 : at;
        return tokens.Near(first)
            && TryRead(tokens, first, out fraction, out end)
            && fraction.Part < fraction.Whole
            && !(and && tokens.IsWord(end) && tokens.Letters(end) is "of");
    }

    /// <summary>3/4 but not 24/7, 9/11 or 5/17: a proper fraction of a usual denominator.</summary>
    private static bool TryDigits(Tokens tokens, int at, out (decimal Part, decimal Whole) fraction, out int end)
    {
        (fraction, end) = (default, at + 3);
        if (
            !tokens.IsDigits(at)
            || !tokens.IsSign(at + 1, '/')
            || !tokens.Glued(at + 1)
            || !tokens.IsDigits(at + 2)
            || !tokens.Glued(at + 2)
        )
            return false;
        if (tokens.Glued(at + 3) && (tokens.IsSign(at + 3, '/') || tokens.IsDigits(at + 3) || tokens.IsWord(at + 3)))
            return false;
        if (tokens.Integer(at) is not { } part || tokens.Integer(at + 2) is not { } whole)
            return false;
        fraction = (part, whole);
        return tokens.Letters(at)[0] != '0'
            && part < whole
            && whole is <= 10 or 12 or 15 or 16 or 20 or 24 or 25 or 30 or 32 or 40 or 50 or 60 or 64 or 100 or 1000;
    }

    private static (decimal Part, decimal Whole)? OfSign(char sign) =>
        sign switch
        {
            '½' => (1, 2),
            '⅓' => (1, 3),
            '⅔' => (2, 3),
            '¼' => (1, 4),
            '¾' => (3, 4),
            '⅕' => (1, 5),
            '⅖' => (2, 5),
            '⅗' => (3, 5),
            '⅘' => (4, 5),
            '⅙' => (1, 6),
            '⅚' => (5, 6),
            '⅛' => (1, 8),
            '⅜' => (3, 8),
            '⅝' => (5, 8),
            '⅞' => (7, 8),
            _ => null,
        };

    /// <summary>It is the beginning of a longer word: quarter-final, half-time; but half-million.</summary>
    private static bool IsNoun(Tokens tokens, int at) =>
        tokens.IsDash(at) && tokens.Glued(at) && tokens.Glued(at + 1) && !tokens.Is(at + 1, Role.Multiplier);

    private static bool IsShareBehind(Tokens tokens, int at) =>
        !tokens.Near(at) || !tokens.IsWord(at) || tokens.Is(at, Role.AfterFraction | Role.Multiplier);
}

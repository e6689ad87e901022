namespace Newsroom.Extraction.Numbers;

/// <summary>-5, −1,5, minus fünf; a dash behind a word or a number is no sign.</summary>
internal static class Signs
{
    /// <summary>Takes the sign before a number into it.</summary>
    public static void Take(Tokens tokens, int notBefore, ref Amount amount)
    {
        var at = amount.First - 1;
        if (at >= notBefore && IsMinus(tokens, at))
            (amount.Value, amount.First) = (-amount.Value, at);
    }

    /// <summary>A number that may begin with its sign.</summary>
    public static bool TryRead(Tokens tokens, int at, out Amount amount)
    {
        var minus = IsMinus(tokens, at);
        if (!Amounts.TryRead(tokens, minus ? at + 1 : at, out amount))
            return false;
        if (minus && !amount.Vague)
            (amount.Value, amount.First) = (-amount.Value, at);
        return true;
    }

    private static bool IsMinus(Tokens tokens, int at)
    {
        if (!tokens.IsDash(at))
            return tokens.Is(at, Role.Minus) && tokens.Near(at + 1);
        if (!tokens.Glued(at + 1) || (tokens.Near(at) && tokens.IsDigits(at - 1)))
            return false;
        return !tokens.Glued(at) || tokens.Sign(at - 1) is '(' or '"' or '„' or '“' or '[';
    }
}

namespace Newsroom.Extraction.Numbers;

/// <summary>Words for many: Tausende, hundreds of thousands, mehrere Tausend, a few dozen.</summary>
internal static class Vagueness
{
    private const int MostWords = 6;

    public static bool TryRead(Tokens tokens, ref Amount amount)
    {
        var at = amount.First;
        if (tokens.Ahead(at, Role.VagueBefore) is > 0 and var words)
        {
            var end = at + words;
            while (end < at + MostWords && tokens.Near(end) && IsMany(tokens, end))
                end += 1 + tokens.PointBehind(end);
            if (end == at + words)
                return false;
            (amount.Vague, amount.End) = (true, end);
            return true;
        }
        if (tokens.Ahead(at, Role.Vague | Role.Plural) is not (> 0 and var vague))
            return false;
        amount.End = at + vague;
        // hundreds of thousands
        while (amount.End < at + MostWords && tokens.Near(amount.End))
        {
            var of = tokens.IsWord(amount.End) && tokens.Letters(amount.End) is "of" ? 1 : 0;
            if (!tokens.Near(amount.End + of) || !tokens.Is(amount.End + of, Role.Plural))
                break;
            amount.End += of + 1;
        }
        amount.Vague = true;
        return true;
    }

    private static bool IsMany(Tokens tokens, int at) =>
        tokens.Is(at, Role.Multiplier | Role.Vague)
        || (tokens.Is(at, Role.Number) && tokens.Value(at, Role.Number) is 100 or 1000 or 10_000 or 100_000);
}

namespace Newsroom.Extraction.Numbers;

/// <summary>English places in an order of more than one word: twenty-fifth, two hundredth.</summary>
internal static class Ordinals
{
    public static void Add(Tokens tokens, ref Amount amount)
    {
        if (tokens.IsDigits(amount.End - 1))
            return;
        var at = Groups.BehindDash(tokens, amount.End);
        if (!tokens.Near(at) || !tokens.Is(at, Role.Ordinal))
        {
            at = tokens.Is(amount.End, Role.And) && tokens.Near(amount.End) ? amount.End + 1 : at;
            if (!tokens.Near(at) || !tokens.Is(at, Role.Ordinal) || amount.Value < 100)
                return;
        }
        var place = tokens.Value(at, Role.Ordinal);
        if (place >= 100)
            amount.Value *= place;
        else if (amount is { Value: >= 20, Scale: 1 } && amount.Value % (place < 10 ? 10 : 100) == 0)
            amount.Value += place;
        else
            return;
        (amount.End, amount.Ordinal, amount.Plain) = (at + 1, true, false);
    }
}

/// <summary>Letters right behind digits that make a place in an order or a decade of them: 11th, 3te, 90s, 80er.</summary>
internal static class OrdinalEndings
{
    public static bool Is(Tokens tokens, int at) =>
        tokens.IsWord(at)
        && tokens.Letters(at)
            is "st"
                or "nd"
                or "rd"
                or "th"
                or "te"
                or "ten"
                or "ter"
                or "tes"
                or "ste"
                or "sten"
                or "ster";

    public static bool IsDecade(Tokens tokens, int at) =>
        tokens.IsWord(at) && tokens.Letters(at) is "s" or "er" or "ern";
}

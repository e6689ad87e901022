namespace Newsroom.Extraction.Numbers;

/// <summary>Letters right behind digits that multiply them: 15k, 2.4bn, £5m.</summary>
internal static class Shorthand
{
    /// <summary>The factor, or 0 where the letters are a unit or part of a name.</summary>
    public static decimal Factor(Tokens tokens, int at)
    {
        if (
            !tokens.IsWord(at)
            || tokens[at].End - tokens[at].Start > 2
            || (tokens.Glued(at + 1) && tokens.IsDigits(at + 1))
        )
            return 0;
        if (!tokens.Glued(at) && tokens[at].Gap != Gap.Space)
            return 0;
        if (
            !tokens
                .Lexicon.Shorthand.GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(tokens.Letters(at), out var line)
        )
            return 0;
        var fits = line.Note switch
        {
            "money" => tokens.Glued(at) && (IsMoney(tokens, at) || Surroundings.CountsAhead(tokens, at + 1)),
            "decimal" => tokens.Letters(at - 1).ContainsAny('.', ','),
            _ => tokens.Glued(at),
        };
        return fits ? decimal.Parse(line.Value!, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static bool IsMoney(Tokens tokens, int at) =>
        tokens.Is(at - 2, Role.Currency) || (tokens.Near(at + 1) && tokens.Is(at + 1, Role.Currency));
}

namespace Newsroom.Extraction.Numbers;

/// <summary>Numbers that name a thing or a place in an order: Nr. 5, § 26, the "1." of a list, 80. Jahrestag.</summary>
internal static class Labels
{
    private const int MostDigits = 3;

    public static bool TryRead(Tokens tokens, int at, out int end, out FoundAs found)
    {
        (end, found) = (at + 1, FoundAs.Label);
        if (!tokens.IsDigits(at))
            return IsBehindLabel(tokens, at)
                && tokens.Is(at, Role.Number)
                && !Surroundings.MeasuresAhead(tokens, at + 1);
        if (IsListNumber(tokens, at))
        {
            end++;
            return true;
        }
        if (IsOrdinal(tokens, at))
        {
            end++;
            found = FoundAs.Ordinal;
            return true;
        }
        return IsBehindLabel(tokens, at)
            && !tokens.Letters(at).Contains(',')
            && (IsLetter(tokens, at + 1) || !Surroundings.MeasuresAhead(tokens, at + 1));
    }

    /// <summary>§ 129 a</summary>
    private static bool IsLetter(Tokens tokens, int at) => tokens.IsWord(at) && tokens.Letters(at).Length == 1;

    private static bool IsBehindLabel(Tokens tokens, int at)
    {
        if (!tokens.Near(at))
            return false;
        var before = tokens.IsSign(at - 1, '.') && tokens.Is(at - 2, Role.Abbreviation) ? at - 2 : at - 1;
        if (!tokens.Is(before, Role.Label))
            return false;
        // A letter is a label as a capital only: A 30, U 7.
        return tokens[before].End - tokens[before].Start > 1
            || !tokens.IsWord(before)
            || tokens.IsCapital(before)
            || before < at - 1;
    }

    /// <summary>1. or 1) at the beginning of a line with more behind it, and a) 2) within one.</summary>
    private static bool IsListNumber(Tokens tokens, int at)
    {
        if (
            tokens[at].End - tokens[at].Start > MostDigits
            || !tokens.Glued(at + 1)
            || tokens.Glued(at + 2)
            || at + 2 >= tokens.Count
        )
            return false;
        return tokens.IsSign(at + 1, ')')
            ? !tokens.IsSign(at - 1, '(') && tokens.StartsLine(at)
            : tokens.IsSign(at + 1, '.') && tokens.StartsLine(at) && at + 2 < tokens.Count && !tokens.IsMonth(at + 2);
    }

    /// <summary>80. Jahrestag, 3. internationale: in German a point and a word that goes on the sentence; 11th.</summary>
    private static bool IsOrdinal(Tokens tokens, int at)
    {
        if (tokens.Glued(at + 1) && OrdinalEndings.Is(tokens, at + 1))
            return true;
        if (!tokens.IsGerman || !tokens.IsSign(at + 1, '.') || !tokens.Glued(at + 1) || tokens.Glued(at + 2))
            return false;
        if (tokens[at].End - tokens[at].Start > MostDigits || !tokens.Near(at + 2))
            return false;
        return tokens.IsWord(at + 2)
            && (!tokens.IsCapital(at + 2) || (tokens.Near(at) && tokens.Is(at - 1, Role.Determiner)));
    }
}

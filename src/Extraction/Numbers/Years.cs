namespace Newsroom.Extraction.Numbers;

/// <summary>Years and decades: im Jahr 2024, seit 2023, 2015/16, 1990s, 80er.</summary>
internal static class Years
{
    public static bool TryRead(Tokens tokens, int at, out int end, out bool doubtful)
    {
        (end, doubtful) = (at + 1, false);
        if (!tokens.IsDigits(at))
            return TryWords(tokens, at, out end);
        var digits = tokens.Letters(at);
        if (tokens.Glued(end) && OrdinalEndings.IsDecade(tokens, end) && (digits is [_, '0'] || digits is [_, _, _, _]))
        {
            end++;
            return true;
        }
        if (!Dates.IsYear(tokens, at))
            return false;
        if (tokens.Near(at) && (tokens.Is(at - 1, Role.Year) || tokens.PhraseTo(at, Role.Year, 0) is not null))
            return !tokens.Is(end, Role.Period) && !Surroundings.CountsAhead(tokens, end);
        if (IsCounted(tokens, end, digits) || (tokens.IsDash(end) && tokens.Glued(end)) || !IsRecent(digits))
            return false;
        if (tokens.Is(at - 1, Role.YearPerhaps) && tokens.Near(at))
            return true;
        if (tokens.IsSign(at - 1, '(') && tokens.IsSign(end, ')'))
            return true;
        doubtful = true;
        return !IsRound(digits)
            || !tokens.IsWord(end)
            || !tokens.Near(end)
            || (tokens.IsGerman && !tokens.IsCapital(end));
    }

    /// <summary>
    /// 2000 Soldaten, 2023 junge Menschen; but "2023 starben Menschen": behind digits that are most likely a year a counted thing
    /// stands at once, or behind an adjective that is no verb.
    /// </summary>
    private static bool IsCounted(Tokens tokens, int at, ReadOnlySpan<char> digits)
    {
        if (Surroundings.IsMeasure(tokens, at))
            return true;
        if (IsRound(digits) || !IsRecent(digits))
            return Surroundings.CountsAhead(tokens, at);
        var adjective = tokens.IsGerman && tokens.IsWord(at) && tokens.Letters(at) is [.., 'e'] or [.., 'e', 'r'];
        var thing = adjective ? at + 1 : at;
        return tokens.Near(thing) && tokens.Is(thing, Role.Counted);
    }

    /// <summary>nineteen eighty-four, twenty twenty-five, neunziger.</summary>
    public static bool TryWords(Tokens tokens, int at, out int end)
    {
        end = at + 1;
        if (tokens.IsGerman || tokens.Is(at, Role.Decade))
            return tokens.Is(at, Role.Decade);
        return tokens.Is(at, Role.Number)
            && tokens.Value(at, Role.Number) is >= 16 and <= 20
            && tokens.Near(at + 1)
            && Groups.Below100(tokens, at + 1, out var rest, out end)
            && rest is >= 10 and < 100;
    }

    /// <summary>2015/16, 2014-2018.</summary>
    public static bool TryPair(Tokens tokens, int at, out int end)
    {
        end = at + 3;
        if (
            !Dates.IsYear(tokens, at)
            || !IsRecent(tokens.Letters(at))
            || !tokens.Glued(at + 1)
            || !tokens.Glued(at + 2)
        )
            return false;
        if (!tokens.IsSign(at + 1, '/') && !tokens.IsDash(at + 1))
            return false;
        var isYear = Dates.IsYear(tokens, at + 2) && IsRecent(tokens.Letters(at + 2));
        return (isYear || (tokens.IsDigits(at + 2) && tokens.Letters(at + 2).Length == 2))
            && !Surroundings.MeasuresAhead(tokens, end);
    }

    private static bool IsRecent(ReadOnlySpan<char> digits) => digits.StartsWith("19") || digits.StartsWith("20");

    private static bool IsRound(ReadOnlySpan<char> digits) => digits.EndsWith("00") || digits.EndsWith("50");
}

using System.Globalization;

namespace Newsroom.Extraction.Numbers;

/// <summary>Dates in digits and with names of months: 3. September 2025, May 8, 1945, 15.05.2016, 2016-01-07, 26. bis 28. April.</summary>
internal static class Dates
{
    private const int MostDays = 4;

    public static bool TryRead(Tokens tokens, int at, out int end, out FoundAs found)
    {
        found = FoundAs.Date;
        return tokens.IsDigits(at)
            ? TryDigits(tokens, at, out end)
                || TryPoints(tokens, at, out end)
                || TryMonthBehind(tokens, at, out end)
                || TryMonthBefore(tokens, at, out end)
            : TryWord(tokens, at, out end);
    }

    public static bool IsYear(Tokens tokens, int at) =>
        tokens.IsDigits(at) && tokens.Letters(at) is { Length: 4 } digits && Value(digits) is >= 1000 and < 2200;

    /// <summary>2016-01-07T23:00, 2016-01, 12/09/15.</summary>
    private static bool TryDigits(Tokens tokens, int at, out int end)
    {
        end = at + 3;
        var sign = tokens.Sign(at + 1);
        if (sign is not ('-' or '/') || !tokens.Glued(at + 1) || !tokens.IsDigits(at + 2) || !tokens.Glued(at + 2))
            return false;
        var first = tokens.Letters(at);
        var second = tokens.Letters(at + 2);
        var third =
            tokens.IsSign(at + 3, sign) && tokens.Glued(at + 3) && tokens.IsDigits(at + 4) && tokens.Glued(at + 4);
        if (sign == '/')
        {
            end = at + 5;
            return third
                && IsDay(first)
                && IsDay(second)
                && tokens.Letters(at + 4).Length is 2 or 4
                && (IsMonth(first) || IsMonth(second));
        }
        if (!IsYear(tokens, at) || second.Length != 2 || !IsMonth(second))
            return false;
        if (!third)
            return !tokens.Glued(end) || !tokens.IsDash(end);
        end = at + 5;
        while (
            tokens.Glued(end) && (tokens.IsWord(end) || tokens.IsDigits(end) || tokens.Sign(end) is ':' or '+' or '.')
        )
            end++;
        return true;
    }

    /// <summary>15.05.2016, and in German 05.2016 and 15.5. with its second point.</summary>
    private static bool TryPoints(Tokens tokens, int at, out int end)
    {
        end = at + 1;
        var digits = tokens.Letters(at);
        if (digits.Length is < 3 or > 10 || digits.ContainsAnyExceptInRange('.', '9'))
            return false;
        var first = digits.IndexOf('.');
        if (first < 0)
            return false;
        var rest = digits[(first + 1)..];
        var second = rest.IndexOf('.');
        var day = digits[..first];
        var month = second < 0 ? rest : rest[..second];
        if (second >= 0)
            return IsDay(day)
                && IsDay(month)
                && (IsMonth(day) || IsMonth(month))
                && rest.Length - second - 1 is 2 or 4
                && !rest[(second + 1)..].Contains('.');
        if (tokens.IsGerman && IsMonth(day) && month.Length == 4 && Value(month) is >= 1900 and < 2100)
            return true;
        end = at + 2;
        return tokens.IsGerman && IsDay(day) && IsMonth(month) && tokens.IsSign(at + 1, '.') && tokens.Glued(at + 1);
    }

    /// <summary>3. September 2025, 8th of May, 26. bis 28. April, 24./25. März.</summary>
    private static bool TryMonthBehind(Tokens tokens, int at, out int end)
    {
        end = at;
        if (!IsDay(tokens.Letters(at)))
            return false;
        var next = BehindDay(tokens, at);
        for (var days = 1; days < MostDays; days++)
        {
            if (tokens.Near(next) && tokens.IsMonth(next))
            {
                end = WithYear(tokens, days == 1 ? next + 1 + tokens.PointBehind(next) : at + 1);
                return true;
            }
            var joins =
                tokens.Is(next, Role.To | Role.And | Role.Or) || tokens.IsDash(next) || tokens.Sign(next) is '/' or ',';
            if (!joins || !tokens.Near(next) || !tokens.Near(next + 1) || !tokens.IsDigits(next + 1))
                return false;
            if (!IsDay(tokens.Letters(next + 1)))
                return false;
            next = BehindDay(tokens, next + 1);
        }
        return false;
    }

    /// <summary>May 8, 1945; April 2024.</summary>
    private static bool TryMonthBefore(Tokens tokens, int at, out int end)
    {
        end = at + 1;
        var month = tokens.IsSign(at - 1, '.') && tokens.Is(at - 2, Role.Abbreviation) ? at - 2 : at - 1;
        if (!tokens.Near(at) || !tokens.IsMonth(month))
            return false;
        if (IsYear(tokens, at))
            return true;
        if (tokens.IsGerman || !IsDay(tokens.Letters(at)) || tokens.Is(at + 1, Role.Percent | Role.Multiplier))
            return false;
        end = BehindDay(tokens, at);
        if (
            (tokens.IsDash(end) || tokens.Is(end, Role.And | Role.To))
            && tokens.IsDigits(end + 1)
            && IsDay(tokens.Letters(end + 1))
        )
            end = BehindDay(tokens, end + 1);
        end = WithYear(tokens, end);
        return true;
    }

    /// <summary>dritter Oktober, May the fourth: places in an order beside a month.</summary>
    private static bool TryWord(Tokens tokens, int at, out int end)
    {
        end = at + 1;
        if (!tokens.Is(at, Role.Ordinal))
            return false;
        var of = tokens.IsWord(end) && tokens.Letters(end) is "of" ? 1 : 0;
        if (!tokens.Near(end + of) || !tokens.IsMonth(end + of))
            return false;
        end = WithYear(tokens, end + of + 1);
        return true;
    }

    private static int BehindDay(Tokens tokens, int at)
    {
        var end = at + 1;
        if (tokens.Glued(end) && tokens.IsSign(end, '.'))
            end++;
        else if (tokens.Glued(end) && OrdinalEndings.Is(tokens, end))
            end++;
        return tokens.IsWord(end) && tokens.Letters(end) is "of" ? end + 1 : end;
    }

    private static int WithYear(Tokens tokens, int at)
    {
        var year = tokens.IsSign(at, ',') ? at + 1 : at;
        return tokens.Near(year) && IsYear(tokens, year) && !Surroundings.CountsAhead(tokens, year + 1) ? year + 1 : at;
    }

    private static bool IsDay(ReadOnlySpan<char> digits) => digits.Length is 1 or 2 && Value(digits) is >= 1 and <= 31;

    private static bool IsMonth(ReadOnlySpan<char> digits) =>
        digits.Length is 1 or 2 && Value(digits) is >= 1 and <= 12;

    private static int Value(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}

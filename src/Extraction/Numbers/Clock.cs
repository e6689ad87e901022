using System.Globalization;

namespace Newsroom.Extraction.Numbers;

/// <summary>Times of day, durations written like them, and results: 10:30, 16.00 Uhr, 5 p.m., 0:10:00, 3:1.</summary>
internal static class Clock
{
    public static bool TryRead(Tokens tokens, int at, out int end, out FoundAs found)
    {
        (end, found) = (at + 1, FoundAs.Time);
        if (tokens.IsDigits(at) && TryColons(tokens, at, out end, out found))
            return true;
        found = FoundAs.Time;
        if (!Reads(tokens, at, out end))
            return false;
        if (tokens.Near(end) && tokens.Ahead(end, Role.Clock) is > 0 and var words)
        {
            end += words;
            if (tokens.IsSign(end, '.') && tokens.Glued(end) && tokens.IsSign(end - 2, '.'))
                end++;
            return true;
        }
        return IsBeforeAnother(tokens, end) || IsBehindCue(tokens, at, end);
    }

    public static bool IsTime(Tokens tokens, int at) =>
        tokens.IsDigits(at) && TryRead(tokens, at, out _, out var found) && found == FoundAs.Time;

    /// <summary>14, 14.30, vierzehn.</summary>
    private static bool Reads(Tokens tokens, int at, out int end)
    {
        end = at + 1;
        if (!tokens.IsDigits(at))
            return Groups.Below100(tokens, at, out var hour, out end) && hour <= 24;
        var digits = tokens.Letters(at);
        var point = digits.IndexOf('.');
        var hours = point < 0 ? digits : digits[..point];
        return hours.Length <= 2
            && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hourOfDay)
            && hourOfDay <= 24
            && (point < 0 || IsMinutes(digits[(point + 1)..]));
    }

    /// <summary>8 bis 10 Uhr, 8.30 und 8.45 Uhr, 5 to 6 pm.</summary>
    private static bool IsBeforeAnother(Tokens tokens, int at)
    {
        var joins = tokens.Is(at, Role.To | Role.And | Role.Or) || tokens.IsDash(at) || tokens.IsSign(at, '/');
        return joins
            && tokens.Near(at)
            && tokens.Near(at + 1)
            && Reads(tokens, at + 1, out var end)
            && tokens.Near(end)
            && tokens.Ahead(end, Role.Clock) > 0;
    }

    /// <summary>um 10.30, halb zehn: hours and minutes, or a number where only a time can stand, and nothing that is counted behind.</summary>
    private static bool IsBehindCue(Tokens tokens, int at, int end)
    {
        if (!tokens.Near(at) || Surroundings.MeasuresAhead(tokens, end))
            return false;
        if (tokens.IsDigits(at))
            return tokens.IsGerman && tokens.Is(at - 1, Role.ClockBefore) && tokens.Letters(at).Contains('.');
        var cue = tokens.PhraseTo(at, Role.ClockBefore, 0) is not null;
        return cue || (tokens.Is(at - 1, Role.Half) && tokens.Is(at - 1, Role.ClockBefore));
    }

    private static bool TryColons(Tokens tokens, int at, out int end, out FoundAs found)
    {
        (end, found) = (at + 1, FoundAs.Score);
        var parts = 1;
        var minutes = true;
        while (IsColon(tokens, end))
        {
            minutes &= IsMinutes(tokens.Letters(end + 1));
            parts++;
            end += 2;
        }
        if (parts == 1)
            return false;
        if (minutes && tokens.Letters(at).Length <= 2)
            found = FoundAs.Time;
        if (tokens.Near(end))
            end += tokens.Ahead(end, Role.Clock);
        return true;
    }

    private static bool IsColon(Tokens tokens, int at) =>
        tokens.IsSign(at, ':') && tokens.Glued(at) && tokens.IsDigits(at + 1) && tokens.Glued(at + 1);

    private static bool IsMinutes(ReadOnlySpan<char> digits) =>
        digits.Length >= 2
        && digits[0] is >= '0' and <= '5'
        && char.IsAsciiDigit(digits[1])
        && (digits.Length == 2 || digits[2] is '.' or ',');
}

namespace Newsroom.Extraction.Numbers;

/// <summary>Numbers that are part of a name, an address, a code or a telephone number: F-16, A30, 0800/52955, 192.168.1.2.</summary>
internal static class Codes
{
    private const int LeastOfPhone = 6;

    public static bool TryRead(Tokens tokens, int at, out int end, out FoundAs found)
    {
        (end, found) = (at + 1, FoundAs.Code);
        if (TryPhone(tokens, at, out end))
        {
            found = FoundAs.Phone;
            return true;
        }
        if (IsResult(tokens, at))
        {
            (end, found) = (at + 3, FoundAs.Score);
            return true;
        }
        end = at + 1;
        if (!IsBehindName(tokens, at) && !GoesOn(tokens, at) && !IsSeries(tokens, at))
            return false;
        while (
            tokens.Glued(end)
            && (IsPart(tokens, end) || (IsJoint(tokens, end) && tokens.Glued(end + 1) && IsPart(tokens, end + 1)))
        )
            end++;
        return true;
    }

    /// <summary>3-1: what falls is no range.</summary>
    private static bool IsResult(Tokens tokens, int at) =>
        tokens.IsDash(at + 1)
        && IsNext(tokens, at)
        && !IsNext(tokens, at + 2)
        && tokens.Integer(at) is { } first
        && tokens.Integer(at + 2) is { } second
        && first < 1000
        && tokens.Letters(at + 2)[0] != '0'
        && first >= second;

    /// <summary>Letters stand right before it, or a sign that no number has before it.</summary>
    private static bool IsBehindName(Tokens tokens, int at)
    {
        if (!tokens.Glued(at))
            return false;
        var before = at - 1;
        if (tokens.IsWord(before))
            return !tokens.Is(before, Role.Currency);
        if (tokens.Sign(before) is '@' or '_' or '=' or '&' or '\\' or '?' or '^' or ':')
            return tokens.Sign(before) != ':' || tokens.IsDigits(before - 1);
        if (!tokens.IsDash(before) && tokens.Sign(before) is not ('/' or '.'))
            return false;
        if (!tokens.Glued(before))
            return false;
        return tokens.Sign(before) == '.'
            ? tokens.IsWord(before - 1) && !tokens.Is(before - 1, Role.Abbreviation) && !tokens.StartsLine(before - 1)
            : tokens.IsDigits(before - 1)
                || (
                    tokens.IsDash(before)
                    && tokens.IsWord(before - 1)
                    && !tokens.Is(before - 1, Role.Number | Role.Currency | Role.To)
                );
    }

    /// <summary>Letters right behind it make a name of it: 18d, 777F, 24703L202; but 75ml, 100k, 2jährig, 11th.</summary>
    private static bool GoesOn(Tokens tokens, int at)
    {
        var next = at + 1;
        if (!tokens.Glued(next) || !tokens.IsWord(next))
            return tokens.IsSign(next, '^') && tokens.Glued(next);
        if (tokens.Glued(next + 1) && tokens.IsDigits(next + 1) && !IsPower(tokens, next))
            return true;
        if (Shorthand.Factor(tokens, next) > 0)
            return false;
        if (tokens.Letters(next) is [var single] && tokens.Is(next, Role.Measure))
            return !tokens.Lexicon.IsMeasure(single);
        if (tokens.Is(next, Role.Measure | Role.Currency | Role.Clock | Role.Period | Role.Multiplier | Role.Percent))
            return false;
        if (OrdinalEndings.Is(tokens, next) || OrdinalEndings.IsDecade(tokens, next))
            return false;
        var letters = tokens.Letters(next);
        return letters[0] < 128 && (letters.Length == 1 || char.IsAsciiLetterUpper(letters[0]));
    }

    /// <summary>190 km2.</summary>
    private static bool IsPower(Tokens tokens, int at) =>
        tokens.Is(at, Role.Measure) && tokens.Letters(at + 1) is "2" or "3";

    /// <summary>Three and more groups bound by dashes or strokes: 978-3-16-148410-0; two that are no fraction: 24/7.</summary>
    private static bool IsSeries(Tokens tokens, int at)
    {
        if (!IsNext(tokens, at))
            return false;
        if (tokens.IsDash(at + 1) && tokens.Letters(at + 2) is ['0', _, ..] and not ['0', '.' or ',', ..])
            return true;
        return tokens.IsSign(at + 1, '/') ? !Fractions.TryRead(tokens, at, out _, out _) : IsNext(tokens, at + 2);
    }

    private static bool IsNext(Tokens tokens, int at) =>
        IsJoint(tokens, at + 1)
        && tokens.Glued(at + 1)
        && !tokens.IsSign(at + 1, '.')
        && tokens.IsDigits(at + 2)
        && tokens.Glued(at + 2);

    /// <summary>+49 30 123456, 0800/5 29 55 55, 030 1234567, and what follows "Tel.".</summary>
    private static bool TryPhone(Tokens tokens, int at, out int end)
    {
        end = at + 1;
        var plus = tokens.IsSign(at - 1, '+') && tokens.Glued(at);
        var first = tokens.Letters(at);
        var zero = first.Length > 1 && first[0] == '0' && !first.ContainsAny('.', ',');
        if (!plus && !zero)
            return false;
        var (digits, groups) = (first.Length, 1);
        while (true)
        {
            var next = end;
            while (next < end + 3 && tokens.Near(next) && tokens.Sign(next) is '/' or '-' or '–' or '(' or ')')
                next++;
            if (
                !tokens.Near(next)
                || !tokens.IsDigits(next)
                || tokens[next].Gap > Gap.Space
                || tokens.Letters(next).ContainsAny('.', ',')
            )
                break;
            (digits, groups, end) = (digits + tokens.Letters(next).Length, groups + 1, next + 1);
        }
        return digits >= LeastOfPhone && (groups > 1 || (plus && digits > 8));
    }

    private static bool IsPart(Tokens tokens, int at) => tokens.IsWord(at) || tokens.IsDigits(at);

    private static bool IsJoint(Tokens tokens, int at) =>
        tokens.IsDash(at) || tokens.Sign(at) is '/' or '.' or '_' or ':';
}

namespace Newsroom.Extraction.Numbers;

/// <param name="Value">What it says.</param>
/// <param name="End">The token behind it.</param>
/// <param name="InDigits">Written in digits, not yet multiplied.</param>
/// <param name="Scale">The multiplier that it is by itself: 1000 for "tausend".</param>
internal readonly record struct Group(decimal Value, int End, Numeral? InDigits, decimal Scale);

/// <summary>The part of a number before its multipliers: digits, a German number word, or English words up to hundreds.</summary>
internal static class Groups
{
    public static bool TryRead(Tokens tokens, int at, out Group group)
    {
        group = default;
        if (tokens.IsDigits(at))
        {
            var numeral = Numerals.Read(tokens, at);
            group = new Group(numeral.Value, numeral.End, numeral, 1);
            if (numeral.Form == NumeralForm.Odd)
                return false;
        }
        else if (tokens.Is(at, Role.Number) && Below100(tokens, at, out var small, out var end))
            group = new Group(small, end, null, 1);
        else if (
            tokens.Is(at, Role.Scale)
            && tokens.Value(at, Role.Scale) is var scale
            && (scale is 100 or 1000 or 12 || Hedges.HoldArticle(tokens, at))
        )
        {
            group = new Group(scale, at + 1, null, scale);
            if (scale == 100 && !tokens.IsGerman)
                group = BehindHundred(tokens, scale, at + 1);
            return true;
        }
        else
            return false;
        var hundred = BehindDash(tokens, group.End);
        if (!tokens.IsGerman && tokens.Near(hundred) && IsHundred(tokens, hundred))
            group = BehindHundred(tokens, group.Value * 100, hundred + 1);
        return true;
    }

    /// <summary>One more number word that is a number by itself; tens and ones in English are two: twenty-five.</summary>
    public static bool Below100(Tokens tokens, int at, out decimal value, out int end)
    {
        (value, end) = (0, at);
        if (!tokens.Is(at, Role.Number))
            return false;
        (value, end) = (tokens.Value(at, Role.Number), at + 1);
        if (tokens.IsGerman)
            return true;
        if (value >= 20)
            Ones(tokens, ref value, ref end);
        return true;
    }

    /// <summary>Behind a hyphen within a number: twenty-five, but not "twenty – five of them".</summary>
    public static int BehindDash(Tokens tokens, int at) =>
        tokens.Sign(at) is '-' or '‐' or '‑' && tokens.Near(at) ? at + 1 : at;

    private static void Ones(Tokens tokens, ref decimal value, ref int end)
    {
        var next = BehindDash(tokens, end);
        if (!tokens.Near(next) || !tokens.Is(next, Role.Number) || tokens.Value(next, Role.Number) is < 1 or > 9)
            return;
        value += tokens.Value(next, Role.Number);
        end = next + 1;
    }

    /// <summary>two hundred, with what is below: two hundred and five.</summary>
    private static Group BehindHundred(Tokens tokens, decimal value, int end)
    {
        var group = new Group(value, end, null, 1);
        var below = tokens.Is(end, Role.And) && tokens.Near(end) ? end + 1 : end;
        if (!tokens.Near(below))
            return group;
        decimal tail;
        int behind;
        if (below > end && tokens.IsDigits(below))
        {
            var numeral = Numerals.Read(tokens, below);
            (tail, behind) = (numeral.Value, numeral.End);
            if (numeral.Form != NumeralForm.Plain)
                return group;
        }
        else if (!Below100(tokens, below, out tail, out behind))
            return group;
        var ends = !(tokens.Near(behind) && IsHundred(tokens, behind));
        return ends && tail is >= 1 and < 100 ? new Group(value + tail, behind, null, 1) : group;
    }

    private static bool IsHundred(Tokens tokens, int at) =>
        tokens.Is(at, Role.Multiplier) && tokens.Value(at, Role.Multiplier) == 100;
}

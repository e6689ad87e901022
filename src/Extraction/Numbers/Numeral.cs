namespace Newsroom.Extraction.Numbers;

internal enum NumeralForm
{
    /// <summary>Digits only.</summary>
    Plain,
    Grouped,

    /// <summary>With decimals, grouped or not.</summary>
    Decimals,

    /// <summary>No number in any way of writing: 1.2.3, 192.168.1.2.</summary>
    Odd,
}

/// <summary>A number in digits.</summary>
/// <param name="Value">Without sign.</param>
/// <param name="Form">How it is written.</param>
/// <param name="End">The token behind it: groups may stand apart.</param>
/// <param name="Digits">Of its integer part.</param>
/// <param name="Fits">False when it has more digits than are read; it has no value then.</param>
internal readonly record struct Numeral(decimal Value, NumeralForm Form, int End, int Digits, bool Fits);

/// <summary>
/// Points, commas, spaces and apostrophes in digits. Two kinds of sign or several of one kind say themselves which is which; one
/// sign is read by the language, with two exceptions, both for three digits behind the other language's grouping sign: before
/// things that come whole they are thousands, and in German after a comma also where they end in 00 and neither percent nor a
/// measure nor a multiplier follows, because nobody writes decimals like that.
/// </summary>
internal static class Numerals
{
    private const int MostGroups = 12;
    private const int MostDigits = 18;

    public static Numeral Read(Tokens tokens, int at)
    {
        Span<int> lengths = stackalloc int[MostGroups];
        Span<char> signs = stackalloc char[MostGroups];
        var token = tokens[at];
        var digits = tokens.Text.AsSpan(token.Start, token.End - token.Start);
        if (!Groups(digits, lengths, signs, out var count))
            return new Numeral(0, NumeralForm.Odd, at + 1, 0, false);
        if (count == 1 && lengths[0] <= 3 && digits[0] != '0' && Apart(tokens, at) is { } apart)
            return apart;
        var (form, decimals) = Form(tokens, at, digits, lengths[..count], signs[..count]);
        return Number(digits, form, decimals, at + 1);
    }

    /// <summary>Every run of digits by itself: 192, 168, 1 and 2.</summary>
    public static IEnumerable<decimal> Runs(string digits) =>
        digits
            .Split('.', ',', '\'', '’')
            .Where(run => run.Length is > 0 and < MostDigits)
            .Select(run => decimal.Parse(run, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>15 000, 1 234 567,89: groups of three with one space between, of whatever width.</summary>
    private static Numeral? Apart(Tokens tokens, int at)
    {
        var end = at + 1;
        var decimals = 0;
        while (end < at + MostGroups / 2 && decimals == 0 && tokens.IsDigits(end) && tokens[end].Gap == Gap.Space)
        {
            var group = tokens.Letters(end);
            if (group.Length > 3 && group[3] is '.' or ',' && !group[4..].ContainsAnyExceptInRange('0', '9'))
                decimals = group.Length - 4;
            else if (group.Length != 3)
                break;
            end++;
        }
        if (end == at + 1)
            return null;
        var text = tokens.Text.AsSpan(tokens[at].Start, tokens[end - 1].End - tokens[at].Start);
        return Number(text, decimals > 0 ? NumeralForm.Decimals : NumeralForm.Grouped, decimals, end);
    }

    private static (NumeralForm Form, int Decimals) Form(
        Tokens tokens,
        int at,
        ReadOnlySpan<char> digits,
        ReadOnlySpan<int> lengths,
        ReadOnlySpan<char> signs
    )
    {
        if (lengths.Length == 1)
            return (NumeralForm.Plain, 0);
        var (last, sign) = (lengths[^1], signs[^1]);
        var same = signs[1..].ContainsAnyExcept(sign) is false;
        if (lengths.Length == 2)
            return IsThousands(tokens, at, digits, lengths[0], last, sign)
                ? (NumeralForm.Grouped, 0)
                : (sign is '.' or ',' ? NumeralForm.Decimals : NumeralForm.Odd, last);
        if (same)
            return AreGroups(lengths, sign, digits) ? (NumeralForm.Grouped, 0) : (NumeralForm.Odd, 0);
        var grouping = signs[1];
        return
            sign is '.' or ','
            && !signs[1..^1].ContainsAnyExcept(grouping)
            && AreGroups(lengths[..^1], grouping, digits)
            ? (NumeralForm.Decimals, last)
            : (NumeralForm.Odd, 0);
    }

    private static bool IsThousands(Tokens tokens, int at, ReadOnlySpan<char> digits, int first, int last, char sign)
    {
        if (last != 3 || first is 0 or > 3 || digits[0] == '0')
            return false;
        if (sign is not ('.' or ','))
            return true;
        if (sign == (tokens.IsGerman ? '.' : ','))
            return true;
        if (Surroundings.CountsAhead(tokens, at + 1))
            return true;
        return tokens.IsGerman
            && digits.EndsWith("00")
            && !tokens.Is(at + 1, Role.Percent | Role.Points | Role.Multiplier | Role.Measure);
    }

    /// <summary>Threes behind one to three digits; in India twos and a last three.</summary>
    private static bool AreGroups(ReadOnlySpan<int> lengths, char sign, ReadOnlySpan<char> digits)
    {
        if (lengths[0] is 0 or > 3 || digits[0] == '0' || lengths[^1] != 3)
            return false;
        return !lengths[1..].ContainsAnyExcept(3)
            || (sign == ',' && lengths[0] <= 2 && !lengths[1..^1].ContainsAnyExcept(2));
    }

    private static bool Groups(ReadOnlySpan<char> digits, Span<int> lengths, Span<char> signs, out int count)
    {
        count = 1;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c))
                lengths[count - 1]++;
            else if (count == MostGroups)
                return false;
            else
                signs[count++] = c;
        }
        return true;
    }

    private static Numeral Number(ReadOnlySpan<char> digits, NumeralForm form, int decimals, int end)
    {
        var (mantissa, count) = (0UL, 0);
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            if (mantissa > 0 && ++count >= MostDigits)
                return new Numeral(0, form, end, count, false);
            mantissa = (mantissa * 10) + (uint)(c - '0');
        }
        if (decimals > MostDigits)
            return new Numeral(0, form, end, 0, false);
        var value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, false, (byte)decimals);
        return new Numeral(value, form, end, Integer(digits) - decimals, form != NumeralForm.Odd);
    }

    private static int Integer(ReadOnlySpan<char> digits)
    {
        var count = 0;
        foreach (var c in digits)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace Newsroom.Extraction.Dates;

/// <summary>Dates in digits, and with the name of a month between dashes or strokes: 2025-09-03, 3.9.2025, 4/22, 05-Aug-2016, 20250903.</summary>
internal static class Compact
{
    private const int LongestParts = 3;

    private const DateRole Cues =
        DateRole.On
        | DateRole.From
        | DateRole.Since
        | DateRole.Until
        | DateRole.Between
        | DateRole.Weekday
        | DateRole.Shift
        | DateRole.Filler
        | DateRole.To;

    public static Said? Read(Words w, int at, out int end)
    {
        end = at + 1;
        var digits = w.Tokens.IsDigits(at) ? w.Tokens.Letters(at) : default;
        if (digits.Contains('.'))
            return Points(w, at, digits, out end);
        if (digits.Length == 8)
            return digits[0] is '1' or '2' ? Day(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..])) : null;
        if (Spaced(w, at, out end) is { } spaced)
            return spaced;
        end = at + 1;
        var sign = w.Tokens.Sign(at + 1);
        if (sign is not ('-' or '/' or '–'))
            return null;
        Span<Piece> pieces = stackalloc Piece[LongestParts];
        var count = Pieces(w, at, sign, pieces, out end);
        return count == 3 ? Three(w, pieces)
            : count == 2 ? Two(w, at, sign, pieces)
            : null;
    }

    /// <summary>Numbers and names of months with one sign between them; spaces only beside a year and a month.</summary>
    private static int Pieces(Words w, int at, char sign, Span<Piece> pieces, out int end)
    {
        var count = 0;
        for (end = at; count < LongestParts; end++)
        {
            if (w.Month(end, lower: true) is { } month && !w.Tokens.IsDigits(end))
                pieces[count++] = new Piece(month, 0, true);
            else if (w.Digits(end, 4, out var value))
                pieces[count++] = new Piece(value, w.Tokens.Letters(end).Length, false);
            else
                return 0;
            if (!w.Sign(end + 1, sign) || !w.Digits(end + 2, 4, out _) && w.Month(end + 2, true) is null)
                break;
            var glued = w.Tokens.Glued(end + 1) && w.Tokens.Glued(end + 2);
            if (!glued && (count > 1 || !(pieces[0].Digits == 4 || w.Digits(end + 2, 4, out var y) && y > 999)))
                break;
            if (count == LongestParts)
                return 0;
            end++;
        }
        end++;
        return count;
    }

    private static Said? Three(Words w, ReadOnlySpan<Piece> p)
    {
        var named =
            p[0].IsName ? 0
            : p[1].IsName ? 1
            : p[2].IsName ? 2
            : -1;
        if (named >= 0)
        {
            var (a, b) = (p[named == 0 ? 1 : 0], p[named == 2 ? 1 : 2]);
            return a.Digits == 4 ? Day(a.Value, p[named].Value, b.Value) : Day(Year(b), p[named].Value, a.Value);
        }
        if (p[0].Digits == 4)
            return p[1].Value > 12 ? Day(p[0].Value, p[2].Value, p[1].Value) : Day(p[0].Value, p[1].Value, p[2].Value);
        if (p[2].Digits is not (2 or 4) || p[0].Digits > 2 || p[1].Digits > 2)
            return null;
        var monthFirst = p[0].Value <= 12 && (p[1].Value > 12 || w.MonthFirst);
        return monthFirst ? Day(Year(p[2]), p[0].Value, p[1].Value) : Day(Year(p[2]), p[1].Value, p[0].Value);
    }

    private static Said? Two(Words w, int at, char sign, ReadOnlySpan<Piece> p)
    {
        var (a, b) = (p[0], p[1]);
        if (a.IsName && b.IsName)
            return null;
        if (a.IsName || b.IsName)
        {
            var (name, other) = a.IsName ? (a, b) : (b, a);
            return other.Digits == 4 ? Month(other.Value, name.Value) : Day(null, name.Value, other.Value);
        }
        if (a.Digits == 4)
            return b.Digits < 3 && (sign != '/' || !w.IsGerman || b.Value != (a.Value % 100) + 1)
                ? Month(a.Value, b.Value)
                : null;
        if (b.Digits == 4)
            return a.Digits < 3 ? Month(b.Value, a.Value) : null;
        if (a.Digits > 2 || b.Digits > 2 || sign == '–')
            return null;
        var cued =
            sign == '/'
                ? w.Behind(at, Cues) || IsRange(w, at)
                : w.Behind(at, Cues & ~(DateRole.From | DateRole.Between));
        if (!cued && (sign != '/' || a.Value <= 12 && b.Value <= 12))
            return null;
        return a.Value <= 12 && (b.Value > 12 || w.MonthFirst)
            ? Day(null, a.Value, b.Value)
            : Day(null, b.Value, a.Value);
    }

    /// <summary>3.9.2025, 05.2016, and where it can be told from a time or a decimal: 3.9.</summary>
    private static Said? Points(Words w, int at, ReadOnlySpan<char> digits, out int end)
    {
        end = at + 1;
        Span<Piece> pieces = stackalloc Piece[LongestParts];
        var count = 0;
        foreach (var range in digits.Split('.'))
        {
            if (
                count == LongestParts
                || digits[range].Length is 0 or > 4
                || Number(digits[range]) is not (>= 0 and var value)
            )
                return null;
            pieces[count++] = new Piece(value, digits[range].Length, false);
        }
        if (count == 3)
            return Three(w, pieces);
        var (a, b) = (pieces[0], pieces[1]);
        if (b.Digits == 4)
            return w.IsGerman && b.Value is >= 1900 and < 2100 ? Month(b.Value, a.Value) : null;
        if (a.Digits > 2 || b.Digits > 2)
            return null;
        if (
            w.IsGerman
            && w.Tokens.Glued(end)
            && w.Sign(end, '.')
            && !(w.Tokens.Glued(end + 1) && w.Tokens.IsDigits(end + 1))
        )
        {
            end++;
            if (w.Year(end, out var year, out var behind))
            {
                end = behind;
                return Day(year, b.Value, a.Value);
            }
            return Day(null, b.Value, a.Value);
        }
        var single = w.Tokens.Count == 1;
        var closes = w.IsGerman && w.Tokens.IsDash(at - 1) && w.Tokens.IsSign(at - 2, '.');
        return (single && w.IsGerman) || closes || w.Behind(at, Cues & ~DateRole.From & ~DateRole.To & ~DateRole.Until)
            ? Day(null, w.MonthFirst ? a.Value : b.Value, w.MonthFirst ? b.Value : a.Value)
            : null;
    }

    /// <summary>10/1-11/7.</summary>
    private static bool IsRange(Words w, int at) =>
        (w.Tokens.IsDash(at - 1) && w.Tokens.IsSign(at - 3, '/') && w.Tokens.IsDigits(at - 2))
        || (w.Dash(at + 3) && w.Sign(at + 5, '/') && w.Tokens.IsDigits(at + 6));

    /// <summary>3. 9. 2025, and beside a cue without its year.</summary>
    private static Said? Spaced(Words w, int at, out int end)
    {
        end = at + 4;
        var points =
            w.IsGerman
            && w.Tokens.Glued(at + 1)
            && w.Sign(at + 1, '.')
            && w.Tokens.Glued(at + 3)
            && w.Sign(at + 3, '.');
        if (!points || !w.Digits(at, 2, out var day) || !w.Digits(at + 2, 2, out var month))
            return null;
        if (w.Year(at + 4, out var year, out var behind))
        {
            end = behind;
            return Day(year, month, day);
        }
        return w.Behind(at, Cues) && !(w.In(end) && w.Tokens.IsCapital(end)) ? Day(null, month, day) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static int Year(Piece piece) =>
        piece.Digits == 4 ? piece.Value
        : piece.Value < 50 ? 2000 + piece.Value
        : 1900 + piece.Value;

    private static Said? Day(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 && year is null or (>= 1000 and < 2200)
            ? new Said(Form.Calendar, Grain.Day)
            {
                Year = year,
                Month = month,
                Day = day,
            }
            : null;

    private static Said? Month(int year, int month) =>
        month is >= 1 and <= 12 && year is >= 1000 and < 2200
            ? new Said(Form.Calendar, Grain.Month) { Year = year, Month = month }
            : null;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Piece(int Value, int Digits, bool IsName);
}

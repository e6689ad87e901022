using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>An instant as microseconds since the year 1, UTC: SQLite orders integers.</summary>
internal sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(at => Of(at), stored => At(stored))
{
    public static long Of(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset At(long stored) => new(stored * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}

/// <summary>
/// A decimal as text whose order is that of the numbers, so that a plain index serves ranges: a sign, 18 digits, a
/// point, six digits; below zero each digit is its complement to nine.
/// </summary>
internal sealed class SortableDecimal() : ValueConverter<decimal, string>(value => Write(value), stored => Read(stored))
{
    private const string Form = "000000000000000000.000000";

    public static string Write(decimal value)
    {
        var digits = Math.Abs(value).ToString(Form, CultureInfo.InvariantCulture);
        return value < 0 ? "-" + Complement(digits) : "0" + digits;
    }

    public static decimal Read(string stored)
    {
        // What a migration writes into a column that it adds.
        if (stored.Length == 0)
            return 0;
        var negative = stored[0] == '-';
        var digits = negative ? Complement(stored[1..]) : stored[1..];
        var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Quantity.Trim(negative ? -value : value)!.Value;
    }

    private static string Complement(string digits) =>
        string.Create(
            digits.Length,
            digits,
            (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] == '.' ? '.' : (char)('9' - from[i] + '0');
            }
        );
}

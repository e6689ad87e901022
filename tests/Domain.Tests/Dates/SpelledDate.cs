using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests.Dates;

/// <summary>An EDTF text put together from its parts, and the days that it means, by the calendar's own arithmetic.</summary>
public sealed record SpelledDate(string Text, DateOnly First, DateOnly Last)
{
    private static readonly Gen<int> Years = Gen.Frequency(
        (6, Gen.Choose(1900, 2100)),
        (2, Gen.Choose(1, 9998)),
        (1, Gen.Elements(1, 4, 99, 100, 400, 1600, 1900, 2000, 2024, 9996, 9998))
    );

    private static readonly Gen<string> Qualifications = Gen.Elements("", "", "", "?", "~", "%");

    /// <summary>What may stand at either end of an interval: no time, no X.</summary>
    public static readonly Gen<SpelledDate> Known = Qualified(
        Gen.OneOf(
            Years.Select(y => Months($"{y:0000}", y, 1, 12)),
            MonthsOfAYear(),
            Days(),
            Years.SelectMany(y => Gen.Choose(1, 4).Select(n => Months($"{y:0000}-{20 + n}", y, 3 * n, 3))),
            Years.SelectMany(y => Gen.Choose(1, 4).Select(n => Months($"{y:0000}-{32 + n}", y, 3 * n - 2, 3))),
            Years.SelectMany(y => Gen.Choose(0, 1).Select(n => Months($"{y:0000}-{40 + n}", y, 6 * n + 1, 6)))
        )
    );

    private static readonly Gen<SpelledDate> Unspecified = Qualified(
        Gen.OneOf(
            Gen.Choose(1, 998).Select(d => Months($"{d:000}X", 10 * d, 1, 120)),
            Gen.Choose(1, 98).Select(c => Months($"{c:00}XX", 100 * c, 1, 1200)),
            Years.Select(y => Months($"{y:0000}-XX", y, 1, 12)),
            Years.Select(y => Months($"{y:0000}-XX-XX", y, 1, 12)),
            MonthsOfAYear().Select(m => m with { Text = m.Text + "-XX" })
        )
    );

    /// <summary>Every form but intervals and instants.</summary>
    public static readonly Gen<SpelledDate> Any = Gen.Frequency((3, Known), (1, Unspecified));

    private static Gen<SpelledDate> MonthsOfAYear() =>
        from y in Years
        from m in Gen.Choose(1, 12)
        select Months($"{y:0000}-{m:00}", y, m, 1);

    private static Gen<SpelledDate> Days() =>
        from y in Years
        from n in Gen.Choose(0, 365)
        let day = new DateOnly(y, 1, 1).AddDays(n)
        select new SpelledDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    private static Gen<SpelledDate> Qualified(Gen<SpelledDate> dates) =>
        from date in dates
        from mark in Qualifications
        select date with
        {
            Text = date.Text + mark,
        };

    private static SpelledDate Months(string text, int year, int firstMonth, int count)
    {
        var first = new DateOnly(year, firstMonth, 1);
        return new SpelledDate(text, first, first.AddMonths(count).AddDays(-1));
    }
}

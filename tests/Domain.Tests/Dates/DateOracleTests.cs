using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

public sealed class DateOracleTests
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    [Fact]
    public void Every_form_means_the_days_of_the_calendar() =>
        Always.Holds(
            SpelledDate.Any,
            spelled =>
            {
                var date = PartialDate.Parse(spelled.Text);

                Assert.Equal(spelled.First.ToDateTime(TimeOnly.MinValue), date.From!.Value.UtcDateTime);
                Assert.Equal(
                    spelled.Last.AddDays(1).ToDateTime(TimeOnly.MinValue),
                    date.To!.Value.AddMicroseconds(1).UtcDateTime
                );
                Assert.Equal(spelled.First.ToString("yyyy-MM-dd", Plain), date.Earliest);
                Assert.Equal(spelled.Last.ToString("yyyy-MM-dd", Plain), date.Latest);
                Assert.Equal((DateEnd.Dated, DateEnd.Dated), (date.Start, date.End));
                Assert.Equal(spelled.Text, date.Edtf);
            },
            times: 2_000
        );

    [Fact]
    public void A_season_holds_a_day_when_its_month_belongs_to_it()
    {
        for (var day = new DateOnly(2023, 12, 1); day < new DateOnly(2025, 3, 1); day = day.AddDays(1))
        {
            var season = day.Month is 12 or 1 or 2 ? 24 : 20 + day.Month / 3;
            var year = day.Month < 3 ? day.Year - 1 : day.Year;
            for (var other = 21; other <= 24; other++)
                Assert.Equal(other == season, Holds($"{year}-{other}", day));
        }
    }

    [Fact]
    public void A_quarter_and_a_half_hold_a_day_when_its_month_belongs_to_them()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            for (var quarter = 1; quarter <= 4; quarter++)
                Assert.Equal(quarter == Math.Ceiling(day.Month / 3.0), Holds($"2024-{32 + quarter}", day));
            Assert.Equal((day.Month <= 6, day.Month > 6), (Holds("2024-40", day), Holds("2024-41", day)));
        }
    }

    [Fact]
    public void Every_day_of_two_digits_each_is_taken_when_the_calendar_has_it()
    {
        foreach (var year in new[] { 1, 1900, 2000, 2023, 2024, 9999 })
            for (var month = 0; month < 100; month++)
            for (var day = 0; day < 100; day++)
            {
                var text = $"{year:0000}-{month:00}-{day:00}";
                var exists = DateOnly.TryParseExact(text, "yyyy-MM-dd", Plain, DateTimeStyles.None, out _);
                Assert.True(exists == PartialDate.TryParse(text, out _, out _), text);
            }
    }

    [Fact]
    public void Every_year_has_its_leap_day_or_none()
    {
        for (var year = 1; year <= 9999; year++)
        {
            Assert.Equal(DateTime.IsLeapYear(year), PartialDate.TryParse($"{year:0000}-02-29", out _, out _));
            Assert.EndsWith(
                DateTime.IsLeapYear(year) ? "-29" : "-28",
                PartialDate.Parse($"{year:0000}-02").Latest,
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>Text that is nearly a date: a valid one with characters added, removed and replaced, or the alphabet at random.</summary>
    private static readonly Gen<string> Scribbles = Gen.OneOf(
        Gen.Elements("0123456789-/.XTZ:+?~% YWQ\n\r\t٢２–xt\uD83D\uDE00\0".ToCharArray())
            .ArrayOf()
            .Select(c => new string(c)),
        from spelled in SpelledDate.Any
        from ending in Gen.Elements("", "T14:00:00Z", "/..", "/2025-09-03")
        from edits in (
            from at in Gen.Choose(0, 30)
            from mode in Gen.Choose(0, 2)
            from c in Gen.Elements("0123456789-/.XTZ:+?~% \n٢".ToCharArray())
            select (at, mode, c)
        ).ListOf(2)
        select edits.Aggregate(spelled.Text + ending, Edit),
        ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)
    );

    [Fact]
    public void Any_text_gives_either_a_date_or_a_flaw() =>
        Always.Holds(
            Scribbles,
            text =>
            {
                var taken = PartialDate.TryParse(text, out var date, out var flaw);

                Assert.Equal(taken, date is not null);
                Assert.Equal(taken, flaw is null);
                if (date is null)
                    return;
                Assert.Equal(text, date.Edtf);
                Assert.DoesNotContain(text, c => c > '~' || c < ' ');
                Assert.False(date.From > date.To);
                Assert.Equal(date.Start == DateEnd.Dated, date.From is not null);
                Assert.Equal(date.End == DateEnd.Dated, date.To is not null);
                Assert.Equal(date, PartialDate.Parse(text));
            },
            times: 5_000
        );

    private static string Edit(string text, (int At, int Mode, char C) edit)
    {
        var at = edit.At % text.Length;
        return edit.Mode switch
        {
            0 => text.Insert(at, edit.C.ToString()),
            1 when text.Length > 1 => text.Remove(at, 1),
            _ => text[..at] + edit.C + text[(at + 1)..],
        };
    }

    private static bool Holds(string edtf, DateOnly day)
    {
        var (date, noon) = (PartialDate.Parse(edtf), new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
        return date.From <= noon && noon <= date.To;
    }
}

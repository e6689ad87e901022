using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2025-07-15T14:00:00+02:00", "2025-07-15T12:00:00Z")]
    [InlineData("2025-07-15T14:00:00Z", "2025-07-15T14:00:00Z")]
    [InlineData("2025-07-15T14:00:00", "2025-07-15T14:00:00Z")]
    [InlineData("2025-07-15T14:00:00-04", "2025-07-15T18:00:00Z")]
    [InlineData("2025-07-15T14:00:00+05:30", "2025-07-15T08:30:00Z")]
    [InlineData("2025-01-01T00:30:00+01:00", "2024-12-31T23:30:00Z")]
    public void A_date_with_a_time_is_one_instant_in_utc(string edtf, string instant)
    {
        var date = PartialDate.Parse(edtf);

        Assert.True(date.HasTime);
        Assert.Equal((edtf, instant, instant), (date.Edtf, date.Earliest, date.Latest));
        Assert.Equal(date.From, date.To);
        Assert.Equal(TimeSpan.Zero, date.From!.Value.Offset);
    }

    [Fact]
    public void Every_instant_is_the_one_that_the_calendar_computes() =>
        Always.Holds(
            from year in Gen.Choose(2, 9998)
            from second in Gen.Choose(0, 365 * 24 * 60 * 60)
            from minutes in Gen.Choose(-14 * 60, 14 * 60)
            select new DateTimeOffset(new DateTime(year, 1, 1).AddSeconds(second), TimeSpan.FromMinutes(minutes)),
            at =>
            {
                var date = PartialDate.Parse(at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

                Assert.Equal(at, date.From);
                Assert.Equal(at, date.To);
            }
        );

    [Fact]
    public void An_offset_is_taken_when_it_is_at_most_fourteen_hours()
    {
        for (var hours = 0; hours < 100; hours++)
        for (var minutes = 0; minutes < 100; minutes++)
        {
            var real = minutes < 60 && 60 * hours + minutes <= 14 * 60;
            foreach (var sign in "+-")
            {
                var text = $"2025-07-15T14:00:00{sign}{hours:00}:{minutes:00}";
                Assert.True(real == PartialDate.TryParse(text, out _, out _), text);
            }
        }
    }

    [Fact]
    public void A_time_is_taken_when_a_clock_shows_it()
    {
        for (var high = 0; high < 100; high++)
        for (var low = 0; low < 100; low++)
        {
            Assert.Equal(
                high < 24 && low < 60,
                PartialDate.TryParse($"2025-07-15T{high:00}:{low:00}:00Z", out _, out _)
            );
            Assert.Equal(
                high < 60 && low < 60,
                PartialDate.TryParse($"2025-07-15T10:{high:00}:{low:00}Z", out _, out _)
            );
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T01:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void The_first_and_the_last_second_are_instants(string edtf) =>
        Assert.True(PartialDate.TryParse(edtf, out _, out _));
}

using System.Globalization;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2025-07", "2025-07-01", "2025-07-31")]
    [InlineData("2025-07-15", "2025-07-15", "2025-07-15")]
    [InlineData("2025-07?", "2025-07-01", "2025-07-31")]
    [InlineData("2025-08~", "2025-08-01", "2025-08-31")]
    [InlineData("2025-08%", "2025-08-01", "2025-08-31")]
    [InlineData("2024-23", "2024-09-01", "2024-11-30")]
    [InlineData("2025-34", "2025-04-01", "2025-06-30")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("2025-07-XX", "2025-07-01", "2025-07-31")]
    [InlineData("2024-06/2025-04", "2024-06-01", "2025-04-30")]
    [InlineData("2024-10/..", "2024-10-01", null)]
    [InlineData("/2025-09-03", null, "2025-09-03")]
    [InlineData("2024-21", "2024-03-01", "2024-05-31")]
    [InlineData("2024-22", "2024-06-01", "2024-08-31")]
    [InlineData("2024-24", "2024-12-01", "2025-02-28")]
    [InlineData("2023-24", "2023-12-01", "2024-02-29")]
    [InlineData("2025-33", "2025-01-01", "2025-03-31")]
    [InlineData("2025-35", "2025-07-01", "2025-09-30")]
    [InlineData("2025-36", "2025-10-01", "2025-12-31")]
    [InlineData("2025-40", "2025-01-01", "2025-06-30")]
    [InlineData("2025-41", "2025-07-01", "2025-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("00XX", "0001-01-01", "0099-12-31")]
    [InlineData("000X", "0001-01-01", "0009-12-31")]
    [InlineData("2025-XX", "2025-01-01", "2025-12-31")]
    [InlineData("2025-XX-XX", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("../2025-04", null, "2025-04-30")]
    [InlineData("2025-04/", "2025-04-01", null)]
    [InlineData("2025-06?/2025-07-04~", "2025-06-01", "2025-07-04")]
    public void A_date_says_its_earliest_and_its_latest_day(string edtf, string? earliest, string? latest)
    {
        var date = PartialDate.Parse(edtf);

        Assert.Equal((edtf, earliest, latest), (date.Edtf, date.Earliest, date.Latest));
        Assert.False(date.HasTime);
    }

    [Theory]
    [InlineData("2025", DateEnd.Dated, DateEnd.Dated)]
    [InlineData("2024-06/2025-04", DateEnd.Dated, DateEnd.Dated)]
    [InlineData("2024-10/..", DateEnd.Dated, DateEnd.Open)]
    [InlineData("2024-10/", DateEnd.Dated, DateEnd.Unknown)]
    [InlineData("../2025-09-03", DateEnd.Open, DateEnd.Dated)]
    [InlineData("/2025-09-03", DateEnd.Unknown, DateEnd.Dated)]
    public void An_open_end_is_not_an_unknown_end(string edtf, DateEnd start, DateEnd end)
    {
        var date = PartialDate.Parse(edtf);

        Assert.Equal((start, end), (date.Start, date.End));
    }

    [Fact]
    public void A_day_lasts_from_midnight_to_its_last_microsecond_in_utc()
    {
        var day = PartialDate.Parse("2025-07-15");

        Assert.Equal(new DateTimeOffset(2025, 7, 15, 0, 0, 0, TimeSpan.Zero), day.From);
        Assert.Equal(new DateTimeOffset(2025, 7, 15, 23, 59, 59, 999, 999, TimeSpan.Zero), day.To);
        Assert.Equal(TimeSpan.Zero, day.From!.Value.Offset);
        Assert.Equal(TimeSpan.Zero, day.To!.Value.Offset);
    }

    [Theory]
    [InlineData("2025-07?")]
    [InlineData("2025-07~")]
    [InlineData("2025-07%")]
    public void A_mark_of_doubt_widens_nothing(string edtf)
    {
        var (doubted, plain) = (PartialDate.Parse(edtf), PartialDate.Parse("2025-07"));

        Assert.Equal((plain.From, plain.To), (doubted.From, doubted.To));
        Assert.NotEqual(plain, doubted);
    }

    [Fact]
    public void A_date_is_shown_as_it_was_sent() => Assert.Equal("2025-07~", PartialDate.Parse("2025-07~").ToString());

    [Fact]
    public void The_same_text_is_the_same_date() =>
        Assert.Equal(PartialDate.Parse("2024-06/2025-04"), PartialDate.Parse("2024-06/2025-04"));

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void A_date_reads_the_same_whatever_calendar_the_host_has(string culture)
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var (day, hour) = (PartialDate.Parse("2025-07-15"), PartialDate.Parse("2025-07-15T14:00:00+02:00"));

            Assert.Equal(("2025-07-15", "2025-07-15T12:00:00Z"), (day.Earliest, hour.Latest));
            Assert.Equal("/2025-07-15", PartialDate.UpTo(hour)!.Edtf);
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }
}

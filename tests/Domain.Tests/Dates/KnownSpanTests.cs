using System.Globalization;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

/// <summary>What is known of a date: an end that is unknown touches only the dated one, an open one goes on.</summary>
public sealed class KnownSpanTests
{
    [Theory]
    [InlineData("2025-09-03", "2025-09-03", "2025-09-03")]
    [InlineData("2025-09", "2025-09-01", "2025-09-30")]
    [InlineData("2024-06/2025-04", "2024-06-01", "2025-04-30")]
    [InlineData("/2025-09-03", "2025-09-03", "2025-09-03")]
    [InlineData("/2025-07", "2025-07-01", "2025-07-31")]
    [InlineData("/2025", "2025-01-01", "2025-12-31")]
    [InlineData("2025-07/", "2025-07-01", "2025-07-31")]
    [InlineData("2024-10/..", "2024-10-01", null)]
    [InlineData("../2024-10", null, "2024-10-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    public void The_known_span_goes_from_day_to_day(string edtf, string? first, string? last)
    {
        var date = PartialDate.Parse(edtf);
        Assert.Equal(first, Day(date.KnownFrom));
        Assert.Equal(last, Day(date.KnownTo));
        if (date.KnownFrom is { } from)
            Assert.Equal(TimeSpan.Zero, from.TimeOfDay);
        if (date.KnownTo is { } to)
            Assert.Equal(TimeSpan.FromDays(1) - TimeSpan.FromMicroseconds(1), to.TimeOfDay);
    }

    [Fact]
    public void An_unknown_end_stays_unknown_in_the_bounds_themselves()
    {
        Assert.Null(PartialDate.Parse("/2025-09-03").From);
        Assert.Null(PartialDate.Parse("2025-09-03/").To);
    }

    [Fact]
    public void An_instant_is_its_own_span()
    {
        var date = PartialDate.Parse("2025-07-15T14:00:00+02:00");
        Assert.Equal(date.From, date.KnownFrom);
        Assert.Equal(date.To, date.KnownTo);
    }

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

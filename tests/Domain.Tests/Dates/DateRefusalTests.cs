using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

public sealed class DateRefusalTests
{
    [Theory]
    [InlineData("", "badDate")]
    [InlineData(" ", "badDate")]
    [InlineData("?", "badDate")]
    [InlineData("0000", "yearOutOfRange")]
    [InlineData("0000-01-01", "yearOutOfRange")]
    [InlineData("9999-24", "yearOutOfRange")]
    [InlineData("Y10000", "badDate")]
    [InlineData("10000", "badDate")]
    [InlineData("-2025", "badDate")]
    [InlineData("-0001-01-01", "badDate")]
    [InlineData("25", "badDate")]
    [InlineData("2025-9", "badDate")]
    [InlineData("2025-7-5", "badDate")]
    [InlineData("20250715", "badDate")]
    [InlineData("2025-196", "badDate")]
    [InlineData("2025-W07", "badDate")]
    [InlineData("2025-13", "badMonth")]
    [InlineData("2025-00", "badMonth")]
    [InlineData("2025-00-10", "badMonth")]
    [InlineData("2025-13-01", "badMonth")]
    [InlineData("2025-23-01", "badMonth")]
    [InlineData("2025-02-30", "badDay")]
    [InlineData("2025-02-29", "badDay")]
    [InlineData("1900-02-29", "badDay")]
    [InlineData("2025-07-00", "badDay")]
    [InlineData("2025-07-32", "badDay")]
    [InlineData("XXXX", "badDate")]
    [InlineData("2X25", "badDate")]
    [InlineData("201X-07", "badDate")]
    [InlineData("2025-XX-15", "badDate")]
    [InlineData("2025-1X", "badDate")]
    [InlineData("201x", "badDate")]
    [InlineData("2025??", "badDate")]
    [InlineData("?2025", "badDate")]
    [InlineData("2025 ", "badDate")]
    [InlineData(" 2025", "badDate")]
    [InlineData("2025-07-15\n", "badDate")]
    [InlineData("2025-07-15\r\n", "badDate")]
    [InlineData("2025-07-15T14:00:00Z\n", "badTime")]
    [InlineData("2025\u201307", "badDate")]
    [InlineData("２０２５", "badDate")]
    [InlineData("٢٠٢٥-٠٧", "badDate")]
    [InlineData("２０２５-07-15T14:00:00Z", "badTime")]
    [InlineData("2025-07-15T14:00:0０Z", "badTime")]
    [InlineData("2025-07-15T14:00", "badTime")]
    [InlineData("2025-07-15T14", "badTime")]
    [InlineData("2025-07-15T", "badTime")]
    [InlineData("2025-07T14:00:00Z", "badTime")]
    [InlineData("2025-07-15T14:00:00+0200", "badTime")]
    [InlineData("2025-07-15T14:00:00.5Z", "badTime")]
    [InlineData("2025-07-15T24:00:00Z", "badTime")]
    [InlineData("2025-07-15T23:59:60Z", "badTime")]
    [InlineData("2025-07-15T14:00:00+14:01", "badTime")]
    [InlineData("2025-07-15T14:00:00+01:60", "badTime")]
    [InlineData("2025-07-15T14:00:00Z?", "badTime")]
    [InlineData("2025-07-15t14:00:00z", "badDate")]
    [InlineData("2025-07-15 14:00:00", "badDate")]
    [InlineData("2025-02-30T14:00:00Z", "badDay")]
    [InlineData("0001-01-01T00:00:00+01:00", "yearOutOfRange")]
    [InlineData("9999-12-31T23:59:59-01:00", "yearOutOfRange")]
    [InlineData("/", "emptyInterval")]
    [InlineData("../..", "emptyInterval")]
    [InlineData("../", "emptyInterval")]
    [InlineData("/..", "emptyInterval")]
    [InlineData("2024/2025/2026", "badDate")]
    [InlineData("2024//2025", "badDate")]
    [InlineData("2024/...", "badDate")]
    [InlineData("2024/?", "badDate")]
    [InlineData("2025-04/2024-06", "endsBeforeStart")]
    [InlineData("2025-07-15/2025-07-14", "endsBeforeStart")]
    [InlineData("201X/2025", "badInterval")]
    [InlineData("2025-07-15T14:00:00Z/..", "badInterval")]
    [InlineData("2024/2025-02-30", "badDay")]
    [InlineData("2024-13/2025", "badMonth")]
    [InlineData("gestern", "badDate")]
    public void What_is_no_date_is_refused(string text, string code)
    {
        Assert.False(PartialDate.TryParse(text, out var date, out var flaw));
        Assert.Null(date);
        Assert.Equal(code, flaw!.Code);
        Assert.NotEmpty(flaw.Detail);
    }

    [Fact]
    public void Only_months_seasons_quarters_and_halves_follow_a_year()
    {
        int[] known = [.. Enumerable.Range(1, 12), 21, 22, 23, 24, 33, 34, 35, 36, 40, 41];

        var taken = Enumerable.Range(0, 100).Where(n => PartialDate.TryParse($"2025-{n:00}", out _, out _));

        Assert.Equal(known, taken);
    }

    [Theory]
    [InlineData("15.07.2025", "2025-07-15")]
    [InlineData("15.7.2025", "2025-07-15")]
    [InlineData("5. 7. 2025", "2025-07-05")]
    public void A_day_as_Germans_write_it_is_answered_with_the_way_to_write_it(string text, string suggestion)
    {
        Assert.False(PartialDate.TryParse(text, out _, out var flaw));

        Assert.Equal(suggestion, flaw!.Suggestion);
        Assert.True(PartialDate.TryParse(flaw.Suggestion!, out _, out _));
    }

    [Theory]
    [InlineData("2024-06/2025-13", "end")]
    [InlineData("2024-13/2025-06", "start")]
    public void A_flaw_in_an_interval_says_at_which_end_it_lies(string text, string which)
    {
        Assert.False(PartialDate.TryParse(text, out _, out var flaw));

        Assert.StartsWith($"The {which} of the interval: There is no month 13", flaw!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parsing_what_is_no_date_throws_what_is_wrong()
    {
        var thrown = Assert.Throws<FormatException>(() => PartialDate.Parse("2025-02-30"));

        Assert.Equal("There is no day 30 in 2025-02.", thrown.Message);
    }

    [Fact]
    public void A_text_longer_than_any_date_is_refused_whatever_it_holds() =>
        Assert.False(PartialDate.TryParse(new string('2', 1_000_000), out _, out _));

    [Theory]
    [InlineData("31.02.2025")]
    [InlineData("07.15.2025")]
    [InlineData("00.00.0000")]
    public void No_suggestion_is_refused_in_its_turn(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _, out var flaw));
        Assert.DoesNotMatch(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", flaw!.Suggestion);
    }
}

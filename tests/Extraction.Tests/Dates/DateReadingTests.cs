using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;

namespace Newsroom.Extraction.Tests.Dates;

public sealed class DateReadingTests
{
    private static readonly string[] Pieces =
        "0 3 12 31 2024 9999 0001 . , - – / ' : ~ am im der vom bis zum und von zwischen seit vor nach in letzten nächsten Ende Mitte Montag Mo. Mittwochabend Mai April Herbst Woche Wochen Jahr Jahrhundert Tage Quartal zwei dritte heute Morgen zuvor später paar Ostern the of on from to between since until before after last next this early end May March Friday summer week weeks year century days quarter two third today ago later from now nineties Easter Q3 H2 s er th é ß \u00A0 \uD83D \uDE00 \n".Split();

    [Fact]
    public void The_direction_may_be_the_future()
    {
        var future = new DateOptions { Direction = DateDirection.Future };
        Assert.Equal("2025-09-04", Dated.Values("am Donnerstag", "de", options: future));
        Assert.Equal("2026-07", Dated.Values("in July", "en", options: future));
    }

    [Theory]
    [InlineData("am Mittwoch", "2025-09", "-")]
    [InlineData("gestern", "2025-09", "-")]
    [InlineData("im vergangenen Jahr", "2025-09", "2024")]
    [InlineData("im vergangenen Jahr", "2024/2025", "-")]
    [InlineData("im Juli", "2025-09", "2025-07")]
    [InlineData("im Juli", "2025", "-")]
    [InlineData("im Juli", null, "-")]
    [InlineData("im Juli 2024", null, "2024-07")]
    [InlineData("im vergangenen Jahr", "2025-09/..", "-")]
    public void An_article_of_no_certain_day_tells_what_all_its_days_say(string text, string? article, string value) =>
        Assert.Equal(value, Dated.Values(text, "de", article));

    [Fact]
    public void The_place_is_that_of_the_words_in_both_counts()
    {
        var date = Assert.Single(DateReader.Read("😀 seit dem 3. Mai 2024 hier", "de", null));
        Assert.Equal((3, 23), (date.Place.Units.Start, date.Place.Units.End));
        Assert.Equal((2, 22), (date.Place.CodePoints.Start, date.Place.CodePoints.End));
        Assert.Equal("2024-05-03", date.Named!.Edtf);
        Assert.Equal(DateBound.Since, date.Bound);
        Assert.Equal(["calendar"], date.Rules);
        Assert.Equal("heute; 3. Mai", Dated.Words("Er kam heute, am 3. Mai.", "de"));
    }

    [Fact]
    public void A_count_from_the_article_is_told_with_its_unit()
    {
        var date = Assert.Single(DateReader.Read("vor zwei Wochen", "de", new DateOnly(2025, 9, 3)));
        Assert.Equal(new Counted(-2, Grain.Week, false), date.Counted);
    }

    [Fact]
    public void Without_a_language_both_are_read_and_what_they_read_differently_is_not_told()
    {
        Assert.Equal("2024-05-03; 2025-09-02", Dated.Values("3. Mai 2024 und yesterday", null));
        Assert.Equal("-", Dated.Values("04/03/2025", null));
        Assert.Equal("2025-03-04", Dated.Values("04/03/2025", "en-GB"));
        Assert.Equal("2025-04-03", Dated.Values("04/03/2025", "en-US"));
    }

    [Fact]
    public void Whatever_the_text_its_dates_lie_within_it_one_behind_the_other()
    {
        var piece = Gen.Frequency(
            (4, Gen.Elements(Pieces)),
            (3, Gen.Constant(" ")),
            (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))
        );
        Always.Holds(
            piece.ListOf().Select(string.Concat),
            text =>
            {
                foreach (var language in new[] { "de", "en", null })
                foreach (var article in new[] { "2025-09-03", "9999-12-31", "0001-01-01", "2025" })
                    AreInOrder(text, language, PartialDate.Parse(article));
            },
            times: 500
        );
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1 ")]
    [InlineData("3.")]
    [InlineData("3/")]
    [InlineData("Montag ")]
    [InlineData("Friday the ")]
    [InlineData("bis ")]
    [InlineData("Ende ")]
    [InlineData("letzten ")]
    [InlineData("zwei Wochen nach ")]
    [InlineData("the end of ")]
    [InlineData("first week of ")]
    public void Hostile_text_takes_no_more_time_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        DateReader.Read(text, "de", new DateOnly(2025, 9, 3));
        DateReader.Read(text, "en", new DateOnly(2025, 9, 3));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {piece}");
    }

    private static void AreInOrder(string text, string? language, PartialDate article)
    {
        var end = 0;
        foreach (var date in DateReader.Read(text, language, article))
        {
            var (units, codePoints) = (date.Place.Units, date.Place.CodePoints);
            Assert.True(units.Start >= end && units.End > units.Start && units.End <= text.Length, text);
            Assert.True(codePoints.Start <= units.Start && codePoints.End <= units.End, text);
            end = units.End;
        }
    }
}

using System.Diagnostics;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Extraction.Tests.Suggestions;

public sealed class SuggestionProperties
{
    private static readonly string[] Pieces =
        "10 30.000 15 000 6,5 Millionen Prozent % knapp bis zu mehr als die Hälfte zwischen und Soldaten Menschen weitere von ihnen getötet stieg um auf laut der Polizei sagte Krause sie dass , . : ; „ “ \" ( ) – im Vergleich zum Vorjahr 2025 Zahl der dozens of people killed percent up down to by said that Jan $ € 1. am Mittwoch \n \n\n \uD83D \uDE00 é".Split(
            ' '
        );

    [Fact]
    public void Whatever_the_text_marks_lie_within_it_and_within_their_passage()
    {
        var piece = Gen.Frequency(
            (5, Gen.Elements(Pieces).Select(p => p + " ")),
            (1, Gen.Elements(Pieces)),
            (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))
        );
        Assert.True(PartialDate.TryParse("2026-05-06", out var published, out _));
        Always.Holds(
            piece.ListOf().Select(string.Concat),
            text =>
            {
                foreach (var language in (string?[])["de", "en", null])
                    Check(text, SuggestionReader.Read(text, language, published));
            },
            times: 2000
        );
    }

    private static void Check(string text, ReadArticle read)
    {
        foreach (var item in read.Items)
        {
            var passage = item.Passage.Units;
            Assert.True(passage.Start >= 0 && passage.End <= text.Length, text);
            Assert.NotEmpty(item.Marks);
            foreach (var mark in item.Marks)
            {
                Assert.True(mark.Units.Start < mark.Units.End, text);
                Assert.True(passage.Start <= mark.Units.Start && mark.Units.End <= passage.End, text);
                var points = text[..mark.Units.Start].Count(c => !char.IsLowSurrogate(c));
                Assert.Equal(points, mark.CodePoints.Start);
            }
            Assert.InRange(item.Score, 0.5, 1);
            Assert.DoesNotContain('\n', item.Text);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_proposals()
    {
        foreach (var article in GoldArticle.All("en").Concat(GoldArticle.All("de")))
            Assert.Equal(Told(article), Told(article));
    }

    private static string Told(GoldArticle article) =>
        string.Join('\n', article.Found().Select(f => $"{f.Marks[0]} {f.Shown()} {f.Origin?.Resolved} {f.Score}"));

    [Theory]
    [InlineData("\"")]
    [InlineData("„")]
    [InlineData("“ „")]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("(")]
    [InlineData("( 5 ")]
    [InlineData("laut ")]
    [InlineData("Jan sagte laut der Polizei, ")]
    [InlineData("10 Soldaten, ")]
    [InlineData("10 Soldaten und mehr als 300 Panzer ")]
    [InlineData("10 Soldaten \uD83D\uDE00 starben am 3. Mai ")]
    [InlineData("um 10 Prozent im Vergleich zum Vorjahr ")]
    [InlineData("more than 300 people were killed ")]
    [InlineData("sagte 300 Euro ")]
    [InlineData("Zahl der ")]
    [InlineData("he said 300 people had died, ")]
    public void Hostile_text_takes_time_with_its_length_alone(string piece)
    {
        const int Size = 1_000_000;
        var language = piece.Contains("the") || piece.Contains("people") ? "en" : "de";
        Time(piece, Size / 50, language);
        var small = Time(piece, Size / 4, language);
        var large = Time(piece, Size, language);
        // Linear is four times; the rest is for a busy machine.
        Assert.True(large < TimeSpan.FromSeconds(1) + (small * 8), $"{piece}: {small}, then {large}");
        Assert.True(large < TimeSpan.FromSeconds(20), $"{piece}: {large}");
    }

    private static TimeSpan Time(string piece, int size, string language)
    {
        var text = string.Concat(Enumerable.Repeat(piece, size / piece.Length));
        var watch = Stopwatch.StartNew();
        SuggestionReader.Read(text, language, null);
        return watch.Elapsed;
    }
}

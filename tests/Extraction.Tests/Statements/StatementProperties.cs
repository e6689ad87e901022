using System.Diagnostics;
using FsCheck.Fluent;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Tests.Statements;

public sealed class StatementProperties
{
    private static readonly string[] Pieces =
        "laut zufolge nach Angaben von der Polizei sagte sagten er sie dass , . : ; „ “ \" » « ' ( ) – Krause Jan Minister wie berichtet berichtete teilte mit so unter Berufung auf CNN Das hat erklärt soll haben demnach habe sei heißt es in dem Bericht said that told Reuters according to the ministry he citing declined comment is believed und and \n \n\n 3. WERBUNG (dpa) date 2025-01-01 \uD83D \uDE00 é".Split(
            ' '
        );

    [Fact]
    public void Whatever_the_text_what_is_found_lies_within_it_and_in_order()
    {
        var piece = Gen.Frequency(
            (5, Gen.Elements(Pieces).Select(p => p + " ")),
            (1, Gen.Elements(Pieces)),
            (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))
        );
        Always.Holds(
            piece.ListOf().Select(string.Concat),
            text =>
            {
                IsInOrder(text, "de");
                IsInOrder(text, "en");
                IsInOrder(text, null);
            },
            times: 3000
        );
    }

    private static void IsInOrder(string text, string? language)
    {
        var article = ArticleReader.Read(text, language);
        AreInOrder(text, article.Sentences.Select(s => s.Span));
        AreInOrder(text, article.Furniture);
        var start = 0;
        foreach (var statement in StatementReader.Read(article))
        {
            Assert.True(statement.Spans[0].Start >= start, text);
            start = statement.Spans[0].Start;
            AreInOrder(text, statement.Spans);
            AreInOrder(text, statement.Quoted);
            Assert.InRange(statement.Sentence, 0, article.Sentences.Length - 1);
            Assert.InRange(statement.LastSentence, statement.Sentence, article.Sentences.Length - 1);
            if (statement.Origin is { } origin)
                AreInOrder(text, [origin.Span]);
        }
    }

    private static void AreInOrder(string text, IEnumerable<Span> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Length, text);
            end = span.End;
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("„")]
    [InlineData("„ ")]
    [InlineData("'a ")]
    [InlineData("(")]
    [InlineData("( ")]
    [InlineData("laut ")]
    [InlineData("Berichten zufolge ")]
    [InlineData("sagte ")]
    [InlineData("sagte, ")]
    [InlineData("sagte er, ")]
    [InlineData("hat ")]
    [InlineData("Krause ")]
    [InlineData("soll ")]
    [InlineData("wie ")]
    [InlineData("unter Berufung auf ")]
    [InlineData("said ")]
    [InlineData("He said that ")]
    [InlineData("citing ")]
    [InlineData("a\n")]
    [InlineData(".")]
    public void Four_times_the_text_takes_about_four_times_as_long(string piece)
    {
        foreach (var language in (string[])["de", "en"])
        {
            const int Length = 20_000;
            var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
            Read(text, language);
            var once = Shortest(text, language);
            var longer = Shortest(string.Concat(text, text, text, text), language);
            Assert.True(longer < 12 * once + TimeSpan.FromMilliseconds(250), $"{piece} {language}: {once} {longer}");
        }
    }

    private static TimeSpan Shortest(string text, string language) =>
        Enumerable
            .Range(0, 2)
            .Select(_ =>
            {
                var watch = Stopwatch.StartNew();
                Read(text, language);
                return watch.Elapsed;
            })
            .Min();

    private static void Read(string text, string language) => StatementReader.Read(text, language);
}

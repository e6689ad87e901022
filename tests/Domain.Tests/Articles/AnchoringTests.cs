using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

public sealed class AnchoringTests
{
    private static readonly ArticleText Twice = new("Laut Kiew: zehn Tote. Laut Moskau: zehn Tote in Kursk.");

    [Fact]
    public void Words_that_stand_once_are_anchored_there()
    {
        var (quote, flaw) = Anchoring.Anchor(Twice, "zehn Tote in Kursk", null, null);

        Assert.Null(flaw);
        Assert.Equal((35, 53), (quote!.Start, quote.End));
    }

    [Fact]
    public void Words_that_stand_twice_are_refused_and_each_place_is_shown()
    {
        var (quote, flaw) = Anchoring.Anchor(Twice, "zehn Tote", null, null);

        Assert.Null(quote);
        Assert.Equal("quoteAmbiguous", flaw!.Code);
        Assert.Contains("2 times", flaw.Detail, StringComparison.Ordinal);
        Assert.Contains("at 11: …Laut Kiew: [zehn Tote]. Laut Moskau", flaw.Suggestion, StringComparison.Ordinal);
        Assert.Contains("at 35: …", flaw.Suggestion, StringComparison.Ordinal);
        Assert.EndsWith("Moskau: [zehn Tote] in Kursk.…", flaw.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kiew:", null, 11)]
    [InlineData("Moskau:", null, 35)]
    [InlineData(null, "in Kursk", 35)]
    [InlineData(null, ". Laut", 11)]
    [InlineData("Laut Moskau: ", " in Kursk", 35)]
    public void A_prefix_or_a_suffix_decides_between_places(string? prefix, string? suffix, int start)
    {
        var (quote, flaw) = Anchoring.Anchor(Twice, "zehn Tote", prefix, suffix);

        Assert.Null(flaw);
        Assert.Equal(start, quote!.Start);
    }

    [Fact]
    public void A_prefix_that_does_not_stand_there_is_answered_with_the_places_of_the_words()
    {
        var (quote, flaw) = Anchoring.Anchor(Twice, "zehn Tote", "Laut Berlin:", null);

        Assert.Null(quote);
        Assert.Equal("quoteNotFound", flaw!.Code);
        Assert.Contains("prefix and suffix", flaw.Detail, StringComparison.Ordinal);
        Assert.Contains("at 11: ", flaw.Suggestion, StringComparison.Ordinal);
        Assert.Contains("at 35: ", flaw.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_do_not_stand_there_are_answered_with_the_nearest_passage()
    {
        var (quote, flaw) = Anchoring.Anchor(Twice, "Laut Moskau: zwölf Tote in", null, null);

        Assert.Null(quote);
        Assert.Equal("quoteNotFound", flaw!.Code);
        Assert.Equal("The nearest passage: Laut Moskau: zehn Tote in", flaw.Suggestion);
    }

    [Fact]
    public void Words_that_resemble_nothing_are_refused_without_a_passage()
    {
        var (_, flaw) = Anchoring.Anchor(Twice, "gestern Abend", null, null);

        Assert.Equal(("quoteNotFound", null), (flaw!.Code, flaw.Suggestion));
    }

    [Theory]
    [InlineData(10, "10 times", 10)]
    [InlineData(11, "more than 10 times", 10)]
    [InlineData(500, "more than 10 times", 10)]
    public void At_most_ten_places_are_shown(int times, string said, int shown)
    {
        var text = new ArticleText(string.Join(", ", Enumerable.Range(0, times).Select(n => $"Ort {n}: Tote")));

        var (_, flaw) = Anchoring.Anchor(text, "Tote", null, null);

        Assert.Contains(said, flaw!.Detail, StringComparison.Ordinal);
        Assert.Equal(shown, flaw.Suggestion!.Split(" | ").Length);
    }

    [Fact]
    public void Places_are_shown_on_one_line()
    {
        var (_, flaw) = Anchoring.Anchor(new ArticleText("Tote\r\nund\nTote"), "Tote", null, null);

        Assert.DoesNotContain('\n', flaw!.Suggestion!);
        Assert.DoesNotContain('\r', flaw.Suggestion!);
    }

    [Fact]
    public void Anchoring_gives_either_the_only_place_or_a_flaw() =>
        Always.Holds(
            from article in Printing.Of(Printing.Odd, 0, 40)
            from words in Printing.Of(Printing.OneByOne, 1, 3)
            from prefix in Gen.OneOf(
                Gen.Constant<string?>(null),
                Printing.Of(Printing.OneByOne, 0, 2).Select(p => (string?)p.Text)
            )
            select (article, words, prefix),
            given =>
            {
                var text = new ArticleText(given.article.Text);
                var places = text.Find(given.words.Text, given.prefix);

                var (quote, flaw) = Anchoring.Anchor(text, given.words.Text, given.prefix, null);

                Assert.Equal(places.Count == 1 ? places[0] : null, quote);
                Assert.Equal(
                    places.Count switch
                    {
                        0 => "quoteNotFound",
                        1 => null,
                        _ => "quoteAmbiguous",
                    },
                    flaw?.Code
                );
            },
            times: 1_000
        );

    [Theory]
    [InlineData(0, 8)]
    [InlineData(9, 17)]
    public void Of_words_that_stand_twice_the_known_place_is_meant(int start, int end)
    {
        var (quote, flaw) = Anchoring.At(new ArticleText("40 Tote. 40 Tote."), (start, end), "40 Tote.", null, null);
        Assert.Null(flaw);
        Assert.Equal((start, end), (quote!.Start, quote.End));
    }

    [Fact]
    public void A_place_that_is_wrong_or_not_known_is_looked_for()
    {
        var text = new ArticleText("Es gibt 40 Tote.");
        Assert.Equal(8, Anchoring.At(text, (3, 11), "40 Tote.", null, null).Quote!.Start);
        Assert.Equal(8, Anchoring.At(text, (null, null), "40 Tote.", "gibt", null).Quote!.Start);
        Assert.Equal("quoteNotFound", Anchoring.At(text, (8, 16), "41 Tote.", null, null).Flaw!.Code);
    }
}

using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

/// <summary>The prefix and suffix that the ledger stores with a quote.</summary>
public sealed class ContextTests
{
    private static readonly int[] Sizes = [32, 64, 128, 256, 512];

    private static readonly Gen<Printing> Lengths =
        from length in Gen.Elements(0, 3, 30, 40, 100, 300, 511, 512, 513, 600)
        from printing in Printing.Of(Printing.OneByOne, length, length)
        select printing;

    private static readonly Gen<Printing> Little = Printing.Of(Printing.OneByOne, 0, 3);

    /// <summary>The same words twice, in the same surroundings for some way on both sides.</summary>
    private static readonly Gen<(Printing Article, List<string> Words)> Alike = (
        from before in Lengths
        from words in Printing.Of(Printing.OneByOne, 1, 5)
        from after in Lengths
        from a in Little
        from b in Little
        from c in Little
        from d in Little
        let article = (a + before + words + after + b + c + before + words + after + d).WithSingleSpaces()
        select (article, NaiveSearch.Words(words.WithSingleSpaces().Read()))
    ).Where(given => given.Item2.Count > 0);

    [Fact]
    public void A_quote_with_its_context_is_found_again_and_alone_when_anything_near_tells_it_apart() =>
        Always.Holds(
            Alike,
            given =>
            {
                var (article, words) = given;
                var read = article.Read();
                var text = new ArticleText(article.Text);
                var places = NaiveSearch.Places(read, words);

                foreach (var quote in text.Find(string.Concat(words), most: 4))
                {
                    var again = text.Find(quote.Exact, quote.Prefix, quote.Suffix);
                    Assert.Contains(quote, again);
                    if (IsAlone(read, places, quote.Start, words.Count))
                        Assert.Equal([quote], again);
                }
            },
            times: 300
        );

    [Fact]
    public void Context_is_as_long_on_both_sides_as_the_text_allows() =>
        Always.Holds(
            Alike,
            given =>
            {
                var total = given.Article.Text.EnumerateRunes().Count();
                foreach (var quote in new ArticleText(given.Article.Text).Find(string.Concat(given.Words), most: 4))
                {
                    var sizes = Sizes.Where(size =>
                        quote.Prefix.EnumerateRunes().Count() == Math.Min(size, quote.Start)
                        && quote.Suffix.EnumerateRunes().Count() == Math.Min(size, total - quote.End)
                    );
                    Assert.NotEmpty(sizes);
                }
            },
            times: 100
        );

    [Fact]
    public void Words_that_stand_once_get_thirty_two_code_points_on_each_side()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 40)) + "wort" + string.Concat(Enumerable.Repeat("𝐱", 40));

        var quote = Assert.Single(new ArticleText(text).Find("wort"));

        Assert.Equal((40, 44), (quote.Start, quote.End));
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 32)), quote.Prefix);
        Assert.Equal(string.Concat(Enumerable.Repeat("𝐱", 32)), quote.Suffix);
    }

    [Theory]
    [InlineData(20, 32)]
    [InlineData(31, 32)]
    [InlineData(32, 64)]
    [InlineData(40, 64)]
    [InlineData(100, 128)]
    [InlineData(200, 256)]
    [InlineData(300, 512)]
    public void Context_doubles_until_it_tells_two_places_apart(int alikeFor, int context)
    {
        var alike = new string('x', alikeFor);
        var text = new ArticleText($"{new string('a', 512)}{alike}wort{alike}{new string('b', 512)}{alike}wort{alike}");

        var quotes = text.Find("wort");

        Assert.Equal([context, context], quotes.Select(q => q.Prefix.Length));
        Assert.All(quotes, q => Assert.Equal([q], text.Find(q.Exact, q.Prefix, q.Suffix)));
    }

    [Fact]
    public void Context_stops_at_five_hundred_and_twelve_code_points()
    {
        var alike = new string('x', 600);
        var quotes = new ArticleText($"A{alike}wort{alike}B{alike}wort{alike}C").Find("wort");

        Assert.Equal(2, quotes.Count);
        Assert.All(quotes, q => Assert.Equal((512, 512), (q.Prefix.Length, q.Suffix.Length)));
    }

    /// <summary>No other place has the same five hundred and twelve letters before and behind it.</summary>
    private static bool IsAlone(IReadOnlyList<Reading> read, List<int> places, int start, int length)
    {
        var at = places.Single(p => read[p].Start == start);
        var before = string.Concat(read.Take(at).TakeLast(TextQuote.LongestContext).Select(r => r.Typed));
        var after = string.Concat(read.Skip(at + length).Take(TextQuote.LongestContext).Select(r => r.Typed));
        return !places.Exists(p =>
            p != at && NaiveSearch.Precedes(read, p, before) && NaiveSearch.Follows(read, p + length, after)
        );
    }

    [Fact]
    public void Context_that_ends_within_a_decomposed_letter_still_finds_its_place()
    {
        var text = new ArticleText("wort" + new string('a', 31) + "u\u0308ber");
        var quote = Assert.Single(text.Find("wort"));
        Assert.Equal([quote], text.Find(quote.Exact, quote.Prefix, quote.Suffix));
    }

    [Fact]
    public void Context_is_enough_where_white_space_runs_long()
    {
        var text = new ArticleText("A" + new string(' ', 40) + "x\n\nB" + new string(' ', 40) + "x");
        Assert.All(text.Find("x"), q => Assert.Equal([q], text.Find(q.Exact, q.Prefix, q.Suffix)));
    }

    [Fact]
    public void A_quote_with_its_context_is_found_again_in_any_print() =>
        Always.Holds(
            from article in Printing.Of(Printing.Odd, 1, 200)
            let words = NaiveSearch.Words(article.Read().Take(3))
            where words.Count > 0
            select (article, words),
            given =>
            {
                var text = new ArticleText(given.article.Text);
                foreach (var quote in text.Find(string.Concat(given.words)))
                {
                    Assert.Contains(quote, text.Find(quote.Exact, quote.Prefix, quote.Suffix));
                    Assert.Equal(quote, Anchoring.Again(text, quote));
                }
            }
        );
}

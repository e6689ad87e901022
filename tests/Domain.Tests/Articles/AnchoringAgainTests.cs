using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

public sealed class AnchoringAgainTests
{
    private static readonly TextQuote Old = new("zehn Tote", "Laut Kiew: ", " in Kursk", 100, 109);

    [Fact]
    public void Words_that_stand_once_in_the_newer_text_are_taken_wherever_they_are()
    {
        var found = Anchoring.Again(new ArticleText("Korrigiert: zehn\u00A0Tote bei Sudscha."), Old);

        Assert.Equal(new TextQuote("zehn\u00A0Tote", "Korrigiert: ", " bei Sudscha.", 12, 21), found);
    }

    [Fact]
    public void Words_that_are_gone_have_no_place() =>
        Assert.Null(Anchoring.Again(new ArticleText("Laut Kiew: elf Tote in Kursk."), Old));

    [Theory]
    [InlineData("Laut Kiew: zehn Tote. Laut Kiew: zehn Tote in Kursk. Laut Rom: zehn Tote in Kursk.", 33)]
    [InlineData("Laut Rom: zehn Tote in Kursk. Laut Kiew: zehn Tote in Kursk. Laut Kiew: zehn Tote.", 41)]
    public void The_place_with_the_same_prefix_and_suffix_comes_first(string newer, int start) =>
        Assert.Equal(start, Anchoring.Again(new ArticleText(newer), Old)!.Start);

    [Theory]
    [InlineData("Laut Kiew: zehn Tote. ", 11)]
    [InlineData("Rund zehn Tote in Kursk. ", 5)]
    public void The_place_with_the_same_prefix_or_suffix_comes_before_the_nearest(string sameOnOneSide, int start)
    {
        var newer = new ArticleText(sameOnOneSide.PadRight(100) + "zehn Tote bei Sudscha, zehn Tote bei Belgorod.");

        Assert.Equal(start, Anchoring.Again(newer, Old)!.Start);
    }

    [Fact]
    public void Prefix_and_suffix_weigh_the_same_and_then_the_nearest_place_wins()
    {
        var newer = new ArticleText("Laut Kiew: zehn Tote. ".PadRight(95) + "Rund zehn Tote in Kursk.");

        Assert.Equal(100, Anchoring.Again(newer, Old)!.Start);
        Assert.Equal(11, Anchoring.Again(newer, Old with { Start = 20, End = 29 })!.Start);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(24, 5)]
    [InlineData(26, 45)]
    [InlineData(1_000, 85)]
    public void Of_places_that_are_otherwise_alike_the_nearest_to_the_old_one_wins(int old, int start)
    {
        var newer = new ArticleText($"{"", 5}zehn Tote{"", 31}zehn Tote{"", 31}zehn Tote");

        Assert.Equal(start, Anchoring.Again(newer, Old with { Start = old, End = old + 9 })!.Start);
    }

    [Fact]
    public void Of_two_places_equally_near_the_first_wins()
    {
        var newer = new ArticleText($"{"", 5}zehn Tote{"", 31}zehn Tote");

        Assert.Equal(5, Anchoring.Again(newer, Old with { Start = 25, End = 34 })!.Start);
    }

    private static readonly Gen<(Printing Article, List<string> Words)> Articles = (
        from article in Printing.Of(Printing.OneByOne, 1, 80)
        let single = article.WithSingleSpaces()
        from at in Gen.Choose(0, single.Letters.Count - 1)
        from length in Gen.Choose(1, 3)
        let words = NaiveSearch.Words(new Printing(single.Letters.Skip(at).Take(length).ToList()).Read())
        select (single, words)
    ).Where(given => given.words.Count > 0);

    [Fact]
    public void In_the_same_text_every_quote_is_where_it_was() =>
        Always.Holds(
            Articles,
            given =>
            {
                var text = new ArticleText(given.Article.Text);

                Assert.All(
                    text.Find(string.Concat(given.Words)),
                    quote => Assert.Equal(quote, Anchoring.Again(text, quote))
                );
            },
            times: 1_000
        );

    [Fact]
    public void A_line_put_in_front_moves_a_quote_by_its_length() =>
        Always.Holds(
            from given in Articles
            from line in Gen.Elements("Korrektur: ", "7 🕊 ", "Neu\n\n")
            select (given.Article, given.Words, line),
            given =>
            {
                var text = new ArticleText(given.Article.Text);
                var newer = new ArticleText(given.line + given.Article.Text);
                var shift = given.line.EnumerateRunes().Count();

                foreach (var quote in text.Find(string.Concat(given.Words)))
                {
                    var again = text.Find(quote.Exact, quote.Prefix, quote.Suffix);
                    Assert.Contains(quote, again);
                    if (again.Count == 1)
                        Assert.Equal(quote.Start + shift, Anchoring.Again(newer, quote)!.Start);
                }
            }
        );
}

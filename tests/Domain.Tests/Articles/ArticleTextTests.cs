using System.Text;
using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("15 000 Soldaten", "15\u00A0000 Soldaten")]
    [InlineData("15 000 Soldaten", "15\u202F000\r\nSoldaten")]
    [InlineData("15 000 Soldaten", "15\u2009000 \t\n Soldaten")]
    [InlineData("15\u00A0000\n\nSoldaten", "15 000 Soldaten")]
    [InlineData("\"Wir haben gesiegt\"", "„Wir haben gesiegt“")]
    [InlineData("\"Wir haben gesiegt\"", "»Wir haben gesiegt«")]
    [InlineData("„Wir haben gesiegt“", "\"Wir haben gesiegt\"")]
    [InlineData("“We won’t”", "\"We won't\"")]
    [InlineData("'Tapferkeit'", "‚Tapferkeit‘")]
    [InlineData("'Tapferkeit'", "›Tapferkeit‹")]
    [InlineData("Verteidigungsminister", "Verteidigungs\u00ADminister")]
    [InlineData("München", "Mu\u0308nchen")]
    [InlineData("Mu\u0308nchen", "München")]
    [InlineData(" Soldaten ", "Soldaten")]
    public void Words_are_found_as_the_article_prints_them(string typed, string printed)
    {
        var quote = Assert.Single(new ArticleText($"Laut NIS {printed} (dpa)").Find(typed));

        Assert.Equal((printed, "Laut NIS ", " (dpa)"), (quote.Exact, quote.Prefix, quote.Suffix));
    }

    [Theory]
    [InlineData("soldaten", "Soldaten")]
    [InlineData("15000", "15 000")]
    [InlineData("\"Mut\"", "'Mut'")]
    [InlineData("ueber", "über")]
    [InlineData("uber", "über")]
    [InlineData("u", "u\u0308")]
    [InlineData("Straße", "Strasse")]
    public void Other_words_are_not_found(string typed, string printed) =>
        Assert.Empty(new ArticleText(printed).Find(typed));

    [Fact]
    public void Positions_count_code_points_and_the_end_is_exclusive()
    {
        var quote = Assert.Single(new ArticleText("😀😀 \uD835\uDC31 zehn Tote 😀").Find("zehn Tote"));

        Assert.Equal((5, 14), (quote.Start, quote.End));
    }

    [Fact]
    public void A_decomposed_letter_counts_as_the_code_points_it_is_made_of()
    {
        var quote = Assert.Single(new ArticleText("u\u0308ber zo\u0308lf Tote").Find("zölf"));

        Assert.Equal((6, 11), (quote.Start, quote.End));
        Assert.Equal("zo\u0308lf", quote.Exact);
    }

    [Fact]
    public void Every_place_is_found_even_where_places_overlap() =>
        Assert.Equal([0, 1, 2], new ArticleText("aaaa").Find("aa").Select(q => q.Start));

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\n")]
    [InlineData("\u00AD\u200B")]
    public void Nothing_is_found_of_no_words(string typed) => Assert.Empty(new ArticleText("a  b \u00AD").Find(typed));

    [Fact]
    public void Nothing_is_found_in_no_text() => Assert.Empty(new ArticleText("").Find("a"));

    [Fact]
    public void The_text_is_kept_as_it_was_sent()
    {
        const string Sent = "\uFEFFu\u0308ber\r\n„15\u00A0000“ ";

        Assert.Equal(Sent, new ArticleText(Sent).Text);
        Assert.False(new ArticleText(Sent).Text.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void White_space_between_words_and_prefix_does_not_matter()
    {
        var text = new ArticleText("Laut A:\n\nzehn Tote. Laut B: zehn Tote.");

        Assert.Equal(9, Assert.Single(text.Find("zehn Tote", prefix: "A:")).Start);
        Assert.Equal(9, Assert.Single(text.Find("zehn Tote", prefix: "Laut A: ")).Start);
        Assert.Equal(28, Assert.Single(text.Find("zehn Tote", prefix: "B:\u00A0\u00A0")).Start);
        Assert.Equal(9, Assert.Single(text.Find("zehn Tote", suffix: ".\nLaut B")).Start);
        Assert.Empty(text.Find("zehn Tote", prefix: "C:"));
    }

    [Fact]
    public void A_mark_on_an_astral_letter_is_text_like_any_other()
    {
        Assert.Null(Texts.Check("\U0001D431\u0302 Tote", 100));
        Assert.Equal(3, Assert.Single(new ArticleText("\U0001D431\u0302 Tote").Find("Tote")).Start);
        Assert.Empty(new ArticleText("Tote").Find("\U0001D431\u0302"));
    }
}

using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

/// <summary>An article's texts as they were in another ledger.</summary>
public sealed class PastTextTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 14, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Past_texts_are_its_first_versions_with_their_instants()
    {
        var article = Article.Record(new(Guid.CreateVersion7()), null, Content("B", "A", "B"));
        Assert.Equal(
            [(1, "A", At), (2, "B", At.AddDays(1))],
            article.Versions.Select(v => (v.Number, v.Text, v.CreatedAt))
        );
        Assert.Equal(2, article.TextVersion);
    }

    [Fact]
    public void Texts_that_go_on_from_the_newest_are_added()
    {
        var article = Article.Record(new(Guid.CreateVersion7()), null, Content("A"));
        Assert.Equal(3, article.Correct(Content("C", "A", "B", "C"))?.Number);
        Assert.Equal(["A", "B", "C"], article.Versions.Select(v => v.Text));
    }

    [Fact]
    public void Of_texts_that_do_not_go_on_only_the_last_counts()
    {
        var article = Article.Record(new(Guid.CreateVersion7()), null, Content("A"));
        Assert.Equal(2, article.Correct(Content("C", "X", "C"))?.Number);
        Assert.Equal(["A", "C"], article.Versions.Select(v => v.Text));
        Assert.Equal(At.AddDays(1), article.Versions[1].CreatedAt);
        Assert.Null(article.Correct(Content("C", "X", "C")));
    }

    [Fact]
    public void An_instant_that_is_known_is_not_stamped_over()
    {
        var article = Article.Record(new(Guid.CreateVersion7()), null, Content("A"));
        var printed = article.Print(new PastText("B", At))!;
        printed.Stamp(At.AddYears(1));
        Assert.Equal(At, printed.CreatedAt);
        Assert.Null(article.Print(new PastText("B", null)));
        var now = article.Print(new PastText("C", null))!;
        now.Stamp(At.AddYears(1));
        Assert.Equal(At.AddYears(1), now.CreatedAt);
    }

    private static ArticleContent Content(string text, params string[] past) =>
        new()
        {
            Language = LanguageTag.Parse("de"),
            Text = text,
            PastTexts = past.Select((t, i) => new PastText(t, At.AddDays(i))).ToList(),
        };
}

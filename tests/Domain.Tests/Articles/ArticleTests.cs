using Newsroom.Domain.Articles;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Articles;

public sealed class ArticleTests
{
    private static readonly ArticleId Id = new(Guid.CreateVersion7());

    private static readonly ArticleContent Content = new()
    {
        Headline = "NIS: 15 000 Soldaten",
        Url = WebAddress.Parse("https://Example.org/a?utm_source=x&id=7#top"),
        ExternalIds = ["urn:newsml:dpa.com:20241018:1"],
        Publisher = new SourceId(Guid.CreateVersion7()),
        Agencies = [new SourceId(Guid.CreateVersion7()), new SourceId(Guid.CreateVersion7())],
        Authors = ["A. Müller", "B. Kim"],
        Language = LanguageTag.Parse("de"),
        Published = PartialDate.Parse("2024-10-18"),
        RetrievedAt = new DateTimeOffset(2024, 10, 18, 9, 0, 0, TimeSpan.Zero),
        ArchiveUrl = WebAddress.Parse("https://archive.example/1"),
        CopyOf = new ArticleId(Guid.CreateVersion7()),
        Notice = Notice.Corrected,
        Topics = ["Krieg", "Korea"],
        Text = "Zwölf „Tote“",
    };

    [Fact]
    public void An_article_says_what_was_entered()
    {
        var article = Article.Record(Id, "nis-15000", Content);

        Assert.Equal(
            (Id, "nis-15000", ResourceType.Article, Id.Value),
            (article.Id, article.Key, article.Type, article.Identity)
        );
        Assert.Equal(
            (Content.Headline, Content.Url, Content.Publisher),
            (article.Headline, article.Url, article.PublisherId)
        );
        Assert.Equal("https://example.org/a?id=7", article.CanonicalUrl);
        Assert.Equal((Content.Language, Content.Published), (article.Language, article.Published));
        Assert.Equal((Content.RetrievedAt, Content.ArchiveUrl), (article.RetrievedAt, article.ArchiveUrl));
        Assert.Equal((Content.CopyOf, Content.Notice), (article.CopyOfId, article.Notice));
        Assert.Equal(Content.Authors, article.Authors);
        Assert.Equal(Content.ExternalIds, article.ExternalIds.Select(e => e.ExternalId));
        Assert.Equal(Content.Agencies, article.Agencies.Select(a => a.SourceId));
        Assert.Equal(Content.Topics, article.Topics.Select(t => t.Topic));
    }

    [Fact]
    public void A_recorded_article_has_one_text_version_with_the_sha_256_of_its_utf_8()
    {
        var article = Article.Record(Id, null, Content);

        var version = Assert.Single(article.Versions);
        Assert.Equal((1, "Zwölf „Tote“", 12), (version.Number, version.Text, version.Length));
        Assert.Equal("8f2c63921951c1d9d079a43e1d8a889f46cf23f735f06ed9fcd00cf153db61cb", version.Sha256);
        Assert.Equal((1, version.Sha256), (article.TextVersion, article.TextSha256));
    }

    [Fact]
    public void An_empty_text_is_a_version_too() =>
        Assert.Equal(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Assert.Single(Article.Record(Id, null, Content with { Text = "" }).Versions).Sha256
        );

    [Fact]
    public void A_changed_text_is_a_new_version_and_the_old_one_stays()
    {
        var article = Article.Record(Id, null, Content);

        var added = article.Correct(Content with { Text = "Elf „Tote“" });

        Assert.Equal(["Zwölf „Tote“", "Elf „Tote“"], article.Versions.Select(v => v.Text));
        Assert.Equal([1, 2], article.Versions.Select(v => v.Number));
        Assert.Same(article.Versions[1], added);
        Assert.Equal((2, added!.Sha256), (article.TextVersion, article.TextSha256));
        Assert.NotEqual(article.Versions[0].Sha256, added.Sha256);
    }

    [Fact]
    public void A_text_that_comes_back_is_a_version_of_its_own()
    {
        var article = Article.Record(Id, null, Content);
        article.Correct(Content with { Text = "Elf" });

        Assert.Equal(3, article.Correct(Content)!.Number);
        Assert.Equal(article.Versions[0].Sha256, article.Versions[2].Sha256);
    }

    [Theory]
    [InlineData("Zwölf „Tote“ ")]
    [InlineData("Zwölf \"Tote\"")]
    [InlineData("Zwo\u0308lf „Tote“")]
    [InlineData("Zwölf\u00A0„Tote“")]
    public void Any_other_character_makes_another_text(string text) =>
        Assert.NotNull(Article.Record(Id, null, Content).Correct(Content with { Text = text }));

    [Fact]
    public void A_correction_of_anything_else_is_no_new_version()
    {
        var article = Article.Record(Id, null, Content);

        Assert.Null(
            article.Correct(
                Content with
                {
                    Headline = null,
                    Url = null,
                    Notice = Notice.WithdrawnByPublisher,
                    Authors = [],
                    Topics = [],
                }
            )
        );

        Assert.Equal((null, null, null), (article.Headline, article.Url, article.CanonicalUrl));
        Assert.Equal(Notice.WithdrawnByPublisher, article.Notice);
        Assert.Empty(article.Authors);
        Assert.Empty(article.Topics);
        Assert.Equal((1, "Zwölf „Tote“"), (article.TextVersion, Assert.Single(article.Versions).Text));
    }

    [Fact]
    public void A_version_keeps_the_instant_it_was_entered()
    {
        var version = Assert.Single(Article.Record(Id, null, Content).Versions);
        var at = new DateTimeOffset(2024, 10, 18, 9, 30, 0, TimeSpan.Zero);

        version.Stamp(at);

        Assert.Equal(at, version.CreatedAt);
    }
}

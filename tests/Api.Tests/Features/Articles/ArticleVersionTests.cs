using System.Security.Cryptography;
using System.Text;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Articles;

public abstract class ArticleVersionTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Every_text_is_kept_exactly_with_its_hash()
    {
        var key = NewKey("a");
        string[] texts = ["Erster\r\nText.\u00A0", "\u202F Zweiter — 📣 Text\u0301.\n\n", "Erster\r\nText.\u00A0"];
        await Ledger.Article(key, texts[0]);
        (await Ledger.Patch($"/v1/articles/{key}", new { text = texts[1] })).Must(200);
        (await Ledger.Patch($"/v1/articles/{key}", new { text = texts[2] })).Must(200);
        var versions = await Ledger.All($"/v1/articles/{key}/versions");
        Assert.Equal([3, 2, 1], versions.Select(v => (int)v["version"]!));
        Assert.Equal(texts.Reverse(), versions.Select(v => (string)v["text"]!));
        Assert.All(
            versions,
            v =>
                Assert.Equal(
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((string)v["text"]!))),
                    (string?)v["sha256"]
                )
        );
        Assert.True(string.CompareOrdinal((string)versions[1]["createdAt"]!, (string)versions[0]["createdAt"]!) < 0);
        var read = (await Ledger.Get($"/v1/articles/{key}")).Must(200);
        Assert.Equal(
            (texts[2], 3, (string?)versions[0]["sha256"]),
            ((string?)read["text"], (int)read["textVersion"]!, (string?)read["textSha256"])
        );
        for (var number = 1; number <= 3; number++)
            Assert.Equal(
                versions[3 - number].ToJsonString(),
                (await Ledger.Get($"/v1/articles/{read.Id}/versions/{number}")).Must(200).Json.ToJsonString()
            );
    }

    [Fact]
    public async Task Only_a_changed_text_makes_a_version()
    {
        var key = NewKey("a");
        await Ledger.Article(key);
        (await Ledger.Patch($"/v1/articles/{key}", new { headline = "Flut", text = Samples.Text })).Must(200);
        Assert.Single(await Ledger.All($"/v1/articles/{key}/versions"));
        Assert.Equal(
            (2, 1),
            (
                (int)(await Ledger.Get($"/v1/articles/{key}"))["version"]!,
                (int)(await Ledger.Get($"/v1/articles/{key}"))["textVersion"]!
            )
        );
    }

    [Fact]
    public async Task Versions_come_a_page_at_a_time_newest_first()
    {
        var key = NewKey("a");
        await Ledger.Article(key, "1");
        for (var n = 2; n <= 5; n++)
            (await Ledger.Patch($"/v1/articles/{key}", new { text = $"{n}" })).Must(200);
        Assert.Equal(
            ["5", "4", "3", "2", "1"],
            (await Ledger.All($"/v1/articles/{key}/versions?limit=2")).Select(v => (string)v["text"]!)
        );
        var page = (await Ledger.Get($"/v1/articles/{key}/versions?limit=2&count=true")).Must(200);
        Assert.Equal(5, (int)page["total"]!);
        Assert.Contains(
            (string)page["next"]!,
            page.Message.Headers.GetValues("Link").Single(),
            StringComparison.Ordinal
        );
        Assert.Null((await Ledger.Get($"/v1/articles/{key}/versions?limit=5"))["next"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    public async Task A_version_that_is_not_there_is_404(string number)
    {
        var key = NewKey("a");
        await Ledger.Article(key);
        (await Ledger.Get($"/v1/articles/{key}/versions/{number}")).MustFail(404);
    }

    [Fact]
    public async Task A_version_answers_a_known_etag_with_304()
    {
        var key = NewKey("a");
        await Ledger.Article(key);
        foreach (var path in new[] { $"/v1/articles/{key}/versions/1", $"/v1/articles/{key}/versions" })
        {
            var read = (await Ledger.Get(path)).Must(200);
            Assert.Empty((await Ledger.Get(path, ("If-None-Match", read.Tag!))).Must(304).Text);
        }
    }

    [Fact]
    public async Task A_new_published_date_derives_the_dates_of_its_claims_without_a_revision_of_theirs()
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article, published: "2025-07-03");
        var sample = Samples.Claim(article);
        sample["key"] = claim;
        var before = await Ledger.Record(sample);
        Assert.Equal(("/2025-07-03", "2025-07-03"), Dates(before));
        (await Ledger.Patch($"/v1/articles/{article}", new { published = "2025-07-01" })).Must(200);
        var after = (await Ledger.Get($"/v1/claims/{claim}")).Must(200);
        Assert.Equal(("/2025-07-01", "2025-07-01"), Dates(after));
        Assert.True((bool)after["statedOn"]!["derived"]!);
        Assert.Equal((1, (string?)before["updatedAt"]), ((int)after["version"]!, (string?)after["updatedAt"]));
        Assert.NotEqual(before.Tag, after.Tag);
        Assert.StartsWith("\"1-", after.Tag);
        Assert.Single(await Ledger.Revisions($"/v1/claims/{claim}"));
        (await Ledger.Patch($"/v1/claims/{claim}", new { topics = new[] { "flood" } }, before.Tag)).Must(200);
    }

    [Fact]
    public async Task A_date_that_is_taken_away_leaves_the_next_one_or_none()
    {
        var (first, second) = (NewKey("a"), NewKey("a"));
        await Ledger.Article(first, published: "2025-07");
        await Ledger.Article(second, published: "2025-08-05");
        var sample = Samples.Claim(first);
        sample["citations"]!.AsArray().Add(Samples.Claim(second)["citations"]![0]!.DeepClone());
        var claim = $"/v1/claims/{(await Ledger.Record(sample)).Id}";
        Assert.Equal(("/2025-07", "2025-07"), Dates(await Ledger.Get(claim)));
        (await Ledger.Patch($"/v1/articles/{first}", new { published = (string?)null })).Must(200);
        Assert.Equal(("/2025-08-05", "2025-08-05"), Dates(await Ledger.Get(claim)));
        (await Ledger.Patch($"/v1/articles/{second}", new { published = (string?)null })).Must(200);
        var undated = await Ledger.Get(claim);
        Assert.Null(undated["statedOn"]);
        Assert.Null(undated["firstPublished"]);
        Assert.Equal(1, (int)undated["version"]!);
    }

    [Fact]
    public async Task A_recorded_date_does_not_follow_the_article()
    {
        var article = NewKey("a");
        await Ledger.Article(article, published: "2025-07-03");
        var sample = Samples.Claim(article);
        sample["statedOn"] = "2025-06";
        var claim = $"/v1/claims/{(await Ledger.Record(sample)).Id}";
        (await Ledger.Patch($"/v1/articles/{article}", new { published = "2025-07-01" })).Must(200);
        Assert.Equal(("2025-06", "2025-07-01"), Dates(await Ledger.Get(claim)));
    }

    [Theory]
    [InlineData("?overwrite=true")]
    [InlineData("?overwrite=true&atomic=true")]
    public async Task A_date_changed_in_the_import_that_enters_the_claim_counts(string query)
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        var file = ImportFile.Of(
            ImportFile.Article(article, published: "2025-07-03"),
            ImportFile.Claim(claim, article),
            ImportFile.Article(article, published: "2025-07-01")
        );
        Assert.Equal((2, 1, 0, 0), (await Ledger.Import(file, query)).Must(200).Tally());
        Assert.Equal(("/2025-07-01", "2025-07-01"), Dates(await Ledger.Get($"/v1/claims/{claim}")));
    }

    private static (string?, string?) Dates(Answer claim) =>
        ((string?)claim.Must(claim.Code)["statedOn"]!["edtf"], (string?)claim["firstPublished"]!["edtf"]);
}

public sealed class ArticleVersionsOnSqlite(SqliteServer server)
    : ArticleVersionTests(server),
        IClassFixture<SqliteServer>;

public sealed class ArticleVersionsOnPostgres(PostgresServer server)
    : ArticleVersionTests(server),
        IClassFixture<PostgresServer>;

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Articles;

public abstract class ArticleTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task An_article_reads_back_as_it_was_entered()
    {
        var (publisher, agency, original, key) = (NewKey("s"), NewKey("s"), NewKey("a"), NewKey("a"));
        await Ledger.Source(publisher);
        await Ledger.Source(agency, name: "AFP", kind: "newsAgency");
        await Ledger.Article(original);
        var body = JsonNode
            .Parse(
                $$"""
                {"headline":"Die Flut — „Lage ernst“","url":"https://News.example:443/{{key}}?utm_source=x&p=1#top","externalIds":["urn:newsml:{{key}}:2","urn:{{key}}"],
                 "publisher":"{{publisher}}","agencies":["{{agency}}"],"authors":["A. Ohm","B. Ach"],"language":"de-AT","published":"2025-07-15T14:00:00+02:00",
                 "retrievedAt":"2025-07-16T10:00:00.123456+02:00","archiveUrl":"https://archive.example/{{key}}","copyOf":"{{original}}","notice":"corrected",
                 "topics":["Hochwasser"],"text":"  Erste Zeile.\r\n\tZweite\u00A0Zeile. 📣\n"}
                """
            )!
            .AsObject();
        var made = (await Ledger.Put($"/v1/articles/{key}", body)).Must(201);
        Assert.Equal(made.Text, (await Ledger.Get($"/v1/articles/{made.Id}")).Must(200).Text);
        foreach (
            var field in new[]
            {
                "headline",
                "url",
                "externalIds",
                "authors",
                "language",
                "archiveUrl",
                "notice",
                "topics",
                "text",
            }
        )
            Assert.Equal(body[field]!.ToJsonString(), made[field]!.ToJsonString());
        Assert.Equal(
            (publisher, agency, original),
            ((string?)made["publisher"]!["key"], (string?)made["agencies"]![0]!["key"], (string?)made["copyOf"]!["key"])
        );
        Assert.Equal(
            ("2025-07-15T12:00:00Z", "2025-07-16T08:00:00.123456Z"),
            ((string?)made["published"]!["earliest"], (string?)made["retrievedAt"])
        );
        Assert.Equal((1, 1), ((int)made["textVersion"]!, (int)made["version"]!));
    }

    [Fact]
    public async Task What_is_not_known_stays_empty()
    {
        var made = (await Ledger.Post("/v1/articles", new { language = "de", text = "T" })).Must(201);
        foreach (
            var field in new[]
            {
                "key",
                "headline",
                "url",
                "publisher",
                "published",
                "retrievedAt",
                "archiveUrl",
                "copyOf",
            }
        )
            Assert.Null(made[field]);
        foreach (var field in new[] { "externalIds", "agencies", "authors", "topics" })
            Assert.Empty(made[field]!.AsArray());
        Assert.Equal("none", (string?)made["notice"]);
    }

    [Theory]
    [InlineData("HTTPS://NEWS.Example/KEY")]
    [InlineData("https://news.example:443/KEY")]
    [InlineData("https://news.example/KEY#part")]
    [InlineData("https://news.example/KEY?utm_source=a&utm_medium=b")]
    [InlineData("https://news.example/KEY?fbclid=1&gclid=2#x")]
    public async Task An_address_written_otherwise_is_the_same_and_taken(string other)
    {
        var key = NewKey("a");
        var made = (await Ledger.Put($"/v1/articles/{key}", Addressed($"https://news.example/{key}"))).Must(201);
        var taken = (
            await Ledger.Post("/v1/articles", Addressed(other.Replace("KEY", key, StringComparison.Ordinal)))
        ).MustFail(409);
        Assert.Equal(["#/url"], taken.Places);
        Assert.Equal((made.Id, key), ((string?)taken["existing"]!["id"], (string?)taken["existing"]!["key"]));
        var second = (await Ledger.Post("/v1/articles", Addressed($"https://news.example/{key}?p=2"))).Must(201);
        Assert.Equal(
            ["#/url"],
            (
                await Ledger.Patch(
                    $"/v1/articles/{second.Id}",
                    Addressed(other.Replace("KEY", key, StringComparison.Ordinal))
                )
            )
                .MustFail(409)
                .Places
        );
        Assert.Equal(second.Text, (await Ledger.Get($"/v1/articles/{second.Id}")).Text);
    }

    [Theory]
    [InlineData("http://news.example/KEY")]
    [InlineData("https://news.example/KEY/")]
    [InlineData("https://news.example/KEY?page=2")]
    [InlineData("https://news.example/X-KEY")]
    [InlineData("https://www.news.example/KEY")]
    public async Task Another_address_is_free(string other)
    {
        var key = NewKey("a");
        (await Ledger.Put($"/v1/articles/{key}", Addressed($"https://news.example/{key}"))).Must(201);
        (await Ledger.Post("/v1/articles", Addressed(other.Replace("KEY", key, StringComparison.Ordinal)))).Must(201);
    }

    [Fact]
    public async Task An_external_id_is_unique_and_free_again_when_it_is_removed()
    {
        var (one, two, urn) = (NewKey("a"), NewKey("a"), NewKey("urn"));
        (
            await Ledger.Put(
                $"/v1/articles/{one}",
                new
                {
                    language = "de",
                    text = "T",
                    externalIds = new[] { "x-" + urn, urn },
                }
            )
        ).Must(201);
        object second = new
        {
            language = "de",
            text = "T",
            externalIds = new[] { urn },
        };
        var taken = (await Ledger.Put($"/v1/articles/{two}", second)).MustFail(409);
        Assert.Equal(one, (string?)taken["existing"]!["key"]);
        (await Ledger.Patch($"/v1/articles/{one}", new { externalIds = new[] { "x-" + urn } })).Must(200);
        Assert.Equal(
            [urn],
            (await Ledger.Put($"/v1/articles/{two}", second)).Must(201)["externalIds"]!
                .AsArray()
                .Select(e => (string)e!)
        );
    }

    [Fact]
    public async Task A_key_is_unique_within_its_type_and_the_problem_names_the_holder()
    {
        var key = NewKey("k");
        var made = await Ledger.Article(key);
        await Ledger.Source(key);
        var taken = (
            await Ledger.Post(
                "/v1/articles",
                new
                {
                    key,
                    language = "de",
                    text = "T",
                }
            )
        ).MustFail(409);
        Assert.Equal(["#/key"], taken.Places);
        Assert.Equal(
            (made.Id, $"/v1/articles/{made.Id}"),
            ((string?)taken["existing"]!["id"], (string?)taken["existing"]!["path"])
        );
    }

    [Fact]
    public async Task An_article_is_no_copy_of_itself()
    {
        var key = NewKey("a");
        await Ledger.Article(key);
        Assert.Equal(
            ["#/copyOf"],
            (await Ledger.Patch($"/v1/articles/{key}", new { copyOf = key })).MustFail(422).Places
        );
    }

    [Fact]
    public async Task A_text_has_at_most_300000_characters_of_any_kind()
    {
        var text = string.Concat(Enumerable.Repeat("📣", 150_000)) + new string('x', 150_000);
        var made = (
            await Ledger.Post(
                "/v1/articles",
                new JsonObject { ["language"] = "de", ["text"] = text }
                    .ToJsonString(
                        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
                    )
                    .Replace("\\uD83D\\uDCE3", "📣", StringComparison.Ordinal)
            )
        ).Must(201);
        Assert.Equal(text, (string?)(await Ledger.Get($"/v1/articles/{made.Id}")).Must(200)["text"]);
        Assert.Equal(
            ["#/text"],
            (await Ledger.Post("/v1/articles", new { language = "de", text = new string('x', 300_001) }))
                .MustFail(422)
                .Places
        );
    }

    private static object Addressed(string url) =>
        new
        {
            language = "de",
            text = "T",
            url,
        };
}

public sealed class ArticlesOnSqlite(SqliteServer server) : ArticleTests(server), IClassFixture<SqliteServer>;

public sealed class ArticlesOnPostgres(PostgresServer server) : ArticleTests(server), IClassFixture<PostgresServer>;

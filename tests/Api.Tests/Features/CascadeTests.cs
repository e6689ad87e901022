using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>A withdrawal that takes along what rests on it, and the restore that undoes exactly that.</summary>
public abstract class CascadeTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task All_that_rests_on_it_goes_along_and_comes_back_together()
    {
        var (outlet, article, happening, claim) = await Chain();
        var before = await Ledger.Everything();
        var listed = (await Ledger.Delete($"/v1/sources/{outlet}?cascade=true&dryRun=true")).Must(200);
        Assert.Equal(before, await Ledger.Everything());
        Assert.Equal(
            [outlet, article, happening, claim],
            listed["items"]!
                .AsArray()
                .Select(i => (string)i!["key"]!)
                .OrderBy(k => Order(k, outlet, article, happening))
        );
        Assert.Equal(1, (int)listed["counts"]!["claims"]!);

        (await Ledger.Delete($"/v1/sources/{outlet}?cascade=true", "*", ("X-Change-Reason", "a hoax"))).Must(204);
        string[] all = [$"sources/{outlet}", $"articles/{article}", $"events/{happening}", $"claims/{claim}"];
        foreach (var path in all)
        {
            Assert.Contains("a hoax", (await Ledger.Get($"/v1/{path}")).MustFail(410).Text, StringComparison.Ordinal);
            Assert.Equal("a hoax", (string?)(await Ledger.Revisions($"/v1/{path}"))[0]["reason"]);
        }

        (await Ledger.Post($"/v1/sources/{outlet}/restore")).Must(200);
        foreach (var path in all)
            Assert.Equal(3, (int)(await Ledger.Get($"/v1/{path}")).Must(200)["version"]!);
    }

    [Fact]
    public async Task What_was_withdrawn_by_itself_before_does_not_come_back_with_it()
    {
        var (outlet, article, _, claim) = await Chain();
        (await Ledger.Delete($"/v1/claims/{claim}")).Must(204);
        (await Ledger.Delete($"/v1/sources/{outlet}?cascade=true")).Must(204);
        (await Ledger.Post($"/v1/claims/{claim}/restore")).MustFail(422);
        (await Ledger.Post($"/v1/articles/{article}/restore")).MustFail(422);
        (await Ledger.Post($"/v1/sources/{outlet}/restore")).Must(200);
        (await Ledger.Get($"/v1/articles/{article}")).Must(200);
        (await Ledger.Get($"/v1/claims/{claim}")).MustFail(410);
    }

    [Fact]
    public async Task It_does_not_come_back_without_what_it_rests_on()
    {
        var (outlet, article, _, claim) = await Chain();
        (await Ledger.Delete($"/v1/articles/{article}?cascade=true")).Must(204);
        (await Ledger.Delete($"/v1/sources/{outlet}")).Must(204);
        var refused = (await Ledger.Post($"/v1/articles/{article}/restore")).MustFail(422);
        Assert.Equal(["#/publisher"], refused.Places);
        (await Ledger.Get($"/v1/claims/{claim}")).MustFail(410);
        (await Ledger.Post($"/v1/sources/{outlet}/restore")).Must(200);
        (await Ledger.Post($"/v1/articles/{article}/restore")).Must(200);
        (await Ledger.Get($"/v1/claims/{claim}")).Must(200);
    }

    [Fact]
    public async Task Without_cascade_it_stays_and_a_dry_run_says_so_too()
    {
        var (outlet, _, _, _) = await Chain();
        (await Ledger.Delete($"/v1/sources/{outlet}")).MustFail(409);
        (await Ledger.Delete($"/v1/sources/{outlet}?dryRun=true")).MustFail(409);
        (await Ledger.Delete($"/v1/sources/{outlet}?cascade=true", ifMatch: null)).MustFail(428);
        (await Ledger.Get($"/v1/sources/{outlet}")).Must(200);
    }

    [Fact]
    public async Task A_large_cascade_and_a_large_merger_keep_one_order_of_changes()
    {
        var (twin, stays, article) = (NewKey("twin"), NewKey("stays"), NewKey("a"));
        await Ledger.Source(twin);
        await Ledger.Source(stays);
        await Ledger.Article(article);
        var lines = Enumerable
            .Range(0, 620)
            .Select(n =>
            {
                var line = Samples.Claim(article, twin);
                line["type"] = "claim";
                line["key"] = $"{twin}-{n}";
                return line.ToJsonString();
            });
        Assert.Equal(620, (int)(await Ledger.Import(string.Join('\n', lines))).Must(200)["created"]!);
        (await Ledger.Post($"/v1/sources/{twin}/merge", new { into = stays })).Must(200);
        Assert.Equal(620, (int)(await Ledger.Get($"/v1/claims?origin={stays}&count=true&limit=1"))["total"]!);
        (await Ledger.Delete($"/v1/sources/{stays}?cascade=true")).Must(204);
        (await Ledger.Get($"/v1/claims/{twin}-619")).MustFail(410);
        (await Ledger.Post($"/v1/sources/{stays}/restore")).Must(200);
        Assert.Equal(620, (int)(await Ledger.Get($"/v1/claims?origin={stays}&count=true&limit=1"))["total"]!);
        var history = await Ledger.Revisions($"/v1/claims/{twin}-300");
        Assert.Equal(["restored", "withdrawn", "updated", "created"], history.Select(r => (string)r["action"]!));
        Assert.All(history, r => Assert.True((long)r["sequence"]! > 0));
        Assert.Equal(history, history.OrderByDescending(r => (long)r["sequence"]!));
        (await Ledger.Delete($"/v1/sources/{stays}?cascade=true")).Must(204);
    }

    private static int Order(string key, params string[] order) =>
        Array.IndexOf(order, key) is var at && at < 0 ? order.Length : at;

    /// <summary>An outlet, its article, an event that the article belongs to, a claim about that event quoted from it.</summary>
    private async Task<(string Outlet, string Article, string Event, string Claim)> Chain()
    {
        var (outlet, article, happening, claim) = (
            NewKey("outlet"),
            NewKey("article"),
            NewKey("event"),
            NewKey("claim")
        );
        await Ledger.Source(outlet, "Alsener Bote", "newsOutlet");
        (
            await Ledger.Put(
                $"/v1/articles/{article}",
                new
                {
                    language = "de",
                    text = Samples.Text,
                    publisher = outlet,
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/events/{happening}",
                new
                {
                    title = "Flood",
                    kind = "disaster",
                    articles = new[] { article },
                }
            )
        ).Must(201);
        var body = Samples.Claim(article);
        body["events"] = new JsonArray(happening);
        (await Ledger.Put($"/v1/claims/{claim}", body)).Must(201);
        return (outlet, article, happening, claim);
    }
}

public sealed class CascadeOnPostgres(PostgresServer server) : CascadeTests(server), IClassFixture<PostgresServer>;

public sealed class CascadeOnSqlite(SqliteServer server) : CascadeTests(server), IClassFixture<SqliteServer>;

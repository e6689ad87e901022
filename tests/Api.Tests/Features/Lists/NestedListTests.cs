using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Lists;

/// <summary>The claims and events of an article, the claims and articles of an event: the plain lists, within one resource.</summary>
public abstract class NestedListTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_nested_list_is_the_plain_one_within_its_resource()
    {
        await Ledger.Flood();
        (string Path, string Keys)[] lists =
        [
            ("articles/flood-march/claims", "denied plain about up-to"),
            ("articles/flood-march/claims?stance=affirms", "plain about up-to"),
            ("articles/flood-march/claims?sort=value", "plain about up-to denied"),
            ("articles/flood-march/claims?sort=-value", "up-to about plain denied"),
            ("articles/flood-march/claims?article=flood-april", ""),
            ("articles/flood-march/events", "breach"),
            ("articles/flood-march/events?kind=trial", ""),
            ("articles/flood-undated/events", ""),
            ("events/flood-breach/claims", "denied about"),
            ("events/flood-breach/claims?event=flood-hearing", "denied"),
            ("events/flood-breach/articles", "april march"),
            ("events/flood-breach/articles?sort=headline", "march april"),
            ("events/flood-hearing/articles?count=true", ""),
        ];
        foreach (var (path, keys) in lists)
        foreach (var limit in new[] { 1, 2, 200 })
        {
            var limited = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"limit={limit}";
            var seen = string.Join(' ', (await Ledger.Keys("/v1/" + limited)).Select(k => k[6..]));
            Assert.Equal($"{limited}: {keys}", $"{limited}: {seen}");
        }
    }

    [Fact]
    public async Task Its_rows_are_those_of_the_plain_list_and_it_takes_id_or_key()
    {
        await Ledger.Flood();
        var id = (await Ledger.Get("/v1/articles/flood-march")).Must(200).Id;
        var plain = (await Ledger.Get($"/v1/claims?article={id}&count=true")).Must(200);
        foreach (var article in new[] { id, "flood-march" })
        {
            var nested = (await Ledger.Get($"/v1/articles/{article}/claims?count=true")).Must(200);
            Assert.Equal(plain["items"]!.ToJsonString(), nested["items"]!.ToJsonString());
            Assert.Equal(4, (int)nested["total"]!);
        }
    }

    [Theory]
    [InlineData("articles", "claims")]
    [InlineData("articles", "events")]
    [InlineData("events", "claims")]
    [InlineData("events", "articles")]
    public async Task What_is_not_there_is_404_and_what_is_withdrawn_410(string collection, string list)
    {
        (await Ledger.Get($"/v1/{collection}/no-such/{list}")).MustFail(404);
        (await Ledger.Get($"/v1/{collection}/0197b1c0-0000-7000-8000-000000000001/{list}")).MustFail(404);
        var key = NewKey("gone");
        if (collection == "articles")
            await Ledger.Article(key);
        else
            (await Ledger.Put($"/v1/events/{key}", new { title = "T", kind = "call" })).Must(201);
        Assert.Empty(await Ledger.Keys($"/v1/{collection}/{key}/{list}"));
        (await Ledger.Delete($"/v1/{collection}/{key}")).Must(204);
        (await Ledger.Get($"/v1/{collection}/{key}/{list}")).MustFail(410);
        (await Ledger.Get($"/v1/{collection}/{key}/{list}?sort=age")).MustFail(400);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_resource_only()
    {
        await Ledger.Flood();
        var next = (string)(await Ledger.Get("/v1/articles/flood-march/claims?limit=1")).Must(200)["next"]!;
        Assert.StartsWith("/v1/articles/flood-march/claims?", next, StringComparison.Ordinal);
        (await Ledger.Get(next)).Must(200);
        foreach (
            var other in new[] { "/v1/articles/flood-april/claims", "/v1/claims", "/v1/events/flood-breach/claims" }
        )
            Assert.Equal(
                ["cursor"],
                (await Ledger.Get(next.Replace("/v1/articles/flood-march/claims", other, StringComparison.Ordinal)))
                    .MustFail(400)
                    .Places
            );
    }
}

public sealed class NestedListsOnSqlite(SqliteServer server) : NestedListTests(server), IClassFixture<SqliteServer>;

public sealed class NestedListsOnPostgres(PostgresServer server)
    : NestedListTests(server),
        IClassFixture<PostgresServer>;

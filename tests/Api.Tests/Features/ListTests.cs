using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class ListTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_walk_gives_what_was_there_exactly_once_while_others_add_and_withdraw()
    {
        var word = NewKey("walk");
        for (var n = 0; n < 12; n++)
            await Ledger.Source($"{word}-{n}", name: word);
        var seen = new List<string>();
        var step = 0;
        for (string? next = $"/v1/sources?q={word}&limit=3"; next is not null; step++)
        {
            var page = (await Ledger.Get(next)).Must(200);
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["key"]!));
            next = (string?)page["next"];
            await Ledger.Source($"{word}-new-{step}", name: word);
            (await Ledger.Patch($"/v1/sources/{word}-{step}", new { description = "Changed." })).Must(200);
            if (step == 0)
                (await Ledger.Delete($"/v1/sources/{seen[^1]}")).Must(204);
            if (step == 1)
                (await Ledger.Delete($"/v1/sources/{word}-0")).Must(204);
        }
        Assert.Equal(Enumerable.Range(1, 11).Reverse().Select(n => $"{word}-{n}"), seen);
    }

    [Fact]
    public async Task Pages_name_the_next_one_in_body_and_header_and_count_all()
    {
        var word = NewKey("page");
        for (var n = 0; n < 5; n++)
            await Ledger.Source($"{word}-{n}", name: word);
        var first = (await Ledger.Get($"/v1/sources?q={word}&limit=2&count=true")).Must(200);
        Assert.Equal((2, 5), (first["items"]!.AsArray().Count, (int)first["total"]!));
        var next = (string)first["next"]!;
        Assert.StartsWith("/v1/sources?", next);
        Assert.Equal($"<{next}>; rel=\"next\"", first.Message.Headers.GetValues("Link").Single());
        var last = (await Ledger.Get((string)(await Ledger.Get(next)).Must(200)["next"]!)).Must(200);
        Assert.Equal((1, 5), (last["items"]!.AsArray().Count, (int)last["total"]!));
        Assert.Null(last["next"]);
        Assert.False(last.Message.Headers.Contains("Link"));
        Assert.DoesNotContain("total", (await Ledger.Get($"/v1/sources?q={word}")).Text);
        Assert.Null((await Ledger.Get($"/v1/sources?q={word}&limit=5"))["next"]);
        Assert.Empty((await Ledger.Get($"/v1/sources?q={word}-none&count=true"))["items"]!.AsArray());
        Assert.Equal(0, (int)(await Ledger.Get($"/v1/sources?q={word}-none&count=true"))["total"]!);
    }

    [Fact]
    public async Task Every_collection_lists_newest_first_by_any_page_size_and_rows_are_the_resource()
    {
        var (source, article) = (NewKey("s"), NewKey("a"));
        for (var n = 0; n < 3; n++)
        {
            await Ledger.Source($"{source}-{n}");
            await Ledger.Article($"{article}-{n}");
            (await Ledger.Put($"/v1/events/{source}-{n}", new { title = "T", kind = "call" })).Must(201);
            (await Ledger.Put($"/v1/questions/{source}-{n}", new { text = "T?" })).Must(201);
            (await Ledger.Put($"/v1/claims/{source}-{n}", Samples.Claim($"{article}-{n}"))).Must(201);
        }
        foreach (var collection in new[] { "sources", "events", "questions", "claims", "articles" })
        {
            var rows = await Ledger.All($"/v1/{collection}?limit=1");
            Assert.Equal(
                rows.Select(r => r.ToJsonString()),
                (await Ledger.All($"/v1/{collection}?limit=200")).Select(r => r.ToJsonString())
            );
            var dates = rows.ConvertAll(r => (string)r["createdAt"]!);
            Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
            foreach (var row in rows)
            {
                var resource = (await Ledger.Get($"/v1/{collection}/{(string)row["id"]!}")).Must(200).Json.AsObject();
                if (collection == "articles")
                    resource.Remove("text");
                // What follows from other claims is told of one claim only.
                Assert.Equal(collection == "claims", resource.Remove("evidenceState"));
                Assert.Equal(collection == "claims", resource.Remove("independentOriginCount"));
                Assert.Equal(resource.ToJsonString(), row.ToJsonString());
            }
        }
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_list_and_filters_only()
    {
        var word = NewKey("cur");
        for (var n = 0; n < 3; n++)
            await Ledger.Source($"{word}-{n}", name: word);
        var next = (string)(await Ledger.Get($"/v1/sources?q={word}&limit=1")).Must(200)["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
        (await Ledger.Get($"/v1/sources?q={word}&limit=2&count=true&cursor={cursor}")).Must(200);
        foreach (
            var other in new[]
            {
                $"/v1/sources?cursor={cursor}",
                $"/v1/sources?q=other&cursor={cursor}",
                $"/v1/claims?cursor={cursor}",
                $"/v1/sources/{word}-0/revisions?cursor={cursor}",
                $"/v1/sources?q={word}&cursor={cursor[..^1]}",
                $"/v1/sources?q={word}&cursor={cursor}AAAA",
                $"/v1/sources?q={word}&cursor={Flip(cursor, 3)}",
                $"/v1/sources?q={word}&cursor={Flip(cursor, cursor.Length / 2)}",
                $"/v1/sources?q={word}&cursor={Flip(cursor, cursor.Length - 3)}",
            }
        )
            Assert.Equal(["cursor"], (await Ledger.Get(other)).MustFail(400).Places);
    }

    [Fact]
    public async Task Every_cursor_of_the_other_lists_is_bound_to_its_resource()
    {
        var (one, two) = (NewKey("a"), NewKey("a"));
        foreach (var key in new[] { one, two })
        {
            await Ledger.Article(key, "1");
            (await Ledger.Patch($"/v1/articles/{key}", new { text = "2" })).Must(200);
        }
        foreach (var list in new[] { "revisions", "versions" })
        {
            var next = (string)(await Ledger.Get($"/v1/articles/{one}/{list}?limit=1")).Must(200)["next"]!;
            (await Ledger.Get(next)).Must(200);
            Assert.Equal(
                ["cursor"],
                (await Ledger.Get(next.Replace(one, two, StringComparison.Ordinal))).MustFail(400).Places
            );
        }
    }

    private static string Flip(string cursor, int at) =>
        cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
}

public sealed class ListsOnSqlite(SqliteServer server) : ListTests(server), IClassFixture<SqliteServer>;

public sealed class ListsOnPostgres(PostgresServer server) : ListTests(server), IClassFixture<PostgresServer>;

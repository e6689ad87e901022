using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Search;

public abstract class SearchWalkTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Every_match_comes_once_by_any_page_size()
    {
        var (key, word) = (NewKey(), SearchTests.Word());
        for (var n = 0; n < 9; n++)
        {
            await Ledger.Source($"{key}-{n}", word + string.Concat(Enumerable.Repeat(" und", n % 3)));
            if (n % 2 == 0)
                await Ledger.Article($"{key}-{n}", $"{word} am Fluss {string.Concat(Enumerable.Repeat(" und", n))}");
        }
        var whole = (await Ledger.All($"/v1/search?q={word}")).ConvertAll(r => r.ToJsonString());
        Assert.Equal(14, whole.Distinct().Count());
        foreach (var limit in new[] { 1, 2, 5, 14, 200 })
            Assert.Equal(whole, (await Ledger.All($"/v1/search?q={word}&limit={limit}")).Select(r => r.ToJsonString()));
    }

    [Fact]
    public async Task Pages_name_the_next_one_and_count_all()
    {
        var (key, word) = (NewKey(), SearchTests.Word());
        for (var n = 0; n < 3; n++)
            await Ledger.Source($"{key}-{n}", word);
        var first = (await Ledger.Get($"/v1/search?q={word}&limit=2&count=true")).Must(200);
        Assert.Equal((2, 3), (first["items"]!.AsArray().Count, (int)first["total"]!));
        var next = (string)first["next"]!;
        Assert.StartsWith("/v1/search?", next);
        Assert.Equal($"<{next}>; rel=\"next\"", first.Message.Headers.GetValues("Link").Single());
        var last = (await Ledger.Get(next)).Must(200);
        Assert.Equal((1, 3), (last["items"]!.AsArray().Count, (int)last["total"]!));
        Assert.Null(last["next"]);
        Assert.DoesNotContain("total", (await Ledger.Get($"/v1/search?q={word}")).Text);
        Assert.Equal(0, (int)(await Ledger.Get($"/v1/search?q={word}x&count=true"))["total"]!);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_search_only()
    {
        var (key, word) = (NewKey(), SearchTests.Word());
        for (var n = 0; n < 3; n++)
            await Ledger.Source($"{key}-{n}", word);
        var next = (string)(await Ledger.Get($"/v1/search?q={word}&limit=1")).Must(200)["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
        (await Ledger.Get($"/v1/search?q={word}&limit=2&cursor={cursor}")).Must(200);
        foreach (
            var other in new[]
            {
                $"/v1/search?q={word}x&cursor={cursor}",
                $"/v1/search?q={word}&type=source&cursor={cursor}",
                $"/v1/sources?q={word}&cursor={cursor}",
                $"/v1/search?q={word}&cursor={cursor[..^1]}",
                $"/v1/search?q={word}&cursor=AAAA",
            }
        )
            Assert.Equal(["cursor"], (await Ledger.Get(other)).MustFail(400).Places);
    }

    /// <summary>Two megabytes of texts are read for a page, however many rows it may have.</summary>
    [Fact]
    public async Task A_page_of_long_texts_has_fewer_rows_and_the_next_one_goes_on()
    {
        var (key, word) = (NewKey(), SearchTests.Word());
        var text = $"{string.Concat(Enumerable.Repeat("Am Ufer war es still. ", 13_000))} {word}";
        for (var n = 0; n < 9; n++)
            await Ledger.Article($"{key}-{n}", text);
        var first = (await Ledger.Get($"/v1/search?q={word}&limit=200")).Must(200);
        Assert.Equal(6, first["items"]!.AsArray().Count);
        var all = await Ledger.All($"/v1/search?q={word}&limit=200");
        Assert.Equal(9, all.Select(r => (string)r["key"]!).Distinct().Count());
        Assert.All(all, r => Assert.Equal([word], r.Marked()));
    }
}

public sealed class SearchWalksOnSqlite(SqliteServer server) : SearchWalkTests(server), IClassFixture<SqliteServer>;

public sealed class SearchWalksOnPostgres(PostgresServer server)
    : SearchWalkTests(server),
        IClassFixture<PostgresServer>;

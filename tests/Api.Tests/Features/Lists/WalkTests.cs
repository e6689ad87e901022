using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Lists;

/// <summary>What was there when a walk began, and keeps the value it is sorted by, comes exactly once and in order, whatever others write meanwhile.</summary>
public abstract class WalkTests(LedgerServer server) : ApiTests(server)
{
    private const int Claims = 40;

    /// <summary>So few that the walk comes to an end: who writes faster than it reads would lead it on for ever.</summary>
    private const int MostNew = 200;

    [Theory]
    [InlineData("-createdAt")]
    [InlineData("statedOn")]
    [InlineData("-statedOn")]
    [InlineData("-value")]
    public async Task A_walk_gives_what_was_there_exactly_once_while_others_write(string sort)
    {
        var w = await Entered();
        var before = await Ledger.Keys($"/v1/claims?article={w}&sort={sort}&limit=200");
        Assert.Equal(Claims, before.Count);
        using var over = new CancellationTokenSource();
        var writers = new[]
        {
            Create(w, over.Token),
            Withdraw(w, over.Token),
            Move(w, over.Token),
            Touch(w, over.Token),
        };
        var seen = new List<string>();
        for (string? next = $"/v1/claims?article={w}&sort={sort}&limit=3"; next is not null; )
        {
            Assert.True(seen.Count < 2 * (Claims + MostNew), "The walk comes to no end.");
            var page = (await Ledger.Get(next)).Must(200);
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["key"]!));
            next = (string?)page["next"];
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        await over.CancelAsync();
        await Task.WhenAll(writers);
        // Of ten claims the last is withdrawn and the one before it gets other values; the rest keeps its place.
        var steady = before.Where(k => Number(k) % 10 < 8).ToList();
        Assert.Equal(steady, seen.Where(steady.Contains));
        Assert.All(seen.GroupBy(k => k).Where(g => g.Count() > 1), g => Assert.Equal(8, Number(g.Key) % 10));
    }

    [Theory]
    [InlineData("statedOn")]
    [InlineData("-statedOn")]
    [InlineData("value")]
    [InlineData("-value")]
    public async Task What_has_no_value_comes_last_and_once_however_small_the_pages(string sort)
    {
        var w = await Entered();
        var whole = await Ledger.Keys($"/v1/claims?article={w}&sort={sort}&limit=200");
        var seen = new List<string>();
        for (string? next = $"/v1/claims?article={w}&sort={sort}&limit=2"; next is not null && seen.Count <= Claims; )
        {
            var page = (await Ledger.Get(next)).Must(200);
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["key"]!));
            next = (string?)page["next"];
        }
        Assert.Equal(whole, seen);
        Assert.Equal(Claims, whole.Count);
    }

    /// <summary>An article with its claims; their keys begin with its key.</summary>
    private async Task<string> Entered()
    {
        var w = NewKey("w");
        await Ledger.Article(w);
        (
            await Ledger.Import(ImportFile.Of(Enumerable.Range(0, Claims).Select(n => (object)Line(w, n)).ToArray()))
        ).Must(200);
        return w;
    }

    private static int Number(string key) =>
        int.Parse(key[(key.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Line(string w, int n)
    {
        var claim = ImportFile.Claim($"{w}-{n}", w);
        // Some have no date and no figure, many share them.
        claim["statedOn"] = n % 7 == 0 ? null : $"2026-03-{1 + n % 5:00}";
        if (n % 3 != 0)
            claim["quantity"] = new JsonObject { ["qualifier"] = "about", ["value"] = n % 4 };
        return claim;
    }

    private async Task Create(string w, CancellationToken over)
    {
        for (var n = 1_000; n < 1_000 + 10 * MostNew && !over.IsCancellationRequested; n += 10)
            await Ledger.Put($"/v1/claims/{w}-{n}", Body(w, n % 40));
    }

    private async Task Withdraw(string w, CancellationToken over)
    {
        for (var n = 9; n < Claims && !over.IsCancellationRequested; n += 10)
            (await Ledger.Delete($"/v1/claims/{w}-{n}")).Must(204);
    }

    private async Task Move(string w, CancellationToken over)
    {
        for (var n = 8; !over.IsCancellationRequested; n = (n + 10) % Claims)
            (
                await Ledger.Patch(
                    $"/v1/claims/{w}-{n}",
                    new
                    {
                        statedOn = $"2026-03-{1 + Random.Shared.Next(28):00}",
                        quantity = new { qualifier = "plain", value = Random.Shared.Next(9) },
                    }
                )
            ).Must(200);
    }

    /// <summary>Changes what no list of this test is sorted by.</summary>
    private async Task Touch(string w, CancellationToken over)
    {
        for (var n = 0; !over.IsCancellationRequested; n = (n + 10) % Claims)
            (await Ledger.Patch($"/v1/claims/{w}-{n}", new { text = $"Changed {Random.Shared.Next()}." })).Must(200);
    }

    private static JsonObject Body(string w, int n)
    {
        var line = Line(w, n);
        line.Remove("type");
        line.Remove("key");
        return line;
    }
}

public sealed class WalksOnSqlite(SqliteServer server) : WalkTests(server), IClassFixture<SqliteServer>;

public sealed class WalksOnPostgres(PostgresServer server) : WalkTests(server), IClassFixture<PostgresServer>;

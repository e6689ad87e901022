using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Features.Exports;
using Newsroom.Api.Persistence;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Exports;

/// <summary>How the whole ledger is asked for, and in which order it comes.</summary>
public abstract class ExportTests(LedgerServer server) : ApiTests(server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_refers_to_earlier_ones_only()
    {
        var keys = Enumerable.Range(0, 12).Select(i => NewKey($"s{i}")).ToList();
        foreach (var key in keys)
            await Ledger.Source(key);
        // Each is put under the one entered after it, so that the order of entering is exactly the wrong one.
        for (var i = 0; i + 1 < keys.Count; i++)
            (await Ledger.Patch($"/v1/sources/{keys[i]}", new { partOf = keys[i + 1] })).Must(200);
        var lines = (await Ledger.Export()).Lines().Where(l => (string)l["type"]! == "source").ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line["partOf"] is { } whole)
                Assert.Contains((string)whole!, known);
            known.UnionWith(new[] { (string)line["id"]!, (string?)line["key"] }.OfType<string>());
        }
        Assert.Equal(Enumerable.Reverse(keys), lines.Select(l => (string?)l["key"]).Where(k => keys.Contains(k!)));
    }

    [Fact]
    public async Task A_line_says_what_was_entered_and_nothing_that_follows_from_it()
    {
        var (source, article) = (NewKey("s"), NewKey("a"));
        await Ledger.Source(source, "Wasseramt „Süd“");
        await Ledger.Article(article, published: "2026-03-14");
        var claim = await Ledger.Record(Samples.Claim(article, source));
        var lines = (await Ledger.Export()).Lines();
        var made = lines.Single(l => (string?)l["id"] == claim.Id);
        Assert.Equal(
            ["type", "id", "text", "language", "origin", "stance", "originCertainty", "citations", "createdAt", "by"],
            made.Select(p => p.Key)
        );
        Assert.Equal((source, "anonymous"), ((string?)made["origin"], (string?)made["by"]));
        Assert.Equal((string?)claim["createdAt"], (string?)made["createdAt"]);
        Assert.Equal(
            ["id", "article", "articleVersion", "quote", "state", "form", "attribution", "distanced"],
            made["citations"]![0]!.AsObject().Select(p => p.Key)
        );
        var printed = lines.Single(l => (string?)l["key"] == article);
        Assert.False(printed.ContainsKey("text"));
        Assert.Equal(Samples.Text, (string?)Assert.Single(printed["versions"]!.AsArray())!["text"]);
    }

    [Fact]
    public async Task The_export_is_lines_and_nothing_else()
    {
        await Ledger.Source(NewKey("s"));
        foreach (var accept in new[] { "application/x-ndjson", "*/*", "application/*", "text/html, */*;q=0.1" })
            Assert.Equal("application/x-ndjson", (await Ledger.Get("/v1/export", ("Accept", accept))).Must(200).Media);
        var refused = (await Ledger.Get("/v1/export", ("Accept", "application/json"))).MustFail(406);
        Assert.Contains("application/x-ndjson", (string)refused["detail"]!, StringComparison.Ordinal);
        (await Ledger.Get("/v1/export?type=source")).MustFail(400);
        (await Ledger.Post("/v1/export", new { })).MustFail(405);
        var head = (await Ledger.Send(HttpMethod.Head, "/v1/export", null, null)).Must(200);
        Assert.Equal(("application/x-ndjson", ""), (head.Media, head.Text));
    }

    [Fact]
    public async Task One_more_export_than_may_run_at_once_is_told_to_come_back()
    {
        var turns = Server.Services.GetRequiredService<ExportTurns>();
        using (turns.Take())
        {
            await Ledger.Export();
            using var second = turns.Take();
            var refused = (await Ledger.Get("/v1/export")).MustFail(503);
            Assert.NotNull(refused.Message.Headers.RetryAfter);
        }
        await Ledger.Export();
        await Ledger.Export();
        await Ledger.Export();
    }

    [Fact]
    public async Task All_of_it_is_read_as_of_one_moment_and_keeps_no_writer_waiting()
    {
        await Ledger.Source(NewKey("before"));
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        await using var snapshot = await ledger.BeginRead(Cancel);
        var before = await ledger.Sources.CountAsync(Cancel);
        var key = NewKey("meanwhile");
        await Ledger.Source(key).WaitAsync(TimeSpan.FromSeconds(5), Cancel);
        (await Ledger.Patch($"/v1/sources/{key}", new { name = "Changed" })).Must(200);
        Assert.Equal(before, await ledger.Sources.CountAsync(Cancel));
        Assert.Equal(0, await ledger.Revisions.CountAsync(r => r.After.Contains(key), Cancel));
    }

    [Fact]
    public async Task More_than_one_batch_comes_whole()
    {
        var prefix = NewKey("s");
        await Ledger.Import(
            ImportFile.Of([.. Enumerable.Range(0, 1_203).Select(i => ImportFile.Source($"{prefix}-{i}"))])
        );
        var keys = (await Ledger.Export())
            .Lines()
            .Select(l => (string?)l["key"])
            .Where(k => k?.StartsWith(prefix, StringComparison.Ordinal) == true);
        Assert.Equal(
            Enumerable
                .Range(0, 1_203)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i}"))
                .Order(),
            keys.Order()
        );
    }

    [Fact]
    public async Task What_is_a_copy_of_a_copy_is_no_copy_of_the_last_one()
    {
        var (first, second, third) = (NewKey("a"), NewKey("a"), NewKey("a"));
        foreach (var key in new[] { first, second, third })
            await Ledger.Article(key);
        (await Ledger.Patch($"/v1/articles/{first}", new { copyOf = second })).Must(200);
        (await Ledger.Patch($"/v1/articles/{second}", new { copyOf = third })).Must(200);
        var refused = (await Ledger.Patch($"/v1/articles/{third}", new { copyOf = first })).MustFail(422);
        Assert.Equal(("#/copyOf", "copyOfCycle"), (refused.Places.Single(), refused.Codes.Single()));
        (await Ledger.Patch($"/v1/articles/{third}", new { copyOf = third })).MustFail(422);
        (await Ledger.Post($"/v1/articles/{third}/merge", new { into = first })).MustFail(422);
        (await Ledger.Post($"/v1/articles/{third}/merge", new { into = second })).Must(200);
    }

    [Fact]
    public async Task A_list_that_names_one_twice_in_two_ways_holds_it_once()
    {
        var (key, article) = (NewKey("s"), NewKey("a"));
        var id = (await Ledger.Source(key)).Id;
        var made = (
            await Ledger.Put(
                $"/v1/articles/{article}",
                new JsonObject
                {
                    ["language"] = "de",
                    ["text"] = "X.",
                    ["agencies"] = new JsonArray(key, id),
                }
            )
        ).Must(201);
        Assert.Single(made["agencies"]!.AsArray());
        var claim = Samples.Claim(article, null, "X.");
        claim["origin"] = key;
        claim["coOrigins"] = new JsonArray(id, new JsonObject { ["key"] = key });
        Assert.Single((await Ledger.Record(claim))["coOrigins"]!.AsArray());
    }
}

public sealed class ExportsOnSqlite(SqliteServer server) : ExportTests(server), IClassFixture<SqliteServer>;

public sealed class ExportsOnPostgres(PostgresServer server) : ExportTests(server), IClassFixture<PostgresServer>;

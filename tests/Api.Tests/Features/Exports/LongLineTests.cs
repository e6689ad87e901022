using System.Globalization;
using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Exports;

/// <summary>A line of an export is never longer than a line of an import may be, whatever an article's history and a claim's success.</summary>
public abstract class LongLineTests(LedgerServer server) : ApiTests(server)
{
    private const int LongestLine = 1 << 20;

    protected abstract LedgerServer Other();

    [Fact]
    public async Task A_ticker_with_many_texts_and_a_claim_with_many_citations_go_over_several_lines()
    {
        var (ticker, claim) = (NewKey("a"), NewKey("c"));
        var paragraph = string.Concat(Enumerable.Repeat("Der Pegel der Alsen steigt weiter an. ", 2_600));
        await Ledger.Article(ticker, "Meldung 0. " + paragraph);
        for (var i = 1; i <= 14; i++)
            (await Ledger.Patch($"/v1/articles/{ticker}", new { text = Text(i) + paragraph })).Must(200);
        var words = string.Concat(Enumerable.Repeat("Am Ufer „steht“ das Wasser. ", 170)).Trim();
        var article = NewKey("a");
        await Ledger.Article(article, string.Join("\n\n", Enumerable.Range(0, 60).Select(i => Text(i) + words)));
        await Ledger.Record(Cites(article, words, 0, 30).With("key", claim));
        foreach (var i in Enumerable.Range(30, 30))
            (await Ledger.Post($"/v1/claims/{claim}/citations", Citation(article, words, i))).Must(201);
        // Twins of long lists: each citation again, in a second article.
        for (var copy = 0; copy < 3; copy++)
        {
            var further = NewKey("a");
            await Ledger.Article(further, string.Join("\n\n", Enumerable.Range(0, 60).Select(i => Text(i) + words)));
            foreach (var i in Enumerable.Range(0, 60))
                (await Ledger.Post($"/v1/claims/{claim}/citations", Citation(further, words, i))).Must(201);
        }

        var export = await Ledger.Export();
        Assert.All(export.Split('\n'), l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= LongestLine));
        var lines = export.Lines();
        Assert.Equal(2, lines.Count(l => (bool?)l["continued"] == true));
        Assert.Contains(lines, l => (string)l["type"]! == "version");
        Assert.Contains(lines, l => (string)l["type"]! == "citation");
        Assert.Equal((0, 0, lines.Count, 0), (await Ledger.Import(export)).Must(200).Tally());

        await using var other = Other();
        await other.InitializeAsync();
        var report = (await other.Client.Import(export)).Must(200);
        Assert.True(report.Tally().Failed == 0, report.Text);
        (await other.Client.Picture(export)).MustEqual(await Ledger.Picture(export));
        Assert.Equal(export, await other.Client.Export());
        Assert.Equal(240, (int)(await other.Client.Get($"/v1/claims/{claim}"))["citationCount"]!);
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"Meldung {number}. ");

    private static JsonObject Cites(string article, string words, int from, int count)
    {
        var claim = Samples.Claim(article);
        claim["citations"] = new JsonArray(
            Enumerable.Range(from, count).Select(JsonNode (i) => Citation(article, words, i)).ToArray()
        );
        return claim;
    }

    private static JsonObject Citation(string article, string words, int number) =>
        new()
        {
            ["article"] = article,
            ["quote"] = new JsonObject { ["exact"] = Text(number) + words },
            ["form"] = "indirect",
        };
}

public sealed class LongLinesFromSqlite(SqliteServer server) : LongLineTests(server), IClassFixture<SqliteServer>
{
    protected override LedgerServer Other() => new PostgresServer();
}

public sealed class LongLinesFromPostgres(PostgresServer server) : LongLineTests(server), IClassFixture<PostgresServer>
{
    protected override LedgerServer Other() => new SqliteServer();
}

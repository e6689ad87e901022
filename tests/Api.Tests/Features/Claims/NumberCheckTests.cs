using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Claims;

/// <summary>Whether the quoted words hold the figure: a warning beside the citation, in the language of the article.</summary>
public abstract class NumberCheckTests(LedgerServer server) : ApiTests(server)
{
    private readonly string topic = NewKey("t");

    [Fact]
    public async Task It_follows_the_figure_the_words_and_the_language()
    {
        var claim = await Claim("Es sind 1.500 Häuser.", 1_500);
        Assert.Equal("match", await Check(claim));
        (await Ledger.Patch($"/v1/claims/{claim}", new { quantity = new { value = 1_600 } })).Must(200);
        Assert.Equal("mismatch", await Check(claim));
        var citation = (string)(await Ledger.Get($"/v1/claims/{claim}"))["citations"]![0]!["id"]!;
        var printed = new { printed = new { quantity = new { value = 1_500, qualifier = "plain" } } };
        (await Ledger.Patch($"/v1/claims/{claim}/citations/{citation}", printed)).Must(200);
        Assert.Equal("match", await Check(claim));
        var version = (int)(await Ledger.Get($"/v1/claims/{claim}"))["version"]!;
        (await Ledger.Patch($"/v1/articles/{claim}", new { language = "en" })).Must(200);
        Assert.Equal("mismatch", await Check(claim));
        // It follows from the article: no change of the claim.
        Assert.Equal(version, (int)(await Ledger.Get($"/v1/claims/{claim}"))["version"]!);
    }

    [Fact]
    public async Task All_of_one_kind_are_one_list()
    {
        var right = await Claim("Rund anderthalb Millionen Menschen.", 1_500_000);
        var wrong = await Claim("Es sind 40 Boote.", 50);
        var silent = await Claim("Das war am 3. Mai 2025 um 10:30 Uhr.", 7);
        var none = await Claim("Es war kalt.", null);
        Assert.Equal([wrong], await Claims("mismatch"));
        Assert.Equal([silent], await Claims("noFigure"));
        Assert.Equal([right], await Claims("match"));
        Assert.Equal([none], await Claims("notApplicable"));
        Assert.Equal([silent, wrong], await Claims("mismatch&numberCheck=noFigure"));
        (await Ledger.Get("/v1/claims?numberCheck=wrong")).MustFail(400);
    }

    [Fact]
    public async Task An_import_checks_every_citation()
    {
        var (article, key) = (NewKey("a"), NewKey("c"));
        var lines = string.Join(
            '\n',
            new JsonObject
            {
                ["type"] = "article",
                ["key"] = article,
                ["language"] = "en",
                ["text"] = "Twenty-five hundred boats. Nothing else.",
            }.ToJsonString(),
            string.Join('\n', Enumerable.Range(0, 60).Select(i => Line($"{key}-{i}", article, i % 2 == 0)))
        );
        Assert.Equal((61, 0, 0, 0), (await Ledger.Import(lines)).Must(200).Tally());
        Assert.Equal(30, (await Claims("match")).Count);
        Assert.Equal(30, (await Claims("noFigure")).Count);
    }

    private string Line(string key, string article, bool holds)
    {
        var claim = Samples.Claim(article, null, holds ? "Twenty-five hundred boats." : "Nothing else.");
        (claim["type"], claim["key"], claim["topics"]) = ("claim", key, new JsonArray(topic));
        claim["quantity"] = new JsonObject { ["value"] = 2_500, ["qualifier"] = "plain" };
        return claim.ToJsonString();
    }

    private async Task<string> Claim(string words, int? figure)
    {
        var key = NewKey("c");
        await Ledger.Article(key, words);
        var claim = Samples.Claim(key, null, words);
        claim["topics"] = new JsonArray(topic);
        if (figure is not null)
            claim["quantity"] = new JsonObject { ["value"] = figure, ["qualifier"] = "plain" };
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        return key;
    }

    private async Task<string> Check(string claim) =>
        (string)(await Ledger.Get($"/v1/claims/{claim}"))["citations"]![0]!["numberCheck"]!;

    private async Task<List<string>> Claims(string check) =>
        (await Ledger.All($"/v1/claims?topic={topic}&numberCheck={check}")).Select(c => (string)c["key"]!).ToList();
}

public sealed class NumberChecksOnSqlite(SqliteServer server) : NumberCheckTests(server), IClassFixture<SqliteServer>;

public sealed class NumberChecksOnPostgres(PostgresServer server)
    : NumberCheckTests(server),
        IClassFixture<PostgresServer>;

using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Claims;

/// <summary>Figures are exact and each hedge takes its own.</summary>
public abstract class QuantityTests(LedgerServer server) : ApiTests(server)
{
    [Theory]
    [InlineData("""{"qualifier":"plain","value":5}""")]
    [InlineData("""{"qualifier":"about","value":0}""")]
    [InlineData("""{"qualifier":"atLeast","low":-5}""")]
    [InlineData("""{"qualifier":"moreThan","low":999999999999999}""")]
    [InlineData("""{"qualifier":"justOver","low":0.000001}""")]
    [InlineData("""{"qualifier":"atMost","high":123456789.123456}""")]
    [InlineData("""{"qualifier":"lessThan","high":15000}""")]
    [InlineData("""{"qualifier":"justUnder","high":30000}""")]
    [InlineData("""{"qualifier":"between","low":10,"high":12}""")]
    [InlineData("""{"qualifier":"between","low":10,"high":12,"value":11}""")]
    [InlineData("""{"qualifier":"vague","rawText":"mehrere Tausend"}""")]
    [InlineData("""{"qualifier":"plain","value":0.1,"margin":0.3}""")]
    public async Task A_figure_is_kept_exactly(string quantity)
    {
        var made = (await Ledger.Post("/v1/claims", await Body(quantity))).Must(201);
        var read = (await Ledger.Get($"/v1/claims/{made.Id}")).Must(200)["quantity"]!;
        var sent = System.Text.Json.Nodes.JsonNode.Parse(quantity)!.AsObject();
        foreach (var field in new[] { "value", "low", "high", "margin", "qualifier", "rawText" })
            Assert.Equal(
                sent[field]?.ToJsonString(),
                read[field]?.ToJsonString().Replace("1E-06", "0.000001", StringComparison.Ordinal)
            );
        Assert.Equal("unspecified", (string?)read["nature"]);
    }

    [Theory]
    [InlineData("1.500", "1.5")]
    [InlineData("1500.0", "1500")]
    [InlineData("15e3", "15000")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("0e5", "0")]
    [InlineData("-0", "0")]
    public async Task A_figure_written_otherwise_is_the_same_figure(string written, string plain)
    {
        var body = await Body($$"""{"qualifier":"plain","value":{{written}}}""");
        var path = $"/v1/claims/{NewKey("c")}";
        Assert.Equal(plain, (await Ledger.Put(path, body)).Must(201)["quantity"]!["value"]!.ToJsonString());
        Assert.Equal(
            1,
            (int)
                (await Ledger.Put(path, body.Replace(":" + written, ":" + plain, StringComparison.Ordinal))).Must(200)[
                    "version"
                ]!
        );
    }

    [Theory]
    [InlineData("""{"qualifier":"plain"}""", "#/quantity")]
    [InlineData("""{"qualifier":"plain","value":5,"low":4}""", "#/quantity")]
    [InlineData("""{"qualifier":"atMost","value":5}""", "#/quantity")]
    [InlineData("""{"qualifier":"atLeast","high":5}""", "#/quantity")]
    [InlineData("""{"qualifier":"between","low":5}""", "#/quantity")]
    [InlineData("""{"qualifier":"between","low":12,"high":10}""", "#/quantity")]
    [InlineData("""{"qualifier":"between","low":10,"high":10}""", "#/quantity")]
    [InlineData("""{"qualifier":"between","low":10,"high":12,"value":13}""", "#/quantity")]
    [InlineData("""{"qualifier":"vague"}""", "#/quantity")]
    [InlineData("""{"qualifier":"vague","value":5,"rawText":"viele"}""", "#/quantity")]
    [InlineData("""{"value":5}""", "#/quantity/qualifier")]
    [InlineData("""{"qualifier":"roughly","value":5}""", "#/quantity/qualifier")]
    [InlineData("""{"qualifier":"plain","value":1e400}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":1e-30}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":-1e-400}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":0.1234567}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":1234567890123456}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":1000000000000000}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":1234567890.123456}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":1.00000000000000000000000000000000001}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":99999999999999999999999999999999}""", "#/quantity/value")]
    [InlineData("""{"qualifier":"plain","value":5,"margin":-1}""", "#/quantity/margin")]
    [InlineData("""{"qualifier":"plain","value":5,"basis":"total"}""", "#/quantity/basis")]
    [InlineData("""{"qualifier":"plain","value":5,"nature":"guessed"}""", "#/quantity/nature")]
    [InlineData("""{"qualifier":"plain","value":5,"unit":"a\u0000b"}""", "#/quantity/unit")]
    public async Task A_figure_that_does_not_fit_is_refused_where_it_is_wrong(string quantity, string place)
    {
        var body = await Body(quantity);
        var refused = (await Ledger.Post("/v1/claims", body)).MustFail(422);
        Assert.Contains(place, refused.Places);
        Assert.NotEmpty((string)refused["errors"]![0]!["detail"]!);
    }

    [Fact]
    public async Task A_refusal_says_what_to_send_instead()
    {
        var refused = (
            await Ledger.Post("/v1/claims", await Body("""{"qualifier":"atMost","value":15000}"""))
        ).MustFail(422);
        Assert.Contains("\"high\": 15000", (string)refused["errors"]![0]!["suggestion"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "none")]
    [InlineData("""{"text":"Other words."}""", "none")]
    [InlineData("""{"quantity":{"qualifier":"about","value":1200,"unit":"houses"}}""", "none")]
    [InlineData("""{"quantity":{"qualifier":"about","value":1200}}""", "none")]
    [InlineData("""{"quantity":{"qualifier":"plain","value":1200,"unit":"houses"}}""", "hedge")]
    [InlineData("""{"quantity":{"qualifier":"atMost","high":1200,"unit":"houses"}}""", "hedge")]
    [InlineData("""{"quantity":{"qualifier":"about","value":1300,"unit":"houses"}}""", "figure")]
    [InlineData("""{"quantity":{"qualifier":"about","value":1200,"unit":"people"}}""", "figure")]
    public async Task What_is_printed_drifts_by_hedge_or_figure(string printed, string drift)
    {
        var body = System
            .Text.Json.Nodes.JsonNode.Parse(await Body("""{"qualifier":"about","value":1200,"unit":"houses"}"""))!
            .AsObject();
        body["citations"]![0]!["printed"] = System.Text.Json.Nodes.JsonNode.Parse(printed);
        Assert.Equal(drift, (string?)(await Ledger.Record(body))["citations"]![0]!["drift"]);
    }

    [Fact]
    public async Task A_printed_figure_keeps_the_same_rules()
    {
        var body = System
            .Text.Json.Nodes.JsonNode.Parse(await Body("""{"qualifier":"about","value":1200}"""))!
            .AsObject();
        body["citations"]![0]!["printed"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"quantity":{"qualifier":"atMost","value":1}}"""
        );
        Assert.Equal(["#/citations/0/printed/quantity"], (await Ledger.Post("/v1/claims", body)).MustFail(422).Places);
    }

    private async Task<string> Body(string quantity)
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        return $$"""{"text":"T","language":"en","quantity":{{quantity}},"citations":[{"article":"{{article}}","form":"direct","quote":{"exact":"Der Pegel"} }]}""";
    }
}

public sealed class QuantitiesOnSqlite(SqliteServer server) : QuantityTests(server), IClassFixture<SqliteServer>;

public sealed class QuantitiesOnPostgres(PostgresServer server) : QuantityTests(server), IClassFixture<PostgresServer>;

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Claims;

public abstract class ClaimTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_claim_reads_back_as_it_was_entered()
    {
        var (origin, co, relay, article, question, happening, key) = (
            NewKey("s"),
            NewKey("s"),
            NewKey("s"),
            NewKey("a"),
            NewKey("q"),
            NewKey("e"),
            NewKey("c")
        );
        foreach (var source in new[] { origin, co, relay })
            await Ledger.Source(source);
        await Ledger.Article(article, published: "2025-07-02");
        (await Ledger.Put($"/v1/questions/{question}", new { text = "How many houses?" })).Must(201);
        (await Ledger.Put($"/v1/events/{happening}", new { title = "Flood", kind = "disaster" })).Must(201);
        var body = $$"""
            {"key":"{{key}}","text":"About 1,200 houses.","language":"en-GB","origin":"{{origin}}","coOrigins":["{{co}}"],"stance":"admits","originCertainty":"probable",
             "statedOn":"2025-07-01T14:00:00+02:00","period":"2025-06/..","question":"{{question}}","events":["{{happening}}"],"topics":["flood","Hochwasser"],
             "quantity":{"value":1200.50,"qualifier":"about","margin":3,"unit":"houses","measure":"flooded","scope":"Alsen","basis":"stock","nature":"estimated","comparedTo":"2024","rawText":"rund 1.200"},
             "citations":[{"article":"{{article}}","quote":{"exact":"Nach Angaben des Wasseramts"},"form":"indirect","attribution":"generic","distanced":true,
               "printed":{"text":"Up to 1,300.","quantity":{"high":1300,"qualifier":"atMost","unit":"houses"} },
               "via":[{"source":"{{relay}}","role":"spokesperson","cue":"laut","statedOn":"2025-07"},{"description":"a neighbour","role":"relay"}]}]}
            """;
        var made = (await Ledger.Post("/v1/claims", body)).Must(201);
        Assert.EndsWith($"/v1/claims/{made.Id}", made.Message.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal('7', made.Id[14]);
        foreach (var name in new[] { key, made.Id })
        {
            var read = (await Ledger.Get($"/v1/claims/{name}")).Must(200);
            Assert.Equal((made.Text, made.Tag), (read.Text, read.Tag));
        }
        var sent = JsonNode.Parse(body)!.AsObject();
        foreach (var field in new[] { "key", "text", "language", "stance", "originCertainty", "topics" })
            Assert.Equal(sent[field]!.ToJsonString(), made[field]!.ToJsonString());
        Assert.Equal(
            """{"edtf":"2025-07-01T14:00:00+02:00","earliest":"2025-07-01T12:00:00Z","latest":"2025-07-01T12:00:00Z","derived":false}""",
            Plain(made["statedOn"]!)
        );
        Assert.Equal("""{"edtf":"2025-06/..","earliest":"2025-06-01","latest":null}""", Plain(made["period"]!));
        Assert.Equal("2025-07-02", (string?)made["firstPublished"]!["edtf"]);
        Assert.Equal((origin, "Wasseramt"), ((string?)made["origin"]!["key"], (string?)made["origin"]!["name"]));
        Assert.Equal(
            (co, question, happening),
            (
                (string?)made["coOrigins"]![0]!["key"],
                (string?)made["question"]!["key"],
                (string?)made["events"]![0]!["key"]
            )
        );
        Assert.Equal(
            ("How many houses?", "Flood"),
            ((string?)made["question"]!["text"], (string?)made["events"]![0]!["title"])
        );
        foreach (var (field, value) in sent["quantity"]!.AsObject())
            Assert.Equal(field == "value" ? "1200.5" : value!.ToJsonString(), made["quantity"]![field]!.ToJsonString());
        var citation = Assert.Single(made["citations"]!.AsArray())!;
        Assert.Equal(
            ("anchored", "indirect", "generic", true),
            (
                (string?)citation["state"],
                (string?)citation["form"],
                (string?)citation["attribution"],
                (bool)citation["distanced"]!
            )
        );
        Assert.Equal(
            ("Up to 1,300.", 1300m, "figure", "gap"),
            (
                (string?)citation["printed"]!["text"],
                (decimal)citation["printed"]!["quantity"]!["high"]!,
                (string?)citation["drift"],
                (string?)citation["chain"]
            )
        );
        Assert.Equal(
            (relay, "spokesperson", "laut", "2025-07"),
            (
                (string?)citation["via"]![0]!["source"]!["key"],
                (string?)citation["via"]![0]!["role"],
                (string?)citation["via"]![0]!["cue"],
                (string?)citation["via"]![0]!["statedOn"]
            )
        );
        Assert.Equal("a neighbour", (string?)citation["via"]![1]!["description"]);
        Assert.Equal((1, 1), ((int)made["citationCount"]!, (int)made["version"]!));
    }

    [Fact]
    public async Task What_is_not_said_stays_empty_or_takes_its_default()
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        var made = await Ledger.Record(Samples.Claim(article));
        Assert.Equal(("affirms", "unspecified"), ((string?)made["stance"], (string?)made["originCertainty"]));
        foreach (var field in new[] { "origin", "statedOn", "firstPublished", "period", "quantity", "question", "key" })
            Assert.Null(made[field]);
        foreach (var field in new[] { "coOrigins", "events", "topics" })
            Assert.Empty(made[field]!.AsArray());
        var citation = made["citations"]![0]!;
        Assert.Equal(
            ("none", "none", false),
            ((string?)citation["chain"], (string?)citation["drift"], (bool)citation["distanced"]!)
        );
        Assert.Null(citation["attribution"]);
        Assert.Null(citation["link"]);
        Assert.Empty(citation["via"]!.AsArray());
    }

    [Theory]
    [InlineData("2025-07-01", null, "/2025-07-01", "2025-07-01")]
    [InlineData("2025-07-03", "2025-07-01", "/2025-07-01", "2025-07-01")]
    [InlineData(null, "2025-07", "/2025-07", "2025-07")]
    [InlineData("2025", "2025-07-01", "/2025", "2025")]
    [InlineData("2025-07-01T10:00:00Z", "2025-07-01", "/2025-07-01", "2025-07-01")]
    public async Task A_missing_date_is_up_to_the_earliest_article(
        string? first,
        string? second,
        string statedOn,
        string firstPublished
    )
    {
        var (one, two) = (NewKey("a"), NewKey("a"));
        await Ledger.Article(one, published: first);
        await Ledger.Article(two, published: second);
        var body = Samples.Claim(one);
        body["citations"]!.AsArray().Add(Samples.Claim(two)["citations"]![0]!.DeepClone());
        var made = await Ledger.Record(body);
        Assert.Equal((statedOn, true), ((string?)made["statedOn"]!["edtf"], (bool)made["statedOn"]!["derived"]!));
        Assert.Null(made["statedOn"]!["earliest"]);
        Assert.Equal(firstPublished, (string?)made["firstPublished"]!["edtf"]);
    }

    [Fact]
    public async Task The_origin_is_named_explicitly_unless_it_is_said_otherwise_and_nobody_needs_no_naming()
    {
        var (origin, article) = (NewKey("s"), NewKey("a"));
        await Ledger.Source(origin);
        await Ledger.Article(article);
        Assert.Equal(
            "explicit",
            (string?)(await Ledger.Record(Samples.Claim(article, origin)))["citations"]![0]!["attribution"]
        );
        var nobody = Samples.Claim(article);
        nobody["citations"]![0]!["attribution"] = "inferred";
        Assert.Contains(
            (await Ledger.Post("/v1/claims", nobody)).MustFail(422).Places,
            p => p.StartsWith("#/citations/0", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_joint_statement_names_each_once_and_has_an_origin()
    {
        var (origin, co, article) = (NewKey("s"), NewKey("s"), NewKey("a"));
        await Ledger.Source(origin);
        await Ledger.Source(co);
        await Ledger.Article(article);
        foreach (
            var (first, others, place) in new[]
            {
                ((string?)null, new[] { co }, "#/coOrigins"),
                (origin, [co, co], "#/coOrigins"),
                (origin, [co, "nobody-here"], "#/coOrigins/1"),
            }
        )
        {
            var body = Samples.Claim(article, first);
            body["coOrigins"] = new JsonArray(others.Select(o => (JsonNode)o).ToArray());
            Assert.Equal([place], (await Ledger.Post("/v1/claims", body)).MustFail(422).Places);
        }
    }

    [Theory]
    [InlineData("government", null, null, "complete")]
    [InlineData("unnamed", null, null, "gap")]
    [InlineData(null, null, null, "none")]
    [InlineData(null, "newsAgency", null, "none")]
    [InlineData("government", "newsAgency", null, "complete")]
    [InlineData("government", "unnamed", null, "gap")]
    [InlineData("government", null, "a ministry official", "gap")]
    [InlineData("government", "newsAgency", "for the agency", "complete")]
    public async Task The_chain_is_complete_when_origin_and_stations_are_named(
        string? originKind,
        string? relayKind,
        string? description,
        string chain
    )
    {
        var (origin, relay, article) = (NewKey("s"), NewKey("s"), NewKey("a"));
        await Ledger.Source(origin, kind: originKind ?? "person");
        await Ledger.Source(relay, kind: relayKind ?? "person");
        await Ledger.Article(article);
        var body = Samples.Claim(article, originKind is null ? null : origin);
        var hop = new JsonObject
        {
            ["source"] = relayKind is null ? null : relay,
            ["description"] = description,
            ["role"] = "relay",
        };
        if (relayKind is not null || description is not null)
            body["citations"]![0]!["via"] = new JsonArray(hop);
        Assert.Equal(chain, (string?)(await Ledger.Record(body))["citations"]![0]!["chain"]);
    }

    private static string Plain(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

public sealed class ClaimsOnSqlite(SqliteServer server) : ClaimTests(server), IClassFixture<SqliteServer>;

public sealed class ClaimsOnPostgres(PostgresServer server) : ClaimTests(server), IClassFixture<PostgresServer>;

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Features.Search;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Claims;

/// <summary>Before anything is entered twice.</summary>
public abstract class SimilarTests(LedgerServer server) : ApiTests(server)
{
    private const string Text =
        "Norvania sent about 4,000 soldiers to the dams, the ministry said. Twelve of them drowned, it added. "
        + "Die Hilfsorganisation sprach von bis zu 4.000 Soldaten.";

    private static JsonObject Quantity(
        decimal figure,
        string qualifier = "about",
        string unit = "soldiers",
        string measure = "deployed"
    ) =>
        new()
        {
            ["qualifier"] = qualifier,
            [qualifier is "atMost" or "justUnder" ? "high" : "value"] = figure,
            ["unit"] = unit,
            ["measure"] = measure,
        };

    private static JsonObject Draft(string text, string language, string? origin, JsonObject? quantity = null) =>
        new()
        {
            ["text"] = text,
            ["language"] = language,
            ["origin"] = origin,
            ["quantity"] = quantity,
        };

    private static JsonObject Cited(JsonObject draft, string article, string exact)
    {
        draft["citations"] = new JsonArray(
            new JsonObject
            {
                ["article"] = article,
                ["quote"] = new JsonObject { ["exact"] = exact },
                ["form"] = "indirect",
            }
        );
        return draft;
    }

    private async Task<(string Source, string Article, string Claim)> Story()
    {
        var key = NewKey();
        await Ledger.Source(key, $"Ministry {SearchTests.Word()}");
        await Ledger.Article(key, Text);
        (await Ledger.Put($"/v1/questions/{key}", new { text = "How many soldiers were sent?" })).Must(201);
        var claim = Cited(
            Draft("Norvania sent about 4,000 soldiers to the dams.", "en", key, Quantity(4_000)),
            key,
            "Norvania sent about 4,000 soldiers to the dams, the ministry said."
        );
        claim["question"] = key;
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        return (key, key, key);
    }

    private async Task<List<JsonNode>> Like(object draft, string query = "") =>
        (await Ledger.Post("/v1/claims/similar" + query, draft)).Must(200)["items"]!.AsArray().Select(i => i!).ToList();

    private static IEnumerable<string> Reasons(JsonNode row) => row["reasons"]!.AsArray().Select(r => (string)r!);

    [Fact]
    public async Task A_draft_finds_its_statement_in_another_language_under_another_hedge()
    {
        var (source, _, claim) = await Story();
        var found = Assert.Single(
            await Like(Draft("Knapp 4000 Soldaten schickte Norvanien.", "de", source, Quantity(4_000, "justUnder")))
        );
        var stored = (await Ledger.Get($"/v1/claims/{claim}")).Must(200);
        Assert.Equal(stored.Id, (string)found["claim"]!["id"]!);
        Assert.Equal(claim, (string)found["claim"]!["key"]!);
        Assert.Equal((string)stored["text"]!, (string)found["claim"]!["text"]!);
        Assert.Equal(["nearValue", "sameUnit", "sameMeasure", "sameOrigin"], Reasons(found));
        Assert.InRange((double)found["score"]!, 0.5, 0.9);
    }

    [Fact]
    public async Task A_draft_finds_its_statement_by_each_way_that_leads_to_it()
    {
        var (source, article, claim) = await Story();
        const string Quote = "Norvania sent about 4,000 soldiers to the dams, the ministry said.";
        var byQuestion = Draft("Ja.", "de", null, Quantity(3_900));
        byQuestion["question"] = claim;
        foreach (
            var draft in new[]
            {
                Draft("Rund viertausend.", "de", source, Quantity(3_900)),
                byQuestion,
                Cited(Draft("Es wurden Truppen verlegt.", "de", source), article, Quote),
                Cited(Draft("Es wurden Truppen verlegt.", "de", null), article, Quote),
                Draft("Norvania has sent 4.000 soldiers to the dams", "en", null),
            }
        )
            Assert.Contains(await Like(draft), r => (string)r["claim"]!["key"]! == claim);
    }

    [Fact]
    public async Task What_else_the_origin_said_is_not_listed()
    {
        var (source, article, claim) = await Story();
        var drowned = Cited(
            Draft("Twelve soldiers drowned.", "en", source, Quantity(12, measure: "killed")),
            article,
            "Twelve of them drowned, it added."
        );
        (await Ledger.Put($"/v1/claims/{claim}-2", drowned)).Must(201);
        Assert.Empty(await Like(Draft("Der Pegel steigt.", "de", source, Quantity(7, unit: "metres"))));
        Assert.Empty(await Like(Draft("Norvanien entsandte 2500 Mann.", "de", source, Quantity(2_500))));
        Assert.Empty((await Ledger.Get($"/v1/claims/{claim}/similar")).Must(200)["items"]!.AsArray());
        Assert.Empty((await Ledger.Get($"/v1/claims/{claim}-2/similar")).Must(200)["items"]!.AsArray());
    }

    [Fact]
    public async Task A_stored_claim_finds_its_twin_and_not_itself_nor_what_was_withdrawn()
    {
        var (source, article, claim) = await Story();
        foreach (var twin in new[] { "b", "c" })
        {
            var draft = Cited(
                Draft("Bis zu 4.000 Soldaten.", "de", source, Quantity(4_000, "atMost")),
                article,
                "Die Hilfsorganisation sprach von bis zu 4.000 Soldaten."
            );
            (await Ledger.Put($"/v1/claims/{claim}-{twin}", draft)).Must(201);
        }
        Assert.Equal([$"{claim}-b", $"{claim}-c"], await Keys(claim));
        Assert.Equal([claim, $"{claim}-c"], await Keys($"{claim}-b"));
        (await Ledger.Delete($"/v1/claims/{claim}-c")).Must(204);
        Assert.Equal([$"{claim}-b"], await Keys(claim));
        Assert.Contains("/withdrawn", (await Ledger.Get($"/v1/claims/{claim}-c/similar")).MustFail(410).Text);
        (await Ledger.Get("/v1/claims/no-such-claim/similar")).MustFail(404);

        async Task<List<string>> Keys(string of) =>
            (await Ledger.Get($"/v1/claims/{of}/similar")).Must(200)["items"]!
                .AsArray()
                .Select(r => (string)r!["claim"]!["key"]!)
                .Order()
                .ToList();
    }

    [Fact]
    public async Task The_likeliest_come_first_and_no_more_than_asked_for()
    {
        var (source, article, claim) = await Story();
        foreach (var (n, figure) in new[] { 4_000, 3_950, 3_800, 3_900 }.Index())
            (
                await Ledger.Put(
                    $"/v1/claims/{claim}-{n}",
                    Cited(Draft($"Aussage {n}.", "de", source, Quantity(figure)), article, "Twelve of them drowned")
                )
            ).Must(201);
        var draft = Draft("Neu.", "de", source, Quantity(4_000));
        var found = await Like(draft);
        Assert.Equal(5, found.Count);
        Assert.Equal(found.Select(r => (double)r["score"]!).OrderDescending(), found.Select(r => (double)r["score"]!));
        Assert.Equal(
            [$"{claim}-1", $"{claim}-3", $"{claim}-2"],
            found.Skip(2).Select(r => (string)r["claim"]!["key"]!)
        );
        Assert.Equal(2, (await Like(draft, "?limit=2")).Count);
        Assert.Equal(["limit"], (await Ledger.Post("/v1/claims/similar?limit=0", draft)).MustFail(400).Places);
        Assert.Equal(["limit"], (await Ledger.Get($"/v1/claims/{claim}/similar?limit=201")).MustFail(400).Places);
    }

    [Fact]
    public async Task A_draft_is_judged_like_a_claim_and_nothing_is_stored()
    {
        var (source, article, _) = await Story();
        var before = await Ledger.All("/v1/claims?limit=200");
        var wrong = Cited(
            Draft("Neu.", "de", "no-such-source", new JsonObject { ["qualifier"] = "atMost", ["value"] = 3 }),
            article,
            "Was hier nicht steht"
        );
        wrong["period"] = "2026-02-30";
        var refused = (await Ledger.Post("/v1/claims/similar", wrong)).MustFail(422);
        Assert.Equal(
            ["#/citations/0/quote/exact", "#/origin", "#/period", "#/quantity"],
            refused.Places.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["#/text"],
            (await Ledger.Post("/v1/claims/similar", new { language = "de" })).MustFail(422).Places
        );
        Assert.Equal(
            ["#/txt"],
            (await Ledger.Post("/v1/claims/similar", new { txt = "x", language = "de" })).MustFail(400).Places
        );
        (await Ledger.Post("/v1/claims/similar", Draft("Neu.", "de", source))).Must(200);
        Assert.Equal(before.Count, (await Ledger.All("/v1/claims?limit=200")).Count);
    }

    [Fact]
    public async Task The_answer_of_a_claim_can_be_sent_as_a_draft()
    {
        var (_, _, claim) = await Story();
        var stored = (await Ledger.Get($"/v1/claims/{claim}")).Must(200).Json;
        var twin = Assert.Single(await Like(stored));
        Assert.Equal(claim, (string)twin["claim"]!["key"]!);
        Assert.InRange((double)twin["score"]!, 0.95, 1);
    }
}

public sealed class SimilarOnSqlite(SqliteServer server) : SimilarTests(server), IClassFixture<SqliteServer>;

public sealed class SimilarOnPostgres(PostgresServer server) : SimilarTests(server), IClassFixture<PostgresServer>;

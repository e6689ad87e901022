using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Judgement;

/// <summary>What the ledger knows for and against a claim, what an editor concludes, and what is printed: three things that never mix.</summary>
public abstract class AssessmentTests(LedgerServer server) : ApiTests(server)
{
    private readonly string q = NewKey("q");

    [Fact]
    public async Task The_latest_assessment_counts_and_none_is_lost()
    {
        await Question();
        var (claim, other) = (await Claim(1_000), await Claim(1_000));
        Assert.Null((await Ledger.Get($"/v1/claims/{claim}"))["assessment"]);
        (await Assess(claim, new { verdict = "doubtful" })).Must(201);
        var entered = (
            await Assess(
                claim,
                new
                {
                    verdict = "plausible",
                    credibility = 2,
                    note = "Two\noffices",
                    evidence = new object[] { new { claim = other }, new { article = other } },
                }
            )
        ).Must(201);
        var shown = (await Ledger.Get($"/v1/claims/{claim}"))["assessment"]!;
        Assert.Equal(entered.Json.ToJsonString(), shown.ToJsonString());
        Assert.Equal("probably true", (string?)shown["credibilityLabel"]);
        Assert.Equal(
            [other, null, null, other],
            shown["evidence"]!
                .AsArray()
                .SelectMany(e => new[] { e!["claim"]?["key"], e["article"]?["key"] }.Select(k => (string?)k))
        );
        Assert.Equal(
            ["plausible", "doubtful"],
            (await Ledger.All($"/v1/claims/{claim}/assessments")).Select(a => (string)a["verdict"]!)
        );
        Assert.Equal([claim], await Claims("verdict=plausible"));
        Assert.Equal([other], await Claims("verdict=none"));
        Assert.Empty(await Claims("verdict=doubtful&verdict=refuted"));
        (await Ledger.Get("/v1/claims?verdict=true")).MustFail(400);
        (await Ledger.Delete($"/v1/claims/{other}")).MustFail(409);
        var refused = (
            await Assess(
                claim,
                new
                {
                    verdict = "true",
                    credibility = 7,
                    evidence = new[] { new { claim = "nobody", article = other } },
                }
            )
        ).MustFail(422);
        Assert.Equal(["#/credibility", "#/evidence/0", "#/evidence/0/claim", "#/verdict"], refused.Places.Order());
    }

    [Fact]
    public async Task Confirmed_by_other_sources_takes_other_sources()
    {
        await Question();
        var first = await Claim(1_000);
        Assert.Equal(("singleOrigin", 1), await Evidence(first));
        var confirmed = new { verdict = "confirmed", credibility = 1 };
        Assert.Equal(["#/credibility"], (await Assess(first, confirmed)).MustFail(422).Places);
        var second = await Claim(1_050);
        Assert.Equal(("corroborated", 2), await Evidence(first));
        Assert.Equal(("corroborated", 2), await Evidence(second));
        (await Assess(first, confirmed)).Must(201);
        var third = await Claim(3_000);
        Assert.Equal(("contested", 2), await Evidence(first));
        Assert.Equal(["#/credibility"], (await Assess(second, confirmed)).MustFail(422).Places);
        (await Ledger.Delete($"/v1/claims/{third}")).Must(204);
        Assert.Equal(("corroborated", 2), await Evidence(second));
    }

    [Fact]
    public async Task The_evidence_is_never_older_than_what_was_written()
    {
        await Question();
        var (one, two) = (await Claim(1_000), await Claim(1_000));
        Assert.Equal(("corroborated", 2), await Evidence(one));
        var origin = (string)(await Ledger.Get($"/v1/claims/{two}"))["origin"]!["key"]!;
        var larger = (string)(await Ledger.Get($"/v1/claims/{one}"))["origin"]!["key"]!;
        (await Ledger.Patch($"/v1/sources/{origin}", new { partOf = larger })).Must(200);
        Assert.Equal(("singleOrigin", 1), await Evidence(one));
        (await Ledger.Patch($"/v1/sources/{origin}", new { speaksForItself = true })).Must(200);
        Assert.Equal(("corroborated", 2), await Evidence(one));
        var link = (
            await Ledger.Post(
                $"/v1/sources/{origin}/links",
                new
                {
                    kind = "dependsOn",
                    other = larger,
                    reason = "a copy",
                }
            )
        ).Must(201);
        Assert.Equal(("singleOrigin", 1), await Evidence(one));
        (await Ledger.Delete($"/v1/sources/{origin}/links/{link.Id}")).Must(204);
        // A dry run answers as it would be, and nothing of it stays.
        var tried = await Ledger.Post(
            $"/v1/claims/{two}/relations?dryRun=true",
            new
            {
                kind = "dependsOn",
                other = one,
                reason = "a copy",
            }
        );
        tried.Must(201);
        Assert.Equal(("corroborated", 2), await Evidence(one));
        var draft = (await Ledger.Post("/v1/claims?dryRun=true", await Body(9_000))).Must(201);
        Assert.Equal("contested", (string?)draft["evidenceState"]);
        Assert.Equal(("corroborated", 2), await Evidence(one));
    }

    [Fact]
    public async Task Questions_are_found_by_the_evidence_on_them()
    {
        await Question();
        Assert.DoesNotContain(q, await Questions("singleOrigin"));
        await Claim(1_000);
        Assert.Contains(q, await Questions("singleOrigin"));
        await Claim(5_000);
        Assert.Contains(q, await Questions("contested"));
        Assert.DoesNotContain(q, await Questions("singleOrigin&evidence=corroborated"));
        (await Ledger.Get("/v1/questions?evidence=true")).MustFail(400);
    }

    [Fact]
    public async Task What_is_printed_is_decided_by_an_editor_and_told_with_the_question()
    {
        await Question();
        var (claim, elsewhere) = (await Claim(1_000), NewKey("c"));
        var stray = await Body(1_000);
        stray.Remove("question");
        (await Ledger.Put($"/v1/claims/{elsewhere}", stray)).Must(201);
        var path = $"/v1/questions/{q}/house-figure";
        var decision = new { claim, wording = "etwa 1.000" };
        (await Ledger.Put(path, decision)).MustFail(428);
        Assert.Equal(
            ["answersAnother"],
            (await Ledger.Put(path, new { claim = elsewhere, wording = "x" }, "*")).MustFail(422).Codes
        );
        Assert.Equal(["claimAndWording"], (await Ledger.Put(path, new { wording = "x" }, "*")).MustFail(422).Codes);
        var decided = (await Ledger.Put(path, decision, "*")).Must(200);
        Assert.Equal(
            (claim, "etwa 1.000", "anonymous"),
            (
                (string?)decided["houseFigure"]!["claim"]!["key"],
                (string?)decided["houseFigure"]!["wording"],
                (string?)decided["houseFigure"]!["by"]
            )
        );
        Assert.Equal(decided.Text, (await Ledger.Put(path, decision)).Must(200).Text);
        Assert.Equal(decided.Text, (await Ledger.Put($"/v1/questions/{q}", decided.Json)).Must(200).Text);
        (await Ledger.Delete($"/v1/claims/{claim}")).MustFail(409);
        Assert.Null((await Ledger.Put(path, new { }, "*")).Must(200)["houseFigure"]);
        (await Ledger.Delete($"/v1/claims/{claim}")).Must(204);
        var history = await Ledger.Revisions($"/v1/questions/{q}");
        Assert.Equal("etwa 1.000", (string?)history[1]["after"]!["houseFigure"]!["wording"]);
    }

    private async Task<(string, int)> Evidence(string claim)
    {
        var told = await Ledger.Get($"/v1/claims/{claim}");
        return ((string)told["evidenceState"]!, (int)told["independentOriginCount"]!);
    }

    private Task<Answer> Assess(string claim, object body) => Ledger.Post($"/v1/claims/{claim}/assessments", body);

    private async Task<List<string>> Claims(string query) =>
        (await Ledger.All($"/v1/claims?question={q}&{query}")).Select(c => (string)c["key"]!).ToList();

    private async Task<List<string>> Questions(string evidence) =>
        (await Ledger.All($"/v1/questions?limit=200&evidence={evidence}")).Select(c => (string)c["key"]!).ToList();

    private async Task Question() =>
        (
            await Ledger.Put(
                $"/v1/questions/{q}",
                new
                {
                    text = "How many houses?",
                    unit = "houses",
                    measure = "flooded",
                }
            )
        ).Must(201);

    private async Task<string> Claim(int figure)
    {
        var body = await Body(figure);
        var key = (string)body["citations"]![0]!["article"]!;
        (await Ledger.Put($"/v1/claims/{key}", body)).Must(201);
        return key;
    }

    /// <summary>A claim of a source of its own, in an article of its own.</summary>
    private async Task<JsonObject> Body(int figure)
    {
        var key = NewKey("x");
        await Ledger.Source(key, "Amt " + key);
        var words = $"Es sind rund {figure} Häuser, so {key}.";
        await Ledger.Article(key, words);
        var claim = Samples.Claim(key, key, words);
        claim["question"] = q;
        claim["statedOn"] = "2026-03-14";
        claim["quantity"] = new JsonObject
        {
            ["value"] = figure,
            ["qualifier"] = "about",
            ["unit"] = "houses",
            ["measure"] = "flooded",
        };
        return claim;
    }
}

public sealed class AssessmentsOnSqlite(SqliteServer server) : AssessmentTests(server), IClassFixture<SqliteServer>;

public sealed class AssessmentsOnPostgres(PostgresServer server)
    : AssessmentTests(server),
        IClassFixture<PostgresServer>;

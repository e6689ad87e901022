using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Judgement;

/// <summary>What a claim is to another one, and a source to another: entered with a reason, listed from both ends, taken back when it was a mistake.</summary>
public abstract class RelationTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_relation_is_told_at_both_ends_and_removed_under_its_claims_version()
    {
        var (one, other) = (await Claim(), await Claim());
        var entered = (await Relate(one, "narrows", other)).Must(201);
        Assert.Equal(
            ("narrows", one, other, "as it says", "anonymous"),
            (
                (string?)entered["kind"],
                (string?)entered["claim"]!["key"],
                (string?)entered["other"]!["key"],
                (string?)entered["reason"],
                (string?)entered["by"]
            )
        );
        Assert.StartsWith("\"2-", entered.Tag, StringComparison.Ordinal);
        foreach (var end in new[] { one, other })
            Assert.Equal([entered.Id], (await Ledger.All($"/v1/claims/{end}/relations")).Select(r => (string)r["id"]!));
        var at = $"/v1/claims/{one}/relations/{entered.Id}";
        Assert.Equal(
            at,
            entered
                .Message.Headers.Location!.ToString()
                .Replace((string)entered["claim"]!["id"]!, one, StringComparison.Ordinal)
        );
        (await Ledger.Delete(at, ifMatch: null)).MustFail(428);
        (await Ledger.Delete(at, "\"1-0\"")).MustFail(412);
        (await Ledger.Delete($"/v1/claims/{other}/relations/{entered.Id}")).MustFail(404);
        (await Ledger.Delete(at, entered.Tag!)).Must(204);
        (await Ledger.Delete(at)).MustFail(404);
        Assert.Empty(await Ledger.All($"/v1/claims/{other}/relations"));
        Assert.Equal(3, (await Ledger.Revisions($"/v1/claims/{one}")).Count);
    }

    [Fact]
    public async Task No_claim_relates_to_itself_nor_replaces_or_rests_on_itself_in_a_circle()
    {
        var (a, b, c) = (await Claim(), await Claim(), await Claim());
        Assert.Equal(["relationToItself"], (await Relate(a, "contradicts", a)).MustFail(422).Codes);
        (await Relate(a, "supersedes", b)).Must(201);
        (await Relate(b, "corrects", c)).Must(201);
        Assert.Equal(["relationCycle"], (await Relate(c, "supersedes", a)).MustFail(422).Codes);
        (await Relate(c, "dependsOn", a)).Must(201);
        (await Relate(a, "contradicts", c)).Must(201);
        Assert.Equal(["relatedAlready"], (await Relate(a, "contradicts", c)).MustFail(422).Codes);
        Assert.Equal(["relationCycle"], (await Relate(a, "derivedFrom", c)).MustFail(422).Codes);
        Assert.Equal(
            ["#/kind", "#/other", "#/reason"],
            (await Ledger.Post($"/v1/claims/{a}/relations", new { kind = "denies" })).MustFail(422).Places.Order()
        );
    }

    [Fact]
    public async Task Only_its_own_voice_takes_a_claim_back()
    {
        var (office, speaker, agency) = (NewKey("s"), NewKey("s"), NewKey("s"));
        await Ledger.Source(office);
        await Ledger.Source(agency, "Agentur", "newsAgency");
        (
            await Ledger.Put(
                $"/v1/sources/{speaker}",
                new
                {
                    name = "Sprecher",
                    kind = "person",
                    partOf = office,
                }
            )
        ).Must(201);
        var (said, back, other) = (await Claim(office), await Claim(speaker), await Claim(agency));
        Assert.Equal(["retractsAnothersClaim"], (await Relate(other, "retracts", said)).MustFail(422).Codes);
        Assert.Equal(["disownsAnothersWords"], (await Relate(other, "disowns", said)).MustFail(422).Codes);
        (await Relate(back, "retracts", said)).Must(201);
        Assert.Equal("retracted", (string?)(await Ledger.Get($"/v1/claims/{said}"))["evidenceState"]);
    }

    [Fact]
    public async Task What_a_relation_rests_on_is_in_use_and_what_is_merged_takes_its_relations_along()
    {
        var (a, b, twin) = (await Claim(), await Claim(), await Claim());
        (await Relate(a, "dependsOn", b)).Must(201);
        (await Relate(twin, "dependsOn", a)).Must(201);
        (await Ledger.Delete($"/v1/claims/{b}")).MustFail(409);
        Assert.Equal(
            ["relationCycle"],
            (await Ledger.Post($"/v1/claims/{twin}/merge", new { into = b })).MustFail(422).Codes
        );
        var entered = await Claim();
        (await Ledger.Post($"/v1/claims/{b}/merge", new { into = entered })).Must(200);
        Assert.Equal(entered, (string?)(await Ledger.All($"/v1/claims/{a}/relations"))[^1]["other"]!["key"]);
        (await Ledger.Post($"/v1/claims/{twin}/merge", new { into = a })).Must(200);
        Assert.Equal(
            [entered],
            (await Ledger.All($"/v1/claims/{a}/relations")).Select(r => (string)r["other"]!["key"]!)
        );
    }

    [Fact]
    public async Task Twenty_who_close_a_circle_at_once_do_not_close_it()
    {
        var claims = new List<string>();
        for (var i = 0; i < 20; i++)
            claims.Add(await Claim());
        var sent = await Task.WhenAll(claims.Select((c, i) => Relate(c, "dependsOn", claims[(i + 1) % claims.Count])));
        Assert.Equal(19, sent.Count(a => a.Code == 201));
        Assert.Equal(["relationCycle"], sent.Single(a => a.Code != 201).MustFail(422).Codes);
    }

    [Fact]
    public async Task Sources_are_linked_and_their_lists_come_page_by_page()
    {
        var source = NewKey("s");
        await Ledger.Source(source);
        var linked = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var other = NewKey("s");
            await Ledger.Source(other);
            linked.Add((await Link(source, i % 2 == 0 ? "dependsOn" : "independent", other)).Must(201).Id);
        }
        Assert.Equal(["linkToItself"], (await Link(source, "dependsOn", source)).MustFail(422).Codes);
        var listed = await Ledger.All($"/v1/sources/{source}/links?limit=2");
        Assert.Equal(linked.AsEnumerable().Reverse(), listed.Select(l => (string)l["id"]!));
        Assert.Equal(5, (int)(await Ledger.Get($"/v1/sources/{source}/links?limit=1&count=true"))["total"]!);
        (await Ledger.Delete($"/v1/sources/{source}/links/{linked[0]}")).Must(204);
        Assert.Equal(4, (await Ledger.All($"/v1/sources/{source}/links")).Count);
    }

    [Fact]
    public async Task Lines_enter_relations_and_links_once_and_keep_what_another_ledger_recorded()
    {
        var (a, b, s, t) = (await Claim(), await Claim(), NewKey("s"), NewKey("s"));
        await Ledger.Source(s);
        await Ledger.Source(t);
        var lines = $$"""
            {"type":"relation","claim":"{{a}}","kind":"corrects","other":"{{b}}","reason":"a slip"}
            {"type":"relation","claim":"{{b}}","kind":"retracts","other":"{{a}}","reason":"then","id":"01900000-0000-7000-8000-000000000001","by":"Ada","createdAt":"2025-03-01T10:00:00.000000Z"}
            {"type":"link","source":"{{s}}","kind":"independent","other":"{{t}}","reason":"asked both"}
            {"type":"relation","claim":"{{b}}","kind":"supersedes","other":"{{a}}","reason":"a circle"}
            {"type":"relation","claim":"{{a}}","kind":"narrows","other":"nobody","reason":"x"}
            """;
        var report = (await Ledger.Import(lines, "?overwrite=true")).Must(200);
        Assert.Equal((0, 3, 0, 2), report.Tally());
        Assert.Equal((0, 0, 3, 2), (await Ledger.Import(lines)).Must(200).Tally());
        var kept = (await Ledger.All($"/v1/claims/{b}/relations")).Single(r => (string)r["kind"]! == "retracts");
        Assert.Equal(
            ("Ada", "2025-03-01T10:00:00.000000Z", "01900000-0000-7000-8000-000000000001"),
            ((string?)kept["by"], (string?)kept["createdAt"], (string?)kept["id"])
        );
    }

    private Task<Answer> Relate(string claim, string kind, string other) =>
        Ledger.Post(
            $"/v1/claims/{claim}/relations",
            new
            {
                kind,
                other,
                reason = "as it says",
            }
        );

    private Task<Answer> Link(string source, string kind, string other) =>
        Ledger.Post(
            $"/v1/sources/{source}/links",
            new
            {
                kind,
                other,
                reason = "checked",
            }
        );

    private async Task<string> Claim(string? origin = null)
    {
        var (key, article) = (NewKey("c"), NewKey("a"));
        await Ledger.Article(article);
        JsonObject claim = Samples.Claim(article, origin);
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        return key;
    }
}

public sealed class RelationsOnSqlite(SqliteServer server) : RelationTests(server), IClassFixture<SqliteServer>;

public sealed class RelationsOnPostgres(PostgresServer server) : RelationTests(server), IClassFixture<PostgresServer>;

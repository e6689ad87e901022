using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>Two that became one: what led to the first leads to the second.</summary>
public abstract class MergeTests(LedgerServer server) : ApiTests(server)
{
    private const string Flood = "Das Wasseramt meldet 40 Vermisste. In Alsen ruht der Verkehr.";

    [Fact]
    public async Task Everything_that_refers_to_a_merged_source_refers_to_the_one_that_stays()
    {
        var (twin, stays, article) = (NewKey("twin"), NewKey("stays"), NewKey("a"));
        await Ledger.Source(twin, "Wasser-Amt Alsen");
        await Ledger.Source(stays, "Wasseramt Alsen");
        await Ledger.Put(
            $"/v1/sources/{twin}-desk",
            new
            {
                name = "Desk",
                kind = "person",
                partOf = twin,
            }
        );
        await Ledger.Put(
            $"/v1/articles/{article}",
            new
            {
                language = "de",
                text = Flood,
                publisher = twin,
                agencies = new[] { twin, stays },
            }
        );
        await Ledger.Put(
            $"/v1/events/{article}-e",
            new
            {
                title = "Flood",
                kind = "disaster",
                participants = new[] { new { source = twin } },
            }
        );
        var claim = Samples.Claim(article, twin, "40 Vermisste");
        claim["coOrigins"] = new JsonArray(stays);
        claim["citations"]![0]!["via"] = new JsonArray(new JsonObject { ["source"] = twin, ["role"] = "relay" });
        var made = await Ledger.Record(claim);

        var merged = (
            await Ledger.Post($"/v1/sources/{twin}/merge", new { into = stays, reason = "entered twice" })
        ).Must(200);

        Assert.Equal(stays, (string?)merged["key"]);
        Assert.Contains("Wasser-Amt Alsen", merged["aliases"]!.AsArray().Select(a => (string)a!));
        var found = (await Ledger.Get($"/v1/claims/{made.Id}")).Must(200);
        Assert.Equal(stays, (string?)found["origin"]!["key"]);
        Assert.Empty(found["coOrigins"]!.AsArray());
        Assert.Equal(stays, (string?)found["citations"]![0]!["via"]![0]!["source"]!["key"]);
        Assert.Equal(stays, (string?)(await Ledger.Get($"/v1/sources/{twin}-desk"))["partOf"]!["key"]);
        var printed = await Ledger.Get($"/v1/articles/{article}");
        Assert.Equal(stays, (string?)printed["publisher"]!["key"]);
        Assert.Equal(stays, (string?)Assert.Single(printed["agencies"]!.AsArray())!["key"]);
        Assert.Equal(
            stays,
            (string?)(await Ledger.Get($"/v1/events/{article}-e"))["participants"]![0]!["source"]!["key"]
        );
        var change = (await Ledger.Revisions($"/v1/claims/{made.Id}"))[0];
        Assert.Equal("system", (string?)change["actor"]!["kind"]);
        Assert.Contains(twin, (string)change["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_id_and_key_lead_on_for_good_and_through_a_second_merger()
    {
        var (first, second, third) = (NewKey("first"), NewKey("second"), NewKey("third"));
        var id = (await Ledger.Source(first)).Id;
        await Ledger.Source(second);
        await Ledger.Source(third);
        (await Ledger.Post($"/v1/sources/{first}/merge", new { into = second })).Must(200);
        (await Ledger.Post($"/v1/sources/{second}/merge", new { into = new { key = third } })).Must(200);
        foreach (var old in new[] { first, id, second })
        {
            var moved = (await Ledger.Get($"/v1/sources/{old}")).MustFail(308);
            Assert.Equal($"/v1/sources/{third}", moved.Message.Headers.Location!.ToString());
            Assert.Equal(third, (string?)moved["existing"]!["key"]);
            (await Ledger.Put($"/v1/sources/{old}", new { name = "X", kind = "person" }, "*")).MustFail(308);
            (await Ledger.Patch($"/v1/sources/{old}", new { name = "X" })).MustFail(308);
            (await Ledger.Delete($"/v1/sources/{old}")).MustFail(308);
            (await Ledger.Post($"/v1/sources/{old}/restore")).MustFail(308);
            (await Ledger.Post($"/v1/sources/{old}/merge", new { into = third })).MustFail(308);
        }
        var listed = (await Ledger.Get($"/v1/claims?origin={first}&limit=3")).Must(200);
        Assert.Empty(listed["items"]!.AsArray());
        (
            await Ledger.Post(
                "/v1/sources",
                new
                {
                    key = first,
                    name = "New",
                    kind = "person",
                }
            )
        ).MustFail(409);
        var history = await Ledger.Revisions($"/v1/sources/{id}");
        Assert.Equal(["merged", "created"], history.Select(r => (string)r["action"]!));
        var article = NewKey("a");
        await Ledger.Article(article);
        var made = await Ledger.Record(Samples.Claim(article, first));
        Assert.Equal(third, (string?)made["origin"]!["key"]);
        var line = $$"""{"type": "source", "key": "{{first}}", "name": "Yesterday", "kind": "person"}""";
        var report = (await Ledger.Import(line)).Must(200);
        Assert.Equal(308, (int)report["errors"]![0]!["problem"]!["status"]!);
    }

    [Fact]
    public async Task A_claim_entered_twice_becomes_one_and_each_citation_keeps_what_it_prints()
    {
        var (article, other, origin) = (NewKey("a"), NewKey("a"), NewKey("o"));
        await Ledger.Source(origin);
        await Ledger.Article(article, published: "2025-05-02");
        await Ledger.Article(other, Flood, "2025-05-01");
        var stays = Samples.Claim(article, origin);
        stays["quantity"] = Figure("about", 1200);
        var twin = Samples.Claim(other, origin, "40 Vermisste");
        twin["quantity"] = Figure("plain", 1187);
        twin["topics"] = new JsonArray("flood");
        twin["citations"]!.AsArray().Add(stays["citations"]![0]!.DeepClone());
        var (one, two) = ((await Ledger.Record(stays)).Id, await Ledger.Record(twin));

        var merged = (await Ledger.Post($"/v1/claims/{two.Id}/merge", new { into = one })).Must(200);

        Assert.Equal(2, (int)merged["citationCount"]!);
        Assert.Equal("2025-05-01", (string?)merged["firstPublished"]!["edtf"]);
        Assert.Equal("/2025-05-01", (string?)merged["statedOn"]!["edtf"]);
        Assert.Equal("flood", (string?)merged["topics"]![0]);
        var moved = merged["citations"]![1]!;
        Assert.Equal((string)two["citations"]![0]!["id"]!, (string?)moved["id"]);
        Assert.Equal(1187, (int)moved["printed"]!["quantity"]!["value"]!);
        Assert.Equal("figure", (string?)moved["drift"]);
        (await Ledger.Get($"/v1/claims/{two.Id}/citations")).MustFail(308);
        (await Ledger.Put($"/v1/claims/{one}", merged.Json)).Must(200);
    }

    [Fact]
    public async Task Two_statements_are_not_merged()
    {
        var (article, one, other) = (NewKey("a"), NewKey("o"), NewKey("o"));
        await Ledger.Source(one);
        await Ledger.Source(other);
        await Ledger.Article(article);
        var stays = (await Ledger.Record(Samples.Claim(article, one))).Id;
        var foreign = (await Ledger.Record(Samples.Claim(article, other))).Id;
        var denied = Samples.Claim(article, one);
        denied["stance"] = "denies";
        var denial = (await Ledger.Record(denied)).Id;
        foreach (var id in new[] { foreign, denial })
            Assert.Equal(
                ["anotherStatement"],
                (await Ledger.Post($"/v1/claims/{id}/merge", new { into = stays })).MustFail(422).Codes
            );
    }

    [Fact]
    public async Task An_article_entered_twice_hands_over_its_citations_address_and_ids()
    {
        var (twin, stays, url) = (NewKey("twin"), NewKey("stays"), $"https://example.org/{NewKey()}");
        (
            await Ledger.Put(
                $"/v1/articles/{twin}",
                new
                {
                    language = "de",
                    text = Samples.Text,
                    url,
                    externalIds = new[] { twin },
                }
            )
        ).Must(201);
        await Ledger.Article(stays, "Alsen, 3. Mai. " + Samples.Text, "2025-05-03");
        var claim = (await Ledger.Record(Samples.Claim(twin))).Id;

        var merged = (await Ledger.Post($"/v1/articles/{twin}/merge", new { into = stays })).Must(200);

        Assert.Equal(url, (string?)merged["url"]);
        Assert.Equal(twin, (string?)merged["externalIds"]![0]);
        var citation = (await Ledger.Get($"/v1/claims/{claim}")).Must(200)["citations"]![0]!;
        Assert.Equal(stays, (string?)citation["article"]!["key"]);
        var (start, end) = ((int)citation["quote"]!["start"]!, (int)citation["quote"]!["end"]!);
        Assert.Equal(Samples.Quote, ((string)merged["text"]!)[start..end]);
        Assert.Equal("2025-05-03", (string?)(await Ledger.Get($"/v1/claims/{claim}"))["firstPublished"]!["edtf"]);
        (await Ledger.Get($"/v1/articles/{twin}/versions")).MustFail(308);
    }

    [Fact]
    public async Task An_article_whose_words_the_other_does_not_hold_is_not_merged_and_nothing_changes()
    {
        var (twin, stays) = (NewKey("twin"), NewKey("stays"));
        await Ledger.Article(twin);
        await Ledger.Article(stays, Flood);
        var claim = await Ledger.Record(Samples.Claim(twin));
        var refused = (await Ledger.Post($"/v1/articles/{twin}/merge", new { into = stays })).MustFail(422);
        Assert.Equal(["quoteNotFound"], refused.Codes);
        Assert.Contains(claim.Id, refused.Text, StringComparison.Ordinal);
        Assert.Equal(claim.Text, (await Ledger.Get($"/v1/claims/{claim.Id}")).Must(200).Text);
        (await Ledger.Get($"/v1/articles/{twin}")).Must(200);
    }

    [Fact]
    public async Task Events_and_questions_merge_with_what_belongs_to_them()
    {
        var (article, e1, e2, q1, q2) = (NewKey("a"), NewKey("e"), NewKey("e"), NewKey("q"), NewKey("q"));
        await Ledger.Article(article);
        foreach (var key in new[] { e1, e2 })
            (
                await Ledger.Put(
                    $"/v1/events/{key}",
                    new
                    {
                        title = key,
                        kind = "disaster",
                        articles = key == e1 ? new[] { article } : [],
                    }
                )
            ).Must(201);
        foreach (var (key, happening) in new[] { (q1, e1), (q2, e2) })
            (
                await Ledger.Put(
                    $"/v1/questions/{key}",
                    new
                    {
                        text = "How many?",
                        answerKind = "quantity",
                        unit = "houses",
                        @event = happening,
                    }
                )
            ).Must(201);
        var claim = Samples.Claim(article);
        claim["question"] = q1;
        claim["events"] = new JsonArray(e1, e2);
        var id = (await Ledger.Record(claim)).Id;
        var happened = (await Ledger.Post($"/v1/events/{e1}/merge", new { into = e2 })).Must(200);
        (await Ledger.Post($"/v1/questions/{q1}/merge", new { into = q2 })).Must(200);
        Assert.Equal(article, (string?)happened["articles"]![0]!["key"]);
        var found = await Ledger.Get($"/v1/claims/{id}");
        Assert.Equal(e2, (string?)Assert.Single(found["events"]!.AsArray())!["key"]);
        Assert.Equal(q2, (string?)found["question"]!["key"]);
        var yesNo = NewKey("q");
        await Ledger.Put($"/v1/questions/{yesNo}", new { text = "Did it?", answerKind = "yesNo" });
        var refused = (await Ledger.Post($"/v1/questions/{yesNo}/merge", new { into = q2 })).MustFail(422);
        Assert.Equal(["asksAnother"], refused.Codes);
    }

    [Fact]
    public async Task A_merger_into_itself_into_nothing_or_into_its_own_part_is_refused()
    {
        var (top, middle, low) = (NewKey("top"), NewKey("middle"), NewKey("low"));
        await Ledger.Source(top);
        await Ledger.Put(
            $"/v1/sources/{middle}",
            new
            {
                name = "M",
                kind = "person",
                partOf = top,
            }
        );
        await Ledger.Put(
            $"/v1/sources/{low}",
            new
            {
                name = "L",
                kind = "person",
                partOf = middle,
            }
        );
        Assert.Equal(["#/into"], (await Ledger.Post($"/v1/sources/{top}/merge", new { })).MustFail(422).Places);
        Assert.Equal(["intoItself"], (await Merge(top, top)).MustFail(422).Codes);
        Assert.Equal(["notFound"], (await Merge(top, "nobody-here")).MustFail(422).Codes);
        Assert.Equal(["cycle"], (await Merge(top, low)).MustFail(422).Codes);
        (await Merge("nobody-here", top)).MustFail(404);
        var merged = (await Merge(middle, low)).Must(200);
        Assert.Equal(top, (string?)merged["partOf"]!["key"]);
    }

    [Fact]
    public async Task A_dry_run_merges_nothing()
    {
        var (twin, stays) = (NewKey("twin"), NewKey("stays"));
        await Ledger.Source(twin, "Other name");
        await Ledger.Source(stays);
        var tried = (await Ledger.Post($"/v1/sources/{twin}/merge?dryRun=true", new { into = stays })).Must(200);
        Assert.Contains("Other name", tried.Text, StringComparison.Ordinal);
        (await Ledger.Get($"/v1/sources/{twin}")).Must(200);
        Assert.Equal(1, (int)(await Ledger.Get($"/v1/sources/{stays}"))["version"]!);
    }

    private Task<Answer> Merge(string twin, string into) => Ledger.Post($"/v1/sources/{twin}/merge", new { into });

    private static JsonObject Figure(string qualifier, int value) =>
        new()
        {
            ["qualifier"] = qualifier,
            ["value"] = value,
            ["unit"] = "houses",
        };
}

public sealed class MergeOnPostgres(PostgresServer server) : MergeTests(server), IClassFixture<PostgresServer>;

public sealed class MergeOnSqlite(SqliteServer server) : MergeTests(server), IClassFixture<SqliteServer>;

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Claims;

public abstract class CitationTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_citation_is_added_read_changed_and_removed()
    {
        var (path, claim, article) = await Claim();
        var added = (await Ledger.Post(path + "/citations", Cite(article, "Am Abend hieß es", "direct"))).Must(201);
        Assert.EndsWith(
            $"/v1/claims/{claim.Id}/citations/{added.Id}",
            added.Message.Headers.Location!.ToString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith("\"2-", added.Tag);
        Assert.Equal(
            ("anchored", "direct", 1),
            ((string?)added["state"], (string?)added["form"], (int)added["articleVersion"]!)
        );
        var one = $"{path}/citations/{added.Id}";
        var read = (await Ledger.Get(one)).Must(200);
        Assert.Equal(added.Json.ToJsonString(), read.Json.ToJsonString());
        (await Ledger.Patch(one, new { distanced = false }, read.Tag)).Must(200);
        Assert.Equal(2, (int)(await Ledger.Get(path))["citationCount"]!);
        var changed = (await Ledger.Patch(one, new { distanced = true, form = "mixed" }, "\"2-x\"")).Must(200);
        Assert.Equal((true, "mixed", added.Id), ((bool)changed["distanced"]!, (string?)changed["form"], changed.Id));
        Assert.Equal(changed.Json.ToJsonString(), (await Ledger.Get(one)).Json.ToJsonString());
        (await Ledger.Delete(one)).Must(204);
        (await Ledger.Get(one)).MustFail(404);
        Assert.Equal(
            (1, 4),
            ((int)(await Ledger.Get(path))["citationCount"]!, (int)(await Ledger.Get(path))["version"]!)
        );
        Assert.Equal(
            ["updated", "updated", "updated", "created"],
            (await Ledger.Revisions(path)).Select(r => (string)r["action"]!)
        );
    }

    [Fact]
    public async Task Adding_needs_no_if_match_changing_and_removing_the_claims()
    {
        var (path, claim, article) = await Claim();
        var added = (await Ledger.Post(path + "/citations", Cite(article, "Am Abend hieß es"))).Must(201);
        var one = $"{path}/citations/{added.Id}";
        (await Ledger.Patch(one, new { distanced = true }, null)).MustFail(428);
        (await Ledger.Delete(one, null)).MustFail(428);
        Assert.StartsWith("\"2-", (await Ledger.Patch(one, new { distanced = true }, claim.Tag)).MustFail(412).Tag);
        (await Ledger.Delete(one, claim.Tag)).MustFail(412);
        (await Ledger.Patch(one, new { distanced = true }, added.Tag)).Must(200);
        (await Ledger.Delete(one, (await Ledger.Get(path)).Tag)).Must(204);
    }

    [Fact]
    public async Task The_last_citation_stays()
    {
        var (path, claim, _) = await Claim();
        (await Ledger.Delete($"{path}/citations/{(string)claim["citations"]![0]!["id"]!}")).MustFail(422);
        Assert.Equal(claim.Text, (await Ledger.Get(path)).Text);
        Assert.Equal(
            ["#/citations"],
            (await Ledger.Patch(path, new { citations = Array.Empty<object>() })).MustFail(422).Places
        );
        Assert.Equal(
            ["#/citations"],
            (await Ledger.Patch(path, new { citations = (object?)null })).MustFail(422).Places
        );
    }

    [Fact]
    public async Task Citations_are_listed_in_their_order_a_page_at_a_time()
    {
        var (path, claim, article) = await Claim();
        string[] quotes = ["Am Abend hieß es", "Später hieß es erneut", "sagte die Sprecherin", "Der Pegel der Alsen"];
        foreach (var quote in quotes)
            (await Ledger.Post(path + "/citations", Cite(article, quote))).Must(201);
        var listed = await Ledger.All(path + "/citations?limit=2");
        Assert.Equal([Samples.Quote, .. quotes], listed.Select(c => (string)c["quote"]!["exact"]!));
        Assert.Equal(5, (int)(await Ledger.Get(path + "/citations?limit=2&count=true"))["total"]!);
        Assert.Equal(
            (await Ledger.Get($"/v1/claims/{claim.Id}"))["citations"]!.ToJsonString(),
            new JsonArray(listed.Select(c => c.DeepClone()).ToArray()).ToJsonString()
        );
    }

    [Fact]
    public async Task A_put_keeps_the_ids_of_citations_with_the_same_article_and_words()
    {
        var (path, claim, article) = await Claim();
        var second = (await Ledger.Post(path + "/citations", Cite(article, "Am Abend hieß es"))).Must(201);
        var first = (string)claim["citations"]![0]!["id"]!;
        var body = Samples.Claim(article);
        body["citations"] = new JsonArray(
            Cite(article, "Später hieß es erneut"),
            Cite(article, "Am  Abend\nhieß es", "reported"),
            Cite(article, Samples.Quote.Replace(' ', '\u00A0'))
        );
        var put = (await Ledger.Put(path, body, "*")).Must(200)["citations"]!.AsArray();
        Assert.Equal([second.Id, first], put.Skip(1).Select(c => (string)c!["id"]!));
        Assert.DoesNotContain((string)put[0]!["id"]!, new[] { first, second.Id });
        Assert.Equal("reported", (string?)put[1]!["form"]);
        body["citations"] = new JsonArray(Cite(article, "Am Abend hieß es"));
        Assert.Equal(
            second.Id,
            (string?)Assert.Single((await Ledger.Put(path, body, "*")).Must(200)["citations"]!.AsArray())!["id"]
        );
        (await Ledger.Get($"{path}/citations/{first}")).MustFail(404);
    }

    [Fact]
    public async Task A_citation_of_another_claim_is_not_found()
    {
        var (path, _, article) = await Claim();
        var other = await Ledger.Record(Samples.Claim(article));
        var foreign = $"{path}/citations/{(string)other["citations"]![0]!["id"]!}";
        (await Ledger.Get(foreign)).MustFail(404);
        (await Ledger.Patch(foreign, new { distanced = true })).MustFail(404);
        (await Ledger.Delete(foreign)).MustFail(404);
        (await Ledger.Get($"{path}/citations/{Guid.CreateVersion7()}")).MustFail(404);
    }

    [Fact]
    public async Task New_words_in_a_patch_are_looked_for_in_the_newest_text()
    {
        var (path, claim, article) = await Claim();
        var one = $"{path}/citations/{(string)claim["citations"]![0]!["id"]!}";
        (await Ledger.Patch($"/v1/articles/{article}", new { text = "Ganz neu: 1.300 Häuser." })).Must(200);
        Assert.Equal("orphaned", (string?)(await Ledger.Get(one))["state"]);
        var changed = (
            await Ledger.Patch(
                one,
                new
                {
                    quote = new
                    {
                        exact = "1.300 Häuser",
                        prefix = (string?)null,
                        suffix = (string?)null,
                    },
                }
            )
        ).Must(200);
        Assert.Equal(
            ("anchored", 2, 10),
            ((string?)changed["state"], (int)changed["articleVersion"]!, (int)changed["quote"]!["start"]!)
        );
        Assert.Equal(["#/quote/exact"], (
                await Ledger.Patch(
                    one,
                    new
                    {
                        quote = new
                        {
                            exact = "1.200 Häuser",
                            prefix = (string?)null,
                            suffix = (string?)null,
                        },
                    }
                )
            ).MustFail(422).Places);
    }

    [Fact]
    public async Task A_bad_citation_is_refused_where_it_is_bad_and_a_dry_one_is_not_kept()
    {
        var (path, claim, article) = await Claim();
        var refused = (
            await Ledger.Post(
                path + "/citations",
                new
                {
                    article = "nothing-here",
                    form = "shouted",
                    attribution = "explicit",
                    via = new[] { new { role = "relay" } },
                }
            )
        ).MustFail(422);
        Assert.Equal(
            ["#/article", "#/attribution", "#/form", "#/quote", "#/via/0"],
            refused.Places.Order(StringComparer.Ordinal)
        );
        (await Ledger.Post(path + "/citations", """{"article":"x","colour":"red"}""")).MustFail(400);
        Assert.Equal(
            "anchored",
            (string?)
                (await Ledger.Post(path + "/citations?dryRun=true", Cite(article, "Am Abend hieß es"))).Must(201)[
                    "state"
                ]
        );
        Assert.Equal(claim.Text, (await Ledger.Get(path)).Text);
        Assert.Single(await Ledger.Revisions(path));
    }

    [Fact]
    public async Task Citations_added_at_once_all_arrive()
    {
        var (path, _, article) = await Claim();
        string[] quotes = ["Am Abend hieß es", "Später hieß es erneut", "sagte die Sprecherin", "Der Pegel der Alsen"];
        var added = await Task.WhenAll(quotes.Select(q => Ledger.Post(path + "/citations", Cite(article, q))));
        Assert.All(added, a => a.Must(201));
        var read = (await Ledger.Get(path)).Must(200);
        Assert.Equal((5, 5), ((int)read["citationCount"]!, (int)read["version"]!));
        Assert.Equal(
            quotes.Order(StringComparer.Ordinal),
            read["citations"]!
                .AsArray()
                .Skip(1)
                .Select(c => (string)c!["quote"]!["exact"]!)
                .Order(StringComparer.Ordinal)
        );
    }

    private static JsonObject Cite(string article, string exact, string form = "indirect") =>
        new()
        {
            ["article"] = article,
            ["quote"] = new JsonObject { ["exact"] = exact },
            ["form"] = form,
        };

    private async Task<(string Path, Answer Claim, string Article)> Claim()
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        var claim = await Ledger.Record(Samples.Claim(article));
        return ($"/v1/claims/{claim.Id}", claim, article);
    }
}

public sealed class CitationsOnSqlite(SqliteServer server) : CitationTests(server), IClassFixture<SqliteServer>;

public sealed class CitationsOnPostgres(PostgresServer server) : CitationTests(server), IClassFixture<PostgresServer>;

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>The ledger reads an article and proposes its claims; an editor decides. Nothing counts before.</summary>
public abstract class SuggestionTests(LedgerServer server) : ApiTests(server)
{
    private const string Flood =
        "Nach Angaben des {0} sind in Orvelund rund 1.400 Menschen evakuiert worden. Das berichtete die Zeitung unter Berufung auf den Krisenstab.\n\n"
        + "\"Wir haben so etwas seit vierzig Jahren nicht gesehen\", sagte Bürgermeisterin Ida Brandt am Mittwoch.\n\n"
        + "Bis zu 300 Häuser wurden nach Einschätzung des {0} zerstört.";

    [Fact]
    public async Task An_article_is_read_the_same_each_time_and_nothing_of_it_counts()
    {
        var (article, office) = await Read();
        var read = await Propose(article);
        var again = await Propose(article);
        Assert.Equal(read.ToJsonString(), again.ToJsonString());
        var figures = Items(read, "figure");
        Assert.Equal(["rund 1.400", "Bis zu 300"], figures.Select(f => (string)Quantity(f)["rawText"]!));
        Assert.Equal(
            ("about", 1400, "atMost", 300),
            (
                (string)Quantity(figures[0])["qualifier"]!,
                (int)Quantity(figures[0])["value"]!,
                (string)Quantity(figures[1])["qualifier"]!,
                (int)Quantity(figures[1])["high"]!
            )
        );
        var stored = (await Ledger.Get($"/v1/sources/{office.Key}")).Must(200).Id;
        Assert.All(figures, f => Assert.Equal(stored, (string)f["proposal"]!["claim"]!["origin"]!));
        Assert.All(figures, f => Assert.Contains("figure", f["rules"]!.AsArray().Select(r => (string)r!)));
        var said = Assert.Single(Items(read, "quotation"), q => Form(q) == "direct");
        Assert.Equal("Ida Brandt", (string)said["proposal"]!["newSources"]![0]!["name"]!);
        Assert.Empty(await Ledger.All($"/v1/articles/{article}/claims"));
        Assert.Empty((await Ledger.Get($"/v1/sources?q=Ida%20Brandt%20{article}")).Must(200)["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_accepted_is_a_claim_whose_revision_says_where_it_came_from()
    {
        var (article, office) = await Read();
        var figure = Items(await Propose(article), "figure")[0];
        var accepted = (await Decide(figure, "accept", new { text = "About 1,400 people were taken to safety." })).Must(
            200
        );
        Assert.Equal("accepted", (string)accepted["state"]!);
        var claim = (await Ledger.Get($"/v1/claims/{(string)accepted["claim"]!["id"]!}")).Must(200);
        Assert.Equal("About 1,400 people were taken to safety.", (string)claim["text"]!);
        Assert.Equal(office.Name, (string)claim["origin"]!["name"]!);
        Assert.Equal((string)accepted["citation"]!, (string)claim["citations"]![0]!["id"]!);
        Assert.Equal("match", (string)claim["citations"]![0]!["numberCheck"]!);
        var revision = Assert.Single(await Ledger.All($"/v1/claims/{claim.Id}/revisions"));
        Assert.Equal("suggestion", (string)revision["actor"]!["kind"]!);
        Assert.Equal(["alreadyAccepted"], (await Decide(figure, "accept", null)).MustFail(422).Codes);
        Assert.Equal(["alreadyAccepted"], (await Decide(figure, "reject", new { reason = "no" })).MustFail(422).Codes);
        Assert.Equal("accepted", State(await Propose(article), figure));
    }

    [Fact]
    public async Task The_same_statement_in_another_article_becomes_a_citation()
    {
        var (first, office) = await Read();
        var claim = (await Decide(Items(await Propose(first), "figure")[0], "accept", null)).Must(200)["claim"]!;
        var second = NewKey("a");
        await Ledger.Article(second, $"Laut {office.Name} wurden 1.400 Menschen evakuiert.", "2026-05-08");
        var figure = Items(await Propose(second), "figure")[0];
        var accepted = (await Decide(figure, "accept", null)).Must(200);
        Assert.Equal((string)claim["id"]!, (string)accepted["claim"]!["id"]!);
        var citations = (await Ledger.Get($"/v1/claims/{(string)claim["id"]!}")).Must(200)["citations"]!.AsArray();
        Assert.Equal(["none", "hedge"], citations.Select(c => (string)c!["drift"]!));
        var third = NewKey("a");
        await Ledger.Article(third, $"Laut {office.Name} wurden rund 1.400 Menschen evakuiert.");
        var apart = Items(await Propose(third), "figure")[0];
        var made = (await Decide(apart, "accept", null, "?claim=new")).Must(200);
        Assert.NotEqual((string)claim["id"]!, (string)made["claim"]!["id"]!);
    }

    [Fact]
    public async Task Whom_the_ledger_does_not_have_is_entered_once()
    {
        var name =
            "Ada Qu" + string.Concat(NewKey().Where(char.IsAsciiLetterOrDigit).Select(c => (char)('a' + (c % 26))));
        var (one, other) = (NewKey("a"), NewKey("a"));
        await Ledger.Article(one, $"\"Es waren 412 Boote im Hafen\", sagte {name}. Der Wind ließ nach.");
        await Ledger.Article(other, $"Laut {name} lagen 37 Schiffe vor der Küste.");
        foreach (var article in new[] { one, other })
            (await Decide(Items(await Propose(article), "figure")[0], "accept", null)).Must(200);
        var sources = (await Ledger.Get($"/v1/sources?q={Uri.EscapeDataString(name)}")).Must(200)["items"]!.AsArray();
        Assert.Equal("person", (string)Assert.Single(sources)!["kind"]!);
    }

    [Fact]
    public async Task What_is_rejected_is_not_proposed_again_even_in_a_later_text()
    {
        var (article, office) = await Read();
        var figure = Items(await Propose(article), "figure")[0];
        Assert.Equal(["#/reason"], (await Decide(figure, "reject", new { })).MustFail(422).Places);
        (await Decide(figure, "unsure", new { reason = "to be asked" })).Must(200);
        Assert.Equal("unsure", State(await Propose(article), figure));
        var rejected = (await Decide(figure, "reject", new { reason = "an old figure" })).Must(200);
        Assert.Equal(("rejected", "an old figure"), ((string)rejected["state"]!, (string)rejected["reason"]!));
        (
            await Ledger.Patch(
                $"/v1/articles/{article}",
                new { text = Text(office.Name).Replace("Bis zu 300", "Bis zu 350", StringComparison.Ordinal) },
                "*"
            )
        ).Must(200);
        var read = await Propose(article);
        Assert.Equal("rejected", State(read, figure));
        Assert.Equal(
            ["Bis zu 350"],
            Items(read, "figure").Where(f => (string)f["state"]! == "open").Select(f => (string)Quantity(f)["rawText"]!)
        );
        var outdated = await Ledger.All($"/v1/suggestions?article={article}&state=outdated");
        Assert.Equal("Bis zu 300", (string)Quantity(Assert.Single(outdated))["rawText"]!);
        Assert.Equal(["outdated"], (await Decide(outdated[0], "accept", null)).MustFail(422).Codes);
    }

    [Fact]
    public async Task What_a_claim_cites_already_is_not_proposed()
    {
        var (article, _) = await Read();
        (
            await Ledger.Post(
                "/v1/claims",
                new
                {
                    text = "Up to 300 houses were destroyed.",
                    language = "en",
                    quantity = new
                    {
                        qualifier = "atMost",
                        high = 300,
                        unit = "houses",
                    },
                    citations = new[]
                    {
                        new
                        {
                            article,
                            quote = new { exact = "Bis zu 300 Häuser" },
                            form = "reported",
                        },
                    },
                }
            )
        ).Must(201);
        Assert.Equal(
            ["rund 1.400"],
            Items(await Propose(article), "figure").Select(f => (string)Quantity(f)["rawText"]!)
        );
    }

    [Fact]
    public async Task The_queue_is_filtered_and_walked()
    {
        var (article, _) = await Read();
        var read = await Propose(article);
        var all = read["items"]!.AsArray();
        var walked = await Ledger.All($"/v1/suggestions?article={article}&limit=1");
        Assert.Equal(all.Select(i => (string)i!["id"]!).Order(), walked.Select(i => (string)i["id"]!).Order());
        Assert.Equal(2, (await Ledger.All($"/v1/suggestions?article={article}&kind=figure&state=open")).Count);
        Assert.Equal(
            ["state", "kind", "article"],
            (await Ledger.Get("/v1/suggestions?state=new&kind=number&article=nowhere")).MustFail(400).Json["errors"]!
                .AsArray()
                .Select(e => (string)e!["parameter"]!)
        );
        var one = (string)all[0]!["id"]!;
        Assert.Equal(
            all[0]!.ToJsonString(),
            (await Ledger.Get($"/v1/suggestions/{one}")).Must(200).Json.ToJsonString()
        );
        (await Ledger.Get($"/v1/suggestions/{Guid.CreateVersion7()}")).MustFail(404);
        (await Ledger.Post("/v1/articles/nowhere/suggestions")).MustFail(404);
    }

    [Fact]
    public async Task Corrections_that_cannot_be_accepted_change_nothing()
    {
        var (article, _) = await Read();
        var figure = Items(await Propose(article), "figure")[0];
        var before = (await Ledger.Get("/v1/claims?limit=1&count=true")).Must(200);
        Assert.Equal(
            ["#/quantity"],
            (await Decide(figure, "accept", new { quantity = new { low = 5 } })).MustFail(422).Places
        );
        Assert.Equal(["#/origin"], (await Decide(figure, "accept", new { origin = "nowhere" })).MustFail(422).Places);
        (await Decide(figure, "accept", new { figure = 5 })).MustFail(400);
        foreach (var citations in new object?[] { null, Array.Empty<object>(), new object?[] { null } })
            Assert.Equal(["#/citations"], (await Decide(figure, "accept", new { citations })).MustFail(422).Places);
        (await Decide(figure, "accept", new { origin = (object?)null, coOrigins = new object?[] { null } })).MustFail(
            422
        );
        (await Decide(figure, "accept", null, "?claim=nowhere")).MustFail(404);
        Assert.Equal(
            (int)before["total"]!,
            (int)(await Ledger.Get("/v1/claims?limit=1&count=true")).Must(200)["total"]!
        );
        Assert.Equal(
            "open",
            (string)(await Ledger.Get($"/v1/suggestions/{(string)figure["id"]!}")).Must(200)["state"]!
        );
    }

    [Fact]
    public async Task Of_many_who_accept_at_once_one_makes_the_claim()
    {
        var (article, office) = await Read();
        var figure = Items(await Propose(article), "figure")[0];
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Decide(figure, "accept", null)));
        Assert.Single(answers, a => a.Code == 200);
        Assert.All(answers.Where(a => a.Code != 200), a => Assert.Equal(["alreadyAccepted"], a.MustFail(422).Codes));
        Assert.Single(await Ledger.All($"/v1/claims?origin={office.Key}"));
    }

    [Fact]
    public async Task Who_computes_at_once_finds_the_same()
    {
        var (article, _) = await Read();
        var reads = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Propose(article)));
        Assert.Single(reads.Select(r => r.ToJsonString()).Distinct());
        Assert.Equal(
            reads[0]["items"]!.AsArray().Count,
            (await Ledger.All($"/v1/suggestions?article={article}")).Count
        );
    }

    [Fact]
    public async Task A_text_is_read_and_not_kept()
    {
        var read = (
            await Ledger.Post(
                "/v1/extract",
                new
                {
                    text = "Am Mittwoch starben laut Polizei mindestens 12 Menschen. (dpa)",
                    published = "2026-05-08",
                }
            )
        ).Must(200);
        Assert.Equal("de", (string)read["language"]!);
        Assert.Equal(["dpa"], read["agencies"]!.AsArray().Select(a => (string)a!));
        var claim = Assert.Single(read["items"]!.AsArray())!["proposal"]!["claim"]!;
        Assert.Equal(("atLeast", 12), ((string)claim["quantity"]!["qualifier"]!, (int)claim["quantity"]!["low"]!));
        Assert.Equal("killed", (string)claim["quantity"]!["measure"]!);
        Assert.Equal("2026-05-06", (string)claim["period"]!);
        Assert.Equal(["#/text", "#/language", "#/published"], (
                await Ledger.Post(
                    "/v1/extract",
                    new
                    {
                        text = " ",
                        language = "?",
                        published = "soon",
                    }
                )
            ).MustFail(422).Places);
    }

    [Fact]
    public async Task The_page_of_an_article_marks_claims_and_what_waits()
    {
        var (article, office) = await Read();
        var read = await Propose(article);
        (await Decide(Items(read, "figure")[0], "accept", null)).Must(200);
        (await Decide(Items(read, "figure")[1], "reject", new { reason = "an old figure" })).Must(200);
        var page = (await Ledger.Get($"/v1/articles/{article}/annotated", ("Accept-Language", "de"))).Must(200);
        Assert.Equal("text/html", page.Media);
        Assert.Equal(["de"], page.Message.Content.Headers.ContentLanguage);
        Assert.Contains("default-src 'none'", page.Message.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains(office.Name, page.Text, StringComparison.Ordinal);
        var claim = (string)(await Ledger.All($"/v1/articles/{article}/claims"))[0]["id"]!;
        Assert.Contains($"/v1/claims/{claim}", page.Text, StringComparison.Ordinal);
        foreach (var item in read["items"]!.AsArray())
            Assert.Equal(
                (string)item!["kind"]! == "quotation",
                page.Text.Contains($"/v1/suggestions/{(string)item["id"]!}", StringComparison.Ordinal)
            );
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        (await Ledger.Get($"/v1/articles/{article}/annotated", ("Accept", "application/json"))).MustFail(406);
        (await Ledger.Get("/v1/articles/nowhere/annotated")).MustFail(404);
    }

    private async Task<(string Article, (string Key, string Name) Office)> Read()
    {
        var office = (Key: NewKey("office"), Name: $"Katastrophenschutzamt {NewKey("K")}");
        await Ledger.Source(office.Key, office.Name);
        var article = NewKey("a");
        await Ledger.Article(article, Text(office.Name), "2026-05-08");
        return (article, office);
    }

    private static string Text(string office) => Flood.Replace("{0}", office, StringComparison.Ordinal);

    private async Task<JsonNode> Propose(string article) =>
        (await Ledger.Post($"/v1/articles/{article}/suggestions")).Must(200).Json;

    private Task<Answer> Decide(JsonNode suggestion, string how, object? body, string query = "") =>
        Ledger.Post($"/v1/suggestions/{(string)suggestion["id"]!}/{how}{query}", body);

    private static List<JsonNode> Items(JsonNode read, string kind) =>
        read["items"]!.AsArray().Where(i => (string)i!["kind"]! == kind).Select(i => i!).ToList();

    private static JsonNode Quantity(JsonNode item) => item["proposal"]!["claim"]!["quantity"]!;

    private static string Form(JsonNode item) => (string)item["proposal"]!["claim"]!["citations"]![0]!["form"]!;

    private static string State(JsonNode read, JsonNode suggestion) =>
        (string)read["items"]!.AsArray().Single(i => (string)i!["id"]! == (string)suggestion["id"]!)!["state"]!;
}

public sealed class SuggestionsOnSqlite(SqliteServer server) : SuggestionTests(server), IClassFixture<SqliteServer>;

public sealed class SuggestionsOnPostgres(PostgresServer server)
    : SuggestionTests(server),
        IClassFixture<PostgresServer>;

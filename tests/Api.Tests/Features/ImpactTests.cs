using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>What has to be looked at again when a source, an article or a claim turns out to be wrong.</summary>
public abstract class ImpactTests(LedgerServer server) : ApiTests(server)
{
    private static readonly string[] Lists = ["claims", "citations", "articles"];

    /// <summary>The article credits four; two claims came through the one that is asked about, the others by other ways.</summary>
    [Fact]
    public async Task What_came_through_a_relay_rests_on_it_and_the_rest_of_the_article_does_not()
    {
        var (daily, relay, wire, ruler, service) = (
            await Source("Tagblatt"),
            await Source("Der Kurier"),
            await Source("Staatsagentur"),
            await Source("Herrscher"),
            await Source("Dienst")
        );
        var article = await Article(publisher: daily, agencies: [relay, wire]);
        var greeting = await Claim(ruler, (article, [wire, relay]));
        var figure = await Claim(service, (article, [relay]));
        await Claim(ruler, (article, [wire]));
        await Claim(service, (article, []));

        var impact = await Impact("sources", relay);
        Assert.Equal([figure, greeting], Keys(impact["claims"]));
        Assert.Equal([article], Keys(impact["articles"]));
        Assert.Equal([figure, greeting], impact["citations"]!.AsArray().Select(c => (string?)c!["claim"]!["key"]));
        Assert.All(
            Lists.SelectMany(l => impact[l]!.AsArray()),
            row => Assert.Equal(["Tagblatt", "Der Kurier"], Path(row))
        );
        Assert.All(impact["claims"]!.AsArray(), c => Assert.True((bool)c!["solely"]!));
        Assert.Null((string?)impact["next"]);

        var far = await Impact("sources", wire);
        Assert.Equal(["Tagblatt", "Der Kurier", "Staatsagentur"], Path(Row(far["claims"], greeting)));
        Assert.Equal(2, far["claims"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_an_origin_said_rests_on_it_wherever_it_is_printed()
    {
        var (daily, relay, office, ministry) = (
            await Source("Tagblatt"),
            await Source("Agentur"),
            await Source("Amt"),
            await Source("Ministerium")
        );
        var (first, second) = (await Article(publisher: daily), await Article());
        var said = await Claim(office, (first, [relay]), (second, []));
        var together = await Claim(ministry, [office], (second, []));
        var impact = await Impact("sources", office);
        Assert.Equal([together, said], Keys(impact["claims"]));
        Assert.All(impact["claims"]!.AsArray(), c => Assert.Equal(["Amt"], Path(c)));
        Assert.Equal([second, first], Keys(impact["articles"]));
        Assert.Equal(["Tagblatt", "Agentur", "Amt"], Path(Row(impact["articles"], first)));
        Assert.Equal(["Amt"], Path(Row(impact["articles"], second)));
        Assert.Equal(3, impact["citations"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_an_outlet_printed_rests_on_it_and_so_do_copies_and_copies_of_copies()
    {
        var (outlet, other, third, office) = (
            await Source("Bote"),
            await Source("Echo"),
            await Source("Nachhall"),
            await Source("Amt")
        );
        var article = await Article(publisher: outlet, headline: "Hochwasser");
        var copy = await Article(publisher: other, copyOf: article, headline: "Flut");
        var again = await Article(publisher: third, copyOf: copy);
        var elsewhere = await Article(publisher: other);
        var printed = await Claim(office, (article, []), (elsewhere, []));
        var copied = await Claim(office, (again, []));
        await Claim(office, (elsewhere, []));
        var impact = await Impact("sources", outlet);
        Assert.Equal([copied, printed], Keys(impact["claims"]));
        Assert.Equal([true, false], impact["claims"]!.AsArray().Select(c => (bool)c!["solely"]!));
        Assert.Equal(["Bote"], Path(Row(impact["claims"], printed)));
        Assert.Equal(["Nachhall", "Flut", "Echo", "Hochwasser", "Bote"], Path(Row(impact["claims"], copied)));
        Assert.Equal(
            ["source", "article", "source", "article", "source"],
            Row(impact["claims"], copied)["path"]!.AsArray().Select(s => (string?)s!["type"])
        );
        Assert.Equal([again, copy, article], Keys(impact["articles"]));
        Assert.Equal(["Echo", "Hochwasser", "Bote"], Path(Row(impact["articles"], copy)));
    }

    /// <summary>Of several credited agencies nobody knows which one a claim came from; and where a relay is named, it came by that.</summary>
    [Fact]
    public async Task What_credits_one_agency_alone_rests_on_it_with_all_that_names_no_other_way()
    {
        var (daily, agency, second, office) = (
            await Source("Tagblatt"),
            await Source("Agentur"),
            await Source("Depesche"),
            await Source("Amt")
        );
        var alone = await Article(publisher: daily, agencies: [agency]);
        var among = await Article(publisher: daily, agencies: [agency, second]);
        var claim = await Claim(office, (alone, []));
        await Claim(office, (alone, [second]));
        await Claim(office, (among, []));
        var impact = await Impact("sources", agency);
        Assert.Equal([claim], Keys(impact["claims"]));
        Assert.Equal([among, alone], Keys(impact["articles"]));
        Assert.All(
            Lists.SelectMany(l => impact[l]!.AsArray()),
            row => Assert.Equal(["Tagblatt", "Agentur"], Path(row))
        );
    }

    [Fact]
    public async Task A_relay_without_a_name_stands_on_the_path_as_it_is_described()
    {
        var (daily, office) = (await Source("Tagblatt"), await Source("Amt"));
        var article = await Article(publisher: daily);
        var claim = NewKey("c");
        var body = Body(office, [], [(article, [])]);
        body["citations"]![0]!["via"] = new JsonArray(
            new JsonObject { ["description"] = "Kreise in Halvora", ["role"] = "relay" }
        );
        (await Ledger.Put($"/v1/claims/{claim}", body)).Must(201);
        var impact = await Impact("sources", office);
        Assert.Equal(["Tagblatt", "Kreise in Halvora", "Amt"], Path(impact["citations"]![0]));
        Assert.Null((string?)impact["citations"]![0]!["path"]![1]!["id"]);
    }

    [Fact]
    public async Task An_articles_impact_is_what_it_and_its_copies_say()
    {
        var (daily, other, office) = (await Source("Tagblatt"), await Source("Echo"), await Source("Amt"));
        var article = await Article(publisher: daily, headline: "Hochwasser");
        var copy = await Article(publisher: other, copyOf: article);
        var only = await Claim(office, (article, []));
        var copied = await Claim(office, (copy, []));
        var both = await Claim(office, (article, []), (await Article(), []));
        var impact = await Impact("articles", article);
        Assert.Equal([both, copied, only], Keys(impact["claims"]));
        Assert.Equal([false, true, true], impact["claims"]!.AsArray().Select(c => (bool)c!["solely"]!));
        Assert.Equal(["Hochwasser"], Path(Row(impact["claims"], only)));
        Assert.Equal(["Echo", "Hochwasser"], Path(Row(impact["claims"], copied)));
        Assert.Equal([copy], Keys(impact["articles"]));
        Assert.Equal(3, impact["citations"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_claims_impact_is_where_it_was_printed_and_how_it_came_there()
    {
        var (daily, relay, office) = (await Source("Tagblatt"), await Source("Agentur"), await Source("Amt"));
        var article = await Article(publisher: daily, headline: "Hochwasser");
        var copy = await Article(copyOf: article);
        var claim = await Claim(office, (article, [relay]));
        await Claim(office, (await Article(), []));
        var impact = await Impact("claims", claim);
        Assert.Empty(impact["claims"]!.AsArray());
        Assert.Equal([copy, article], Keys(impact["articles"]));
        Assert.Equal(["Tagblatt", "Agentur", "Amt"], Path(impact["citations"]!.AsArray().Single()));
        Assert.Equal(["Tagblatt", "Agentur", "Amt"], Path(Row(impact["articles"], article)));
        Assert.Equal(["Hochwasser", "Tagblatt", "Agentur", "Amt"], Path(Row(impact["articles"], copy)));
    }

    [Fact]
    public async Task What_depends_on_a_claim_rests_on_it_through_others_too()
    {
        var (office, desk) = (await Source("Amt"), await Source("Redaktion"));
        var (first, second, third) = (await Article(), await Article(), await Article());
        var said = await Claim(office, (first, []));
        var sum = await Claim(desk, (second, []));
        var total = await Claim(desk, (third, []));
        foreach (var (claim, kind, other) in new[] { (sum, "derivedFrom", said), (total, "dependsOn", sum) })
            (
                await Ledger.Post(
                    $"/v1/claims/{claim}/relations",
                    new
                    {
                        kind,
                        other,
                        reason = "1 + 1",
                    }
                )
            ).Must(201);
        var impact = await Impact("claims", said);
        Assert.Equal([total, sum], Keys(impact["claims"]));
        Assert.Equal([desk, said], Keys(impact["claims"]![0]!["path"]));
        Assert.Equal("claim", (string?)impact["claims"]![0]!["path"]![1]!["type"]);
        Assert.Equal([third, second, first], Keys(impact["articles"]));
    }

    [Fact]
    public async Task What_came_from_it_by_several_ways_counts_once()
    {
        var (outlet, office) = (await Source("Bote"), await Source("Amt"));
        var (own, elsewhere) = (await Article(publisher: outlet, agencies: [outlet]), await Article());
        var half = await Claim(office, (own, [outlet]), (elsewhere, []));
        var whole = await Claim(outlet, (own, [outlet]), (elsewhere, []));
        var impact = await Impact("sources", outlet);
        Assert.Equal([whole, half], Keys(impact["claims"]));
        Assert.Equal([true, false], impact["claims"]!.AsArray().Select(c => (bool)c!["solely"]!));
        Assert.Equal([whole, whole, half], impact["citations"]!.AsArray().Select(c => (string?)c!["claim"]!["key"]));
        Assert.Equal([elsewhere, own], Keys(impact["articles"]));
    }

    [Fact]
    public async Task All_three_lists_come_to_their_ends_each_row_once_newest_first()
    {
        var (daily, relay, office) = (await Source("Tagblatt"), await Source("Agentur"), await Source("Amt"));
        for (var i = 0; i < 3; i++)
            await Article(publisher: daily, agencies: [relay, office]);
        for (var i = 0; i < 4; i++)
        {
            var (one, two) = (await Article(publisher: daily), await Article());
            await Claim(office, (one, [relay]), (two, [relay]));
        }
        var whole = await Impact("sources", relay);
        var found = Lists.ToDictionary(l => l, _ => new List<string>());
        var pages = 0;
        for (string? next = $"/v1/sources/{relay}/impact?limit=2"; next is not null; pages++)
        {
            var page = (await Ledger.Get(next)).Must(200);
            foreach (var list in Lists)
            {
                Assert.InRange(page[list]!.AsArray().Count, 0, 2);
                found[list].AddRange(Ids(page[list]));
            }
            next = (string?)page["next"];
            if (next is not null)
                Assert.Equal($"<{next}>; rel=\"next\"", page.Message.Headers.GetValues("Link").Single());
        }
        Assert.Equal(6, pages);
        Assert.Equal([4, 8, 11], Lists.Select(l => found[l].Count));
        foreach (var list in Lists)
        {
            Assert.Equal(Ids(whole[list]), found[list]);
            Assert.Equal(found[list].OrderDescending(StringComparer.Ordinal), found[list]);
        }
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_resource_only()
    {
        var (relay, office) = (await Source("Agentur"), await Source("Amt"));
        await Claim(office, (await Article(), [relay]), (await Article(), [relay]));
        var next = (string)(await Impact("sources", relay, "?limit=1"))["next"]!;
        (await Ledger.Get(next.Replace(relay, office, StringComparison.Ordinal))).MustFail(400);
        Assert.Equal(["limit"], (await Ledger.Get($"/v1/sources/{relay}/impact?limit=201")).MustFail(400).Places);
    }

    [Fact]
    public async Task What_was_withdrawn_rests_on_nothing_any_more()
    {
        var (daily, relay, office) = (await Source("Tagblatt"), await Source("Agentur"), await Source("Amt"));
        var (kept, gone) = (await Article(publisher: daily), await Article(publisher: daily));
        var claim = await Claim(office, (kept, []));
        var withdrawn = await Claim(office, (kept, [relay]), (gone, []));
        (await Ledger.Delete($"/v1/articles/{gone}?cascade=true")).Must(204);
        (await Ledger.Get($"/v1/claims/{withdrawn}")).Must(410);
        var impact = await Impact("sources", daily);
        Assert.Equal([claim], Keys(impact["claims"]));
        Assert.Equal([kept], Keys(impact["articles"]));
        Assert.Single(impact["citations"]!.AsArray());
        var none = await Impact("sources", relay);
        Assert.All(Lists, list => Assert.Empty(none[list]!.AsArray()));
    }

    [Fact]
    public async Task It_is_told_of_what_is_there_and_of_a_merged_one_by_its_survivor()
    {
        (await Ledger.Get($"/v1/sources/{NewKey("s")}/impact")).MustFail(404);
        var (gone, twin, stays) = (await Source("Weg"), await Source("Zwilling"), await Source("Bleibt"));
        (await Ledger.Delete($"/v1/sources/{gone}")).Must(204);
        (await Ledger.Get($"/v1/sources/{gone}/impact")).MustFail(410);
        (await Ledger.Post($"/v1/sources/{twin}/merge", new { into = stays })).Must(200);
        var moved = (await Ledger.Get($"/v1/sources/{twin}/impact?limit=7")).MustFail(308);
        Assert.Equal($"/v1/sources/{stays}/impact?limit=7", moved.Message.Headers.Location!.ToString());
        var answer = (await Ledger.Get($"/v1/sources/{stays}/impact")).Must(200);
        (await Ledger.Get($"/v1/sources/{stays}/impact", ("If-None-Match", answer.Tag!))).Must(304);
    }

    private async Task<JsonNode> Impact(string collection, string key, string query = "") =>
        (await Ledger.Get($"/v1/{collection}/{key}/impact{query}")).Must(200).Json;

    private async Task<string> Source(string name)
    {
        var key = NewKey("s");
        await Ledger.Source(key, name);
        return key;
    }

    private async Task<string> Article(
        string? publisher = null,
        string[]? agencies = null,
        string? copyOf = null,
        string? headline = null
    )
    {
        var key = NewKey("a");
        var body = new
        {
            language = "de",
            text = Samples.Text,
            publisher,
            agencies,
            copyOf,
            headline,
        };
        (await Ledger.Put($"/v1/articles/{key}", body)).Must(201);
        return key;
    }

    private Task<string> Claim(string origin, params (string Article, string[] Via)[] citations) =>
        Claim(origin, [], citations);

    private async Task<string> Claim(
        string origin,
        string[] coOrigins,
        params (string Article, string[] Via)[] citations
    )
    {
        var key = NewKey("c");
        (await Ledger.Put($"/v1/claims/{key}", Body(origin, coOrigins, citations))).Must(201);
        return key;
    }

    private static JsonObject Body(string origin, string[] coOrigins, (string Article, string[] Via)[] citations)
    {
        var body = Samples.Claim(citations[0].Article, origin);
        body["coOrigins"] = new JsonArray([.. coOrigins.Select(o => (JsonNode)o)]);
        body["citations"] = new JsonArray([
            .. citations.Select(c =>
            {
                var citation = Samples.Claim(c.Article)["citations"]![0]!.DeepClone();
                citation["via"] = new JsonArray([
                    .. c.Via.Select(v => new JsonObject { ["source"] = v, ["role"] = "relay" }),
                ]);
                return citation;
            }),
        ]);
        return body;
    }

    private static JsonNode Row(JsonNode? list, string key) => list!.AsArray().Single(r => (string?)r!["key"] == key)!;

    private static List<string?> Path(JsonNode? row) =>
        row!["path"]!.AsArray().Select(s => (string?)s!["name"]).ToList();

    private static List<string?> Keys(JsonNode? list) => list!.AsArray().Select(i => (string?)i!["key"]).ToList();

    private static List<string> Ids(JsonNode? list) => list!.AsArray().Select(i => (string)i!["id"]!).ToList();
}

public sealed class ImpactOnSqlite(SqliteServer server) : ImpactTests(server), IClassFixture<SqliteServer>;

public sealed class ImpactOnPostgres(PostgresServer server) : ImpactTests(server), IClassFixture<PostgresServer>;

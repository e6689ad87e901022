using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>An article's texts as they were elsewhere, and the citations that were read in them.</summary>
public abstract class PastTextTests(LedgerServer server) : ApiTests(server)
{
    private const string First = "Es gibt 40 Vermisste. Der Pegel steigt.";
    private const string Second = "Der Pegel steigt. Es gibt 40 Vermisste.";
    private const string Third = "Der Pegel fällt.";
    private const string Quote = "Es gibt 40 Vermisste.";

    [Fact]
    public async Task An_article_comes_with_its_texts_and_their_instants()
    {
        var key = NewKey("a");
        var line = Article(key, First, Second);
        Assert.Equal((1, 0, 0, 0), (await Import(line)).Tally());
        Assert.Equal([(2, Second, At(2)), (1, First, At(1))], await Texts(key));
        Assert.Equal((0, 0, 1, 0), (await Import(line.With("text", Second))).Tally());
        Assert.Equal(("#/text", "notTheLast"), Where(await Import(line.With("text", First))));
        Assert.Single(await Ledger.Revisions($"/v1/articles/{key}"));
    }

    [Fact]
    public async Task Texts_that_go_on_from_the_newest_one_here_are_added_and_others_are_as_a_put()
    {
        var (key, claim) = (NewKey("a"), NewKey("c"));
        await Import(Article(key, First), ImportFile.Claim(claim, key).With("citations", Citations(key)));
        Assert.Equal((0, 1, 0, 0), (await Import(Article(key, First, Second, Third))).Tally());
        Assert.Equal([(3, Third, At(3)), (2, Second, At(2)), (1, First, At(1))], await Texts(key));
        Assert.Equal("orphaned", (string?)(await Ledger.Citation(claim))["state"]);
        Assert.Equal((0, 1, 0, 0), (await Import(Article(key, Third, Second))).Tally());
        Assert.Equal([(4, Second, At(2)), (3, Third, At(3))], (await Texts(key))[..2]);
        Assert.Equal((4, "moved"), Place(await Ledger.Citation(claim)));
    }

    [Fact]
    public async Task A_further_text_comes_on_a_line_of_its_own()
    {
        var key = NewKey("a");
        var first = Article(key, First).With("continued", true);
        var report = await Import(first, Version(key, 2, Second), Version(key, 3, Third));
        Assert.Equal((1, 2, 0, 0), report.Tally());
        Assert.Equal([(3, Third, At(3)), (2, Second, At(2)), (1, First, At(1))], await Texts(key));
        Assert.Equal((0, 0, 3, 0), (await Import(first, Version(key, 2, Second), Version(key, 3, Third))).Tally());
        Assert.Equal(("#/text", "anotherText"), Where(await Import(Version(key, 2, Third))));
        Assert.Equal(("#/version", "notTheNext"), Where(await Import(Version(key, 5, First))));
        Assert.Equal(("#/article", "notFound"), Where(await Import(Version(NewKey(), 2, First))));
        var bad = new JsonObject { ["type"] = "version", ["createdAt"] = "?" };
        Assert.Equal(
            ["#/text", "#/version", "#/createdAt", "#/article"],
            (await Import(bad))["errors"]![0]!["problem"]!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!)
        );
    }

    [Fact]
    public async Task A_person_who_changed_the_article_is_asked_first()
    {
        var key = NewKey("a");
        await Import(Article(key, First));
        (await Ledger.Patch($"/v1/articles/{key}", new { headline = "By hand" })).Must(200);
        Assert.Equal((1, 409, "#", "changedByHand"), (await Import(Version(key, 2, Second))).Refusal());
        Assert.Equal(
            (0, 1, 0, 0),
            (await Ledger.Import(ImportFile.Of(Version(key, 2, Second)), "?overwrite=true")).Tally()
        );
    }

    [Fact]
    public async Task A_citation_keeps_id_version_and_state()
    {
        var (key, claim) = (NewKey("a"), NewKey("c"));
        var (moved, orphaned) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString());
        var line = ImportFile
            .Claim(claim, key)
            .With("citations", Citations(key, (moved, 3, "moved", Third), (orphaned, 1, "orphaned", Quote)));
        Assert.Equal(0, (await Import(Article(key, First, Second, Third), line)).Tally().Failed);
        var cited = (await Ledger.Get($"/v1/claims/{claim}"))["citations"]!.AsArray();
        Assert.Equal([moved, orphaned], cited.Select(c => (string)c!["id"]!));
        Assert.Equal([(3, "moved"), (1, "orphaned")], cited.Select(c => Place(c!)));
        Assert.Equal([(0, 16), (0, 21)], cited.Select(c => ((int)c!["quote"]!["start"]!, (int)c["quote"]!["end"]!)));
        Assert.Equal((0, 0, 1, 0), (await Import(line)).Tally());
    }

    [Fact]
    public async Task Where_the_article_has_newer_texts_here_the_words_are_looked_for_in_the_newest()
    {
        var (key, found, lost) = (NewKey("a"), NewKey("c"), NewKey("c"));
        await Import(Article(key, First, Second));
        var report = await Import(
            ImportFile.Claim(found, key).With("citations", Citations(key, (null, 1, "anchored", Quote))),
            ImportFile.Claim(lost, key).With("citations", Citations(key, (null, 2, "orphaned", Quote)))
        );
        Assert.Equal((2, 0, 0, 0), report.Tally());
        Assert.Equal((2, "moved"), Place(await Ledger.Citation(found)));
        Assert.Equal((2, "anchored"), Place(await Ledger.Citation(lost)));
        await Import(Article(key, First, Second, Third));
        var late = NewKey("c");
        await Import(ImportFile.Claim(late, key).With("citations", Citations(key, (null, 2, "anchored", Quote))));
        Assert.Equal((2, "orphaned"), Place(await Ledger.Citation(late)));
    }

    [Fact]
    public async Task Of_words_that_stand_twice_the_place_says_which_are_meant()
    {
        var (key, claim) = (NewKey("a"), NewKey("c"));
        var citations = Citations(key, (null, 1, "anchored", Quote));
        citations[0]!["quote"]!["start"] = 22;
        citations[0]!["quote"]!["end"] = 43;
        var report = await Import(
            Article(key, Quote + " " + Quote),
            ImportFile.Claim(claim, key).With("citations", citations)
        );
        Assert.Equal((2, 0, 0, 0), report.Tally());
        Assert.Equal(22, (int)(await Ledger.Citation(claim))["quote"]!["start"]!);
        citations[0]!["quote"]!["start"] = 23;
        Assert.Equal(
            ("#/citations/0/quote/exact", "quoteAmbiguous"),
            Where(await Import(ImportFile.Claim(NewKey("c"), key).With("citations", citations)))
        );
    }

    [Fact]
    public async Task A_place_that_cannot_be_is_refused()
    {
        var key = NewKey("a");
        await Import(Article(key, First, Second));
        var line = ImportFile
            .Claim(NewKey("c"), key)
            .With(
                "citations",
                Citations(
                    key,
                    (null, 3, "anchored", Quote),
                    (null, 1, "lost", Quote),
                    (null, 1, "orphaned", Third),
                    (null, 0, null, Quote)
                )
            );
        var errors = (await Import(line))["errors"]![0]!["problem"]!["errors"]!.AsArray();
        Assert.Equal(
            [
                ("#/citations/0/articleVersion", "notFound"),
                ("#/citations/1/state", "unknownWord"),
                ("#/citations/2/quote/exact", "quoteNotFound"),
                ("#/citations/3/articleVersion", "notFound"),
            ],
            errors.Select(e => ((string)e!["pointer"]!, (string)e["code"]!))
        );
    }

    [Fact]
    public async Task A_citations_id_is_one_citations()
    {
        var (key, claim, id) = (NewKey("a"), NewKey("c"), Guid.CreateVersion7().ToString());
        JsonObject Line(string of, string words = Quote) =>
            ImportFile.Claim(of, key).With("citations", Citations(key, (id, 1, "anchored", words)));
        var report = await Import(Article(key, First), Line(claim), Line(NewKey("c")), ImportFile.Source(NewKey("s")));
        Assert.Equal((3, 422, "#/citations/0/id", "taken"), report.Refusal());
        Assert.Equal(
            (1, 409, "#/citations", "taken"),
            (await Import(Line(NewKey("c")), ImportFile.Source(NewKey("s")))).Refusal()
        );
        Assert.Equal((0, 1, 0, 0), (await Import(Line(claim, "Der Pegel steigt."))).Tally());
        Assert.NotEqual(id, (string?)(await Ledger.Citation(claim))["id"]);
        var twice = Citations(key, (id, 1, null, Quote), (id, 1, null, "Der Pegel steigt."));
        Assert.Equal(
            ("#/citations/1/id", "taken"),
            Where(await Import(ImportFile.Claim(NewKey("c"), key).With("citations", twice)))
        );
    }

    [Fact]
    public async Task A_further_citation_comes_on_a_line_of_its_own()
    {
        var (key, claim, id) = (NewKey("a"), NewKey("c"), Guid.CreateVersion7().ToString());
        var first = ImportFile.Claim(claim, key).With("citations", Citations(key)).With("continued", true);
        var further = Citations(key, (id, 1, "anchored", "Der Pegel steigt."))[0]!.DeepClone().AsObject();
        (further["type"], further["claim"]) = ("citation", claim);
        Assert.Equal((2, 1, 0, 0), (await Import(Article(key, First), first, further)).Tally());
        Assert.Equal((0, 0, 2, 0), (await Import(first, further)).Tally());
        var cited = (await Ledger.Get($"/v1/claims/{claim}"))["citations"]!.AsArray();
        Assert.Equal([Quote, "Der Pegel steigt."], cited.Select(c => (string)c!["quote"]!["exact"]!));
        Assert.Equal(id, (string?)cited[1]!["id"]);

        Assert.Equal((0, 1, 0, 0), (await Import(further.With("form", "reported"))).Tally());
        Assert.Equal("reported", (string?)(await Ledger.Get($"/v1/claims/{claim}/citations/{id}"))["form"]);
        Assert.Equal((0, 1, 0, 0), (await Import(first.Without("continued"))).Tally());
        await Ledger.Citation(claim);

        Assert.Equal(("#/claim", "required"), Where(await Import(further.Without("claim"))));
        Assert.Equal(("#/claim", "notFound"), Where(await Import(further.With("claim", NewKey()))));
        Assert.Equal(("#/form", "required"), Where(await Import(further.Without("form"))));
        Assert.Equal((1, 400, "#/colour", "unknownField"), (await Import(further.With("colour", "red"))).Refusal());
    }

    private static string At(int version) => $"2026-03-0{version}T00:00:00.000000Z";

    private static JsonObject Article(string key, params string[] texts) =>
        ImportFile
            .Article(key)
            .Without("text")
            .With(
                "versions",
                new JsonArray(
                    texts
                        .Select(t => new JsonObject
                        {
                            ["text"] = t,
                            ["createdAt"] = At(
                                t == First ? 1
                                : t == Second ? 2
                                : 3
                            ),
                        })
                        .ToArray<JsonNode>()
                )
            );

    private static JsonObject Version(string article, int number, string text) =>
        new()
        {
            ["type"] = "version",
            ["article"] = article,
            ["version"] = number,
            ["text"] = text,
            ["createdAt"] = At(number),
        };

    private static JsonArray Citations(string article) => Citations(article, (null, null, null, Quote));

    private static JsonArray Citations(
        string article,
        params (string? Id, int? Version, string? State, string Exact)[] citations
    ) =>
        new(
            citations
                .Select(c => new JsonObject
                {
                    ["id"] = c.Id,
                    ["article"] = article,
                    ["articleVersion"] = c.Version,
                    ["state"] = c.State,
                    ["quote"] = new JsonObject { ["exact"] = c.Exact },
                    ["form"] = "indirect",
                })
                .ToArray<JsonNode>()
        );

    private async Task<List<(int, string, string)>> Texts(string key) =>
        (await Ledger.All($"/v1/articles/{key}/versions"))
            .Select(v => ((int)v["version"]!, (string)v["text"]!, (string)v["createdAt"]!))
            .ToList();

    private static (int Version, string State) Place(JsonNode citation) =>
        ((int)citation["articleVersion"]!, (string)citation["state"]!);

    private static (string? Place, string? Code) Where(Answer report)
    {
        var (_, _, place, code) = report.Refusal();
        return (place, code);
    }

    private async Task<Answer> Import(params object[] lines) => (await Ledger.Import(ImportFile.Of(lines))).Must(200);
}

public sealed class PastTextsOnSqlite(SqliteServer server) : PastTextTests(server), IClassFixture<SqliteServer>;

public sealed class PastTextsOnPostgres(PostgresServer server) : PastTextTests(server), IClassFixture<PostgresServer>;

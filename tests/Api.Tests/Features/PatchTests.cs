using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
public abstract class PatchTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Fields_that_are_sent_replace_null_removes_and_the_rest_stays()
    {
        var path = await Source();
        var patched = (await Ledger.Patch(path, """{"name":"Pegelamt","country":null,"description":"Neu."}""")).Must(
            200
        );
        Assert.Equal(
            ("Pegelamt", "Neu.", "government"),
            ((string?)patched["name"], (string?)patched["description"], (string?)patched["kind"])
        );
        Assert.Null(patched["country"]);
        Assert.Equal(["Water Board", "Wasser"], patched["aliases"]!.AsArray().Select(a => (string)a!));
        Assert.Equal(patched.Text, (await Ledger.Get(path)).Text);
    }

    [Fact]
    public async Task A_list_is_replaced_whole_and_removed_by_null()
    {
        var path = await Source();
        Assert.Equal(
            ["Eins"],
            (await Ledger.Patch(path, """{"aliases":["Eins"]}""")).Must(200)["aliases"]!
                .AsArray()
                .Select(a => (string)a!)
        );
        Assert.Empty((await Ledger.Patch(path, """{"aliases":null}""")).Must(200)["aliases"]!.AsArray());
        Assert.Empty((await Ledger.Get(path))["aliases"]!.AsArray());
    }

    [Fact]
    public async Task Objects_merge_field_by_field()
    {
        var path = $"/v1/events/{NewKey("e")}";
        (
            await Ledger.Put(
                path,
                new
                {
                    title = "T",
                    kind = "call",
                    place = new
                    {
                        name = "Alsen",
                        country = "DE",
                        latitude = 52.5,
                        longitude = 13.25,
                    },
                }
            )
        ).Must(201);
        var place = (await Ledger.Patch(path, """{"place":{"name":"Ulm","country":null}}""")).Must(200)["place"]!;
        Assert.Equal(
            ("Ulm", 52.5, 13.25),
            ((string?)place["name"], (double)place["latitude"]!, (double)place["longitude"]!)
        );
        Assert.Null(place["country"]);
        Assert.Null((await Ledger.Patch(path, """{"place":null}""")).Must(200)["place"]);
        Assert.Equal(
            "DE",
            (string?)(await Ledger.Patch(path, """{"place":{"country":"DE"}}""")).Must(200)["place"]!["country"]
        );
    }

    [Fact]
    public async Task A_figure_changes_its_hedge_by_a_nested_patch()
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        var claim = Samples.Claim(article);
        claim["quantity"] = new JsonObject
        {
            ["value"] = 1200,
            ["qualifier"] = "about",
            ["unit"] = "houses",
        };
        var path = $"/v1/claims/{(await Ledger.Record(claim)).Id}";
        Assert.Equal(
            ["#/quantity"],
            (await Ledger.Patch(path, """{"quantity":{"qualifier":"atLeast"}}""")).MustFail(422).Places
        );
        var quantity = (
            await Ledger.Patch(path, """{"quantity":{"qualifier":"atLeast","low":1200,"value":null}}""")
        ).Must(200)["quantity"]!;
        Assert.Equal(
            ("atLeast", 1200m, "houses"),
            ((string?)quantity["qualifier"], (decimal)quantity["low"]!, (string?)quantity["unit"])
        );
        Assert.Null(quantity["value"]);
        Assert.Null((await Ledger.Patch(path, """{"quantity":null}""")).Must(200)["quantity"]);
    }

    [Fact]
    public async Task Dates_and_references_are_replaced_in_any_of_their_forms()
    {
        var (first, second, article) = (NewKey("s"), NewKey("s"), NewKey("a"));
        var (one, two) = (await Ledger.Source(first), await Ledger.Source(second, name: NewKey("Amt")));
        await Ledger.Article(article, published: "2025-07-01");
        var path = $"/v1/claims/{(await Ledger.Record(Samples.Claim(article, first))).Id}";
        foreach (var date in new[] { "\"2025-06\"", """{"edtf":"2025-05","earliest":"2025-05-01"}""" })
            Assert.Equal(
                date.Contains("06", StringComparison.Ordinal) ? "2025-06" : "2025-05",
                (string?)(await Ledger.Patch(path, $$"""{"statedOn":{{date}}}""")).Must(200)["statedOn"]!["edtf"]
            );
        var derived = (await Ledger.Patch(path, """{"statedOn":null}""")).Must(200)["statedOn"]!;
        Assert.Equal(("/2025-07-01", true), ((string?)derived["edtf"], (bool)derived["derived"]!));
        foreach (
            var (reference, id) in new[]
            {
                ($"\"{second}\"", two.Id),
                ($$"""{"id":"{{one.Id}}"}""", one.Id),
                ($$"""{"key":"{{second}}"}""", two.Id),
                ($"\"{one.Id}\"", one.Id),
                ($$"""{"name":"{{(string)two["name"]!}}"}""", two.Id),
            }
        )
            Assert.Equal(
                id,
                (string?)(await Ledger.Patch(path, $$"""{"origin":{{reference}}}""")).Must(200)["origin"]!["id"]
            );
        Assert.Null(
            (
                await Ledger.Patch(
                    path,
                    """{"origin":null,"citations":[{"article":"ARTICLE","form":"direct","quote":{"exact":"Am Abend"}}]}""".Replace(
                        "ARTICLE",
                        article,
                        StringComparison.Ordinal
                    )
                )
            ).Must(200)["origin"]
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"Wasseramt"}""")]
    [InlineData("""{"description":null}""")]
    [InlineData("""{"id":"x","version":7,"createdAt":"yesterday","updatedAt":null}""")]
    [InlineData("""{"key":null}""")]
    public async Task A_patch_that_changes_nothing_makes_no_version(string patch)
    {
        var path = await Source();
        var before = await Ledger.Get(path);
        Assert.Equal(before.Text, (await Ledger.Patch(path, patch)).Must(200).Text);
        Assert.Single(await Ledger.Revisions(path));
    }

    [Theory]
    [InlineData("null", "#")]
    [InlineData("[]", "#")]
    [InlineData("\"x\"", "#")]
    [InlineData("7", "#")]
    [InlineData("", "#")]
    [InlineData("{", "#")]
    [InlineData("""{"colour":"red"}""", "#/colour")]
    [InlineData("""{"colour":null}""", "#/colour")]
    [InlineData("""{"name":"\ud800"}""", null)]
    [InlineData("""{"partOf":"\ud800"}""", null)]
    [InlineData("""{"name":5}""", "#/name")]
    [InlineData("""{"name":{"de":"X"}}""", "#/name")]
    [InlineData("""{"aliases":{"0":"X"}}""", "#/aliases")]
    [InlineData("""{"name":"A","name":"B"}""", null)]
    [InlineData("""{"\ud800":"X"}""", null)]
    [InlineData("""{"name":null}""", "#/name", 422)]
    [InlineData("""{"kind":"wizard"}""", "#/kind", 422)]
    [InlineData("""{"name":"A\u0000B"}""", "#/name", 422)]
    [InlineData("""{"partOf":"\u0000"}""", "#/partOf", 422)]
    [InlineData("""{"key":"another"}""", "#/key", 422)]
    public async Task A_bad_patch_is_refused_where_it_is_bad(string patch, string? place, int status = 400)
    {
        var path = await Source();
        var before = await Ledger.Get(path);
        var refused = (await Ledger.Patch(path, patch)).MustFail(status);
        if (place is not null)
            Assert.Contains(place, refused.Places);
        Assert.Equal(before.Text, (await Ledger.Get(path)).Text);
    }

    [Fact]
    public async Task A_key_is_never_changed_nor_given_later()
    {
        var made = (await Ledger.Post("/v1/sources", new { name = "X", kind = "person" })).Must(201);
        Assert.Equal(
            ["#/key"],
            (await Ledger.Patch($"/v1/sources/{made.Id}", new { key = NewKey("late") })).MustFail(422).Places
        );
        Assert.Equal(["#/key"], (
                await Ledger.Put(
                    $"/v1/sources/{NewKey("s")}",
                    new
                    {
                        key = NewKey("s"),
                        name = "X",
                        kind = "person",
                    }
                )
            ).MustFail(422).Places);
        Assert.Null((await Ledger.Get($"/v1/sources/{made.Id}"))["key"]);
    }

    [Fact]
    public async Task A_text_is_patched_without_sending_the_rest_of_its_article()
    {
        var key = NewKey("a");
        await Ledger.Article(key, published: "2025-07-01");
        var patched = (await Ledger.Patch($"/v1/articles/{key}", new { headline = "Flut" })).Must(200);
        Assert.Equal((Samples.Text, "2025-07-01"), ((string?)patched["text"], (string?)patched["published"]!["edtf"]));
        Assert.Equal(
            ["#/text"],
            (await Ledger.Patch($"/v1/articles/{key}", new { text = (string?)null })).MustFail(422).Places
        );
    }

    [Fact]
    public async Task A_patch_that_is_not_utf8_is_refused()
    {
        var path = await Source();
        var before = await Ledger.Get(path);
        byte[] latin = [.. "{\"name\":\"M"u8, 0xFC, .. "ller\"}"u8];
        (await Ledger.Patch(path, latin)).MustFail(400);
        Assert.Equal(before.Text, (await Ledger.Get(path)).Text);
    }

    private async Task<string> Source()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        (
            await Ledger.Put(
                path,
                new
                {
                    name = "Wasseramt",
                    kind = "government",
                    country = "DE",
                    aliases = new[] { "Water Board", "Wasser" },
                }
            )
        ).Must(201);
        return path;
    }
}

public sealed class PatchesOnSqlite(SqliteServer server) : PatchTests(server), IClassFixture<SqliteServer>;

public sealed class PatchesOnPostgres(PostgresServer server) : PatchTests(server), IClassFixture<PostgresServer>;

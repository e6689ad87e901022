using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>What a line says of a resource's past in the ledger that it comes from.</summary>
public abstract class PastTests(LedgerServer server) : ApiTests(server)
{
    private const string Then = "2026-03-14T09:26:53.589793Z";

    [Fact]
    public async Task A_line_says_when_it_was_entered_and_by_whom()
    {
        var key = NewKey("s");
        var line = ImportFile.Source(key).With("createdAt", "2026-03-14T10:26:53.589793+01:00").With("by", "Änne Ö.");
        Assert.Equal((1, 0, 0, 0), (await Import(line)).Tally());
        Assert.Equal(Then, (string?)(await Ledger.Get($"/v1/sources/{key}"))["createdAt"]);
        var entered = Assert.Single(await Ledger.Revisions($"/v1/sources/{key}"));
        Assert.Equal(("Änne Ö.", "import"), ((string?)entered["actor"]!["name"], (string?)entered["actor"]!["kind"]));
        Assert.NotEqual(Then, (string?)entered["at"]);
        Assert.Equal((0, 0, 1, 0), (await Import(line)).Tally());
        Assert.Equal(
            (0, 0, 1, 0),
            (await Import(line.With("createdAt", "2025-01-01T00:00:00Z").With("by", "X"))).Tally()
        );
        Assert.Equal(
            (0, 1, 0, 0),
            (await Import(line.With("name", "Amt").With("createdAt", "2025-01-01T00:00:00Z"))).Tally()
        );
        Assert.Equal(Then, (string?)(await Ledger.Get($"/v1/sources/{key}"))["createdAt"]);
        Assert.Equal("anonymous", (string?)(await Ledger.Revisions($"/v1/sources/{key}"))[0]["actor"]!["name"]);
    }

    [Fact]
    public async Task A_line_without_a_past_is_entered_now()
    {
        var key = NewKey("s");
        await Import(ImportFile.Source(key));
        var entered = Assert.Single(await Ledger.Revisions($"/v1/sources/{key}"));
        Assert.Equal((string?)entered["at"], (string?)(await Ledger.Get($"/v1/sources/{key}"))["createdAt"]);
        Assert.Equal("anonymous", (string?)entered["actor"]!["name"]);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_past_is_said_at_once_and_with_what_is_wrong_with_the_body()
    {
        var article = ImportFile.Article(NewKey("a"), "Anders.");
        article["language"] = "no language";
        article["createdAt"] = "2999-01-01T00:00:00Z";
        article["by"] = new string('x', 301);
        article["withdrawn"] = JsonNode.Parse("""{"at":"1914-08-01T00:00:00Z","with":"x"}""");
        article["withdrawn"]!["reason"] = new string('x', 2_001);
        article["formerKeys"] = new JsonArray("No Key", null, "good-key", Guid.CreateVersion7().ToString());
        article["versions"] = JsonNode.Parse(
            """[{"text":"A","createdAt":"yesterday"},{"text":"A"},{"text":" "},null,{"text":"Z"}]"""
        );
        var report = await Import(article);
        Assert.Equal((0, 0, 0, 1), report.Tally());
        var problem = report["errors"]![0]!["problem"]!;
        Assert.Equal(422, (int)problem["status"]!);
        Assert.Equal(
            [
                ("#/createdAt", "inTheFuture"),
                ("#/by", "tooLong"),
                ("#/withdrawn/at", "outOfRange"),
                ("#/withdrawn/reason", "tooLong"),
                ("#/withdrawn/with", "badId"),
                ("#/formerKeys/0", "badKey"),
                ("#/formerKeys/1", "badKey"),
                ("#/versions/0/createdAt", "badInstant"),
                ("#/versions/1/text", "sameText"),
                ("#/versions/2/text", "required"),
                ("#/versions/3/text", "required"),
                ("#/text", "notTheLast"),
                ("#/language", "badLanguage"),
            ],
            problem["errors"]!.AsArray().Select(e => ((string)e!["pointer"]!, (string)e["code"]!))
        );
    }

    [Theory]
    [InlineData("source", "by", "\"X\"")]
    [InlineData("source", "withdrawn", "{}")]
    [InlineData("claim", "formerKeys", "[]")]
    [InlineData("article", "versions", "[]")]
    [InlineData("claim", "continued", "true")]
    public async Task A_body_takes_no_past(string type, string field, string value)
    {
        var body = new JsonObject { [field] = JsonNode.Parse(value) };
        foreach (
            var answer in new[] { await Ledger.Post($"/v1/{type}s", body), await Ledger.Patch($"/v1/{type}s/x", body) }
        )
            Assert.True(answer.Code is 400 or 404, answer.Text);
        var refused = (await Ledger.Put($"/v1/{type}s/{NewKey()}", body)).MustFail(400);
        Assert.Equal(("#/" + field, "unknownField"), (refused.Places.Single(), refused.Codes.Single()));
    }

    [Theory]
    [InlineData("versions", "[]", 400, "#/versions")]
    [InlineData("continued", "true", 400, "#/continued")]
    [InlineData("withdrawn", "{\"why\":\"x\"}", 400, "#/withdrawn/why")]
    [InlineData("withdrawn", "\"yes\"", 400, "#/withdrawn")]
    [InlineData("createdAt", "5", 400, "#/createdAt")]
    [InlineData("formerKeys", "\"k\"", 400, "#/formerKeys")]
    [InlineData("createdAt", "\"2026-02-30T00:00:00Z\"", 422, "#/createdAt")]
    [InlineData("by", "\" \"", 422, "#/by")]
    public async Task A_line_takes_no_other_past(string field, string value, int status, string place)
    {
        var report = await Import(ImportFile.Source(NewKey("s")).With(field, JsonNode.Parse(value)));
        var (_, _, got, where, _) = Assert.Single(report.Refused());
        Assert.Equal((status, place), (got, where));
    }

    [Fact]
    public async Task An_id_is_one_resources_whatever_its_type()
    {
        var id = Guid.CreateVersion7().ToString();
        var (source, article) = (
            ImportFile.Source(NewKey("s")).With("id", id),
            ImportFile.Article(NewKey("a")).With("id", id)
        );
        var report = await Import(source, article, ImportFile.Source(NewKey("s")));
        Assert.Equal((2, 0, 0, 1), report.Tally());
        Assert.Equal((2, 409, "#/id", "taken"), report.Refusal());
        Assert.Equal((2, 409, "#/id", "taken"), (await Import(ImportFile.Source(NewKey("s")), article)).Refusal());
        (await Ledger.Get($"/v1/sources/{id}")).Must(200);
    }

    [Fact]
    public async Task Old_names_lead_on_as_the_line_says()
    {
        var (key, old, oldId) = (NewKey("s"), NewKey("old"), Guid.CreateVersion7().ToString());
        var line = ImportFile.Source(key).With("formerKeys", new JsonArray(old, oldId));
        var article = NewKey("a");
        var report = await Import(
            line,
            ImportFile.Article(article),
            ImportFile.Claim(NewKey("c"), article, old),
            ImportFile.Source(old)
        );
        Assert.Equal((3, 0, 0, 1), report.Tally());
        Assert.Equal((4, 308, null, null), report.Refusal());
        foreach (var name in new[] { old, oldId })
        {
            var moved = (await Ledger.Get($"/v1/sources/{name}")).MustFail(308);
            Assert.Equal($"/v1/sources/{key}", moved.Message.Headers.Location!.ToString());
        }
        Assert.Equal((0, 0, 1, 0), (await Import(line)).Tally());
        Assert.Equal(308, Assert.Single((await Import(ImportFile.Source(old))).Refused()).Status);
        (await Ledger.Post("/v1/sources", ImportFile.Source(old).Without("type"))).MustFail(409);
    }

    [Fact]
    public async Task A_stored_resource_takes_a_further_old_name_with_a_revision()
    {
        var (key, old) = (NewKey("s"), NewKey("old"));
        await Import(ImportFile.Source(key));
        var line = ImportFile.Source(key).With("formerKeys", new JsonArray(old, old));
        Assert.Equal((0, 1, 0, 0), (await Import(line)).Tally());
        Assert.Equal((0, 0, 1, 0), (await Import(line)).Tally());
        Assert.Equal(
            ["updated", "created"],
            (await Ledger.Revisions($"/v1/sources/{key}")).Select(r => (string)r["action"]!)
        );
        (await Ledger.Get($"/v1/sources/{old}")).MustFail(308);
    }

    [Fact]
    public async Task A_name_that_another_has_is_no_old_name()
    {
        var (live, gone, mine) = (NewKey("live"), NewKey("gone"), NewKey("mine"));
        var id = (await Ledger.Source(live)).Id;
        await Ledger.Source(gone);
        (await Ledger.Delete($"/v1/sources/{gone}")).Must(204);
        foreach (var taken in new[] { live, id, gone })
            Assert.Equal(
                (1, 409, "#/formerKeys", "taken"),
                (await Import(ImportFile.Source(NewKey("s")).With("formerKeys", new JsonArray(taken)))).Refusal()
            );
        var twice = NewKey("old");
        var report = await Import(
            ImportFile.Source(mine).With("formerKeys", new JsonArray(twice)),
            ImportFile.Source(NewKey("s")).With("formerKeys", new JsonArray(twice))
        );
        Assert.Equal((2, 409, "#/formerKeys", "taken"), report.Refusal());
        Assert.Equal(
            (1, 422, "#/formerKeys/0", "ownName"),
            (await Import(ImportFile.Source(mine).With("formerKeys", new JsonArray(mine)))).Refusal()
        );
    }

    [Fact]
    public async Task Nothing_of_a_past_is_kept_by_a_dry_run_or_a_failed_whole()
    {
        var (key, old) = (NewKey("s"), NewKey("old"));
        var file = ImportFile.Of(
            ImportFile.Source(key).With("formerKeys", new JsonArray(old)),
            ImportFile.Source(NewKey("gone")).With("withdrawn", new JsonObject { ["reason"] = "x" })
        );
        Assert.Equal((2, 0, 0, 0), (await Ledger.Import(file, "?dryRun=true")).Tally());
        Assert.Equal((0, 0, 0, 1), (await Ledger.Import(file + "oops", "?atomic=true")).Tally());
        (await Ledger.Get($"/v1/sources/{old}")).MustFail(404);
        Assert.Equal((2, 0, 0, 0), (await Ledger.Import(file, "?atomic=true")).Tally());
        (await Ledger.Get($"/v1/sources/{old}")).MustFail(308);
        Assert.Equal((0, 0, 2, 0), (await Ledger.Import(file)).Tally());
    }

    private async Task<Answer> Import(params object[] lines) => (await Ledger.Import(ImportFile.Of(lines))).Must(200);
}

public sealed class PastsOnSqlite(SqliteServer server) : PastTests(server), IClassFixture<SqliteServer>;

public sealed class PastsOnPostgres(PostgresServer server) : PastTests(server), IClassFixture<PostgresServer>;

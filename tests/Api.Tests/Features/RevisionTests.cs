using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class RevisionTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Every_change_is_told_with_actor_action_reason_before_and_after()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        var made = (await Ledger.Put(path, new { name = "Wasseramt", kind = "government" })).Must(201);
        (
            await Ledger.Patch(
                path,
                new { name = "Pegelamt" },
                made.Tag,
                ("X-Change-Reason", "typing%20error%3A%20%E2%80%9EWasser%E2%80%9C")
            )
        ).Must(200);
        (await Ledger.Patch(path, new { country = "DE" }, "*", ("X-Change-Kind", "correction"))).Must(200);
        (await Ledger.Patch(path, new { country = "FR" }, "*", ("X-Change-Kind", "edit"))).Must(200);
        (await Ledger.Delete(path, "*", ("X-Change-Reason", "entered twice"))).Must(204);
        (await Ledger.Post(path + "/restore", null, ("X-Change-Reason", "not so"))).Must(200);
        var revisions = await Ledger.Revisions(path);
        Assert.Equal(
            ["restored", "withdrawn", "updated", "corrected", "updated", "created"],
            revisions.Select(r => (string)r["action"]!)
        );
        Assert.Equal(
            ["not so", "entered twice", null, null, "typing error: „Wasser“", null],
            revisions.Select(r => (string?)r["reason"])
        );
        Assert.All(
            revisions,
            r =>
                Assert.Equal(
                    ("person", "source", made.Id),
                    ((string?)r["actor"]!["kind"], (string?)r["type"], (string?)r["id"])
                )
        );
        Assert.All(revisions, r => Assert.NotEmpty((string)r["actor"]!["name"]!));
        Assert.Equal([6, 5, 4, 3, 2, 1], revisions.Select(r => (int)r["version"]!));
        Assert.Null(revisions[^1]["before"]);
        for (var n = 0; n < revisions.Count - 1; n++)
        {
            Assert.Equal(revisions[n + 1]["after"]!.ToJsonString(), revisions[n]["before"]!.ToJsonString());
            Assert.True((long)revisions[n]["sequence"]! > (long)revisions[n + 1]["sequence"]!);
            Assert.True(string.CompareOrdinal((string)revisions[n]["at"]!, (string)revisions[n + 1]["at"]!) > 0);
        }
        Assert.Equal(
            ("Wasseramt", "Pegelamt"),
            ((string?)revisions[4]["before"]!["name"], (string?)revisions[4]["after"]!["name"])
        );
        Assert.EndsWith("Z", (string)revisions[0]["at"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_comes_as_a_parameter_too_and_the_header_goes_first()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        (await Ledger.Put(path + "?reason=from%20the%20morning%20paper", new { name = "X", kind = "person" })).Must(
            201
        );
        (await Ledger.Patch(path + "?reason=parameter", new { name = "Y" }, "*", ("X-Change-Reason", "header"))).Must(
            200
        );
        (await Ledger.Patch(path + "?reason=%20", new { name = "Z" })).Must(200);
        Assert.Equal(
            [null, "header", "from the morning paper"],
            (await Ledger.Revisions(path)).Select(r => (string?)r["reason"])
        );
    }

    [Theory]
    [InlineData("X-Change-Kind", "guess")]
    [InlineData("X-Change-Kind", "Correction")]
    [InlineData("X-Change-Reason", "%00")]
    [InlineData("X-Change-Reason", "a%07b")]
    public async Task A_bad_kind_or_reason_is_refused(string header, string value)
    {
        var made = await Ledger.Source(NewKey("s"));
        var path = $"/v1/sources/{made.Id}";
        Assert.Equal(
            [header],
            (await Ledger.Patch(path, new { name = "Y" }, "*", (header, value))).MustFail(400).Places
        );
        Assert.Equal(made.Text, (await Ledger.Get(path)).Text);
    }

    [Fact]
    public async Task A_reason_has_at_most_2000_characters_of_any_script()
    {
        var made = await Ledger.Source(NewKey("s"));
        var path = $"/v1/sources/{made.Id}";
        var longest = new string('я', 999) + string.Concat(Enumerable.Repeat("📣", 1));
        (await Ledger.Patch(path, new { name = "Y" }, "*", ("X-Change-Reason", Uri.EscapeDataString(longest)))).Must(
            200
        );
        Assert.Equal(longest, (string?)(await Ledger.Revisions(path))[0]["reason"]);
        Assert.Equal(
            ["X-Change-Reason"],
            (await Ledger.Patch(path, new { name = "Z" }, "*", ("X-Change-Reason", new string('x', 2_001))))
                .MustFail(400)
                .Places
        );
    }

    [Fact]
    public async Task They_come_a_page_at_a_time_with_before_across_the_pages()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        (await Ledger.Put(path, new { name = "1", kind = "person" })).Must(201);
        for (var n = 2; n <= 5; n++)
            (await Ledger.Patch(path, new { name = $"{n}" })).Must(200);
        var pages = await Ledger.All(path + "/revisions?limit=2");
        Assert.Equal(["5", "4", "3", "2", "1"], pages.Select(r => (string)r["after"]!["name"]!));
        Assert.Equal(["4", "3", "2", "1", null], pages.Select(r => (string?)r["before"]?["name"]));
        var counted = (await Ledger.Get(path + "/revisions?limit=2&count=true")).Must(200);
        Assert.Equal(5, (int)counted["total"]!);
        Assert.Contains(
            (string)counted["next"]!,
            counted.Message.Headers.GetValues("Link").Single(),
            StringComparison.Ordinal
        );
        Assert.Null((await Ledger.Get(path + "/revisions?limit=5"))["next"]);
    }

    [Fact]
    public async Task A_walk_through_revisions_is_not_disturbed_by_new_ones()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        (await Ledger.Put(path, new { name = "1", kind = "person" })).Must(201);
        (await Ledger.Patch(path, new { name = "2" })).Must(200);
        (await Ledger.Patch(path, new { name = "3" })).Must(200);
        var first = (await Ledger.Get(path + "/revisions?limit=1")).Must(200);
        (await Ledger.Patch(path, new { name = "4" })).Must(200);
        Assert.Equal(["2", "1"], (await Ledger.All((string)first["next"]!)).Select(r => (string)r["after"]!["name"]!));
    }

    [Fact]
    public async Task What_is_refused_or_changes_nothing_leaves_none()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        object body = new { name = "X", kind = "person" };
        (await Ledger.Put(path, body)).Must(201);
        (await Ledger.Put(path, body, "*")).Must(200);
        (await Ledger.Patch(path, new { name = "" })).MustFail(422);
        (await Ledger.Patch(path, new { name = "Y" }, "\"9-x\"")).MustFail(412);
        Assert.Single(await Ledger.Revisions(path));
        (await Ledger.Get($"/v1/sources/{NewKey("none")}/revisions")).MustFail(404);
    }

    [Fact]
    public async Task An_articles_revision_holds_its_text_by_version_and_hash()
    {
        var key = NewKey("a");
        var made = await Ledger.Article(key);
        var after = Assert.Single(await Ledger.Revisions($"/v1/articles/{key}"))["after"]!;
        Assert.Null(after["text"]);
        Assert.Equal((1, (string?)made["textSha256"]), ((int)after["textVersion"]!, (string?)after["textSha256"]));
    }
}

public sealed class RevisionsOnSqlite(SqliteServer server) : RevisionTests(server), IClassFixture<SqliteServer>;

public sealed class RevisionsOnPostgres(PostgresServer server) : RevisionTests(server), IClassFixture<PostgresServer>;

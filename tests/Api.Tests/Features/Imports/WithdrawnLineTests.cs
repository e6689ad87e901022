using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>What was withdrawn elsewhere comes withdrawn, and can be brought back as it could there.</summary>
public abstract class WithdrawnLineTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_line_may_come_withdrawn()
    {
        var key = NewKey("s");
        var line = Withdrawn(ImportFile.Source(key), "entered „twice“");
        Assert.Equal((1, 0, 0, 0), (await Import(line)).Tally());
        Assert.Contains("entered „twice“", (string)(await Ledger.Get($"/v1/sources/{key}")).MustFail(410)["detail"]!);
        var history = await Ledger.Revisions($"/v1/sources/{key}");
        Assert.Equal(
            [("withdrawn", "entered „twice“"), ("created", null)],
            history.Select(r => ((string)r["action"]!, (string?)r["reason"]))
        );
        Assert.Equal([2, 1], history.Select(r => (int)r["version"]!));

        Assert.Equal((0, 0, 1, 0), (await Import(line)).Tally());
        foreach (
            var other in new[]
            {
                ImportFile.Source(key),
                Withdrawn(ImportFile.Source(key), "why not"),
                line.With("name", "X"),
            }
        )
            Assert.Equal(410, Assert.Single((await Import(other)).Refused()).Status);

        (await Ledger.Post($"/v1/sources/{key}/restore")).Must(200);
        Assert.Equal(3, (int)(await Ledger.Get($"/v1/sources/{key}"))["version"]!);
    }

    [Fact]
    public async Task What_was_withdrawn_together_comes_back_together()
    {
        var (root, rootId) = (NewKey("root"), Guid.CreateVersion7().ToString());
        var (article, claim, alone) = (NewKey("a"), NewKey("c"), NewKey("c"));
        var report = await Import(
            Withdrawn(ImportFile.Source(root), "unfit").With("id", rootId),
            Withdrawn(ImportFile.Article(article), "unfit", rootId).With("publisher", root),
            Withdrawn(ImportFile.Claim(claim, article, root), "unfit", rootId),
            Withdrawn(ImportFile.Claim(alone, article, root), "by itself")
        );
        Assert.Equal((4, 0, 0, 0), report.Tally());
        (await Ledger.Post($"/v1/claims/{claim}/restore")).MustFail(422);
        (await Ledger.Post($"/v1/sources/{root}/restore")).Must(200);
        Assert.Equal(root, (string?)(await Ledger.Get($"/v1/articles/{article}")).Must(200)["publisher"]!["key"]);
        Assert.Equal(root, (string?)(await Ledger.Get($"/v1/claims/{claim}")).Must(200)["origin"]!["key"]);
        (await Ledger.Get($"/v1/claims/{alone}")).MustFail(410);
    }

    [Fact]
    public async Task Only_what_is_withdrawn_too_rests_on_what_is_withdrawn()
    {
        var (source, article) = (NewKey("s"), NewKey("a"));
        var file = new object[]
        {
            Withdrawn(ImportFile.Source(source), "x"),
            ImportFile.Article(article),
            ImportFile.Claim(NewKey("c"), article, source),
            ImportFile.Source(NewKey("s")).With("partOf", source),
            Withdrawn(ImportFile.Claim(NewKey("c"), article, source), "x"),
        };
        foreach (var refused in new[] { (await Import(file)).Refused(), (await Import(file[2..])).Refused() })
            Assert.Equal(
                [(422, "#/origin", "withdrawn"), (422, "#/partOf", "withdrawn")],
                refused.Select(r => (r.Status, r.Place, r.Code))
            );
    }

    [Fact]
    public async Task A_name_does_not_find_what_comes_withdrawn()
    {
        var (name, article) = ("Amt " + NewKey(), NewKey("a"));
        var claim = ImportFile.Claim(NewKey("c"), article);
        claim["origin"] = new JsonObject { ["name"] = name };
        var report = await Import(
            ImportFile.Article(article),
            Withdrawn(ImportFile.Source(NewKey("s"), name), "x"),
            claim
        );
        Assert.Equal((3, 422, "#/origin", "notFound"), report.Refusal());
    }

    [Fact]
    public async Task A_line_withdraws_what_is_live_here_unless_something_rests_on_it_or_a_person_changed_it()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        await Import(ImportFile.Source(source), ImportFile.Article(article), ImportFile.Claim(claim, article, source));
        var ends = Withdrawn(ImportFile.Source(source), "unfit");
        Assert.Equal((1, 409, "#", "inUse"), (await Import(ends)).Refusal());

        Assert.Equal(
            (0, 1, 0, 0),
            (await Import(Withdrawn(ImportFile.Claim(claim, article, source), "wrong"))).Tally()
        );
        Assert.Contains("wrong", (string)(await Ledger.Get($"/v1/claims/{claim}")).MustFail(410)["detail"]!);
        Assert.Equal("withdrawn", (string?)(await Ledger.Revisions($"/v1/claims/{claim}"))[0]["action"]);
        Assert.Equal((0, 1, 0, 0), (await Import(ends)).Tally());
        (await Ledger.Get($"/v1/sources/{source}")).MustFail(410);

        (await Ledger.Patch($"/v1/articles/{article}", new { headline = "By hand" })).Must(200);
        Assert.Equal(
            (1, 409, "#", "changedByHand"),
            (await Import(Withdrawn(ImportFile.Article(article), "x").With("headline", "By hand"))).Refusal()
        );
    }

    [Fact]
    public async Task The_whole_file_may_be_one_change()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        var file = ImportFile.Of(
            Withdrawn(ImportFile.Source(source), "x"),
            ImportFile.Article(article),
            Withdrawn(ImportFile.Claim(claim, article, source), "x").With("createdAt", "2026-01-01T00:00:00Z")
        );
        Assert.Equal((3, 0, 0, 0), (await Ledger.Import(file, "?atomic=true")).Tally());
        Assert.Equal((0, 0, 3, 0), (await Ledger.Import(file, "?atomic=true")).Tally());
        Assert.Equal(
            ["withdrawn", "created"],
            (await Ledger.Revisions($"/v1/claims/{claim}")).Select(r => (string)r["action"]!)
        );
        var exported = (await Ledger.Export()).Lines().Single(l => (string?)l["key"] == source);
        Assert.Equal(
            (string?)(await Ledger.Revisions($"/v1/sources/{source}"))[0]["at"],
            (string?)exported["withdrawn"]!["at"]
        );
    }

    private static JsonObject Withdrawn(JsonObject line, string reason, string? with = null) =>
        line.With("withdrawn", new JsonObject { ["reason"] = reason, ["with"] = with });

    private async Task<Answer> Import(params object[] lines) => (await Ledger.Import(ImportFile.Of(lines))).Must(200);
}

public sealed class WithdrawnLinesOnSqlite(SqliteServer server)
    : WithdrawnLineTests(server),
        IClassFixture<SqliteServer>;

public sealed class WithdrawnLinesOnPostgres(PostgresServer server)
    : WithdrawnLineTests(server),
        IClassFixture<PostgresServer>;

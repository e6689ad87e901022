using System.Text;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

public abstract class ImportTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_file_enters_each_line_after_those_it_refers_to_and_repeated_changes_nothing()
    {
        var (source, article, happening, question, claim) = (
            NewKey("s"),
            NewKey("a"),
            NewKey("e"),
            NewKey("q"),
            NewKey("c")
        );
        var file = ImportFile.Of(
            ImportFile.Source(source),
            ImportFile.Article(article, published: "2025-07-01").With("publisher", source),
            new
            {
                type = "event",
                key = happening,
                title = "Flood",
                kind = "disaster",
                occurrence = "occurred",
            },
            new
            {
                type = "question",
                key = question,
                text = "How many houses?",
                answerKind = "quantity",
                @event = happening,
            },
            ImportFile.Claim(claim, article, source).With("question", question)
        );
        Assert.Equal((5, 0, 0, 0), (await Ledger.Import(file)).Must(200).Tally());
        var before = await Ledger.Everything();
        var again = (await Ledger.Import(file)).Must(200);
        Assert.Equal((0, 0, 5, 0), again.Tally());
        Assert.Equal(5, (int)again["lines"]!);
        Assert.Equal(before, await Ledger.Everything());
        var read = (await Ledger.Get($"/v1/claims/{claim}")).Must(200);
        Assert.Equal((source, question), ((string?)read["origin"]!["key"], (string?)read["question"]!["key"]));
        Assert.Equal("/2025-07-01", (string?)read["statedOn"]!["edtf"]);
        Assert.Equal(source, (string?)(await Ledger.Get($"/v1/articles/{article}"))["publisher"]!["key"]);
    }

    [Fact]
    public async Task A_line_before_the_one_it_refers_to_fails()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        var report = (
            await Ledger.Import(
                ImportFile.Of(
                    ImportFile.Claim(claim, article, source),
                    ImportFile.Article(article),
                    ImportFile.Source(source)
                )
            )
        ).Must(200);
        Assert.Equal((2, 0, 0, 1), report.Tally());
        Assert.Equal([(1, claim, 422, "#/origin", "notFound")], report.Refused());
        Assert.Equal(
            ["#/origin", "#/citations/0/article"],
            report["errors"]![0]!["problem"]!["errors"]!.AsArray().Select(e => (string?)e!["pointer"])
        );
        (await Ledger.Get($"/v1/claims/{claim}")).MustFail(404);
    }

    [Fact]
    public async Task A_changed_line_updates_as_an_import_and_says_why()
    {
        var key = NewKey("s");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(key)));
        var report = (
            await Ledger.Import(ImportFile.Of(ImportFile.Source(key, "Pegelamt")), "?reason=new%20name")
        ).Must(200);
        Assert.Equal((0, 1, 0, 0), report.Tally());
        var read = (await Ledger.Get($"/v1/sources/{key}")).Must(200);
        Assert.Equal(("Pegelamt", 2), ((string?)read["name"], (int)read["version"]!));
        var revisions = await Ledger.Revisions($"/v1/sources/{key}");
        Assert.Equal(["updated", "created"], revisions.Select(r => (string)r["action"]!));
        Assert.All(revisions, r => Assert.Equal("import", (string?)r["actor"]!["kind"]));
        Assert.Equal("new name", (string?)revisions[0]["reason"]);
    }

    [Fact]
    public async Task A_field_left_out_of_a_line_is_removed_as_by_a_put()
    {
        var key = NewKey("s");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(key).With("country", "DE")));
        Assert.Equal((0, 1, 0, 0), (await Ledger.Import(ImportFile.Of(ImportFile.Source(key)))).Tally());
        Assert.Null((await Ledger.Get($"/v1/sources/{key}"))["country"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n  \t\n")]
    public async Task Line_ends_byte_order_mark_and_blank_lines_do_not_matter_and_lines_keep_their_numbers(string end)
    {
        var (first, second) = (NewKey("s"), NewKey("s"));
        var file =
            "\uFEFF"
            + ImportFile.Source(first).ToJsonString()
            + end
            + "oops"
            + end
            + ImportFile.Source(second).ToJsonString();
        var report = (await Ledger.Import(file)).Must(200);
        Assert.Equal((2, 0, 0, 1), report.Tally());
        Assert.Equal(3, (int)report["lines"]!);
        Assert.Equal(1 + end.Count(c => c == '\n'), Assert.Single(report.Refused()).Line);
        (await Ledger.Get($"/v1/sources/{first}")).Must(200);
        (await Ledger.Get($"/v1/sources/{second}")).Must(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF\r\n")]
    public async Task An_empty_file_is_a_report_of_nothing(string file)
    {
        var report = (await Ledger.Import(file)).Must(200);
        Assert.Equal((0, 0, 0, 0), report.Tally());
        Assert.Equal(0, (int)report["lines"]!);
        Assert.Empty(report["errors"]!.AsArray());
    }

    [Fact]
    public async Task A_line_without_a_key_is_known_by_its_id_and_keeps_it()
    {
        var id = Guid.CreateVersion7().ToString();
        var line = ImportFile.Source("x").With("key", null).With("id", id);
        Assert.Equal((1, 0, 0, 0), (await Ledger.Import(ImportFile.Of(line))).Must(200).Tally());
        Assert.Equal((0, 0, 1, 0), (await Ledger.Import(ImportFile.Of(line))).Must(200).Tally());
        Assert.Equal(
            (0, 1, 0, 0),
            (await Ledger.Import(ImportFile.Of(line.With("name", "Pegelamt")))).Must(200).Tally()
        );
        var read = (await Ledger.Get($"/v1/sources/{id}")).Must(200);
        Assert.Equal((id, "Pegelamt"), (read.Id, (string?)read["name"]));
        Assert.Null(read["key"]);
    }

    [Fact]
    public async Task Two_lines_of_one_key_are_worked_one_after_the_other()
    {
        var key = NewKey("s");
        var report = (
            await Ledger.Import(
                ImportFile.Of(
                    ImportFile.Source(key, "One"),
                    ImportFile.Source(key, "Two"),
                    ImportFile.Source(key, "Two")
                )
            )
        ).Must(200);
        Assert.Equal((1, 1, 1, 0), report.Tally());
        Assert.Equal("Two", (string?)(await Ledger.Get($"/v1/sources/{key}"))["name"]);
    }

    [Fact]
    public async Task A_line_refers_by_name_to_a_source_of_an_earlier_line()
    {
        var (source, article, claim, name) = (NewKey("s"), NewKey("a"), NewKey("c"), NewKey("Amt"));
        var line = ImportFile
            .Claim(claim, article)
            .With("origin", new System.Text.Json.Nodes.JsonObject { ["name"] = name.ToUpperInvariant() });
        var report = (
            await Ledger.Import(ImportFile.Of(ImportFile.Source(source, name), ImportFile.Article(article), line))
        ).Must(200);
        Assert.Equal((3, 0, 0, 0), report.Tally());
        Assert.Equal(source, (string?)(await Ledger.Get($"/v1/claims/{claim}"))["origin"]!["key"]);
    }

    [Theory]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/x-ndjson;q=0, application/json", "application/json")]
    [InlineData("application/json, application/x-ndjson;q=0.5", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task The_report_comes_in_the_format_that_is_preferred(string accept, string media)
    {
        var answer = (await Ledger.Import("", "", ("Accept", accept))).Must(200);
        Assert.Equal(media, answer.Media);
        Assert.Contains("Accept", answer.Message.Headers.Vary);
    }

    [Fact]
    public async Task What_a_line_with_key_and_id_creates_keeps_both()
    {
        var (id, key) = (Guid.CreateVersion7().ToString(), NewKey("s"));
        var line = ImportFile.Source(key).With("id", id);
        Assert.Equal((1, 0, 0, 0), (await Ledger.Import(ImportFile.Of(line))).Must(200).Tally());
        Assert.Equal((0, 0, 1, 0), (await Ledger.Import(ImportFile.Of(line))).Must(200).Tally());
        Assert.Equal(id, (await Ledger.Get($"/v1/sources/{key}")).Must(200).Id);
    }

    [Fact]
    public async Task An_import_is_taken_with_a_charset_and_refused_in_another_format()
    {
        var line = Encoding.UTF8.GetBytes(ImportFile.Of(ImportFile.Source(NewKey("s"))));
        (await Ledger.Send(HttpMethod.Post, "/v1/imports", line, "application/x-ndjson; charset=utf-8")).Must(200);
        (await Ledger.Send(HttpMethod.Post, "/v1/imports", line, "application/json")).MustFail(415);
        (await Ledger.Send(HttpMethod.Post, "/v1/imports", line, "text/csv")).MustFail(415);
        Assert.Equal(["dryrun"], (await Ledger.Import("", "?dryrun=true")).MustFail(400).Places);
        Assert.Equal(["atomic"], (await Ledger.Import("", "?atomic=perhaps")).MustFail(400).Places);
    }
}

public sealed class ImportsOnSqlite(SqliteServer server) : ImportTests(server), IClassFixture<SqliteServer>;

public sealed class ImportsOnPostgres(PostgresServer server) : ImportTests(server), IClassFixture<PostgresServer>;

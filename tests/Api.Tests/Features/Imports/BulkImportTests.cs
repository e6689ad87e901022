using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>So many lines that their rows are written in bulk: what goes wrong is told as for one.</summary>
public abstract class BulkImportTests(LedgerServer server) : ApiTests(server)
{
    private const int Many = 90;
    private const int One = 41;

    [Theory]
    [InlineData("")]
    [InlineData("?atomic=true")]
    public async Task Of_many_lines_only_those_whose_names_are_taken_fail_and_they_name_the_holder(string query)
    {
        var (holder, prefix) = (NewKey("a"), NewKey("a"));
        var (url, external) = ($"https://news.example/{holder}", $"urn:newsml:{holder}");
        var stored = ImportFile.Article(holder, url: url).With("externalIds", new JsonArray(external));
        (await Ledger.Import(ImportFile.Of(stored))).Must(200);
        var lines = Enumerable.Range(0, Many).Select(i => ImportFile.Article($"{prefix}-{i}")).ToArray();
        lines[One] = lines[One].With("url", url);
        lines[Many - 1] = lines[Many - 1].With("externalIds", new JsonArray(external));
        var report = (await Ledger.Import(ImportFile.Of(lines), query)).Must(200);

        Assert.Equal(
            [
                (One + 1, $"{prefix}-{One}", 409, "#/url", "taken"),
                (Many, $"{prefix}-{Many - 1}", 409, "#/externalIds", "taken"),
            ],
            report.Refused()
        );
        Assert.All(report["errors"]!.AsArray(), e => Assert.Equal(holder, (string?)e!["problem"]!["existing"]!["key"]));
        Assert.Equal(query.Length == 0 ? (Many - 2, 0, 0, 2) : (0, 0, 0, 2), report.Tally());
        (await Ledger.Get($"/v1/articles/{prefix}-0")).Must(query.Length == 0 ? 200 : 404);
        (await Ledger.Get($"/v1/articles/{prefix}-{One}")).MustFail(404);
    }

    [Fact]
    public async Task What_one_line_gives_up_a_later_one_of_the_same_file_may_take()
    {
        var (first, prefix) = (NewKey("a"), NewKey("a"));
        var (url, external) = ($"https://news.example/{first}", $"urn:newsml:{first}");
        var stored = ImportFile.Article(first, url: url).With("externalIds", new JsonArray(external));
        (await Ledger.Import(ImportFile.Of(stored))).Must(200);
        var lines = Enumerable.Range(0, Many).Select(i => ImportFile.Article($"{prefix}-{i}")).ToArray();
        lines[One] = lines[One].With("url", url).With("externalIds", new JsonArray(external));
        var report = (await Ledger.Import(ImportFile.Of([ImportFile.Article(first), .. lines]))).Must(200);
        Assert.Equal((Many, 1, 0, 0), report.Tally());
        Assert.Equal(url, (string?)(await Ledger.Get($"/v1/articles/{prefix}-{One}")).Must(200)["url"]);
        Assert.Null((string?)(await Ledger.Get($"/v1/articles/{first}")).Must(200)["url"]);
    }

    [Fact]
    public async Task New_claims_and_changed_ones_of_one_file_are_all_written()
    {
        var (source, article, old) = (NewKey("s"), NewKey("a"), NewKey("c"));
        var claim = ImportFile.Claim(old, article, source);
        (await Ledger.Import(ImportFile.Of(ImportFile.Source(source), ImportFile.Article(article), claim))).Must(200);
        var changed = claim.With("topics", new JsonArray("Flut"));
        changed["citations"]![0]!["quote"]!["exact"] = "Der Pegel der Alsen stieg am Montag weiter.";
        object[] file =
        [
            changed,
            .. Enumerable.Range(0, Many).Select(i => ImportFile.Claim($"{old}-{i}", article, source)),
            ImportFile.Article(article, Samples.Text + " Am Dienstag fiel er.", published: "2025-07-15"),
        ];
        var report = (await Ledger.Import(ImportFile.Of(file))).Must(200);
        Assert.Equal((Many, 2, 0, 0), report.Tally());

        var answer = (await Ledger.Get($"/v1/claims/{old}")).Must(200);
        Assert.Equal("Flut", (string?)answer["topics"]![0]);
        var citation = Assert.Single(answer["citations"]!.AsArray())!;
        Assert.StartsWith("Der Pegel", (string)citation["quote"]!["exact"]!);
        Assert.Equal(2, (int)citation["articleVersion"]!);
        Assert.Equal("2025-07-15", (string?)answer["firstPublished"]!["edtf"]);
        Assert.Equal((0, 0, Many + 2, 0), (await Ledger.Import(ImportFile.Of(file))).Must(200).Tally());
    }
}

public sealed class BulkImportsOnSqlite(SqliteServer server) : BulkImportTests(server), IClassFixture<SqliteServer>;

public sealed class BulkImportsOnPostgres(PostgresServer server)
    : BulkImportTests(server),
        IClassFixture<PostgresServer>;

using System.Globalization;
using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>More lines than are worked at once.</summary>
public abstract class LargeImportTests(LedgerServer server) : ApiTests(server)
{
    private const int Many = 620;

    [Fact]
    public async Task Lines_far_down_refer_to_the_first_ones_and_a_stream_tells_how_far_it_is()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        object[] fillers =
        [
            .. Enumerable.Range(0, Many).Select(i => ImportFile.Source($"{source}-{i}").With("partOf", source)),
        ];
        var file = ImportFile.Of([
            ImportFile.Source(source),
            ImportFile.Article(article),
            "oops",
            .. fillers,
            ImportFile.Claim(claim, article, source),
            "again",
        ]);
        var answer = (await Ledger.Import(file, "", ("Accept", "application/x-ndjson"))).Must(200);
        Assert.Equal("application/x-ndjson", answer.Media);
        var lines = answer
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonNode.Parse(l)!)
            .ToList();
        Assert.Equal(["error", "progress", "error", "progress", "report"], lines.Select(l => (string)l["type"]!));
        Assert.Equal([3, Many + 5], lines.Where(l => (string)l["type"]! == "error").Select(l => (int)l["line"]!));
        Assert.Equal(500, (int)lines[1]["lines"]!);
        Assert.Equal(
            (Many + 5, Many + 3, 2),
            ((int)lines[^1]["lines"]!, (int)lines[^1]["created"]!, (int)lines[^1]["failed"]!)
        );
        Assert.Equal(2, lines[^1]["errors"]!.AsArray().Count);
        Assert.Equal(source, (string?)(await Ledger.Get($"/v1/claims/{claim}")).Must(200)["origin"]!["key"]);
        Assert.Equal(
            source,
            (string?)(await Ledger.Get($"/v1/sources/{source}-{Many - 1}")).Must(200)["partOf"]!["key"]
        );
        var again = (await Ledger.Import(file)).Must(200);
        Assert.Equal((0, 0, Many + 3, 2), again.Tally());
    }

    [Fact]
    public async Task Of_very_many_bad_lines_all_are_counted_and_the_first_thousand_named()
    {
        var file = string.Concat(
            Enumerable.Range(0, 1_100).Select(i => string.Create(CultureInfo.InvariantCulture, $"bad {i}\n"))
        );
        var report = (await Ledger.Import(file)).Must(200);
        Assert.Equal((0, 0, 0, 1_100), report.Tally());
        Assert.Equal(Enumerable.Range(1, 1_000), report.Refused().Select(r => r.Line));
    }

    [Fact]
    public async Task An_atomic_import_of_several_batches_is_undone_by_its_last_line()
    {
        var prefix = NewKey("s");
        object[] good = [.. Enumerable.Range(0, Many).Select(i => ImportFile.Source($"{prefix}-{i}"))];
        var failed = (await Ledger.Import(ImportFile.Of([.. good, "oops"]), "?atomic=true")).Must(200);
        Assert.Equal((0, 0, 0, 1), failed.Tally());
        (await Ledger.Get($"/v1/sources/{prefix}-0")).MustFail(404);
        (await Ledger.Get($"/v1/sources/{prefix}-{Many - 1}")).MustFail(404);
    }
}

public sealed class LargeImportsOnSqlite(SqliteServer server) : LargeImportTests(server), IClassFixture<SqliteServer>;

public sealed class LargeImportsOnPostgres(PostgresServer server)
    : LargeImportTests(server),
        IClassFixture<PostgresServer>;

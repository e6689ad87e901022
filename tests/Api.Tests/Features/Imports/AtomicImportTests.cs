using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

public abstract class AtomicImportTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task All_lines_or_none()
    {
        var (first, second) = (NewKey("s"), NewKey("s"));
        var before = await Ledger.Everything();
        var failed = (
            await Ledger.Import(
                ImportFile.Of(ImportFile.Source(first), "oops", ImportFile.Source(second)),
                "?atomic=true"
            )
        ).Must(200);
        Assert.Equal((0, 0, 0, 1), failed.Tally());
        Assert.Equal(2, Assert.Single(failed.Refused()).Line);
        Assert.Equal(before, await Ledger.Everything());
        (await Ledger.Get($"/v1/sources/{first}")).MustFail(404);
        Assert.Equal(
            (2, 0, 0, 0),
            (
                await Ledger.Import(ImportFile.Of(ImportFile.Source(first), ImportFile.Source(second)), "?atomic=true")
            ).Tally()
        );
        (await Ledger.Get($"/v1/sources/{first}")).Must(200);
        (await Ledger.Get($"/v1/sources/{second}")).Must(200);
    }

    [Fact]
    public async Task A_taken_address_undoes_an_atomic_import()
    {
        var (holder, same) = (NewKey("a"), NewKey("a"));
        var url = $"https://news.example/{holder}";
        var failed = (
            await Ledger.Import(
                ImportFile.Of(ImportFile.Article(holder, url: url), ImportFile.Article(same, url: url)),
                "?atomic=true"
            )
        ).Must(200);
        Assert.Equal((0, 0, 0, 1), failed.Tally());
        Assert.Equal((2, 409), (failed.Refused()[0].Line, failed.Refused()[0].Status));
        (await Ledger.Get($"/v1/articles/{holder}")).MustFail(404);
    }

    [Fact]
    public async Task An_atomic_import_of_things_that_refer_to_each_other_and_change_reads_back()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        var file = ImportFile.Of(
            ImportFile.Source(source),
            ImportFile.Article(article),
            ImportFile.Claim(claim, article, source),
            ImportFile.Source(source, "Pegelamt")
        );
        Assert.Equal((3, 1, 0, 0), (await Ledger.Import(file, "?atomic=true")).Must(200).Tally());
        Assert.Equal("Pegelamt", (string?)(await Ledger.Get($"/v1/claims/{claim}"))["origin"]!["name"]);
    }

    [Theory]
    [InlineData("?dryRun=true")]
    [InlineData("?dryRun=true&atomic=true")]
    public async Task A_dry_run_reports_the_same_and_keeps_nothing(string query)
    {
        var (stored, source, article, claim) = (NewKey("s"), NewKey("s"), NewKey("a"), NewKey("c"));
        await Ledger.Import(ImportFile.Of(ImportFile.Source(stored)));
        var before = await Ledger.Everything();
        var file = ImportFile.Of(
            ImportFile.Source(stored),
            ImportFile.Source(stored, "Pegelamt"),
            ImportFile.Source(source),
            ImportFile.Article(article),
            ImportFile.Claim(claim, article, source)
        );
        var dry = (await Ledger.Import(file, query)).Must(200);
        Assert.Equal((3, 1, 1, 0), dry.Tally());
        Assert.Equal(before, await Ledger.Everything());
        Assert.Single(await Ledger.Revisions($"/v1/sources/{stored}"));
        Assert.Equal((3, 1, 1, 0), (await Ledger.Import(file)).Must(200).Tally());
    }

    [Fact]
    public async Task A_dry_run_names_every_error_of_every_line()
    {
        var report = (
            await Ledger.Import(
                ImportFile.Of(
                    ImportFile.Source(NewKey("s")),
                    "oops",
                    ImportFile.Source(NewKey("s")).With("kind", "wizard")
                ),
                "?dryRun=true"
            )
        ).Must(200);
        Assert.Equal((1, 0, 0, 2), report.Tally());
        Assert.Equal([2, 3], report.Refused().Select(r => r.Line));
    }

    [Fact]
    public async Task Revisions_stay_in_one_rising_order_after_dry_runs_and_undone_imports()
    {
        var keys = Enumerable.Range(0, 6).Select(_ => NewKey("s")).ToList();
        await Ledger.Import(ImportFile.Of(ImportFile.Source(keys[0]), ImportFile.Source(keys[1])), "?atomic=true");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(keys[2]), ImportFile.Source(keys[3])), "?dryRun=true");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(keys[2]), "oops"), "?atomic=true");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(keys[2]), ImportFile.Source(keys[3])), "?atomic=true");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(keys[4]), ImportFile.Source(keys[5])));
        (await Ledger.Patch($"/v1/sources/{keys[0]}", new { name = "Last" })).Must(200);
        var made = new List<(int Step, long Sequence, string At)>();
        foreach (var (key, step) in keys.Select((k, n) => (k, n / 2)))
            made.AddRange(
                (await Ledger.Revisions($"/v1/sources/{key}")).Select(r =>
                    ((int)r["version"]! == 1 ? step : 3, (long)r["sequence"]!, (string)r["at"]!)
                )
            );
        made.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        Assert.Equal([0, 0, 1, 1, 2, 2, 3], made.Select(m => m.Step));
        Assert.Equal(made.OrderBy(m => m.At, StringComparer.Ordinal), made);
        Assert.Equal(made.Count, made.DistinctBy(m => m.Sequence).Count());
        Assert.Equal(made.Count, made.DistinctBy(m => m.At).Count());
    }

    [Fact]
    public async Task Two_atomic_imports_and_single_changes_at_once_all_arrive()
    {
        var prefix = NewKey("s");
        var imports = Enumerable
            .Range(0, 3)
            .Select(n =>
                Ledger.Import(
                    ImportFile.Of(
                        Enumerable.Range(0, 20).Select(object (i) => ImportFile.Source($"{prefix}-{n}-{i}")).ToArray()
                    ),
                    "?atomic=true"
                )
            );
        var changes = Enumerable
            .Range(0, 5)
            .Select(n => Ledger.Put($"/v1/sources/{prefix}-hand-{n}", new { name = "H", kind = "person" }));
        var reports = await Task.WhenAll(imports);
        Assert.All(reports, r => Assert.Equal((20, 0, 0, 0), r.Must(200).Tally()));
        Assert.All(await Task.WhenAll(changes), a => a.Must(201));
        var listed = (await Ledger.All("/v1/sources?limit=200"))
            .Select(s => (string)s["key"]!)
            .Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(65, listed.Distinct().Count());
        Assert.Equal(65, listed.Count);
    }
}

public sealed class AtomicImportsOnSqlite(SqliteServer server) : AtomicImportTests(server), IClassFixture<SqliteServer>;

public sealed class AtomicImportsOnPostgres(PostgresServer server)
    : AtomicImportTests(server),
        IClassFixture<PostgresServer>;

using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

public abstract class ConcurrentImportTests(LedgerServer server) : ApiTests(server)
{
    [Theory]
    [InlineData("")]
    [InlineData("?atomic=true")]
    public async Task The_same_file_from_four_clients_enters_each_resource_once(string query)
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        object[] lines =
        [
            ImportFile.Source(source),
            ImportFile.Article(article, url: $"https://news.example/{article}"),
            .. Enumerable.Range(0, 20).Select(i => ImportFile.Source($"{source}-{i}").With("partOf", source)),
            ImportFile.Claim(claim, article, source),
        ];
        var file = ImportFile.Of(lines);
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ledger.Import(file, query)));
        if (query.Length == 0)
            Assert.All(reports, r => Assert.Equal(0, r.Must(200).Tally().Failed));
        else
            Assert.Contains(reports, r => r.Code == 200 && r.Tally().Failed == 0);
        Assert.Equal(lines.Length, reports.Where(r => r.Code == 200).Sum(r => r.Tally().Created));
        var again = (await Ledger.Import(file)).Must(200);
        Assert.Equal((0, 0, lines.Length, 0), again.Tally());
        foreach (
            var path in new[]
            {
                $"/v1/sources/{source}",
                $"/v1/articles/{article}",
                $"/v1/claims/{claim}",
                $"/v1/sources/{source}-19",
            }
        )
        {
            Assert.Equal(1, (int)(await Ledger.Get(path)).Must(200)["version"]!);
            Assert.Single(await Ledger.Revisions(path));
        }
    }

    [Fact]
    public async Task Different_files_over_the_same_resources_leave_whole_versions()
    {
        var key = NewKey("s");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(key)));
        var reports = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n =>
                    Ledger.Import(
                        ImportFile.Of(ImportFile.Source(key, $"Name {n}").With("country", n % 2 == 0 ? "DE" : "FR"))
                    )
                )
        );
        Assert.All(reports, r => Assert.Equal((0, 1, 0, 0), r.Must(200).Tally()));
        var read = (await Ledger.Get($"/v1/sources/{key}")).Must(200);
        Assert.Equal(5, (int)read["version"]!);
        var last = int.Parse(((string)read["name"]!)[^1..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(last % 2 == 0 ? "DE" : "FR", (string?)read["country"]);
    }
}

public sealed class ConcurrentImportsOnSqlite(SqliteServer server)
    : ConcurrentImportTests(server),
        IClassFixture<SqliteServer>;

public sealed class ConcurrentImportsOnPostgres(PostgresServer server)
    : ConcurrentImportTests(server),
        IClassFixture<PostgresServer>;

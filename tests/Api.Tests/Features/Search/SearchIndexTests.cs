using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Persistence;
using Newsroom.Api.Tests.Features.Imports;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Search;

/// <summary>What is searched follows what is stored, in the same transaction.</summary>
public abstract class SearchIndexTests(LedgerServer server) : ApiTests(server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_found_by_its_new_words_only()
    {
        var (key, old, young) = (NewKey(), SearchTests.Word(), SearchTests.Word());
        await Ledger.Source(key, old);
        (await Ledger.Patch($"/v1/sources/{key}", new { name = young })).Must(200);
        Assert.Empty(await Hits(old));
        Assert.Equal(young, (string)Assert.Single(await Hits(young))["title"]!);
    }

    [Fact]
    public async Task An_article_is_found_by_its_newest_text_and_keeps_it_when_only_the_headline_changes()
    {
        var (key, old, young, line) = (NewKey(), SearchTests.Word(), SearchTests.Word(), SearchTests.Word());
        await Ledger.Article(key, old);
        (await Ledger.Patch($"/v1/articles/{key}", new { headline = line })).Must(200);
        Assert.Single(await Hits($"{old} {line}"));
        (await Ledger.Patch($"/v1/articles/{key}", new { text = young })).Must(200);
        Assert.Empty(await Hits(old));
        Assert.Equal(young, (string)Assert.Single(await Hits($"{young} {line}"))["passage"]!);
        (await Ledger.Patch($"/v1/articles/{key}", new { headline = (string?)null })).Must(200);
        Assert.Empty(await Hits(line));
        Assert.Null((string?)Assert.Single(await Hits(young))["title"]);
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_found_until_it_is_restored()
    {
        foreach (
            var (collection, body) in new (string, Func<string, object>)[]
            {
                ("sources", w => new { name = w, kind = "person" }),
                ("articles", w => new { language = "de", text = w }),
                ("events", w => new { title = w, kind = "call" }),
                ("questions", w => new { text = w }),
            }
        )
        {
            var (path, word) = ($"/v1/{collection}/{NewKey()}", SearchTests.Word());
            (await Ledger.Put(path, body(word))).Must(201);
            (await Ledger.Delete(path)).Must(204);
            Assert.Empty(await Hits(word));
            (await Ledger.Post(path + "/restore")).Must(200);
            Assert.Equal([word], Assert.Single(await Hits(word)).Marked());
        }
    }

    [Fact]
    public async Task A_dry_run_leaves_nothing_to_find()
    {
        var word = SearchTests.Word();
        (await Ledger.Post("/v1/sources?dryRun=true", new { name = word, kind = "person" })).Must(201);
        await Ledger.Import(ImportFile.Of(ImportFile.Source(NewKey(), word)), "?dryRun=true");
        Assert.Empty(await Hits(word));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?atomic=true")]
    public async Task What_imports_bring_change_and_bring_again_is_found(string query)
    {
        var (first, second, old, young) = (NewKey(), NewKey(), SearchTests.Word(), SearchTests.Word());
        var report = await Ledger.Import(
            ImportFile.Of(
                ImportFile.Source(first, old),
                ImportFile.Source(second, old),
                ImportFile.Source(first, young)
            ),
            query
        );
        Assert.Equal((2, 1, 0, 0), report.Tally());
        Assert.Equal(second, (string)Assert.Single(await Hits(old))["key"]!);
        Assert.Equal(first, (string)Assert.Single(await Hits(young))["key"]!);
        await Ledger.Import(ImportFile.Of(ImportFile.Source(second, young)), query);
        Assert.Empty(await Hits(old));
        Assert.Equal([second, first], (await Hits(young)).Select(h => (string)h["key"]!));
        await EachRowIsNumberedByARevisionOfItsOwn();
    }

    [Fact]
    public async Task Atomic_imports_at_the_same_time_number_their_rows_apart()
    {
        var word = SearchTests.Word();
        var imports = Enumerable
            .Range(0, 6)
            .Select(_ =>
                Ledger.Import(
                    ImportFile.Of([.. Enumerable.Range(0, 30).Select(_ => ImportFile.Source(NewKey(), word))]),
                    "?atomic=true"
                )
            );
        Assert.All(await Task.WhenAll(imports), r => Assert.Equal((30, 0, 0, 0), r.Must(200).Tally()));
        Assert.Equal(180, (await Hits(word)).Count);
        await EachRowIsNumberedByARevisionOfItsOwn();
    }

    [Fact]
    public async Task A_change_of_what_is_not_searched_leaves_the_row_alone()
    {
        var key = NewKey();
        await Ledger.Article(key);
        var claim = (await Ledger.Record(Samples.Claim(key))).Id;
        var before = await RowOf(claim);
        (await Ledger.Patch($"/v1/claims/{claim}", new { period = "2026-03" })).Must(200);
        (await Ledger.Patch($"/v1/articles/{key}", new { text = "Nachtrag. " + Samples.Text })).Must(200);
        Assert.Equal(3, (int)(await Ledger.Get($"/v1/claims/{claim}"))["version"]!);
        var after = await RowOf(claim);
        Assert.Equal((before.Number, before.Digest, before.Text), (after.Number, after.Digest, after.Text));
    }

    /// <summary>The ledgers of before have no rows: whoever migrates one fills them in.</summary>
    [Fact]
    public async Task A_ledger_without_rows_is_filled()
    {
        var (key, word) = (NewKey(), SearchTests.Word());
        await Ledger.Source(key, word);
        await Ledger.Article(key, word);
        await Ledger.Record(Samples.Claim(key, exact: word));
        var gone = NewKey();
        await Ledger.Source(gone, word);
        (await Ledger.Delete($"/v1/sources/{gone}")).Must(204);
        var before = await Rows();
        await using (var scope = Server.Services.CreateAsyncScope())
        {
            var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
            await ledger.Database.ExecuteSqlRawAsync("delete from search_texts", Cancel);
            await SearchFill.Run(ledger, Cancel);
        }
        Assert.Equal(2, (await Hits(word)).Count);
        Assert.Equal(
            before.Select(r => (r.EntityId, r.Title, r.Text, r.Digest)).Order(),
            (await Rows()).Select(r => (r.EntityId, r.Title, r.Text, r.Digest)).Order()
        );
        await EachRowIsNumberedByARevisionOfItsOwn();
    }

    protected async Task<List<System.Text.Json.Nodes.JsonNode>> Hits(string q) =>
        await Ledger.All($"/v1/search?limit=200&q={Uri.EscapeDataString(q)}");

    protected async Task<List<SearchText>> Rows()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        return await ledger.SearchTexts.AsNoTracking().ToListAsync(Cancel);
    }

    private async Task<SearchText> RowOf(string id) => (await Rows()).Single(r => r.EntityId == Guid.Parse(id));

    private async Task EachRowIsNumberedByARevisionOfItsOwn()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var revisions = await ledger.Revisions.AsNoTracking().ToDictionaryAsync(r => r.Sequence, Cancel);
        var rows = await Rows();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(r.EntityId, revisions[r.Number].EntityId));
    }
}

public sealed class SearchIndexOnPostgres(PostgresServer server)
    : SearchIndexTests(server),
        IClassFixture<PostgresServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_goes_through_the_index()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var connection = ledger.Database.GetDbConnection();
        await connection.OpenAsync(Cancel);
        var search = Api.Persistence.Postgres.PostgresSearch.For(
            Domain.Search.SearchQuery.Parse("pegel -\"an der\" 15000")
        );
        await using var command = connection.CreateCommand();
        command.CommandText =
            "set enable_seqscan = off; explain "
            + string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                $"select t.number from search_texts t, {search.Asked} where {Api.Persistence.Postgres.PostgresSearch.Matches}",
                search.Parameters.Select(p => $"'{p}'").ToArray()
            );
        var plan = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        while (await rows.ReadAsync(Cancel))
            plan.Add(rows.GetString(0));
        Assert.Equal(
            4,
            plan.Count(l => l.Contains("Bitmap Index Scan on ix_search_texts__search", StringComparison.Ordinal))
        );
    }
}

public sealed class SearchIndexOnSqlite(SqliteServer server) : SearchIndexTests(server), IClassFixture<SqliteServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A migration that rebuilds the table drops them without a word.</summary>
    [Fact]
    public async Task The_triggers_are_there_and_the_index_agrees_with_its_table()
    {
        var key = NewKey();
        await Ledger.Source(key, SearchTests.Word());
        (await Ledger.Patch($"/v1/sources/{key}", new { name = SearchTests.Word() })).Must(200);
        (await Ledger.Delete($"/v1/sources/{key}")).Must(204);
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        Assert.Equal(
            ["search_texts_added", "search_texts_changed", "search_texts_removed"],
            await ledger
                .Database.SqlQueryRaw<string>(
                    "select name as \"Value\" from sqlite_master where type = 'trigger' and tbl_name = 'search_texts' order by name"
                )
                .ToListAsync(Cancel)
        );
        // Fails where the index does not hold exactly what the table does (sqlite.org/fts5, section 6.4).
        await ledger.Database.ExecuteSqlRawAsync(
            "insert into search_index (search_index, rank) values ('integrity-check', 1)",
            Cancel
        );
    }
}

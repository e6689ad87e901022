using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Features.Imports;
using Newsroom.Api.Persistence;
using Newsroom.Api.Tests.Support;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Tests.Persistence;

/// <summary>Rows that go by the engine's bulk insert are the rows that SaveChanges would have written.</summary>
public abstract class BulkInsertTests(LedgerServer server) : ApiTests(server)
{
    private const int Many = 80;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A context over an empty ledger of its own.</summary>
    protected abstract Task<LedgerDbContext> AnotherLedger();

    /// <summary>SQL for each row of a table as one text that tells every value and its type.</summary>
    protected abstract Task<string> RowsAsText(LedgerDbContext ledger, string table);

    [Fact]
    public async Task Every_row_of_every_table_is_what_SaveChanges_writes()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var saved = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        await FillBySaveChanges(scope.ServiceProvider, saved);
        await using var bulk = await AnotherLedger();
        await Copy(saved, bulk);

        foreach (var table in saved.Model.GetEntityTypes().Select(t => t.GetTableName()!))
        {
            var expected = await Texts(saved, await RowsAsText(saved, table));
            Assert.True(expected.Count > 0, $"Nothing stands in {table}: nothing is compared.");
            Assert.Equal(expected, await Texts(bulk, await RowsAsText(bulk, table)));
        }
    }

    [Fact]
    public async Task What_is_compared_has_a_value_in_every_column()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var saved = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        await FillBySaveChanges(scope.ServiceProvider, saved);
        var filled = new HashSet<string>();
        var all = new HashSet<string>();
        foreach (var type in saved.Model.GetEntityTypes())
        {
            foreach (var property in type.GetFlattenedProperties())
            {
                var (table, column) = (type.GetTableName()!, property.GetColumnName());
                var isCommon = property.PropertyInfo?.DeclaringType == typeof(LedgerEntry);
                var name = isCommon ? column : $"{table}.{column}";
                all.Add(name);
                var sql = $"select 'x' as \"Value\" from {table} where {column} is not null limit 1";
                if ((await Texts(saved, sql)).Count == 1)
                    filled.Add(name);
            }
        }
        // What is printed is decided after its question was made: never in bulk.
        all.RemoveWhere(c => c.StartsWith("questions.house_", StringComparison.Ordinal));
        Assert.Equal(all.Order(), filled.Order());
    }

    [Fact]
    public async Task Rows_that_refer_to_each_other_find_their_order_themselves()
    {
        await using var ledger = await AnotherLedger();
        var ids = Enumerable.Range(0, Many).Select(_ => new SourceId(Guid.CreateVersion7())).ToList();
        for (var i = Many - 1; i >= 0; i--)
            ledger.Add(Made(ids[i], $"chain-{i}", i == 0 ? null : ids[i - 1]));
        await ledger.SaveChangesAsync(Cancel);
        Assert.Equal(Many, await ledger.Sources.CountAsync(Cancel));
        Assert.Equal(Many - 1, await ledger.Sources.CountAsync(s => s.PartOfId != null, Cancel));
        Assert.False(ledger.ChangeTracker.HasChanges());
    }

    [Fact]
    public async Task A_reference_that_leads_nowhere_is_refused_with_all_that_came_with_it()
    {
        await using var ledger = await AnotherLedger();
        var nobody = new SourceId(Guid.CreateVersion7());
        for (var i = 0; i < Many; i++)
            ledger.Add(Made(new SourceId(Guid.CreateVersion7()), $"part-{i}", i == Many / 2 ? nobody : null));
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => ledger.SaveChangesAsync(Cancel));
        Assert.IsType<System.Data.Common.DbException>(refusal.InnerException, exactMatch: false);
        Assert.False(ledger.IsCollision(refusal));
        ledger.ChangeTracker.Clear();
        Assert.Equal(0, await ledger.Sources.CountAsync(Cancel));
        Assert.Equal(0, await ledger.Revisions.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_told_as_such_and_nothing_of_the_save_stays()
    {
        await using var ledger = await AnotherLedger();
        var holder = Made(new SourceId(Guid.CreateVersion7()), "the-key", null);
        ledger.Add(holder);
        await ledger.SaveChangesAsync(Cancel);
        ledger.ChangeTracker.Clear();
        await using var whole = await ledger.BeginWrite(Cancel);
        for (var i = 0; i < Many; i++)
            ledger.Add(Made(new SourceId(Guid.CreateVersion7()), i == Many / 2 ? "the-key" : $"other-{i}", null));
        var taken = await Assert.ThrowsAsync<Taken>(() => ledger.SaveChangesAsync(Cancel));
        Assert.Equal(("key", holder.Id.Value, "the-key"), (taken.What, taken.Holder, taken.HolderKey));
        ledger.ChangeTracker.Clear();
        Assert.Equal(1, await ledger.Sources.CountAsync(Cancel));
    }

    [Fact]
    public async Task Every_type_of_the_model_can_be_written_in_bulk()
    {
        await using var ledger = await AnotherLedger();
        Assert.Empty(ledger.Model.GetEntityTypes().Where(t => BulkTable.Of(t) is null).Select(t => t.Name));
    }

    private static Source Made(SourceId id, string key, SourceId? partOf) =>
        Source.Record(
            id,
            key,
            new SourceContent
            {
                Kind = SourceKind.Organization,
                Name = key,
                PartOf = partOf,
            }
        );

    private async Task FillBySaveChanges(IServiceProvider services, LedgerDbContext ledger)
    {
        if ((await Ledger.Get("/v1/claims/all-bare")).Code == 200)
            return;
        ledger.FewestInBulk = int.MaxValue;
        var file = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "samples", "ledger.ndjson"),
            Cancel
        );
        foreach (var lines in new[] { file, Everything.Lines })
        {
            using var body = new MemoryStream(Encoding.UTF8.GetBytes(lines));
            var report = await services
                .GetRequiredService<IMediator>()
                .Send(new ImportLines(body, DryRun: false, Atomic: false, Overwrite: true), Cancel);
            Assert.Empty(report.Errors);
        }
        await Everything.HappensTo(Ledger);
    }

    /// <summary>Writes what the one holds into the other, last rows first, by bulk insert alone.</summary>
    private static async Task Copy(LedgerDbContext from, LedgerDbContext to)
    {
        from.ChangeTracker.Clear();
        foreach (var type in from.Model.GetEntityTypes())
            await (Task)
                typeof(BulkInsertTests)
                    .GetMethod(
                        nameof(Load),
                        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                    )!
                    .MakeGenericMethod(type.ClrType)
                    .Invoke(null, [from])!;
        foreach (var entry in from.ChangeTracker.Entries().Reverse().ToList())
        {
            var copy = to.Entry(entry.Entity);
            foreach (var shadow in entry.Properties.Where(p => p.Metadata.IsShadowProperty()))
                copy.Property(shadow.Metadata.Name).CurrentValue = shadow.CurrentValue;
            copy.State = EntityState.Added;
        }
        to.FewestInBulk = 1;
        await using var transaction = await to.BeginWrite(Cancel);
        var bulk = BulkInsert.Of(to)!;
        Assert.True(bulk.IsAll);
        await bulk.Write(to, Cancel);
        await transaction.Commit(Cancel);
    }

    private static Task Load<T>(LedgerDbContext ledger)
        where T : class => ledger.Set<T>().LoadAsync(Cancel);

    protected static Task<List<string>> Texts(LedgerDbContext ledger, string sql) =>
        ledger.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancel);
}

public sealed class BulkInsertOnPostgres(PostgresServer server) : BulkInsertTests(server), IClassFixture<PostgresServer>
{
    protected override async Task<LedgerDbContext> AnotherLedger()
    {
        var options = new DbContextOptionsBuilder<Api.Persistence.Postgres.PostgresLedger>();
        DatabaseSetup.OnPostgres(options, await SharedCluster.Instance.NewDatabase());
        var ledger = new Api.Persistence.Postgres.PostgresLedger(options.Options, TimeProvider.System);
        await ledger.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return ledger;
    }

    protected override Task<string> RowsAsText(LedgerDbContext ledger, string table) =>
        Task.FromResult($"select row::text as \"Value\" from {table} row order by 1");
}

public sealed class BulkInsertOnSqlite(SqliteServer server)
    : BulkInsertTests(server),
        IClassFixture<SqliteServer>,
        IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger-bulk-").FullName;
    private readonly Api.Persistence.Sqlite.SqliteTurns turns = new();

    protected override async Task<LedgerDbContext> AnotherLedger()
    {
        var options = new DbContextOptionsBuilder<Api.Persistence.Sqlite.SqliteLedger>();
        DatabaseSetup.OnSqlite(
            options,
            $"Data Source={Path.Combine(folder, "ledger.db")};Foreign Keys=True;Pooling=False"
        );
        var ledger = new Api.Persistence.Sqlite.SqliteLedger(options.Options, TimeProvider.System, turns);
        await ledger.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return ledger;
    }

    protected override async Task<string> RowsAsText(LedgerDbContext ledger, string table)
    {
        var columns = await Texts(ledger, $"select name as \"Value\" from pragma_table_xinfo('{table}')");
        return $"select {string.Join(" || '|' || ", columns.Select(c => $"quote({c})"))} as \"Value\" from {table} order by 1";
    }

    public void Dispose()
    {
        turns.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

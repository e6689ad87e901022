using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Postgres;
using Newsroom.Api.Persistence.Sqlite;
using Npgsql;

namespace Newsroom.Api.Tests.Support;

/// <summary>The API over the large ledger, and what it asks its database.</summary>
public interface ILargeServer
{
    LedgerClient Client { get; }

    string ConnectionString { get; }

    IServiceProvider Services { get; }

    Statements Statements { get; }
}

/// <summary>The large ledger on SQLite, without statistics: nothing gathers them there.</summary>
public sealed class LargeSqliteServer : SqliteServer, ILargeServer
{
    public Statements Statements { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LargeServers.Fill(
            Services,
            new LargeOnSqlite(),
            "select name as \"Name\", sql as \"Definition\" from sqlite_master where type = 'index' and name like 'ix%'",
            "pragma cache_size = -200000"
        );
        await Client.NameUnit();
    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteLedger>(o => o.AddInterceptors(Statements));
}

/// <summary>The large ledger on PostgreSQL, which has gathered its statistics.</summary>
public sealed class LargePostgresServer : PostgresServer, ILargeServer
{
    public Statements Statements { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LargeServers.Fill(
            Services,
            new LargeOnPostgres(),
            "select indexname::text as \"Name\", indexdef as \"Definition\" from pg_indexes where schemaname = 'public' and indexname like 'ix%'",
            "set maintenance_work_mem = '128MB'"
        );
        await Client.NameUnit();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Database.ExecuteSqlRawAsync("analyze");
    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<PostgresLedger>(o => o.AddInterceptors(Statements));
}

/// <summary>The statements that the program sends to its database while someone listens.</summary>
public sealed class Statements : DbCommandInterceptor
{
    private List<Statement>? heard;

    /// <summary>What it sent meanwhile.</summary>
    public async Task<List<Statement>> During(Func<Task> work)
    {
        List<Statement> mine = [];
        heard = mine;
        await work();
        heard = null;
        return mine;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        heard?.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]));
        return new ValueTask<InterceptionResult<DbDataReader>>(result);
    }

    private static DbParameter Copy(DbParameter parameter) =>
        parameter is NpgsqlParameter known
            ? known.Clone()
            : new SqliteParameter(parameter.ParameterName, parameter.Value);
}

/// <summary>One statement, as it was sent.</summary>
public sealed record Statement(string Sql, IReadOnlyList<DbParameter> Parameters);

internal static class LargeServers
{
    /// <summary>Fills the tables without their indexes and builds those at the end: that takes a tenth of the time.</summary>
    /// <summary>The unit that is filtered by is a word of the vocabulary.</summary>
    public static async Task NameUnit(this LedgerClient ledger) =>
        (await ledger.Put("/v1/terms/unit-7", new { labels = new { en = "unit-7" } })).Must(201);

    public static async Task Fill(IServiceProvider services, LargeLedger large, string indexes, string setting)
    {
        await using var scope = services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        ledger.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        await ledger.Database.OpenConnectionAsync();
        await Run(setting);
        var known = await ledger.Database.SqlQueryRaw<Index>(indexes).ToListAsync();
        await using var transaction = await ledger.Database.BeginTransactionAsync();
        foreach (var index in known)
            await Run($"drop index {index.Name}");
        foreach (var sql in large.Fill())
            await Run(sql);
        foreach (var index in known)
            await Run(index.Definition);
        await transaction.CommitAsync();

        Task<int> Run(string sql) =>
            ledger.Database.ExecuteSqlRawAsync(
                sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            );
    }

    private sealed record Index(string Name, string Definition);
}

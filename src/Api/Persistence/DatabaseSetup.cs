using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Newsroom.Api.Persistence.Postgres;
using Newsroom.Api.Persistence.Sqlite;
using Npgsql;

namespace Newsroom.Api.Persistence;

/// <summary>The only place that reads which engine is configured: <c>ConnectionStrings:Ledger</c>, or a file in the data folder.</summary>
public static class DatabaseSetup
{
    private const int CommandSeconds = 30;

    /// <summary>On SQLite a command's timeout bounds only the wait for the write lock.</summary>
    internal const int SqliteLockSeconds = 5;

    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        var place = LedgerPlace.From(configuration);
        services.AddSingleton(place);
        services.AddScoped<Change>();
        services.AddSingleton<Migrator>().AddSingleton<SqliteTurns>();
        services.AddHostedService<FirstStart>();
        if (place.File is null)
            Pool<PostgresLedger>(services, o => OnPostgres(o, place.ConnectionString));
        else
        {
            SqliteLibrary.Prepare();
            Pool<SqliteLedger>(services, o => OnSqlite(o, place.ConnectionString));
        }
        return services;
    }

    /// <summary>Contexts are used again: making one takes longer than reading a claim. Only what it knows of the request is new.</summary>
    private static void Pool<TLedger>(IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TLedger : LedgerDbContext
    {
        services.AddPooledDbContextFactory<TLedger>(configure);
        services.AddScoped<LedgerDbContext>(provider =>
        {
            var ledger = provider.GetRequiredService<IDbContextFactory<TLedger>>().CreateDbContext();
            ledger.Change = provider.GetRequiredService<Change>();
            return ledger;
        });
    }

    /// <summary>Builds the model beside the rest of the start, which takes less time than that; who needs it waits for it.</summary>
    public static void BuildModel(this WebApplication app) =>
        _ = Task.Run(() =>
        {
            using var scope = app.Services.CreateScope();
            return scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Model;
        });

    public static void OnPostgres(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(
                connectionString,
                o => o.CommandTimeout(CommandSeconds).MigrationsHistoryTable("migrations_history")
            )
            .Knows<PostgresConditions>();

    public static void OnSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(
                connectionString,
                o => o.CommandTimeout(SqliteLockSeconds).MigrationsHistoryTable("migrations_history")
            )
            .Knows<SqliteConditions>()
            .AddInterceptors(new SqliteDurability());

    private static DbContextOptionsBuilder Knows<TWriter>(this DbContextOptionsBuilder options)
        where TWriter : ConditionWriter
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new KnowsConditions<TWriter>());
        return options;
    }
}

/// <summary>Where the ledger lies.</summary>
/// <param name="ConnectionString">As the engine takes it.</param>
/// <param name="File">The SQLite file; null on PostgreSQL.</param>
/// <param name="Description">For people, without a password.</param>
public sealed record LedgerPlace(string ConnectionString, string? File, string Description)
{
    private const int ConnectSeconds = 5;

    public static LedgerPlace From(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("Ledger");
        if (string.IsNullOrWhiteSpace(configured))
            return InFile(Path.Combine(configuration["Ledger:DataFolder"] ?? "data", "ledger.db"));
        try
        {
            return Configured(configured);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartRefused($"ConnectionStrings:Ledger cannot be read: {e.Message}");
        }
    }

    private static LedgerPlace Configured(string configured)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = configured };
        return
            parts.TryGetValue("Data Source", out var file)
            || parts.TryGetValue("DataSource", out file)
            || parts.TryGetValue("Filename", out file)
            ? InFile((string)file)
            : OnServer(configured);
    }

    private static LedgerPlace InFile(string file)
    {
        if (file.Length == 0 || file.StartsWith(':'))
            throw new StartRefused("ConnectionStrings:Ledger names no file; a ledger in memory would keep nothing.");
        var full = Path.GetFullPath(file);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = full,
            ForeignKeys = true,
            DefaultTimeout = DatabaseSetup.SqliteLockSeconds,
        };
        return new LedgerPlace(connection.ConnectionString, full, full);
    }

    private static LedgerPlace OnServer(string configured)
    {
        var connection = new NpgsqlConnectionStringBuilder(configured);
        if (!connection.ContainsKey("Timeout") || connection.Timeout > ConnectSeconds)
            connection.Timeout = ConnectSeconds;
        if (connection.MaxAutoPrepare == 0)
            connection.MaxAutoPrepare = 100;
        // To compile a statement, or to call others to help with it, takes the server longer than to run any of ours; and no ledger lies on
        // a disk where a row by an index costs four times the next one.
        connection.Options ??= "-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1";
        return new LedgerPlace(
            connection.ConnectionString,
            null,
            $"PostgreSQL, database {connection.Database} at {connection.Host}:{connection.Port}"
        );
    }
}

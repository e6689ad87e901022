using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>The ledger in one SQLite file: one writer at a time, so that the write lock of a transaction is the gate.</summary>
public sealed class SqliteLedger(
    DbContextOptions<SqliteLedger> options,
    Change change,
    TimeProvider clock,
    SqliteTurns turns
) : LedgerDbContext(options, change, clock)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Interrupted = 9;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int UniqueIndex = 2067;
    private const int PrimaryKey = 1555;

    protected override async Task<IDisposable?> TakeTurn(CancellationToken cancel) => await turns.Take(cancel);

    internal override async Task<Position> EnterGate(CancellationToken cancel)
    {
        var newest = await Revisions
            .OrderByDescending(r => r.Sequence)
            .Select(r => new { r.Sequence, r.ValidFrom })
            .FirstOrDefaultAsync(cancel);
        return newest is null ? new Position(0, Staging.End) : new Position(newest.Sequence, newest.ValidFrom);
    }

    public override Task Lock(SpanningRule rule, CancellationToken cancel) => Task.CompletedTask;

    public override bool HasManyWriters => false;

    public override (string Sql, object Parameter) Among(string column, IReadOnlyList<Guid> ids) =>
        (
            $"{column} in (select value from json_each({{0}}))",
            JsonSerializer.Serialize(ids.Select(i => i.ToString().ToUpperInvariant()))
        );

    public override Breach? BreachOf(Exception failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueIndex or PrimaryKey } e
        && e.Message.Split('\'') is [_, var what, ..]
        && what.Replace("UNIQUE constraint failed: ", "", StringComparison.Ordinal).Split(',')[0].Split('.')
            is [var table, var column]
            ? new Breach(table, column)
            : null;

    public override bool IsAway(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Busy or Locked or Interrupted or Full or CannotOpen }
        || (failure.InnerException is { } inner && IsAway(inner));

    /// <summary>Never staged: an atomic import holds the one write lock anyway.</summary>
    internal override Task Unstage(Staging staging, Position newest, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing is staged on SQLite.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<SortableDecimal>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
    }
}

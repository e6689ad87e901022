using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Newsroom.Domain;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Sources;
using Npgsql;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>The ledger on PostgreSQL.</summary>
public sealed class PostgresLedger(DbContextOptions<PostgresLedger> options, Change change, TimeProvider clock)
    : LedgerDbContext(options, change, clock)
{
    /// <summary>Keys of advisory locks: the gate, and one for each rule that spans rows.</summary>
    private const long Gate = 0x4c65_6467_6572_0000;

    internal override async Task<Position> EnterGate(CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync($"set local lock_timeout = '5s'; select pg_advisory_xact_lock({Gate})", cancel);
        var newest = await Revisions
            .OrderByDescending(r => r.Sequence)
            .Select(r => new { r.Sequence, r.ValidFrom })
            .FirstOrDefaultAsync(cancel);
        return newest is null ? new Position(0, Staging.End) : new Position(newest.Sequence, newest.ValidFrom);
    }

    public override Task Lock(SpanningRule rule, CancellationToken cancel) =>
        Database.ExecuteSqlAsync(
            $"set local lock_timeout = '5s'; select pg_advisory_xact_lock({Gate + (long)rule})",
            cancel
        );

    public override bool HasManyWriters => true;

    public override (string Sql, object Parameter) Among(string column, IReadOnlyList<Guid> ids) =>
        ($"{column} = any({{0}})", ids.ToArray());

    public override Breach? BreachOf(Exception failure) =>
        failure.InnerException
            is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
        && name.Split("__") is [_, var column]
            ? new Breach(name[3..name.IndexOf("__", StringComparison.Ordinal)], column)
            : null;

    public override bool IsAway(Exception failure) =>
        failure switch
        {
            PostgresException e => e.IsTransient
                || e.SqlState
                    is PostgresErrorCodes.LockNotAvailable
                        or PostgresErrorCodes.QueryCanceled
                        or PostgresErrorCodes.AdminShutdown
                        or PostgresErrorCodes.InvalidCatalogName
                        or PostgresErrorCodes.UndefinedTable
                        or PostgresErrorCodes.DiskFull,
            NpgsqlException or System.Net.Sockets.SocketException or TimeoutException => true,
            _ => failure.InnerException is { } inner && IsAway(inner),
        };

    internal override async Task Unstage(Staging staging, Position newest, CancellationToken cancel)
    {
        var up = newest.Sequence - staging.First;
        var start = RevisionWriter.Now(Clock);
        var later = (start > newest.At ? start : newest.At) - Staging.Epoch;
        var (first, last, end) = (staging.First, staging.Last, Staging.End);
        await Database.ExecuteSqlAsync(
            $"""
            update revisions set
              sequence = case when sequence between {first} and {last} then sequence + {up} else sequence end,
              valid_from = case when valid_from < {end} then valid_from + {later} else valid_from end,
              valid_to = case when valid_to < {end} then valid_to + {later} else valid_to end
            where sequence between {first} and {last} or valid_to < {end}
            """,
            cancel
        );
        foreach (var table in new[] { "sources", "articles", "events", "questions", "claims" })
        {
#pragma warning disable EF1002 // The tables stand two lines above.
            await Database.ExecuteSqlRawAsync(
                $$"""
                update {{table}} set
                  sequence = sequence + {0},
                  updated_at = updated_at + {1},
                  created_at = case when created_at < {2} then created_at + {1} else created_at end
                where sequence between {3} and {4}
                """,
                [up, later, end, first, last],
                cancel
            );
#pragma warning restore EF1002
        }
        await Database.ExecuteSqlAsync(
            $"""
            update article_versions v set created_at = v.created_at + {later}
            from articles a
            where a.id = v.article_id and a.sequence between {first + up} and {last + up} and v.created_at < {end}
            """,
            cancel
        );
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TrimmedDecimal>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<SourceName>().Property(n => n.Folded).UseCollation("C");
    }

    /// <summary>numeric(24,6) answers 15000.000000; the ledger says 15000.</summary>
    private sealed class TrimmedDecimal()
        : ValueConverter<decimal, decimal>(value => value, stored => Quantity.Trim(stored)!.Value);
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Events;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Search;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Terms;
using Npgsql;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>The ledger on PostgreSQL.</summary>
public sealed class PostgresLedger(DbContextOptions<PostgresLedger> options, TimeProvider clock)
    : LedgerDbContext(options, clock)
{
    /// <summary>Keys of advisory locks: the gate, and one for each rule that spans rows.</summary>
    private const long Gate = 0x4c65_6467_6572_0000;

    protected override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    protected override Task WalkByIndex(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync(
            """
            set local plan_cache_mode = force_generic_plan;
            set local enable_seqscan = off;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """,
            cancel
        );

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

    public override string LookedUp(string table, string column, string ids) =>
        $"{table} where {column} {PostgresReading.In(ids)}";

    public override IQueryable<SearchText> Found(SearchQuery query, IReadOnlyCollection<ResourceType> types)
    {
        var search = PostgresSearch.For(query);
        var sql =
            $"select t.* from search_texts t, {search.Asked} where {PostgresSearch.Matches} and {search.OfTypes(types)}";
        return SearchTexts.FromSqlRaw(sql, search.Parameters);
    }

    public override Task<List<Ranked>> Rank(
        SearchQuery query,
        IReadOnlyCollection<ResourceType> types,
        Ranked? after,
        int take,
        CancellationToken cancel
    ) => PostgresRanking.Of(this, PostgresSearch.For(query), types, after, take).ToListAsync(cancel);

    public override Task<Stems> StemsIn(
        IReadOnlyList<string> asked,
        IReadOnlyList<string> texts,
        CancellationToken cancel
    ) => PostgresStems.In(this, asked, texts, cancel);

    public override Task<List<Guid>> ClaimsInWords(
        string sentence,
        LanguageTag language,
        int most,
        CancellationToken cancel
    ) => PostgresWords.Claims(this, sentence, language, most, cancel);

    internal override Task WriteNames(IReadOnlyList<(TermId Term, string Folded)> names, CancellationToken cancel) =>
        Database.ExecuteSqlAsync(
            $"insert into term_names (term_id, folded, is_former) select *, false from unnest({names.Select(n => n.Term.Value).ToArray()}, {names.Select(n => n.Folded).ToArray()})",
            cancel
        );

    protected override Task<T> ReadOpen<T>(
        Func<AskedIds, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    ) => PostgresReading.Read(this, statements, ids, read, cancel);

    public override Breach? BreachOf(Exception failure) =>
        failure.InnerException
            is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
            ? BreachOf(name)
            : null;

    private static Breach? BreachOf(string constraint) =>
        constraint.Split("__") is [var index, var column] ? new Breach(index[3..], column)
        : constraint.StartsWith("pk_", StringComparison.Ordinal) ? new Breach(constraint[3..], "id")
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

    internal override Task Insert(BulkTable table, IEnumerable<IUpdateEntry> rows, CancellationToken cancel) =>
        PostgresCopy.Insert((NpgsqlConnection)Database.GetDbConnection(), table, rows, cancel);

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
        foreach (var table in new[] { "sources", "articles", "events", "questions", "claims", "terms" })
        {
#pragma warning disable EF1002 // The tables stand two lines above.
            await Database.ExecuteSqlRawAsync(
                $$"""
                update {{table}} set
                  sequence = sequence + {0},
                  updated_at = updated_at + {1},
                  withdrawn_at = case when withdrawn_at < {2} then withdrawn_at + {1} else withdrawn_at end,
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
        await Database.ExecuteSqlAsync(
            $"update search_texts set number = number + {up} where number between {first} and {last}",
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
        // By code point, as the other engine sorts; the database's own collation may be any.
        modelBuilder.Entity<Source>().Property(SortColumns.Name).UseCollation("C");
        modelBuilder.Entity<Article>().Property(SortColumns.Headline).UseCollation("C");
        modelBuilder.Entity<Event>().Property(SortColumns.Title).UseCollation("C");
        modelBuilder.Entity<Question>().Property(SortColumns.Text).UseCollation("C");
        modelBuilder.Entity<TermName>().Property(n => n.Folded).UseCollation("C");
        modelBuilder.Entity<Term>().Property(t => t.Key).UseCollation("C");
        modelBuilder.Entity<Term>().Property(t => t.Broader).UseCollation("C");
    }

    /// <summary>numeric(24,6) answers 15000.000000; the ledger says 15000.</summary>
    private sealed class TrimmedDecimal()
        : ValueConverter<decimal, decimal>(value => value, stored => Quantity.Trim(stored)!.Value);
}

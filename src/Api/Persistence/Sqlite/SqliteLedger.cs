using System.Data;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Search;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>The ledger in one SQLite file: one writer at a time, so that the write lock of a transaction is the gate.</summary>
public sealed class SqliteLedger(DbContextOptions<SqliteLedger> options, TimeProvider clock, SqliteTurns turns)
    : LedgerDbContext(options, clock)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Interrupted = 9;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int UniqueIndex = 2067;
    private const int PrimaryKey = 1555;

    /// <summary>That is how the driver is told to begin without the write lock; in the write-ahead log a reader sees one state whatever the name says.</summary>
    protected override IsolationLevel Snapshot => IsolationLevel.ReadUncommitted;

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

    public override string LookedUp(string table, string column, string ids) =>
        $"({ids}) looked_up cross join {table} where {column} = looked_up.id";

    public override IQueryable<SearchText> Found(SearchQuery query, IReadOnlyCollection<ResourceType> types) =>
        SearchTexts.FromSqlRaw(
            "select * from search_texts where number in (select rowid from search_index where search_index match {0})",
            SqliteSearch.Of(query, types)
        );

    public override Task<List<Ranked>> Rank(
        SearchQuery query,
        IReadOnlyCollection<ResourceType> types,
        Ranked? after,
        int take,
        CancellationToken cancel
    ) => SqliteRanking.Of(this, query, types, after, take).ToListAsync(cancel);

    public override Task<Stems> StemsIn(
        IReadOnlyList<string> asked,
        IReadOnlyList<string> texts,
        CancellationToken cancel
    ) => Task.FromResult(Stems.None);

    public override Task<List<Guid>> ClaimsInWords(
        string sentence,
        LanguageTag language,
        int most,
        CancellationToken cancel
    ) => SqliteWords.Claims(this, sentence, most, cancel);

    internal override Task WriteNames(IReadOnlyList<(TermId Term, string Folded)> names, CancellationToken cancel)
    {
        var rows = JsonSerializer.Serialize(
            names.Select(n => new[] { n.Term.Value.ToString().ToUpperInvariant(), n.Folded })
        );
        return Database.ExecuteSqlAsync(
            $"insert into term_names (term_id, folded, is_former) select value ->> 0, value ->> 1, false from json_each({rows})",
            cancel
        );
    }

    protected override Task<T> ReadOpen<T>(
        Func<AskedIds, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    ) => SqliteReading.Read(this, statements, ids, read, cancel);

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

    internal override Task Insert(BulkTable table, IEnumerable<IUpdateEntry> rows, CancellationToken cancel)
    {
        SqliteInsert.Insert(
            (SqliteConnection)Database.GetDbConnection(),
            (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction(),
            table,
            rows,
            cancel
        );
        return Task.CompletedTask;
    }

    /// <summary>Never staged: an atomic import holds the one write lock anyway.</summary>
    internal override Task Unstage(Staging staging, Position newest, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing is staged on SQLite.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<SortableDecimal>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        HasSpanIndex<Claim>(modelBuilder, nameof(Claim.StatedOn));
        HasSpanIndex<Claim>(modelBuilder, nameof(Claim.FirstPublished));
        HasSpanIndex<Claim>(modelBuilder, nameof(Claim.Period));
        HasSpanIndex<Article>(modelBuilder, nameof(Article.Published));
        HasSpanIndex<Event>(modelBuilder, nameof(Event.Date));
    }

    /// <summary>Which spans touch a given one: the end first, because what is asked for is mostly late.</summary>
    private static void HasSpanIndex<T>(ModelBuilder model, string date)
        where T : LedgerEntry
    {
        var entity = model.Entity<T>();
        entity
            .HasIndex(date + Bounds.KnownTo, date + Bounds.KnownFrom)
            .HasDatabaseName($"ix_{entity.Metadata.GetTableName()}__{Names.Snake(date)}_span");
    }
}

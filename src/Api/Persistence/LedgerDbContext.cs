using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Search;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Suggestions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>The ledger's sets and the model that both engines share. What differs stands in one thin context an engine.</summary>
public abstract class LedgerDbContext : DbContext
{
    private const string BeforeBulk = "before_bulk";

    protected LedgerDbContext(DbContextOptions options, TimeProvider clock)
        : base(options)
    {
        Clock = clock;
        // Looked for once a save, by the RevisionWriter: each look walks over all that is tracked.
#pragma warning disable MA0056 // EF's own property, which no ledger overrides.
        ChangeTracker.AutoDetectChangesEnabled = false;
#pragma warning restore MA0056
    }

    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<Term> Terms => Set<Term>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<FormerName> FormerNames => Set<FormerName>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<Secret> Secrets => Set<Secret>();
    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    /// <summary>Who changes the ledger, why, and how its revisions are ordered; set for each request, for contexts are used again.</summary>
    public Change Change { get; internal set; } = new();

    internal TimeProvider Clock { get; }

    /// <summary>Waits until no other transaction is between its first revision and its commit, then answers the newest revision's sequence and instant.</summary>
    internal abstract Task<Position> EnterGate(CancellationToken cancel);

    /// <summary>Begins a transaction that will write; no other kind is begun by hand.</summary>
    public async Task<WriteTransaction> BeginWrite(CancellationToken cancel)
    {
        var turn = await TakeTurn(cancel);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(cancel), turn);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    /// <summary>Begins a transaction that only reads, and sees all of the ledger as it is at one moment.</summary>
    public Task<IDbContextTransaction> BeginRead(CancellationToken cancel) =>
        Database.BeginTransactionAsync(Snapshot, cancel);

    /// <summary>
    /// <see cref="BeginRead"/> for statements written by hand that go from row to row through indexes. How many rows there will be
    /// is not guessed: a guess costs more than the reading, and a wrong one reads whole tables.
    /// </summary>
    public async Task<IDbContextTransaction> BeginWalk(CancellationToken cancel)
    {
        var moment = await BeginRead(cancel);
        await WalkByIndex(cancel);
        return moment;
    }

    /// <summary>Until the transaction ends, statements are run as their indexes allow, by plans that are made once.</summary>
    protected virtual Task WalkByIndex(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The isolation in which all statements of a reading transaction see the same, and keep no writer waiting.</summary>
    protected abstract IsolationLevel Snapshot { get; }

    /// <summary>A place in the queue of this process's writers, where the engine takes only one.</summary>
    protected virtual Task<IDisposable?> TakeTurn(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    /// <summary>Serialises the transactions that check one rule over several rows; held until the transaction ends.</summary>
    public abstract Task Lock(SpanningRule rule, CancellationToken cancel);

    /// <summary>"This column is among these ids", as SQL with one parameter, which is the other part of the answer.</summary>
    public abstract (string Sql, object Parameter) Among(string column, IReadOnlyList<Guid> ids);

    /// <summary>
    /// What follows "from": the rows of a table whose column is one of those that a select answers as <c>id</c>, looked up by an index however many
    /// are expected. A row may come several times when an id does.
    /// </summary>
    public abstract string LookedUp(string table, string column, string ids);

    /// <summary>The live resources of these types in which a query finds all that it wants and nothing that it does not.</summary>
    public abstract IQueryable<SearchText> Found(SearchQuery query, IReadOnlyCollection<ResourceType> types);

    /// <summary>
    /// What <see cref="Found"/> finds, best first, behind <paramref name="after"/>. Only the newest matches of each type are
    /// ranked, <see cref="Ranked.Most"/> of them: a word that stands everywhere costs no more than that.
    /// </summary>
    public abstract Task<List<Ranked>> Rank(
        SearchQuery query,
        IReadOnlyCollection<ResourceType> types,
        Ranked? after,
        int take,
        CancellationToken cancel
    );

    /// <summary>The stems by which this engine finds the asked words in those texts.</summary>
    public abstract Task<Stems> StemsIn(
        IReadOnlyList<string> asked,
        IReadOnlyList<string> texts,
        CancellationToken cancel
    );

    /// <summary>Live claims that share the rarest words of a sentence, those that share most of them first.</summary>
    public abstract Task<List<Guid>> ClaimsInWords(
        string sentence,
        LanguageTag language,
        int most,
        CancellationToken cancel
    );

    /// <summary>Writes the names of terms that were saved without, in one statement.</summary>
    internal abstract Task WriteNames(IReadOnlyList<(TermId Term, string Folded)> names, CancellationToken cancel);

    /// <summary>Reads by statements written by hand, all in one round trip; each has one parameter, the ids.</summary>
    /// <param name="statements">Makes them, given how they speak of the ids.</param>
    /// <param name="ids">At least one.</param>
    /// <param name="read">Reads all their rows.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<T> Read<T>(
        Func<AskedIds, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    )
    {
        await Database.OpenConnectionAsync(cancel);
        try
        {
            return await ReadOpen(statements, ids, read, cancel);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    protected abstract Task<T> ReadOpen<T>(
        Func<AskedIds, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    );

    /// <summary>Which unique index a failed save ran into; null when it failed for another reason.</summary>
    public abstract Breach? BreachOf(Exception failure);

    /// <summary>True when another writer came between: what is there now may allow the same change, or forbid it with a better word.</summary>
    public bool IsCollision(Exception failure) =>
        failure is DbUpdateConcurrencyException || (failure is DbUpdateException && BreachOf(failure) is not null);

    /// <summary>True when the database was away, busy or shutting down: trying again later may help.</summary>
    public abstract bool IsAway(Exception failure);

    /// <summary>True when many may write at once, so that an atomic import must not hold the gate all along.</summary>
    public abstract bool HasManyWriters { get; }

    /// <summary>Inserts rows of one table by the engine's own bulk insert, in the transaction that is open.</summary>
    internal abstract Task Insert(BulkTable table, IEnumerable<IUpdateEntry> rows, CancellationToken cancel);

    /// <summary>How many new rows of one save go by bulk insert, and not by a statement each.</summary>
    internal int FewestInBulk { get; set; } = BulkInsert.Fewest;

    /// <summary>Gives staged revisions their place in the sequence, inside the gate, as the last act of an atomic import.</summary>
    internal abstract Task Unstage(Staging staging, Position newest, CancellationToken cancel);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (Database.CurrentTransaction is not null)
            return await Save(acceptAllChangesOnSuccess, cancellationToken);
        await using var transaction = await BeginWrite(cancellationToken);
        var written = await Save(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.Commit(cancellationToken);
        return written;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: it enters the gate without blocking a thread.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<SourceId>().HaveConversion<SourceIdColumn>();
        configurationBuilder.Properties<ArticleId>().HaveConversion<ArticleIdColumn>();
        configurationBuilder.Properties<ClaimId>().HaveConversion<ClaimIdColumn>();
        configurationBuilder.Properties<CitationId>().HaveConversion<CitationIdColumn>();
        configurationBuilder.Properties<EventId>().HaveConversion<EventIdColumn>();
        configurationBuilder.Properties<QuestionId>().HaveConversion<QuestionIdColumn>();
        configurationBuilder.Properties<TermId>().HaveConversion<TermIdColumn>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateColumn>().HaveMaxLength(60);
        configurationBuilder.Properties<CountryCode>().HaveConversion<CountryCodeColumn>().HaveMaxLength(2);
        configurationBuilder.Properties<LanguageTag>().HaveConversion<LanguageTagColumn>().HaveMaxLength(35);
        configurationBuilder
            .Properties<WebAddress>()
            .HaveConversion<WebAddressColumn>()
            .HaveMaxLength(WebAddress.Longest);
        Words.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LedgerDbContext).Assembly);
        Names.Apply(modelBuilder.Model);
        Words.Constrain(modelBuilder.Model);
    }

    private async Task<int> Save(bool acceptAll, CancellationToken cancel)
    {
        await RevisionWriter.Write(this, cancel);
        try
        {
            return BulkInsert.Of(this) is { } bulk
                ? await SaveInBulk(bulk, acceptAll, cancel)
                : await base.SaveChangesAsync(acceptAll, cancel);
        }
        catch (DbUpdateException e) when (BreachOf(e) is { } breach)
        {
            if (await Uniqueness.TakenBy(this, breach, cancel) is { } taken)
                throw taken;
            throw;
        }
    }

    private async Task<int> SaveInBulk(BulkInsert bulk, bool acceptAll, CancellationToken cancel)
    {
        var transaction = Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(BeforeBulk, cancel);
        try
        {
            await bulk.Write(this, cancel);
            if (!bulk.IsAll)
                bulk.Accept();
            else if (acceptAll)
                ChangeTracker.AcceptAllChanges();
            return bulk.Count + (bulk.IsAll ? 0 : await base.SaveChangesAsync(acceptAll, cancel));
        }
        catch (DbUpdateException e) when (BreachOf(e) is not null)
        {
            await transaction.RollbackToSavepointAsync(BeforeBulk, cancel);
            throw;
        }
    }
}

/// <summary>A place in the ledger's one order: revisions are numbered and dated in the order in which they are committed.</summary>
public sealed record Position(long Sequence, DateTimeOffset At);

/// <summary>A unique index that was run into.</summary>
public sealed record Breach(string Table, string Column);

/// <summary>Rules that no single row can hold; each is checked by one transaction at a time.</summary>
public enum SpanningRule
{
    SourceTree = 1,
    EventTree = 2,
    QuestionTree = 3,
    Merges = 4,
    Vocabulary = 5,
    ArticleCopies = 6,
    ClaimRelations = 7,
}

/// <summary>A key that all instances over one database share.</summary>
public sealed class Secret
{
    public required string Name { get; init; }
    public required byte[] Value { get; init; }
}

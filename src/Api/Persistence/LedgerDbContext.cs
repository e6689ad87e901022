using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence;

/// <summary>The ledger's sets and the model that both engines share. What differs stands in one thin context an engine.</summary>
public abstract class LedgerDbContext(DbContextOptions options, Change change, TimeProvider clock) : DbContext(options)
{
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<FormerName> FormerNames => Set<FormerName>();
    public DbSet<Secret> Secrets => Set<Secret>();

    /// <summary>Who changes the ledger, why, and how its revisions are ordered.</summary>
    public Change Change { get; } = change;

    internal TimeProvider Clock { get; } = clock;

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

    /// <summary>A place in the queue of this process's writers, where the engine takes only one.</summary>
    protected virtual Task<IDisposable?> TakeTurn(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    /// <summary>Serialises the transactions that check one rule over several rows; held until the transaction ends.</summary>
    public abstract Task Lock(SpanningRule rule, CancellationToken cancel);

    /// <summary>"This column is among these ids", as SQL with one parameter, which is the other part of the answer.</summary>
    public abstract (string Sql, object Parameter) Among(string column, IReadOnlyList<Guid> ids);

    /// <summary>Which unique index a failed save ran into; null when it failed for another reason.</summary>
    public abstract Breach? BreachOf(Exception failure);

    /// <summary>True when another writer came between: what is there now may allow the same change, or forbid it with a better word.</summary>
    public bool IsCollision(Exception failure) =>
        failure is DbUpdateConcurrencyException || (failure is DbUpdateException && BreachOf(failure) is not null);

    /// <summary>True when the database was away, busy or shutting down: trying again later may help.</summary>
    public abstract bool IsAway(Exception failure);

    /// <summary>True when many may write at once, so that an atomic import must not hold the gate all along.</summary>
    public abstract bool HasManyWriters { get; }

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
            return await base.SaveChangesAsync(acceptAll, cancel);
        }
        catch (DbUpdateException e) when (BreachOf(e) is { } breach)
        {
            if (await Uniqueness.TakenBy(this, breach, cancel) is { } taken)
                throw taken;
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
}

/// <summary>A key that all instances over one database share.</summary>
public sealed class Secret
{
    public required string Name { get; init; }
    public required byte[] Value { get; init; }
}

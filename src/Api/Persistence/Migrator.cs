using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>Brings the database to the model of this program, also after a kill in the middle of it.</summary>
public sealed class Migrator(IServiceScopeFactory scopes, LedgerPlace place)
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(60);
    private volatile bool migrated;

    /// <summary>True once the database is known to have every migration of this program.</summary>
    public async Task<bool> IsMigrated(CancellationToken cancel)
    {
        if (migrated)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        return migrated = !(await ledger.Database.GetPendingMigrationsAsync(cancel)).Any();
    }

    /// <summary>Applies what is missing, and says where; throws <see cref="StartRefused"/> where it cannot.</summary>
    public async Task<string> MigrateByVerb(CancellationToken cancel)
    {
        try
        {
            await Migrate(cancel);
            return $"Migrated: {place.Description}";
        }
        catch (Exception e)
            when (e is DbException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new StartRefused($"{place.Description} cannot be migrated: {e.Message}");
        }
    }

    /// <summary>Applies what is missing.</summary>
    public async Task Migrate(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var vocabulary = scope.ServiceProvider.GetRequiredService<ShippedVocabulary>();
        if (place.File is null)
            await Complete(ledger, vocabulary, cancel);
        else
            await MigrateFile(ledger, vocabulary, place.File, cancel);
        migrated = true;
    }

    /// <summary>The tables, what an older program could not fill in them, and the vocabulary.</summary>
    private static async Task Complete(LedgerDbContext ledger, ShippedVocabulary vocabulary, CancellationToken cancel)
    {
        // MigrateAsync compares whole models before it looks: half a second of each start.
        if ((await ledger.Database.GetPendingMigrationsAsync(cancel)).Any())
            await ledger.Database.MigrateAsync(cancel);
        await Derivations.BringUpToDate(ledger, cancel);
        await SearchFill.Run(ledger, cancel);
        await vocabulary.Ship(cancel);
    }

    /// <summary>
    /// Sets up an empty database. One that holds a ledger of an older program is upgraded by the verb <c>migrate</c>
    /// alone, save the embedded file, which has no one else to do it.
    /// </summary>
    public async Task MigrateAtStart(CancellationToken cancel)
    {
        if (place.File is not null || !await HoldsALedger(cancel))
            await Migrate(cancel);
        else if (await IsMigrated(cancel))
            await FinishSettingUp(cancel);
    }

    /// <summary>A start that was killed after the tables left them without the vocabulary.</summary>
    private async Task FinishSettingUp(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var vocabulary = scope.ServiceProvider.GetRequiredService<ShippedVocabulary>();
        if (await vocabulary.IsAbsent(cancel))
            await vocabulary.Ship(cancel);
    }

    private async Task<bool> HoldsALedger(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        return (await ledger.Database.GetAppliedMigrationsAsync(cancel)).Any();
    }

    /// <summary>
    /// A kill inside a migration leaves a row in EF's lock table, on which it would wait for ever. So an
    /// operating-system lock, which dies with its process, stands before it: whoever holds that may drop the leftover.
    /// </summary>
    private static async Task MigrateFile(
        LedgerDbContext ledger,
        ShippedVocabulary vocabulary,
        string file,
        CancellationToken cancel
    )
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var held = await HoldLock(file + ".migrating", cancel);
        if (File.Exists(file))
            await ledger.Database.ExecuteSqlRawAsync("""drop table if exists "__EFMigrationsLock";""", cancel);
        await Complete(ledger, vocabulary, cancel);
    }

    private static async Task<FileStream> HoldLock(string path, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LockPatience && Directory.Exists(Path.GetDirectoryName(path)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }
}

/// <summary>Sets the database up at the start; while a server is away it keeps trying, and requests answer 503 meanwhile.</summary>
internal sealed class FirstStart(Migrator migrator, LedgerPlace place, ILogger<FirstStart> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryOnce(cancellationToken))
            await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do await Task.Delay(Pause, stoppingToken);
        while (!await TryOnce(stoppingToken));
    }

    private async Task<bool> TryOnce(CancellationToken cancel)
    {
        try
        {
            await migrator.MigrateAtStart(cancel);
            return true;
        }
        catch (Exception e)
            when (place.File is not null && e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartRefused($"The ledger file {place.File} cannot be used: {e.Message}");
        }
        catch (Exception e) when (place.File is null && e is DbException or InvalidOperationException)
        {
            log.LogWarning("The database cannot be set up yet: {Reason}", e.Message);
            return false;
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Operating;

/// <summary>SIGKILL at any moment: the next start works, and what was acknowledged is there.</summary>
[Collection("Processes")]
public sealed class KillTests : IDisposable
{
    private const int Rounds = 12;
    private const int Writers = 4;
    private const int WritesBeforeTheKill = 150;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_first_start_that_is_killed_at_any_moment_leaves_a_file_that_the_next_start_completes()
    {
        var unfinished = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var file = folder.File($"killed-{round}.db");
            await using (var first = LedgerProcess.Over($"Data Source={file}"))
            {
                await Soon.True(() => first.HasEnded || File.Exists(file), TimeSpan.FromSeconds(60));
                await Task.Delay(TimeSpan.FromMilliseconds(round * 15), Cancel);
                await first.Kill();
            }
            unfinished += await IsMigrated(file) ? 0 : 1;
            await StartsAgain(file, asProcess: round % 4 == 0);
        }
        Assert.True(unfinished >= 2, $"Only {unfinished} of {Rounds} kills came before the end of the migration.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lock_that_a_killed_migration_left_behind_holds_nobody_up(bool migratedBefore)
    {
        var file = folder.File("locked.db");
        if (migratedBefore)
        {
            await using var before = LedgerProcess.Over($"Data Source={file}", "migrate");
            Assert.Equal(0, await before.Ended());
        }
        await Sql(
            file,
            """
            create table if not exists "__EFMigrationsLock" ("Id" integer not null constraint "PK___EFMigrationsLock" primary key, "Timestamp" text not null);
            insert into "__EFMigrationsLock" values (1, '2026-01-01 00:00:00+00:00');
            """
        );
        await using var program = LedgerProcess.Over($"Data Source={file}");
        await (await program.Ready()).Source("not-held-up");
    }

    [Fact]
    public async Task Two_first_starts_at_once_both_become_ready()
    {
        var file = folder.File("both.db");
        await using var one = LedgerProcess.Over($"Data Source={file}");
        await using var other = LedgerProcess.Over($"Data Source={file}");
        await (await one.Ready()).Source("one");
        (await (await other.Ready()).Get("/v1/sources/one")).Must(200);
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_after_it_on_SQLite()
    {
        var database = $"Data Source={folder.File("written.db")}";
        await AcknowledgedIsKept(database, program => program.Kill());
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_after_it_on_PostgreSQL()
    {
        await AcknowledgedIsKept(await SharedCluster.Instance.NewDatabase(), program => program.Kill());
    }

    [Fact]
    public async Task What_was_acknowledged_before_PostgreSQL_fell_is_there_after_it()
    {
        await using var cluster = await PostgresCluster.Start(durable: true);
        await AcknowledgedIsKept(
            await cluster.NewDatabase(),
            async program =>
            {
                await cluster.Down();
                await program.Kill();
                await cluster.Up();
            }
        );
    }

    /// <summary>Most next starts run within the tests, for their time.</summary>
    private static async Task StartsAgain(string file, bool asProcess)
    {
        if (asProcess)
        {
            await using var program = LedgerProcess.Over($"Data Source={file}");
            await (await program.Ready()).Source("after-the-kill");
        }
        else
        {
            await using var server = new FileServer(file);
            await server.InitializeAsync();
            (await server.Client.Get("/health/ready")).Must(200);
            await server.Client.Source("after-the-kill");
        }
    }

    private static async Task AcknowledgedIsKept(string database, Func<LedgerProcess, Task> fell)
    {
        var acknowledged = new ConcurrentBag<string>();
        await using (var program = LedgerProcess.Over(database))
        {
            var ledger = await program.Ready();
            using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var writers = Enumerable.Range(0, Writers).Select(w => Write(ledger, w, acknowledged, over.Token)).ToList();
            await Soon.True(
                () => acknowledged.Count >= WritesBeforeTheKill || writers.Any(w => w.IsFaulted),
                TimeSpan.FromSeconds(30)
            );
            await fell(program);
            await over.CancelAsync();
            await Task.WhenAll(writers);
        }
        await using var next = LedgerProcess.Over(database);
        var after = await next.Ready();
        var stored = (await after.All("/v1/sources?limit=200")).ToDictionary(
            s => (string)s["key"]!,
            s => (string)s["name"]!
        );
        Assert.Equal([], acknowledged.Where(key => stored.GetValueOrDefault(key) != $"Name of {key}"));
        foreach (var key in stored.Keys.Order().TakeLast(20))
            Assert.Single(await after.All($"/v1/sources/{key}/revisions"));
        await after.Source("after-all");
    }

    /// <summary>Writes until the server falls.</summary>
    private static async Task Write(
        LedgerClient ledger,
        int writer,
        ConcurrentBag<string> acknowledged,
        CancellationToken over
    )
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"w{writer}-{i:0000}");
            try
            {
                var answer = await ledger.Put($"/v1/sources/{key}", new { name = $"Name of {key}", kind = "person" });
                if (answer.Code == 503)
                    return;
                answer.Must(201);
                acknowledged.Add(key);
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static async Task<bool> IsMigrated(string file) =>
        await Sql(file, "select count(*) from sqlite_master where name = 'revisions'") is 1L
        && await Sql(file, "select count(*) from migrations_history") is > 0L;

    private static async Task<object?> Sql(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancel);
    }

    private sealed class FileServer(string file) : LedgerServer
    {
        protected override Task<string> NewDatabase() => Task.FromResult($"Data Source={file}");
    }
}

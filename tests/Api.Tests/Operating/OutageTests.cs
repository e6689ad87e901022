using System.Diagnostics;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Operating;

/// <summary>A PostgreSQL server that its test may stop.</summary>
public sealed class OwnCluster : IAsyncLifetime
{
    public PostgresCluster Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await PostgresCluster.Start(durable: false);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

[Collection("Processes")]
public sealed class OutageTests(OwnCluster own) : IClassFixture<OwnCluster>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Requests_answer_503_while_PostgreSQL_is_away_and_work_again_without_a_restart()
    {
        await using var program = LedgerProcess.Over(await own.Server.NewDatabase());
        var ledger = await program.Ready();
        await ledger.Source("before");
        await own.Server.Down();
        try
        {
            await Away(() => ledger.Get("/v1/sources/before"));
            await Away(() => ledger.Get("/v1/claims"));
            await Away(() => ledger.Put("/v1/sources/during", new { name = "During", kind = "person" }));
            await Away(() => ledger.Post("/v1/sources", new { name = "During", kind = "person" }));
            await Away(() => ledger.Patch("/v1/sources/before", new { name = "During" }));
            await Away(() => ledger.Delete("/v1/sources/before"));
            await Away(() =>
                ledger.Import("""{"type": "source", "key": "during", "name": "During", "kind": "person"}""")
            );
            await Away(() =>
                ledger.Import(
                    """{"type": "source", "key": "during", "name": "During", "kind": "person"}""",
                    "?atomic=true"
                )
            );
            await Away(() => ledger.Get("/health/ready"));
            (await ledger.Get("/health/live")).Must(200);
        }
        finally
        {
            await own.Server.Up();
        }
        await Soon.True(async () => (await ledger.Get("/health/ready")).Code == 200, BackWithin);
        await Soon.True(async () => (await ledger.Get("/v1/sources/before")).Code == 200, BackWithin);
        (await ledger.Get("/v1/sources/during")).MustFail(404);
        await ledger.Source("after");
        Assert.False(program.HasEnded);
    }

    [Fact]
    public async Task Many_requests_at_once_hear_within_bounds_that_PostgreSQL_is_away()
    {
        await using var program = LedgerProcess.Over(await own.Server.NewDatabase());
        var ledger = await program.Ready();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ledger.Source($"warm-{i}")));
        await own.Server.Down();
        try
        {
            await Task.WhenAll(
                Enumerable.Range(0, 40).Select(i => Away(() => ledger.Get($"/v1/sources/warm-{i % 20}")))
            );
        }
        finally
        {
            await own.Server.Up();
        }
        await program.Ready();
        await Soon.True(async () => (await ledger.Get("/v1/sources/warm-0")).Code == 200, BackWithin);
    }

    [Fact]
    public async Task A_program_started_while_PostgreSQL_is_away_becomes_ready_once_it_is_up()
    {
        var database = await own.Server.NewDatabase();
        await own.Server.Down();
        LedgerProcess? program = null;
        try
        {
            program = LedgerProcess.Over(database);
            var ledger = await program.Listening();
            (await ledger.Get("/health/live")).Must(200);
            await Away(() => ledger.Get("/health/ready"));
            await Away(() => ledger.Get("/v1/claims"));
        }
        finally
        {
            await own.Server.Up();
        }
        await using (program)
            await (await program.Ready()).Source("late");
    }

    private static async Task Away(Func<Task<Answer>> request)
    {
        var waited = Stopwatch.StartNew();
        var answer = (await request()).MustFail(503);
        Assert.True(waited.Elapsed < Longest, $"The answer took {waited.Elapsed}.");
        Assert.True(answer.Message.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }
}

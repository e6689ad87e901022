using Newsroom.Domain;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>
/// Writers of this process queue here, without holding a thread: SQLite's own wait for its one write lock blocks one
/// each, until readers find none.
/// </summary>
public sealed class SqliteTurns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(DatabaseSetup.SqliteLockSeconds);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Throws <see cref="Unavailable"/> when the writer before does not end.</summary>
    public async Task<IDisposable> Take(CancellationToken cancel)
    {
        if (!await one.WaitAsync(Patience, cancel))
            throw new Unavailable("Another writer holds the ledger. Nothing was changed; try again.");
        return new Turn(one);
    }

    public void Dispose() => one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        private SemaphoreSlim? held = one;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

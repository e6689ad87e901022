using Newsroom.Domain;

namespace Newsroom.Api.Features.Exports;

/// <summary>How many exports run at once in this process: each keeps a connection and a snapshot of the whole ledger as long as its client reads.</summary>
public sealed class ExportTurns(IConfiguration configuration) : IDisposable
{
    private const int Usual = 2;
    private readonly SemaphoreSlim free = new(Math.Max(1, configuration.GetValue("Exports:AtOnce", Usual)));

    /// <summary>A turn, to be given back; throws <see cref="Unavailable"/> when none is free.</summary>
    public IDisposable Take() =>
        free.Wait(TimeSpan.Zero)
            ? new Turn(free)
            : throw new Unavailable("Other exports are running. Try again when one of them has ended.");

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? held = free;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

using Microsoft.EntityFrameworkCore.Storage;

namespace Newsroom.Api.Persistence;

/// <summary>A transaction that writes, with the writer's turn that some engines give; left without a commit, it is rolled back.</summary>
public sealed class WriteTransaction(IDbContextTransaction inner, IDisposable? turn) : IAsyncDisposable
{
    public IDbContextTransaction Inner { get; } = inner;

    public Task Commit(CancellationToken cancel) => Inner.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await Inner.DisposeAsync();
        turn?.Dispose();
    }
}

using System.Runtime.CompilerServices;

namespace Newsroom.Api.Features.Imports;

/// <summary>Two who work at once: the one makes the next item while the other uses this one.</summary>
internal static class Ahead
{
    /// <summary>The items, each made on another thread while the one before it is in use; never more than one ahead.</summary>
    public static async IAsyncEnumerable<T> ReadAhead<T>(
        this IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var walk = items.GetAsyncEnumerator(stop.Token);
        var next = Next(walk);
        try
        {
            while (await next)
            {
                var item = walk.Current;
                next = Next(walk);
                yield return item;
            }
        }
        finally
        {
            // Nobody may read on when whoever uses the items has given up.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<bool> Next<T>(IAsyncEnumerator<T> walk) =>
        Task.Run(() => walk.MoveNextAsync().AsTask(), CancellationToken.None);
}

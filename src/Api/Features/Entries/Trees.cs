using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Chains upwards ("part of", "subset of") have no cycle. Each is checked by one transaction at a time.</summary>
internal static class Trees
{
    /// <summary>Adds the flaw when going up from <paramref name="parent"/> leads back to <paramref name="child"/>.</summary>
    public static async Task CheckCycle(
        this LedgerDbContext ledger,
        SpanningRule rule,
        Guid child,
        Guid? parent,
        Func<Guid, Task<Guid?>> up,
        Action broken,
        CancellationToken cancel
    )
    {
        if (parent is null)
            return;
        await ledger.Lock(rule, cancel);
        for (var at = parent; at is { } id; at = await up(id))
        {
            if (id == child)
            {
                broken();
                return;
            }
        }
    }
}

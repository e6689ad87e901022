using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Chains upwards ("part of", "subset of", "copy of") have no cycle. Each is checked by one transaction at a time.</summary>
internal static class Trees
{
    /// <summary>True when the first stands above the second, further than as its direct parent. Where a type has no tree, false.</summary>
    public static async Task<bool> StandsAbove(
        this LedgerDbContext ledger,
        ResourceType type,
        Guid above,
        Guid below,
        CancellationToken cancel
    )
    {
        if (TreeOf(type) is not { } tree)
            return false;
        await ledger.Lock(tree.Rule, cancel);
        var sql = $$"""
            with recursive up(id) as (
              select p.{{tree.Up}} from {{type.Collection()}} e join {{type.Collection()}} p on p.id = e.{{tree.Up}} where e.id = {0}
              union select t.{{tree.Up}} from up join {{type.Collection()}} t on t.id = up.id)
            select 1 as "Value" from up where id = {1}
            """;
        return (await ledger.Database.SqlQueryRaw<int>(sql, below, above).ToListAsync(cancel)).Count > 0;
    }

    /// <summary>The column that leads upwards; null where a type has no tree.</summary>
    public static string? Up(this ResourceType type) => TreeOf(type)?.Up;

    private static (SpanningRule Rule, string Up)? TreeOf(ResourceType type) =>
        type switch
        {
            ResourceType.Source => (SpanningRule.SourceTree, "part_of_id"),
            ResourceType.Article => (SpanningRule.ArticleCopies, "copy_of_id"),
            ResourceType.Event => (SpanningRule.EventTree, "part_of_id"),
            ResourceType.Question => (SpanningRule.QuestionTree, "subset_of_id"),
            _ => null,
        };

    /// <summary>These sources and all that is part of them, at any depth; each once, also in a circle.</summary>
    public static async Task<List<Guid>> WithParts(
        this LedgerDbContext ledger,
        IReadOnlyList<Guid> sources,
        CancellationToken cancel
    )
    {
        var (among, ids) = ledger.Among("id", sources);
        var sql = $"""
            with recursive parts(id) as (
              select id from sources where {among} union select s.id from sources s join parts p on s.part_of_id = p.id
            ) select id as "Value" from parts
            """;
        return await ledger.Database.SqlQueryRaw<Guid>(sql, ids).ToListAsync(cancel);
    }

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

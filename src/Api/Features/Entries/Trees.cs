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

    /// <summary>True when what is stored would come to stand above itself. Nothing is looked at while it stays where it is.</summary>
    public static async Task<bool> WouldCircle(
        this LedgerDbContext ledger,
        LedgerEntry? stored,
        Guid? above,
        CancellationToken cancel
    )
    {
        if (stored is null || above is null || above == stored.Above || TreeOf(stored.Type) is not { } tree)
            return false;
        await ledger.Lock(tree.Rule, cancel);
        for (var at = above; at is { } id; at = await ledger.Above(stored.Type, tree.Up, id, cancel))
            if (id == stored.Identity)
                return true;
        return false;
    }

    /// <summary>As it is tracked, saved or not, else as it is stored.</summary>
    private static async Task<Guid?> Above(
        this LedgerDbContext ledger,
        ResourceType type,
        string up,
        Guid id,
        CancellationToken cancel
    )
    {
        if (ledger.ChangeTracker.Entries<LedgerEntry>().FirstOrDefault(e => e.Entity.Identity == id) is { } tracked)
            return tracked.Entity.Above;
        var sql = $$"""select {{up}} as "Value" from {{type.Collection()}} where id = {0}""";
        return (await ledger.Database.SqlQueryRaw<Guid?>(sql, id).ToListAsync(cancel)).FirstOrDefault();
    }
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>One resource by its type and id.</summary>
public sealed record Named(ResourceType Type, Guid Id);

/// <summary>What rests on a resource: what refers to it, what refers to that, and what its withdrawal took along.</summary>
internal static class Dependents
{
    /// <summary>What refers directly to one of these, each once: live ones, or with <paramref name="withdrawnToo"/> all but merged ones.</summary>
    public static async Task<List<Named>> WhatRefersTo(
        this LedgerDbContext ledger,
        ResourceType type,
        IReadOnlyList<Guid> ids,
        CancellationToken cancel,
        bool withdrawnToo = false
    )
    {
        var held = withdrawnToo ? "e.merged_into is null" : "not e.is_withdrawn";
        var branches = ReferenceColumn
            .All.Where(r => r.To == type)
            .Select(r =>
                $"""
                    select '{r.From.Word()}' as type, e.id as id from {r.From.Collection()} e
                    where e.id in (select {r.Owner} from {r.Table} where {ledger.Among(r.Column, ids).Sql}) and {held}
                    """
            );
        var (_, parameter) = ledger.Among("id", ids);
        var rows = await ledger
            .Database.SqlQueryRaw<Row>(string.Join(" union ", branches), parameter)
            .ToListAsync(cancel);
        return rows.ConvertAll(r => r.Named);
    }

    /// <summary>What refers to it and, <paramref name="further"/>, what refers to that, each once, nearest first.</summary>
    public static async Task<List<Named>> WhatRestsOn(
        this LedgerDbContext ledger,
        Named root,
        bool further,
        CancellationToken cancel
    )
    {
        var seen = new HashSet<Named> { root };
        var found = new List<Named>();
        var edge = new List<Named> { root };
        do
        {
            var next = new List<Named>();
            foreach (var type in edge.GroupBy(e => e.Type))
                next.AddRange(
                    (await ledger.WhatRefersTo(type.Key, type.Select(e => e.Id).ToList(), cancel)).Where(seen.Add)
                );
            found.AddRange(next);
            edge = next;
        } while (further && edge.Count > 0);
        return found;
    }

    /// <summary>What the withdrawal of that resource took along and is still withdrawn.</summary>
    public static async Task<List<Named>> WithdrawnWith(
        this LedgerDbContext ledger,
        Guid root,
        CancellationToken cancel
    )
    {
        var branches = Enum.GetValues<ResourceType>()
            .Select(t => $"select '{t.Word()}' as type, id from {t.Collection()} where withdrawn_with = {{0}}");
        var rows = await ledger
            .Database.SqlQueryRaw<Row>(string.Join(" union all ", branches), root)
            .ToListAsync(cancel);
        return rows.ConvertAll(r => r.Named);
    }

    public static IReadOnlyDictionary<string, int> Counts(IEnumerable<Named> resources) =>
        resources
            .GroupBy(r => r.Type)
            .OrderByDescending(g => g.Key)
            .ToDictionary(g => g.Key.Collection(), g => g.Count(), StringComparer.Ordinal);

    private sealed record Row(string Type, Guid Id)
    {
        public Named Named => new(Enum.Parse<ResourceType>(Type, ignoreCase: true), Id);
    }
}

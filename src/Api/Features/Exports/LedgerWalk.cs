using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Exports;

/// <summary>Walks all resources of one type, in batches of ids: what another one is part of, a copy or a subset of comes before it.</summary>
internal static class LedgerWalk
{
    private const int MostIds = 500;

    /// <summary>
    /// Every batch in the order of ids, and none holds what rests on another one of it. Ids grow with time, so nearly all
    /// stand right already; only those that were later put under a younger one are kept, by id, until that one has come.
    /// Merged ones are left out, and those of which <paramref name="only"/>, a condition in SQL, does not hold.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<Guid>> Walk(
        this LedgerDbContext ledger,
        ResourceType type,
        [EnumeratorCancellation] CancellationToken cancel,
        string only = "1 = 1"
    )
    {
        var late = new HashSet<Guid>();
        var waiting = new Dictionary<Guid, List<Guid>>();
        Guid? last = null;
        while (await Page(ledger, type, last, only, cancel) is { Count: > 0 } page)
        {
            var ready = new List<Guid>();
            foreach (var row in page)
            {
                if (row.Up is not { } up || (up < row.Id && !late.Contains(up)))
                    ready.Add(row.Id);
                else if (late.Add(row.Id) && !waiting.TryAdd(up, [row.Id]))
                    waiting[up].Add(row.Id);
            }
            for (; ready.Count > 0; ready = Freed(ready))
                foreach (var batch in ready.Chunk(MostIds))
                    yield return batch;
            last = page[^1].Id;
        }
        // Chains have no cycles; if one had, its resources would not be lost.
        foreach (var batch in late.Order().Chunk(MostIds))
            yield return batch;

        List<Guid> Freed(List<Guid> came)
        {
            var freed = came.SelectMany(id => waiting.Remove(id, out var those) ? those : []).Order().ToList();
            late.ExceptWith(freed);
            return freed;
        }
    }

    private static Task<List<Row>> Page(
        LedgerDbContext ledger,
        ResourceType type,
        Guid? last,
        string only,
        CancellationToken cancel
    )
    {
        var (up, behind) = (Up(type), last is null ? "" : "and id > {0}");
        var sql = $"""
            select id as "Id", {up} as "Up" from {type.Collection()}
            where merged_into is null and ({only}) {behind} order by id limit {MostIds}
            """;
        return ledger.Database.SqlQueryRaw<Row>(sql, last is { } id ? [id] : []).ToListAsync(cancel);
    }

    private static string Up(ResourceType type) =>
        type == ResourceType.Term
            ? "(select b.id from terms b where b.key = terms.broader)"
            : type.Up() ?? "cast(null as uuid)";

    private sealed record Row(Guid Id, Guid? Up);
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>Ranks the newest matches of each type: the index is walked backwards to the oldest of them, and ranked from there on.</summary>
internal static class SqliteRanking
{
    private const int Oldest = Ranked.Most - 1;

    public static IQueryable<Ranked> Of(
        LedgerDbContext ledger,
        SearchQuery query,
        IReadOnlyCollection<ResourceType> types,
        Ranked? after,
        int take
    )
    {
        var parameters = types.Select(object (t) => SqliteSearch.Of(query, [t])).ToList();
        var each = parameters.Select((_, i) => Newest($"{{{i}}}")).ToList();
        var behind = "";
        if (after is not null)
        {
            behind = $"where (m.rank, m.number) < ({{{parameters.Count}}}, {{{parameters.Count + 1}}})";
            parameters.AddRange([after.Rank, after.Number]);
        }
        var sql = $"""
            with matches as materialized ({string.Join(" union all ", each)})
            select m.number, m.rank, octet_length(t.title) + octet_length(t.text) as size
            from matches m join search_texts t on t.number = m.number {behind}
            order by m.rank desc, m.number desc limit {take}
            """;
        return ledger.Database.SqlQueryRaw<Ranked>(sql, [.. parameters]);
    }

    private static string Newest(string match) =>
        $"""
            select rowid as number, {SqliteSearch.Rank} as rank from search_index
            where search_index match {match} and rowid >= coalesce(
              (select rowid from search_index where search_index match {match} order by rowid desc limit 1 offset {Oldest}),
              -9223372036854775808)
            """;
}

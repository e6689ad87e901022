using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>Ranks the newest matches of each type: a rank reads the whole vector, which of all articles with a common word is too much.</summary>
internal static class PostgresRanking
{
    public static IQueryable<Ranked> Of(
        LedgerDbContext ledger,
        PostgresSearch search,
        IReadOnlyCollection<ResourceType> types,
        Ranked? after,
        int take
    )
    {
        var ofTypes = search.OfTypes(types);
        var behind = after is null
            ? ""
            : $"where (rank, number) < ({search.Add(after.Rank)}, {search.Add(after.Number)})";
        var sql = $"""
            with matches as materialized (
              select t.number, row_number() over (partition by t.type order by t.number desc) as age
              from search_texts t, {search.Asked} where {PostgresSearch.Matches} and {ofTypes}
            ), ranked as (
              select t.number, {PostgresSearch.Rank} as rank, (octet_length(t.title) + octet_length(t.text))::bigint as size
              from matches m join search_texts t on t.number = m.number, {search.Asked}
              where m.age <= {Ranked.Most}
            )
            select number, rank, size from ranked {behind} order by rank desc, number desc limit {take}
            """;
        return ledger.Database.SqlQueryRaw<Ranked>(sql, search.Parameters);
    }
}

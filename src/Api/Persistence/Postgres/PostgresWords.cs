using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>Finds claims by the rarest words of a sentence. How rare a word is, the planner's own statistics say; a word that they do not list is rare.</summary>
internal static class PostgresWords
{
    public static async Task<List<Guid>> Claims(
        LedgerDbContext ledger,
        string sentence,
        LanguageTag language,
        int most,
        CancellationToken cancel
    )
    {
        var stems = PostgresSearchIndex.Languages.FirstOrDefault(l => l.Language == language.Primary).Stems;
        var sql = $"""
            select w as word, coalesce(s.frequency * greatest(c.reltuples, 0), 0)::bigint as matches
            from unnest({"{0}"}) w
            left join (
              select x.lexeme, x.frequency
              from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) x (lexeme, frequency)
              where schemaname = current_schema() and tablename = 'search_texts' and attname = 'search'
            ) s on s.lexeme = {(stems is null ? "w" : $"coalesce((ts_lexize('{stems}', w))[1], w)")}
            join pg_class c on c.oid = 'search_texts'::regclass
            """;
        var counted = await ledger.Database.SqlQueryRaw<CountedWord>(sql, [RareWords.Of(sentence)]).ToListAsync(cancel);
        var words = RareWords.From(counted);
        if (words.Count == 0)
            return [];
        var search = PostgresSearch.For(words);
        sql = $"""
            select t.entity_id as "Value" from (
              select t.number, t.entity_id, t.language, t.search from search_texts t, {search.Asked}
              where t.type = 'claim' and {PostgresSearch.Matches} order by t.number desc limit {RareWords.MostMatches}
            ) t, {search.Asked}
            order by {PostgresSearch.Rank} desc, t.number desc limit {most}
            """;
        return await ledger.Database.SqlQueryRaw<Guid>(sql, search.Parameters).ToListAsync(cancel);
    }
}

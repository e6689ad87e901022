using Microsoft.EntityFrameworkCore;
using Newsroom.Domain;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>Finds claims by the rarest words of a sentence. Words are counted in the index, none of them further than to be known as common.</summary>
internal static class SqliteWords
{
    private const int Common = RareWords.MostMatches + 1;

    public static async Task<List<Guid>> Claims(
        LedgerDbContext ledger,
        string sentence,
        int most,
        CancellationToken cancel
    )
    {
        var sentenceWords = RareWords.Of(sentence);
        if (sentenceWords.Length == 0)
            return [];
        var counts = sentenceWords.Select(
            (_, i) =>
                $"select {{{2 * i}}} as word, (select count(*) from (select 1 from search_index where search_index match {{{(2 * i) + 1}}} limit {Common})) as matches"
        );
        var counted = await ledger
            .Database.SqlQueryRaw<CountedWord>(
                string.Join(" union all ", counts),
                [.. sentenceWords.SelectMany(w => new object[] { w, SqliteSearch.Of(new RareWords([w], true)) })]
            )
            .ToListAsync(cancel);
        var sql = $"""
            select t.entity_id as "Value" from (
              select rowid as number, {SqliteSearch.Rank} as rank from search_index
              where search_index match {"{0}"} order by rowid desc limit {RareWords.MostMatches}
            ) m join search_texts t on t.number = m.number where t.type = '{ResourceType.Claim.Word()}'
            order by m.rank desc, m.number desc limit {most}
            """;
        return await ledger
            .Database.SqlQueryRaw<Guid>(sql, SqliteSearch.Of(RareWords.From(counted)))
            .ToListAsync(cancel);
    }
}

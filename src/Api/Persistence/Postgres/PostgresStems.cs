using Microsoft.EntityFrameworkCore;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>Asks PostgreSQL for the stems of words, by the dictionaries that the index is made with.</summary>
internal static class PostgresStems
{
    /// <summary>Words of one stem begin alike; the few that do not are found, and only not marked.</summary>
    private const int Alike = 2;

    public static async Task<Stems> In(
        LedgerDbContext ledger,
        IReadOnlyList<string> asked,
        IReadOnlyList<string> texts,
        CancellationToken cancel
    )
    {
        var beginnings = asked.Select(Beginning).ToHashSet(StringComparer.Ordinal);
        var words = texts
            .SelectMany(SearchWords.In)
            .Select(w => w.Word)
            .Where(w => beginnings.Contains(Beginning(w)))
            .Concat(asked)
            .ToHashSet(StringComparer.Ordinal)
            .ToArray();
        var stems = string.Join(
            " union all ",
            PostgresSearchIndex.Languages.Select(l =>
                $"select '{l.Language}' as language, w as word, (ts_lexize('{l.Stems}', w))[1] as reduced from unnest({{0}}) w"
            )
        );
        var found = await ledger.Database.SqlQueryRaw<Stem>(stems, [words]).ToListAsync(cancel);
        return new Stems(
            found
                .GroupBy(s => s.Language)
                .ToDictionary(
                    g => g.Key,
                    IReadOnlyDictionary<string, string> (g) => g.ToDictionary(s => s.Word, s => s.Reduced ?? s.Word)
                )
        );
    }

    private static string Beginning(string word) => word.Length <= Alike ? word : word[..Alike];

    private sealed record Stem(string Language, string Word, string? Reduced);
}

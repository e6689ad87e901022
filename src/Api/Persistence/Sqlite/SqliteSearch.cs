using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>A query as FTS5 takes it (sqlite.org/fts5, section 3). Words are letters and digits alone, so that quoting them is enough.</summary>
internal static class SqliteSearch
{
    /// <summary>A word in the title counts for four in the text.</summary>
    public const string Rank = "-bm25(search_index, 0.0, 4.0, 1.0)";

    /// <summary>All that is wanted, nothing that is not, in resources of these types.</summary>
    public static string Of(SearchQuery query, IEnumerable<ResourceType> types)
    {
        var wanted = string.Join(" AND ", query.Wanted.Select(AnyForm));
        var unwanted = string.Join(" OR ", query.Unwanted.Select(AnyForm));
        return Of(unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})", types);
    }

    /// <summary>Whatever has these words. That it is a claim is not asked here: the index would read the list of all claims to tell.</summary>
    public static string Of(RareWords words) =>
        $"{{title_words text_words}} : ({string.Join(words.All ? " AND " : " OR ", words.Words.Select(Quoted))})";

    private static string Of(string words, IEnumerable<ResourceType> types) =>
        $"type : ({string.Join(" OR ", types.Select(t => Quoted(t.Word())))}) AND {{title_words text_words}} : ({words})";

    private static string AnyForm(SearchTerm term) =>
        $"({string.Join(" OR ", term.Forms.Select(f => Quoted(string.Join(' ', f))))})";

    private static string Quoted(string words) => $"\"{words}\"";
}

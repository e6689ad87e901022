using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>A query as PostgreSQL takes it: one tsquery a language, each asked of the texts of that language.</summary>
internal sealed class PostgresSearch
{
    /// <summary>A word in the title counts for two and a half in the text; a match in a short text for more than one in a long text.</summary>
    private const string Weights = "array[0.1, 0.2, 0.4, 1.0]::real[]";

    private const int ByLength = 2;

    private static readonly IReadOnlyList<(string Language, string Configuration, string Stems)> Languages =
        PostgresSearchIndex.Languages;

    private readonly List<object> parameters = [];

    private PostgresSearch(Func<PostgresSearch, Func<Func<string, string>, string>> query)
    {
        var tsquery = query(this);
        var each = Languages.Select(l => (Name: l.Language, Query: tsquery(word => Phrase(l.Configuration, word))));
        var any = tsquery(word => $"({string.Join(" || ", Languages.Select(l => Phrase(l.Configuration, word)))})");
        var columns = each.Append((Name: "whole", Query: any))
            .Append((Name: "plain", Query: tsquery(word => Phrase(PostgresSearchIndex.AnyOther, word))));
        Asked = $"(select {string.Join(", ", columns.Select(c => $"{c.Query} as {c.Name}"))}) q";
    }

    /// <summary>What the clauses below refer to, as a row of a from clause.</summary>
    public string Asked { get; }

    public object[] Parameters => [.. parameters];

    /// <summary>The condition on a row t of the index.</summary>
    public static string Matches { get; } =
        "("
        + string.Join(" or ", Languages.Select(l => $"(t.language = '{l.Language}' and t.search @@ q.{l.Language})"))
        + " or (t.language = '' and t.search @@ q.whole)"
        + $" or (t.language not in ('', {string.Join(", ", Languages.Select(l => $"'{l.Language}'"))}) and t.search @@ q.plain))";

    /// <summary>How good a match is.</summary>
    public static string Rank { get; } =
        $"ts_rank_cd({Weights}, t.search, case t.language "
        + string.Join(' ', Languages.Select(l => $"when '{l.Language}' then q.{l.Language}"))
        + $" when '' then q.whole else q.plain end, {ByLength})::float8";

    /// <summary>All that is wanted, nothing that is not.</summary>
    public static PostgresSearch For(SearchQuery query) =>
        new(search =>
        {
            var wanted = query.Wanted.Select(search.Forms).ToList();
            var unwanted = query.Unwanted.Select(search.Forms).ToList();
            return phrase =>
                string.Join(
                    " && ",
                    wanted
                        .Select(t => $"({string.Join(" || ", t.Select(phrase))})")
                        .Concat(unwanted.Select(t => $"!!({string.Join(" || ", t.Select(phrase))})"))
                );
        });

    public static PostgresSearch For(RareWords words) =>
        new(search =>
        {
            var places = words.Words.Select(w => search.Add(w)).ToList();
            return phrase => string.Join(words.All ? " && " : " || ", places.Select(phrase));
        });

    public string Add(object parameter)
    {
        parameters.Add(parameter);
        return $"{{{parameters.Count - 1}}}";
    }

    public string OfTypes(IReadOnlyCollection<ResourceType> types) =>
        $"t.type = any({Add(types.Select(t => t.Word()).ToArray())})";

    private List<string> Forms(SearchTerm term) => term.Forms.Select(f => Add(string.Join(' ', f))).ToList();

    private static string Phrase(string configuration, string word) => $"phraseto_tsquery('{configuration}', {word})";
}

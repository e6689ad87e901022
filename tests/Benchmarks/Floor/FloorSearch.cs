using Newsroom.Domain.Search;

namespace Newsroom.Benchmarks.Floor;

/// <summary>A text that was found.</summary>
internal sealed record FloorMatch(string Type, Guid Id, string? Key, string Language, string Title, string Text);

internal sealed record FloorFound(string Type, Guid Id, string? Key, string? Title, string Passage, List<int[]> Marks);

internal sealed record FloorFoundPage(List<FloorFound> Items, string? Next);

/// <summary>What the words of a search stand in. Finding and ranking are the database's work, the passage is cut by the same code as the API's.</summary>
internal static class FloorSearch
{
    public static FloorFoundPage Page(List<FloorMatch> matches, SearchQuery query, Stems stems, int limit) =>
        new(matches.Take(limit).Select(m => Row(m, query, stems)).ToList(), matches.Count > limit ? "more" : null);

    private static FloorFound Row(FloorMatch match, SearchQuery query, Stems stems)
    {
        var title = Passage.Of(match.Title, query.Wanted, AreSame);
        var words = Passage.Of(match.Text, query.Wanted, AreSame);
        var better = match.Type == "article" ? words.Shows >= title.Shows : words.Shows > title.Shows;
        var passage = better && words.Text.Length > 0 ? words : title;
        return new FloorFound(
            match.Type,
            match.Id,
            match.Key,
            match.Title.Length == 0 ? null : match.Title,
            passage.Text,
            passage.Marks.Select(m => new[] { m.Start, m.End }).ToList()
        );

        bool AreSame(string word, string asked) => stems.AreSame(match.Language, word, asked);
    }

    /// <summary>Words of the texts that may have the stem of one that was asked for, and those themselves.</summary>
    public static string[] Alike(List<FloorMatch> matches, SearchQuery query)
    {
        var beginnings = query.Words.Select(w => w[..2]).ToHashSet(StringComparer.Ordinal);
        return matches
            .SelectMany(m => SearchWords.In(m.Title).Concat(SearchWords.In(m.Text)))
            .Select(w => w.Word)
            .Where(w => w.Length >= 2 && beginnings.Contains(w[..2]))
            .Concat(query.Words)
            .ToHashSet(StringComparer.Ordinal)
            .ToArray();
    }
}

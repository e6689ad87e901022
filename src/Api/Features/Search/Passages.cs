using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Features.Search;

/// <summary>Reads the texts of a page of matches, and shows of each the part for which it was found.</summary>
public sealed class Passages(LedgerDbContext ledger)
{
    /// <summary>Bytes of texts read for one page; one text always fits.</summary>
    private const int MostBytes = 2_000_000;

    /// <summary>How many of the matches fit on a page.</summary>
    public static int Fitting(IReadOnlyList<Ranked> ranked, int most)
    {
        var bytes = 0L;
        return ranked.Take(most).TakeWhile((r, at) => (bytes += r.Size) <= MostBytes || at == 0).Count();
    }

    /// <summary>In the order of the matches; what was withdrawn meanwhile is left out.</summary>
    public async Task<List<SearchRow>> Show(IReadOnlyList<Ranked> ranked, SearchQuery query, CancellationToken cancel)
    {
        var numbers = ranked.Select(r => r.Number).ToList();
        var found = await ledger
            .SearchTexts.Where(t => numbers.Contains(t.Number))
            .Select(t => new Text(t.Number, t.Type, t.EntityId, t.Key, t.Language, t.Title, t.Text))
            .ToDictionaryAsync(t => t.Number, cancel);
        var texts = found.Values.SelectMany(t => new[] { t.Title, t.Words }).ToList();
        var stems = await ledger.StemsIn(query.Words, texts, cancel);
        return numbers
            .Select(n => found.GetValueOrDefault(n))
            .OfType<Text>()
            .Select(t => Row(t, Best(t, query.Wanted, stems)))
            .ToList();
    }

    /// <summary>The title where it shows as much as the text; of an article the text, since the row has its headline anyway.</summary>
    private static Passage Best(Text text, IReadOnlyList<SearchTerm> wanted, Stems stems)
    {
        var title = Passage.Of(text.Title, wanted, AreSame);
        var words = Passage.Of(text.Words, wanted, AreSame);
        var better = text.Type == ResourceType.Article ? words.Shows >= title.Shows : words.Shows > title.Shows;
        return better && words.Text.Length > 0 ? words : title;

        bool AreSame(string word, string asked) => stems.AreSame(text.Language, word, asked);
    }

    private static SearchRow Row(Text text, Passage passage) =>
        new(
            text.Type.Word(),
            text.Id,
            text.Key,
            text.Title.Length == 0 ? null : text.Title,
            passage.Text,
            passage.Marks.Select(m => new[] { m.Start, m.End }).ToList()
        );

    private sealed record Text(
        long Number,
        ResourceType Type,
        Guid Id,
        string? Key,
        string Language,
        string Title,
        string Words
    );
}

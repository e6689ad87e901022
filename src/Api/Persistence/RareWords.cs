using Newsroom.Domain.Search;

namespace Newsroom.Api.Persistence;

/// <summary>A word and in how many rows of the index it stands, about.</summary>
public sealed record CountedWord(string Word, long Matches);

/// <summary>Words by which a sentence is looked for: the rarest, as many as bring no more rows than can be judged.</summary>
/// <param name="Words">The words.</param>
/// <param name="All">True where all must stand in a row, because each alone stands in too many; else any of them will do.</param>
internal sealed record RareWords(IReadOnlyList<string> Words, bool All)
{
    /// <summary>Rows that are looked at.</summary>
    public const int MostMatches = 2_000;

    private const int MostWords = 40;

    /// <summary>So many words that stand everywhere tell a sentence from others.</summary>
    private const int Together = 4;

    public int Count => Words.Count;

    /// <summary>The words of a sentence that may be rare: the longest.</summary>
    public static string[] Of(string sentence) =>
        SearchWords
            .In(sentence)
            .Select(w => w.Word)
            .Distinct()
            .OrderByDescending(w => w.Length)
            .Take(MostWords)
            .ToArray();

    public static RareWords From(IEnumerable<CountedWord> counted)
    {
        var rarest = counted.OrderBy(w => w.Matches).ThenByDescending(w => w.Word.Length).ToList();
        var matches = 0L;
        var any = rarest.TakeWhile(w => (matches += w.Matches) <= MostMatches).Select(w => w.Word).ToList();
        return any.Count > 0 || rarest.Count == 0
            ? new RareWords(any, false)
            : new RareWords(rarest.Take(Together).Select(w => w.Word).ToList(), true);
    }
}

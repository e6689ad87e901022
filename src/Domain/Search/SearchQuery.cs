namespace Newsroom.Domain.Search;

/// <summary>
/// What somebody looks for: words, "phrases" in any kind of double quotation marks, and either with a hyphen before it for
/// what must not stand there. All that is wanted must stand there. A quotation mark without its fellow counts as a space.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>Characters at most, in UTF-16 units.</summary>
    public const int Longest = 500;

    private SearchQuery(IReadOnlyList<SearchTerm> wanted, IReadOnlyList<SearchTerm> unwanted)
    {
        Wanted = wanted;
        Unwanted = unwanted;
    }

    /// <summary>Never empty.</summary>
    public IReadOnlyList<SearchTerm> Wanted { get; }

    public IReadOnlyList<SearchTerm> Unwanted { get; }

    /// <summary>Every word that is wanted, in each way of writing it, once.</summary>
    public IReadOnlyList<string> Words => Wanted.SelectMany(t => t.Forms).SelectMany(f => f).Distinct().ToList();

    /// <summary>Throws <see cref="FormatException"/> on what <see cref="TryParse"/> refuses.</summary>
    public static SearchQuery Parse(string text) =>
        TryParse(text, out var query, out var flaw) ? query! : throw new FormatException(flaw!.Detail);

    /// <summary>Refuses only what is too long, has no word, or has nothing but what must not stand there.</summary>
    public static bool TryParse(string text, out SearchQuery? query, out Flaw? flaw)
    {
        query = null;
        flaw =
            text.Length > Longest
                ? new Flaw("tooLong", $"{text.Length} characters are too many; {Longest} are allowed.")
                : null;
        if (flaw is not null)
            return false;
        var (wanted, unwanted) = (new List<SearchTerm>(), new List<SearchTerm>());
        foreach (var (words, isUnwanted) in Chunks(text))
            if (SearchTerm.Of(words) is { } term)
                (isUnwanted ? unwanted : wanted).Add(term);
        flaw = (wanted.Count, unwanted.Count) switch
        {
            (> 0, _) => null,
            (_, > 0) => new Flaw(
                "onlyUnwanted",
                "This says only what must not stand there; say also what must.",
                "a word without a hyphen before it"
            ),
            _ => new Flaw("noWord", "There is no word to look for: no letter and no digit."),
        };
        if (flaw is null)
            query = new SearchQuery(Distinct(wanted), Distinct(unwanted));
        return flaw is null;
    }

    private static List<SearchTerm> Distinct(List<SearchTerm> terms) => terms.DistinctBy(t => t.ToString()).ToList();

    /// <summary>Words and phrases as they were typed, and whether a hyphen stands before them.</summary>
    private static IEnumerable<(string Words, bool IsUnwanted)> Chunks(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var isUnwanted = IsHyphen(text[at]);
            if (isUnwanted && ++at == text.Length)
                yield break;
            var close = IsQuote(text[at]) ? Next(text, at + 1, IsQuote) : text.Length;
            var isPhrase = close < text.Length;
            var from = IsQuote(text[at]) ? at + 1 : at;
            var to =
                isPhrase ? close
                : from > at && !isUnwanted ? from
                : Next(text, from, c => char.IsWhiteSpace(c) || IsQuote(c));
            yield return (text[from..to], isUnwanted);
            at = isPhrase ? to + 1 : to;
        }
    }

    private static int Next(string text, int from, Predicate<char> stop)
    {
        while (from < text.Length && !stop(text[from]))
            from++;
        return from;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2212';

    private static bool IsQuote(char c) => c is '"' or '„' or '“' or '”' or '‟' or '«' or '»' or '〝' or '〞' or '＂';
}

namespace Newsroom.Domain.Articles;

/// <summary>
/// One version of an article's text, ready to be searched: white space of any kind and length is one space, quotation
/// marks are straight, invisible characters are left out, letters are composed (NFC). Finding is exact after that folding.
/// </summary>
public sealed class ArticleText
{
    private readonly string folded;
    private readonly FoldedPlaces places;

    public ArticleText(string text)
    {
        Text = text;
        (folded, places) = Folding.Fold(text);
    }

    /// <summary>The text as sent.</summary>
    public string Text { get; }

    /// <summary>Every place where the words stand, in order, at most <paramref name="most"/>; with a prefix or suffix only those that have it.</summary>
    public IReadOnlyList<TextQuote> Find(
        string exact,
        string? prefix = null,
        string? suffix = null,
        int most = int.MaxValue
    )
    {
        var words = Folding.Words(exact);
        var (before, after) = (Folding.Words(prefix ?? ""), Folding.Words(suffix ?? ""));
        return Places(words)
            .Where(at => Precedes(before, at) && Follows(after, at + words.Length))
            .Take(most)
            .Select(at => Quote(at, words))
            .ToList();
    }

    /// <summary>
    /// Where the words of an older text stand in this one, or null. Of several places the one with the same prefix and
    /// suffix, then with the same prefix or suffix, then the nearest to the old place.
    /// </summary>
    public TextQuote? FindAgain(TextQuote old)
    {
        var words = Folding.Words(old.Exact);
        var (before, after) = (Folding.Words(old.Prefix), Folding.Words(old.Suffix));
        var found = Places(words).ToList();
        if (found.Count == 0)
            return null;
        var codePoints = CodePoints.Positions(Text, found.ConvertAll(places.Start));
        var best = found
            .Select((at, index) => (At: at, Start: codePoints[index]))
            .OrderByDescending(p => (Precedes(before, p.At) ? 1 : 0) + (Follows(after, p.At + words.Length) ? 1 : 0))
            .ThenBy(p => Math.Abs((long)p.Start - old.Start))
            .First();
        return Quote(best.At, words);
    }

    /// <summary>The passage of about the same length that shares most words with what was not found; null when none is shared.</summary>
    public string? Nearest(string exact)
    {
        var wanted = Folding.Words(exact).ToLowerInvariant().Split(' ').ToHashSet(StringComparer.Ordinal);
        var words = new List<(int Start, int End, bool Hit)>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] == ' ')
                continue;
            var end = folded.IndexOf(' ', at);
            end = end < 0 ? folded.Length : end;
            words.Add((at, end, wanted.Contains(folded[at..end].ToLowerInvariant())));
            at = end;
        }
        var width = Math.Min(Math.Max(wanted.Count, 3), 60);
        var (hits, best, bestHits) = (0, -1, 0);
        for (var last = 0; last < words.Count; last++)
        {
            hits += words[last].Hit ? 1 : 0;
            if (last >= width)
                hits -= words[last - width].Hit ? 1 : 0;
            if (hits > bestHits)
                (best, bestHits) = (Math.Max(0, last - width + 1), hits);
        }
        return best < 0
            ? null
            : Text[places.Start(words[best].Start)..places.End(words[Math.Min(best + width, words.Count) - 1].End - 1)];
    }

    private IEnumerable<int> Places(string words)
    {
        if (words.Length == 0)
            yield break;
        for (var at = Next(words, 0); at >= 0; at = Next(words, at + 1))
            yield return at;
    }

    private int Next(string words, int from) =>
        from >= folded.Length ? -1 : folded.IndexOf(words, from, StringComparison.Ordinal);

    private bool Precedes(string prefix, int at) =>
        folded.AsSpan(0, at).TrimEnd(' ').EndsWith(prefix, StringComparison.Ordinal);

    private bool Follows(string suffix, int at) =>
        folded.AsSpan(at).TrimStart(' ').StartsWith(suffix, StringComparison.Ordinal);

    /// <summary>The selector of one match, with as much context on both sides as tells it from the other matches.</summary>
    private TextQuote Quote(int from, string words)
    {
        var (start, end) = (places.Start(from), places.End(from + words.Length - 1));
        for (var context = TextQuote.Context; ; context *= 2)
        {
            var prefix = Text[CodePoints.Back(Text, start, context)..start];
            var suffix = Text[end..CodePoints.Forward(Text, end, context)];
            if (context < TextQuote.LongestContext && !IsOnly(from, words, prefix, suffix))
                continue;
            var first = CodePoints.Count(Text.AsSpan(0, start));
            var exact = Text[start..end];
            return new TextQuote(exact, prefix, suffix, first, first + CodePoints.Count(exact));
        }
    }

    private bool IsOnly(int from, string words, string prefix, string suffix)
    {
        var others = Places(words).Where(at => at != from);
        if (!others.Any())
            return true;
        var (before, after) = (Folding.Words(prefix), Folding.Words(suffix));
        return !others.Any(at => Precedes(before, at) && Follows(after, at + words.Length));
    }
}

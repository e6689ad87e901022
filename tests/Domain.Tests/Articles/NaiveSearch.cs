namespace Newsroom.Domain.Tests.Articles;

/// <summary>Searching as one would by hand: at each place, letter by letter. Slow, and easy to believe.</summary>
internal static class NaiveSearch
{
    /// <summary>Index and length, in what is read, of every place where the words stand.</summary>
    public static List<int> Places(IReadOnlyList<Reading> text, IReadOnlyList<string> words)
    {
        var places = new List<int>();
        for (var at = 0; words.Count > 0 && at + words.Count <= text.Count; at++)
        {
            var same = true;
            for (var i = 0; i < words.Count; i++)
                same &= text[at + i].Typed == words[i];
            if (same)
                places.Add(at);
        }
        return places;
    }

    /// <summary>The words without the spaces around them.</summary>
    public static List<string> Words(IEnumerable<Reading> read)
    {
        var words = read.Select(r => r.Typed).SkipWhile(t => t == " ").ToList();
        while (words is [.., " "])
            words.RemoveAt(words.Count - 1);
        return words;
    }

    public static bool Precedes(IReadOnlyList<Reading> text, int at, string prefix) =>
        string.Concat(text.Take(at).Select(r => r.Typed))
            .TrimEnd(' ')
            .EndsWith(prefix.Trim(' '), StringComparison.Ordinal);

    public static bool Follows(IReadOnlyList<Reading> text, int end, string suffix) =>
        string.Concat(text.Skip(end).Select(r => r.Typed))
            .TrimStart(' ')
            .StartsWith(suffix.Trim(' '), StringComparison.Ordinal);
}

namespace Newsroom.Domain.Search;

/// <summary>A word or a phrase, in the ways in which it may be written; each way is a row of words that stand side by side.</summary>
/// <param name="Forms">As typed first; then, where it has figures, with their groups of thousands joined or apart.</param>
public sealed record SearchTerm(IReadOnlyList<IReadOnlyList<string>> Forms)
{
    private const int Group = 3;

    /// <summary>The term that was typed; null where it has no letter and no digit.</summary>
    public static SearchTerm? Of(string typed)
    {
        var words = SearchWords.In(typed).Select(w => w.Word).ToList();
        if (words.Count == 0)
            return null;
        List<IReadOnlyList<string>> forms = [words, Joined(words), words.SelectMany(Apart).ToList()];
        return new SearchTerm(forms.DistinctBy(f => string.Join(' ', f)).ToList());
    }

    /// <summary>"15 000", of "15.000", as "15000".</summary>
    private static List<string> Joined(IReadOnlyList<string> words)
    {
        var joined = new List<string>();
        var isOpen = false;
        foreach (var word in words)
        {
            var continues = isOpen && word.Length == Group && IsFigure(word);
            if (continues)
                joined[^1] += word;
            else
                joined.Add(word);
            isOpen = continues || (word.Length <= Group && IsFigure(word));
        }
        return joined;
    }

    /// <summary>"15000" as "15 000".</summary>
    private static IEnumerable<string> Apart(string word)
    {
        if (word.Length <= Group || word[0] == '0' || !IsFigure(word))
            return [word];
        var first = word.Length % Group;
        return (first == 0 ? [] : new[] { word[..first] }).Concat(
            Enumerable.Range(0, word.Length / Group).Select(g => word.Substring(first + (g * Group), Group))
        );
    }

    private static bool IsFigure(string word) => word.All(char.IsAsciiDigit);

    public override string ToString() => string.Join(' ', Forms[0]);
}

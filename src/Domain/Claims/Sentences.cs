using Newsroom.Domain.Search;

namespace Newsroom.Domain.Claims;

/// <summary>How alike two sentences are by their words, without knowing a language.</summary>
internal static class Sentences
{
    /// <summary>Words of a sentence that are compared; later ones add nothing but time.</summary>
    private const int MostWords = 60;

    /// <summary>The, der, in, of: words of up to this many letters stand in every sentence.</summary>
    private const int Short = 3;

    private const double ShortCounts = 0.2;

    /// <summary>Forms of one word ("Soldat", "Soldaten", "soldiers") begin with the same letters, save the last few.</summary>
    private const int Beginning = 4;

    private const int Ending = 3;

    public static IReadOnlyList<string> Words(string sentence) =>
        SearchWords.In(sentence).Select(w => w.Word).Distinct().Take(MostWords).ToList();

    /// <summary>Twice what both say in the measure of all that they say (Dice): 0 where they share no word, 1 where all.</summary>
    public static double Likeness(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var all = words.Sum(Counts) + others.Sum(Counts);
        var equal = words.Intersect(others).ToList();
        var common = equal.Sum(Counts);
        var left = others.Except(equal).ToList();
        foreach (var word in words.Except(equal))
        {
            var form = left.FindIndex(w => AreForms(w, word));
            if (form < 0)
                continue;
            common += Math.Min(Counts(word), Counts(left[form]));
            left.RemoveAt(form);
        }
        return all == 0 ? 0 : 2 * common / all;
    }

    private static double Counts(string word) => word.Length > Short || char.IsAsciiDigit(word[0]) ? 1 : ShortCounts;

    private static bool AreForms(string one, string other)
    {
        var needed = Math.Max(Beginning, Math.Min(one.Length, other.Length) - Ending);
        return one.Length >= needed
            && other.Length >= needed
            && !char.IsAsciiDigit(one[0])
            && one.AsSpan(0, needed).SequenceEqual(other.AsSpan(0, needed));
    }
}

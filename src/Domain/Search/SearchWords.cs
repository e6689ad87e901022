using System.Globalization;
using System.Text;

namespace Newsroom.Domain.Search;

/// <summary>One word of a text in the form that is searched, and where it stands there, in UTF-16 units, the end exclusive.</summary>
public readonly record struct SearchedWord(string Word, int Start, int End);

/// <summary>
/// The words of a text as they are searched: runs of letters and digits, without case and diacritics, ß as ss. Texts and
/// queries are brought to this one form before any engine sees them, so that every engine finds the same words in them.
/// </summary>
public static class SearchWords
{
    /// <summary>What is longer is cut: no word, and more than an index takes.</summary>
    public const int Longest = 100;

    private const char Gap = ' ';

    private static readonly string?[] Known = new string?[0x3000];

    public static IEnumerable<SearchedWord> In(string text)
    {
        var word = new StringBuilder();
        int start = 0,
            end = 0;
        for (var at = 0; at < text.Length; )
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var width);
            var folded = Folded(rune);
            // A mark belongs to the letter before it.
            if (folded.Length == 0 && word.Length > 0)
                end = at + width;
            foreach (var c in folded)
            {
                if (c != Gap)
                {
                    if (word.Length == 0)
                        start = at;
                    if (word.Length < Longest)
                        word.Append(c);
                    end = at + width;
                }
                else if (word.Length > 0)
                {
                    yield return new SearchedWord(Whole(word), start, end);
                    word.Clear();
                }
            }
            at += width;
        }
        if (word.Length > 0)
            yield return new SearchedWord(Whole(word), start, end);
    }

    /// <summary>
    /// The words one after the other, as an index takes them in. <paramref name="most"/> bounds what they fill there: each
    /// counts its bytes in UTF-8 and five more for its place; from the first that no longer fits on, they are left out.
    /// </summary>
    public static string Of(string text, int most)
    {
        var words = new StringBuilder(text.Length);
        foreach (var (word, _, _) in In(text))
        {
            most -= Encoding.UTF8.GetByteCount(word) + 5;
            if (most < 0)
                break;
            if (words.Length > 0)
                words.Append(Gap);
            words.Append(word);
        }
        return words.ToString();
    }

    /// <summary>Its letters and digits, gaps where it has something else, nothing where it only marks what stands before.</summary>
    private static string Folded(Rune rune) =>
        rune.Value < Known.Length ? Known[rune.Value] ??= Fold(rune) : Fold(rune);

    private static string Fold(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            return " ";
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part) || Rune.IsNumber(part))
                folded.Append(Small(Rune.ToLowerInvariant(part)));
            else if (!IsMark(Rune.GetUnicodeCategory(part)))
                folded.Append(Gap);
        }
        return folded.ToString();
    }

    private static string Small(Rune letter) =>
        letter.Value switch
        {
            'ß' => "ss",
            'ς' => "σ",
            _ => letter.ToString(),
        };

    private static bool IsMark(UnicodeCategory category) =>
        category
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;

    /// <summary>A cut may fall into a letter of two units.</summary>
    private static string Whole(StringBuilder word) =>
        char.IsHighSurrogate(word[^1]) ? word.ToString(0, word.Length - 1) : word.ToString();
}

using System.Globalization;

namespace Newsroom.Extraction.Numbers;

/// <summary>Where words and signs begin and end.</summary>
internal static class Spelling
{
    /// <summary>The words and signs of an entry of the lexicon.</summary>
    public static IEnumerable<string> Parts(string words)
    {
        for (var at = 0; at < words.Length; )
        {
            var end = at + 1;
            if (IsLetter(words[at]))
                end = WordEnd(words, at);
            if (!char.IsWhiteSpace(words[at]))
                yield return words[at..end];
            at = end;
        }
    }

    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    /// <summary>Goes on a word: marks on letters, soft hyphens, and an apostrophe between letters.</summary>
    public static bool Continues(string text, int at)
    {
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetter(c) || (c == '\'' && IsBetweenLetters(text, at));
        if (char.IsLetter(c) || Letters.IsSoftHyphen(c))
            return true;
        return c == '’'
            ? IsBetweenLetters(text, at)
            : char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    public static int WordEnd(string text, int at)
    {
        for (at++; at < text.Length && Continues(text, at); )
            at++;
        return at;
    }

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsLetter(text[at - 1]) && IsLetter(text[at + 1]);
}

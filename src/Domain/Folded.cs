using System.Globalization;
using System.Text;

namespace Newsroom.Domain;

/// <summary>The form under which names, aliases and words are compared on every engine: no case, no diacritics, single spaces.</summary>
public static class Folded
{
    /// <summary>What is longer is cut: an index holds it, and letters may unfold into many.</summary>
    public const int Longest = 500;

    public static string Of(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (c is 'ß' or 'ẞ')
                folded.Append("ss");
            else if (c == 'ς')
                folded.Append('σ');
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            )
                folded.Append(char.ToLowerInvariant(c));
        }
        return Cut(folded.ToString().Trim(), Longest);
    }

    /// <summary>At most that many UTF-16 units of the text, and no half of a surrogate pair.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

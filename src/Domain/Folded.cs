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
        var text = folded.ToString().Trim();
        return text.Length <= Longest ? text : text[..Longest];
    }
}

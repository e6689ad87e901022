using System.Globalization;
using System.Text;

namespace Newsroom.Domain.Articles;

/// <summary>Letters that are written with several characters: a base with its marks, or the parts of a Hangul syllable (UAX #15).</summary>
internal static class Letters
{
    /// <summary>True when the character at this place belongs to the letter that began before it.</summary>
    public static bool Continues(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]))
            return true;
        if (text[at] < '\u0300')
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(text, at)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark
            || text[at] is (>= '\u1160' and <= '\u11FF') or (>= '\uD7B0' and <= '\uD7FF');
    }

    public static bool AreComposed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The composed form; text that is no Unicode stays as it is.</summary>
    public static string Compose(string letter)
    {
        try
        {
            return letter.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return letter;
        }
    }
}

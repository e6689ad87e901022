namespace Newsroom.Domain;

/// <summary>Rules for text that people send, whatever field it stands in.</summary>
public static class Texts
{
    /// <summary>Code points of an article's text at the most.</summary>
    public const int ArticleText = 300_000;

    /// <summary>No U+0000, no control characters but tab and line ends, no half of a surrogate pair, and no more code points than allowed.</summary>
    public static Flaw? Check(string text, int maxCodePoints)
    {
        var codePoints = 0;
        for (var i = 0; i < text.Length; i++, codePoints++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                return new Flaw(
                    "controlCharacter",
                    $"The character U+{(int)c:X4} at position {codePoints} is a control character; only tab and line ends are allowed."
                );
            if (!char.IsSurrogate(c))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1]))
                return new Flaw(
                    "brokenCharacter",
                    $"The character at position {codePoints} is half of a surrogate pair."
                );
            i++;
        }
        return codePoints > maxCodePoints
            ? new Flaw("tooLong", $"{codePoints} characters are too many; {maxCodePoints} are allowed.")
            : null;
    }
}

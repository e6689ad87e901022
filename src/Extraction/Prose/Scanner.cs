namespace Newsroom.Extraction.Prose;

/// <summary>Cuts a text into words, numbers and signs, once from its beginning to its end.</summary>
internal static class Scanner
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 8);
        var (at, lines, glued) = (0, 0, false);
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                lines += c == '\n' ? 1 : 0;
                glued = false;
                at++;
                continue;
            }
            var start = at;
            var kind = TokenKind.Sign;
            if (char.IsAsciiDigit(c))
            {
                at = NumberEnd(text, at);
                kind = at < text.Length && char.IsLetter(text[at]) ? TokenKind.Word : TokenKind.Number;
                if (kind == TokenKind.Number && IsHyphenated(text, at))
                    kind = TokenKind.Word;
                if (kind == TokenKind.Word)
                    at = WordEnd(text, at);
            }
            else if (char.IsLetter(c))
            {
                at = WordEnd(text, at);
                kind = TokenKind.Word;
            }
            else
                at += char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            tokens.Add(new Token(start, at, kind, lines, glued));
            (lines, glued) = (0, true);
        }
        return tokens;
    }

    /// <summary>34-jährig, 80-Jährige.</summary>
    private static bool IsHyphenated(string text, int at) =>
        at + 1 < text.Length && text[at] == '-' && char.IsLetter(text[at + 1]);

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length)
        {
            var inner = text[at] is '.' or ',' or '\'' or '’' or ':';
            if (char.IsAsciiDigit(text[at]) || (inner && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
                at++;
            else
                break;
        }
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        var start = at;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || c == '\u00AD' || char.GetUnicodeCategory(c) == NonSpacing)
                continue;
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            var joins = c switch
            {
                '-' or '‑' or '&' => char.IsLetterOrDigit(next),
                '\'' or '’' => char.IsLetter(next),
                '*' or ':' or '_' => next == 'i' && at + 2 < text.Length && text[at + 2] == 'n',
                '.' => char.IsLetter(next) && (char.IsLower(next) || at - start == 1 || text[at - 2] == '.'),
                '/' => char.IsLower(next) && char.IsLower(text[at - 1]),
                _ => false,
            };
            if (joins)
                continue;
            // The last point of z.B. and U.S. belongs to the word.
            if (c == '.' && at - start >= 3 && text[at - 2] == '.')
                at++;
            break;
        }
        return at;
    }

    private const System.Globalization.UnicodeCategory NonSpacing = System.Globalization.UnicodeCategory.NonSpacingMark;
}

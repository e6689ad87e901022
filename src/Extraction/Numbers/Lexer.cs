namespace Newsroom.Extraction.Numbers;

/// <summary>Cuts a text into words, digits and signs, once from its beginning to its end, and looks the words up on the way.</summary>
internal static class Lexer
{
    private const int WidestGap = 4;

    public static Tokens Read(string text, Lexicon lexicon)
    {
        var tokens = new Tokens(text, lexicon);
        var (at, previousEnd) = (0, 0);
        while (at < text.Length)
        {
            var c = text[at];
            if (c < 128 ? c is ' ' or (>= '\t' and <= '\r') : char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            var (gap, newLine) = Between(text, previousEnd, at);
            var start = at;
            var entry = 0;
            TokenKind kind;
            if (char.IsAsciiDigit(c) || IsLeadingPoint(text, at))
            {
                kind = TokenKind.Digits;
                at = DigitsEnd(text, at);
            }
            else if (Spelling.IsLetter(c))
            {
                kind = TokenKind.Word;
                entry = Word(tokens, ref at);
                if (IsAddress(text, start, at))
                {
                    while (at < text.Length && !char.IsWhiteSpace(text[at]))
                        at++;
                    entry = 0;
                }
            }
            else
            {
                kind = TokenKind.Sign;
                entry = lexicon.Sign(c);
                at += char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            }
            tokens.Add(new Token(start, at, entry, kind, gap, newLine));
            previousEnd = at;
        }
        return tokens;
    }

    /// <summary>.5 and ,5 without a zero before.</summary>
    private static bool IsLeadingPoint(string text, int at) =>
        text[at] is '.' or ','
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '-' or '−' or '(');

    private static int DigitsEnd(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
            at++;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
                at++;
            else if (
                text[at] is '.' or ',' or '\'' or '’'
                && at + 1 < text.Length
                && char.IsAsciiDigit(text[at + 1])
                && char.IsAsciiDigit(text[at - 1])
            )
                at++;
            else
                break;
        }
        return at;
    }

    private static int Word(Tokens tokens, ref int at)
    {
        var (text, tree, start) = (tokens.Text, tokens.Lexicon.Words, at);
        var node = WordTree.Root;
        var stem = false;
        do
        {
            var c = text[at];
            if (node != WordTree.Dead && !Letters.IsSoftHyphen(c))
            {
                var code = Letters.Code(c);
                node = tree.Step(node, code & 31);
                if (code > 31)
                    node = tree.Step(node, (code >> 5) - 1);
                stem |= tree.EntryAt(node) is > 0 and var e && (tokens.Lexicon[e].Roles & Role.Stem) != Role.None;
            }
            at++;
        } while (at < text.Length && Spelling.Continues(text, at));
        var entry = tree.EntryAt(node);
        if (!stem || !tokens.IsGerman)
            return entry;
        var roles = tokens.Lexicon[entry].Roles;
        return
            (roles & Compounds.Known) == Role.None
            && Compounds.TryRead(text, start, at, tokens.Lexicon, out var compound)
            ? tokens.Add(compound with { Besides = roles })
            : entry;
    }

    private static (Gap Gap, bool NewLine) Between(string text, int from, int to)
    {
        if (from == to)
            return (Gap.None, to == 0);
        var lines = text.AsSpan(from, to - from).Count('\n');
        if (to - from == 1 && lines == 0 && text[from] != '\t')
            return (Gap.Space, from == 0);
        return (to - from <= WidestGap && lines <= 1 ? Gap.Wide : Gap.Far, lines > 0 || from == 0);
    }

    /// <summary>A web address: its numbers count nothing.</summary>
    private static bool IsAddress(string text, int start, int end) =>
        end < text.Length
        && (
            (text[end] == ':' && string.CompareOrdinal(text, end, "://", 0, 3) == 0)
            || (
                text[end] == '.'
                && end - start == 3
                && text.AsSpan(start, 3).Equals("www", StringComparison.OrdinalIgnoreCase)
            )
        );
}

namespace Newsroom.Extraction.Prose;

/// <param name="First">Token of the opening mark.</param>
/// <param name="Last">Token of the closing mark; the last one inside where it is never closed.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Quotation(int First, int Last);

/// <summary>Finds what stands in quotation marks; a pair within another is part of it. A paragraph's end ends it.</summary>
internal static class Quotations
{
    public static List<Quotation> Find(string text, List<Token> tokens, Func<int, bool> startsParagraph)
    {
        var found = new List<Quotation>();
        var (open, inner, mark) = (-1, 0, '\0');
        for (var i = 0; i < tokens.Count; i++)
        {
            if (open >= 0 && startsParagraph(i))
            {
                // Left open: speech that goes on in the next paragraph, or a stray mark.
                if (i - open > 2 && IsMark(text, tokens, i) && IsFirstOfParagraph(open, startsParagraph))
                    found.Add(new Quotation(open, i - 1));
                (open, inner) = (-1, 0);
            }
            if (tokens[i].Kind != TokenKind.Sign)
                continue;
            var c = text[tokens[i].Start];
            if (open < 0)
            {
                if (Opens(text, tokens, i, c))
                    (open, inner, mark) = (i, 0, c);
            }
            else if (Closes(text, tokens, i, mark, c))
            {
                if (inner > 0)
                    inner--;
                else
                {
                    if (i > open + 1)
                        found.Add(new Quotation(open, i));
                    open = -1;
                }
            }
            else if (c == mark && c is '„' or '»' or '«')
                inner++;
        }
        return found;
    }

    private static bool IsFirstOfParagraph(int at, Func<int, bool> startsParagraph) => at == 0 || startsParagraph(at);

    private static bool IsMark(string text, List<Token> tokens, int at) => text[tokens[at].Start] is '„' or '“' or '"';

    private static bool Opens(string text, List<Token> tokens, int at, char c) =>
        c switch
        {
            '„' or '“' or '»' or '«' => HasWordBehind(tokens, at),
            '"' or '”' => HasWordBehind(tokens, at) && !tokens[at].Glued
                || (at > 0 && HasWordBehind(tokens, at) && text[tokens[at - 1].Start] is '(' or '–' or '—' or '['),
            '‘' or '\'' or '‚' => HasWordBehind(tokens, at)
                && !tokens[at].Glued
                && ClosesSoon(
                    text,
                    tokens,
                    at,
                    c == '‚' ? '‘'
                        : c == '‘' ? '’'
                        : '\''
                ),
            _ => false,
        };

    private static bool HasWordBehind(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1].Lines == 0
        && (tokens[at + 1].Glued || tokens[at + 1].Kind != TokenKind.Sign);

    /// <summary>A single mark is an apostrophe as often as not: it opens only where its partner follows soon.</summary>
    private static bool ClosesSoon(string text, List<Token> tokens, int at, char close)
    {
        for (var i = at + 1; i < tokens.Count && i < at + 60 && tokens[i].Lines < 2; i++)
            if (tokens[i].Kind == TokenKind.Sign && tokens[i].Glued && text[tokens[i].Start] == close)
                return i + 1 == tokens.Count || !tokens[i + 1].Glued || tokens[i + 1].Kind == TokenKind.Sign;
        return false;
    }

    private static bool Closes(string text, List<Token> tokens, int at, char open, char c) =>
        open switch
        {
            '„' => c is '“' or '”' || (c == '"' && tokens[at].Glued),
            '“' => c is '”' || (c is '"' or '“' && tokens[at].Glued),
            '"' => c is '"' or '“' or '”' && tokens[at].Glued,
            '”' => c == '”' && tokens[at].Glued,
            '»' => c == '«',
            '«' => c == '»',
            '‚' => c == '‘',
            '‘' => c == '’' && IsEnd(tokens, at),
            '\'' => c == '\'' && tokens[at].Glued && IsEnd(tokens, at),
            _ => false,
        };

    private static bool IsEnd(List<Token> tokens, int at) =>
        at + 1 == tokens.Count || !tokens[at + 1].Glued || tokens[at + 1].Kind == TokenKind.Sign;
}

using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Prose;

/// <summary>The lines of a text by their tokens, and which of them begin a paragraph.</summary>
internal sealed class Lines
{
    private const int ShortLine = 40;
    private const int LongLine = 130;

    private readonly List<(int First, int Last)> items = [];
    private readonly bool[] starts;

    private Lines(int tokens) => starts = new bool[tokens];

    public int Count => items.Count;
    public (int First, int Last) this[int line] => items[line];

    public bool StartsParagraph(int token) => starts[token];

    public static Lines Of(string text, List<Token> tokens)
    {
        var lines = new Lines(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            var first = i++;
            while (i < tokens.Count && tokens[i].Lines == 0)
                i++;
            lines.items.Add((first, i - 1));
        }
        var wrapped = lines.AreWrapped(text, tokens);
        for (var line = 0; line < lines.Count; line++)
        {
            var first = lines[line].First;
            lines.starts[first] =
                line == 0
                || tokens[first].Lines > 1
                || (!char.IsLower(text[tokens[first].Start]) && (!wrapped || Ends(text, tokens[first - 1])));
        }
        return lines;
    }

    public Span Span(List<Token> tokens, int line) =>
        new(tokens[items[line].First].Start, tokens[items[line].Last].End);

    /// <summary>Lines of a page that was cut at a width: most that another follows directly end within a sentence.</summary>
    private bool AreWrapped(string text, List<Token> tokens)
    {
        var (all, within) = (0, 0);
        for (var line = 1; line < Count; line++)
        {
            if (tokens[items[line].First].Lines > 1)
                continue;
            all++;
            var before = Span(tokens, line - 1);
            var length = before.End - before.Start;
            if (length is > ShortLine and < LongLine && !Ends(text, tokens[items[line - 1].Last]))
                within++;
        }
        return within >= 3 && within * 2 > all;
    }

    private static bool Ends(string text, Token token) =>
        token.Kind == TokenKind.Sign
        && text[token.Start] is '.' or '!' or '?' or '…' or '“' or '”' or '"' or '«' or ':';
}

using Newsroom.Extraction.Prose;
using Span = Newsroom.Extraction.Numbers.Span;

namespace Newsroom.Extraction.Statements;

internal enum UnitKind : byte
{
    Word,
    Number,
    Sign,

    /// <summary>All that stands between a pair of quotation marks, and the marks.</summary>
    Quote,

    /// <summary>All that stands between a pair of brackets.</summary>
    Bracket,
}

/// <param name="Span">In the text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">Its entry in the lexicon.</param>
/// <param name="Cues">Of its entry.</param>
/// <param name="IsCapital">A word that begins with a capital.</param>
/// <param name="Words">How many words are in it.</param>
internal readonly record struct Unit(Span Span, UnitKind Kind, Entry? Entry, Cues Cues, bool IsCapital, int Words);

/// <summary>A sentence as the grammar sees it: words and signs, with quotations and brackets as one unit each. Outside there is nothing.</summary>
internal sealed class Units(Article article, Lexicon lexicon)
{
    /// <summary>More attributions than this are no sentence; it keeps the time from growing faster than the text.</summary>
    public const int MostFrames = 16;

    private const int LongestBracket = 60;

    private Unit[] items = new Unit[128];
    private int quotation;

    public string Text => article.Text;
    public int Sentence { get; private set; }
    public int Count { get; private set; }
    public ref readonly Unit this[int at] => ref items[at];

    /// <summary>Where the sentence ends but for its closing sign.</summary>
    public int End { get; private set; }

    public void Load(int sentence)
    {
        Sentence = sentence;
        Count = 0;
        var (tokens, quotations) = (article.Tokens, article.Quotations);
        var (first, last) = article.SentenceTokens[sentence];
        while (quotation < quotations.Count && quotations[quotation].First < first)
            quotation++;
        for (var i = first; i <= last; i++)
        {
            var token = tokens[i];
            while (quotation < quotations.Count && quotations[quotation].First < i)
                quotation++;
            if (quotation < quotations.Count && quotations[quotation].First == i && quotations[quotation].Last <= last)
            {
                var end = quotations[quotation].Last;
                Add(
                    new Unit(
                        new Span(token.Start, tokens[end].End),
                        UnitKind.Quote,
                        null,
                        Cues.None,
                        false,
                        end - i - 1
                    )
                );
                i = end;
                continue;
            }
            if (token.Kind == TokenKind.Sign && Text[token.Start] is '(' or '[' && Close(i, last) is > 0 and var close)
            {
                Add(
                    new Unit(
                        new Span(token.Start, tokens[close].End),
                        UnitKind.Bracket,
                        null,
                        Cues.None,
                        false,
                        close - i - 1
                    )
                );
                i = close;
                continue;
            }
            if (token.Kind == TokenKind.Word)
            {
                var entry = lexicon.Find(Text.AsSpan(token.Start, token.End - token.Start));
                var capital = char.IsUpper(Text[token.Start]) || HasCapital(token) || IsAge(token);
                Add(
                    new Unit(
                        new Span(token.Start, token.End),
                        UnitKind.Word,
                        entry,
                        entry?.Cues ?? Cues.None,
                        capital,
                        1
                    )
                );
            }
            else
            {
                var kind = token.Kind == TokenKind.Number ? UnitKind.Number : UnitKind.Sign;
                Add(new Unit(new Span(token.Start, token.End), kind, null, Cues.None, false, 0));
            }
        }
        End = Count;
        while (
            End > 0 && items[End - 1].Kind == UnitKind.Sign && Sign(End - 1) is '.' or '!' or '?' or '…' or ':' or ';'
        )
            End--;
    }

    private bool HasCapital(Token token) =>
        token.End - token.Start <= 6 && Text.AsSpan(token.Start, token.End - token.Start).ContainsAnyInRange('A', 'Z')
        || (token.End - token.Start == 4 && Text.AsSpan(token.Start, 4).SequenceEqual("n-tv"));

    private void Add(Unit unit)
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        items[Count++] = unit;
    }

    /// <summary>39-Jährige.</summary>
    private bool IsAge(Token token) =>
        char.IsAsciiDigit(Text[token.Start])
        && Text.AsSpan(token.Start, token.End - token.Start).IndexOf('-') is > 0 and var at
        && char.IsUpper(Text[token.Start + at + 1]);

    private int Close(int open, int last)
    {
        var depth = 0;
        for (var i = open; i <= last && i < open + LongestBracket; i++)
        {
            var c = Text[article.Tokens[i].Start];
            depth +=
                c is '(' or '[' ? 1
                : c is ')' or ']' ? -1
                : 0;
            if (depth == 0)
                return i;
        }
        return 0;
    }

    public bool Has(int at, Cues cues) => (uint)at < (uint)Count && (items[at].Cues & cues) != Cues.None;

    /// <summary>The country that a word names, alone or before its hyphen: dänisch, US-Minister.</summary>
    public string? Country(int at)
    {
        if (!IsWord(at))
            return null;
        var word = Letters(at);
        if (items[at].Entry?.Country is { } country)
            return country;
        if (
            IsCapital(at)
            && IsCapital(at + 1)
            && lexicon.Find(Text.AsSpan(items[at].Span.Start, items[at + 1].Span.End - items[at].Span.Start))?.Country
                is { } two
        )
            return two;
        var hyphen = word.IndexOf('-');
        return hyphen > 1 ? lexicon.Find(word[..hyphen])?.Country : null;
    }

    public UnitKind? Kind(int at) => (uint)at < (uint)Count ? items[at].Kind : null;

    public bool IsWord(int at) => (uint)at < (uint)Count && items[at].Kind == UnitKind.Word;

    public bool IsQuote(int at) => (uint)at < (uint)Count && items[at].Kind == UnitKind.Quote;

    public bool IsCapital(int at) => (uint)at < (uint)Count && items[at].IsCapital;

    public char Sign(int at) => Kind(at) == UnitKind.Sign ? Text[items[at].Span.Start] : '\0';

    public bool IsComma(int at) => Sign(at) == ',';

    /// <summary>A sign, or the sentence's end.</summary>
    public bool IsStop(int at) => at < 0 || at >= End || items[at].Kind == UnitKind.Sign;

    public bool IsDash(int at) => Sign(at) is '–' or '—' or '-';

    public ReadOnlySpan<char> Letters(int at) =>
        (uint)at < (uint)Count ? Text.AsSpan(items[at].Span.Start, items[at].Span.End - items[at].Span.Start) : [];

    public bool Is(int at, string word) => IsWord(at) && Letters(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public Span Span(int first, int end) => new(items[first].Span.Start, items[end - 1].Span.End);

    public string Words(int first, int end) => end > first ? Words(Span(first, end)) : "";

    public string Words(Span span) => Text[span.Start..span.End];
}

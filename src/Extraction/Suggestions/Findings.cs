using System.Collections.Immutable;
using Newsroom.Extraction.Dates;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Suggestions;

/// <summary>What the grammars have found in an article.</summary>
internal sealed class Findings
{
    /// <summary>Of an endless sentence only what stands so near is looked at, in UTF-16 units.</summary>
    private const int Reach = 1500;
    private const int MostStatements = 50;
    private const int LongestPassage = 2000;
    private const int AroundMark = 500;

    private readonly CodePointCount count;
    private readonly List<Statement>?[] statementsOf;
    private readonly List<FoundDate>?[] datesOf;

    public Findings(
        Article article,
        ImmutableArray<Statement> statements,
        IReadOnlyList<FoundDate> dates,
        IReadOnlyList<Figure> numbers
    )
    {
        (Article, Statements) = (article, statements);
        count = new CodePointCount(article.Text);
        statementsOf = new List<Statement>[article.Sentences.Length];
        foreach (var statement in statements)
            for (var i = statement.Sentence; i <= statement.LastSentence; i++)
                (statementsOf[i] ??= []).Add(statement);
        datesOf = BySentence(dates, d => d.Place.Units.Start);
        NumbersOf = BySentence(numbers, n => n.Place.Units.Start);
    }

    public Article Article { get; }
    public ImmutableArray<Statement> Statements { get; }
    public IReadOnlyList<List<Figure>?> NumbersOf { get; }

    public Place PlaceOf(int start, int end) => count.At(start, end);

    /// <summary>The dates of a sentence around a place.</summary>
    public IEnumerable<FoundDate> DatesNear(int sentence, int place)
    {
        if (datesOf[sentence] is not { } dates)
            yield break;
        for (var at = First(dates.Count, i => dates[i].Place.Units.Start >= place - Reach); at < dates.Count; at++)
        {
            if (dates[at].Place.Units.Start > place + Reach)
                yield break;
            yield return dates[at];
        }
    }

    /// <summary>The innermost statement that holds a place.</summary>
    public Statement? StatementAt(int sentence, int place)
    {
        if (statementsOf[sentence] is not { } all)
            return null;
        var (best, length) = ((Statement?)null, int.MaxValue);
        var behind = First(all.Count, i => all[i].Spans[0].Start > place);
        for (var at = Math.Max(0, behind - MostStatements); at < behind; at++)
        {
            var spans = all[at].Spans;
            if (spans[^1].End - spans[0].Start < length && spans.Any(s => s.Start <= place && place < s.End))
                (best, length) = (all[at], spans[^1].End - spans[0].Start);
        }
        return best;
    }

    /// <summary>The first token that does not end before a place.</summary>
    public int TokenAt(int place) => First(Article.Tokens.Count, i => Article.Tokens[i].End > place);

    /// <summary>The whole sentences; of an endless one what stands around the mark.</summary>
    public (int Start, int End) Passage((int Start, int End) whole, (int Start, int End) mark)
    {
        if (whole.End - whole.Start <= LongestPassage)
            return (Math.Min(whole.Start, mark.Start), Math.Max(whole.End, mark.End));
        var end = Math.Min(mark.End, mark.Start + LongestPassage);
        var (first, last) = (
            TokenAt(Math.Max(whole.Start, mark.Start - AroundMark)),
            TokenAt(Math.Min(whole.End - 1, end + AroundMark))
        );
        return (Math.Min(Article.Tokens[first].Start, mark.Start), Math.Max(Article.Tokens[last].End, end));
    }

    /// <summary>The first for which it holds, where it holds for all behind it; the count where for none.</summary>
    private static int First(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    /// <summary>What stands in furniture belongs to no sentence.</summary>
    private List<T>?[] BySentence<T>(IReadOnlyList<T> items, Func<T, int> start)
    {
        var by = new List<T>[Article.Sentences.Length];
        var sentence = 0;
        foreach (var item in items)
        {
            while (sentence < by.Length && Article.Sentences[sentence].Span.End <= start(item))
                sentence++;
            if (sentence == by.Length)
                break;
            if (Article.Sentences[sentence].Span.Start <= start(item))
                (by[sentence] ??= []).Add(item);
        }
        return by;
    }
}

using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Statements;
using Statement = Newsroom.Extraction.Statements.Statement;

namespace Newsroom.Benchmarks.Reading;

/// <summary>
/// Quotations with their speakers: {"id", "quotes": [{"quote": [[start, end]], "speaker": [[start, end]]}]}, in code points. The set
/// counts what stands in quotation marks within reported speech as a quotation of its own.
/// </summary>
internal static class Quotes
{
    public static object Of(Case one)
    {
        var places = new Places(one.Text);
        var quotes =
            from statement in StatementReader.Read(one.Text, one.Language)
            let speaker = Speaker(statement) is { } span ? places.Of([span]) : []
            from quote in Parts(statement)
            select new { Quote = places.Of(quote), Speaker = speaker };
        return new { one.Id, Quotes = quotes.ToList() };
    }

    private static IEnumerable<IEnumerable<Span>> Parts(Statement statement)
    {
        if (statement.Form == SpeechForm.Direct || statement.Quoted.IsEmpty)
            return [statement.Spans];
        var quoted = statement.Quoted.Select(q => (IEnumerable<Span>)[q]);
        return statement.Form == SpeechForm.Indirect ? quoted.Prepend(statement.Spans) : quoted;
    }

    /// <summary>The set has the one who speaks for somebody as the speaker.</summary>
    private static Span? Speaker(Statement statement) =>
        (statement.Via.FirstOrDefault(v => v.Role == HopRole.Spokesperson)?.Who ?? statement.Origin)?.Phrase;

    /// <summary>Counts the code points before each place of a text.</summary>
    private sealed class Places
    {
        private readonly int[] before;

        public Places(string text)
        {
            before = new int[text.Length + 1];
            for (var at = 0; at < text.Length; at++)
            {
                var isSecond = at > 0 && char.IsSurrogatePair(text[at - 1], text[at]);
                before[at + 1] = before[at] + (isSecond ? 0 : 1);
            }
        }

        public int[][] Of(IEnumerable<Span> spans) => [.. spans.Select(s => new[] { before[s.Start], before[s.End] })];
    }
}

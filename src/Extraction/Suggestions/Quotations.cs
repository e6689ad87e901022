using System.Text;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Statements;
using Statement = Newsroom.Extraction.Statements.Statement;

namespace Newsroom.Extraction.Suggestions;

/// <summary>Proposes what somebody who is named has said, where no figure of it is proposed already.</summary>
internal sealed class Quotations(Findings found)
{
    private const int FewWords = 4;

    public IEnumerable<Suggested> Read(IReadOnlySet<Statement> told) =>
        found
            .Statements.Where(s => s.Origin is not null && !told.Contains(s))
            .Select(s => (Statement: s, Score: Score(s)))
            .Where(s => s.Score >= Phrasing.Least)
            .Select(s => Make(s.Statement, s.Score));

    private Suggested Make(Statement statement, double score)
    {
        var sentences = found.Article.Sentences;
        var whole = (sentences[statement.Sentence].Span.Start, sentences[statement.LastSentence].Span.End);
        var (start, end) = found.Passage(whole, (statement.Spans[0].Start, statement.Spans[^1].End));
        var text = found.Article.Text;
        var spans = statement
            .Spans.Where(s => s.Start < end)
            .Select(s => new Span(Math.Max(s.Start, start), Math.Min(s.End, end)))
            .ToList();
        return new Suggested
        {
            Kind = SuggestionKind.Quotation,
            Passage = found.PlaceOf(start, end),
            Marks = [.. spans.Select(s => found.PlaceOf(s.Start, s.End))],
            Text = Phrasing.Line(string.Join(' ', spans.Select(s => text[s.Start..s.End]))),
            Origin = statement.Origin,
            Via = statement.Via,
            Form = Phrasing.Form(statement),
            Attribution = statement.Attribution,
            Distanced = statement.Distanced,
            Certainty = statement.Certainty,
            Stance = statement.Stance,
            Period = null,
            StatedOn = new Circumstances(found, statement.Sentence, statement).StatedOn(),
            Score = score,
            Rules = statement.Rules,
        };
    }

    private double Score(Statement statement)
    {
        var score = Phrasing.Form(statement) switch
        {
            SpeechForm.Direct => 0.75,
            SpeechForm.Mixed => 0.65,
            SpeechForm.Indirect => 0.5,
            _ => 0.3,
        };
        score += statement.Attribution == Attribution.Explicit ? 0.1 : -0.1;
        score += statement.Origin!.Kind is NamedKind.Person or NamedKind.Organisation ? 0.05 : 0;
        score -= Words(statement) < FewWords ? 0.3 : 0;
        score -= Faintness(statement.Origin);
        return Math.Round(score, 2);
    }

    /// <summary>Nobody knows who "he" is, nor which media.</summary>
    private double Faintness(Named origin)
    {
        const int Few = 2;
        var words = Vocabulary.Of(found.Article.Tongue).Faint;
        var name = origin.Resolved.Split(' ', Few + 1);
        if (name.Length == 1 && words.Meaning(name[0]) is { Length: 0 })
            return 0.4;
        return name.Take(Few).Any(n => words.Meaning(n) == "media") ? 0.2 : 0;
    }

    private int Words(Statement statement) =>
        statement.Spans.Sum(s => Phrasing.Words(found.Article.Text.AsSpan(s.Start, s.End - s.Start)));
}

/// <summary>What both kinds share.</summary>
internal static class Phrasing
{
    /// <summary>What scores lower is not proposed.</summary>
    public const double Least = 0.5;

    /// <summary>Words in quotation marks within reported speech make it mixed.</summary>
    public static SpeechForm Form(Statement statement) =>
        statement is { Form: SpeechForm.Indirect, Quoted.IsEmpty: false } ? SpeechForm.Mixed : statement.Form;

    /// <summary>On one line, without the quotation marks around the whole.</summary>
    public static string Line(ReadOnlySpan<char> words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var c in words)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString().Trim(' ', ',', '"', '„', '“', '”', '»', '«');
    }

    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var _ in text.Split(' '))
            words++;
        return words;
    }
}

namespace Newsroom.Api.Features.Annotation;

/// <summary>A mark with its number on the page and its place, kept within the text and off the middle of a character.</summary>
internal sealed record NumberedMark(int Number, int Start, int End, AnnotatedMark Mark)
{
    public MarkKind Kind => Mark.Kind;

    /// <summary>Numbered from 1 as they begin, the longer first.</summary>
    public static IReadOnlyList<NumberedMark> All(AnnotatedArticle article) =>
        article
            .Marks.Select(m => (Mark: m, Start: Whole(article.Text, m.Start, -1), End: Whole(article.Text, m.End, 1)))
            .OrderBy(m => m.Start)
            .ThenByDescending(m => m.End)
            .Select((m, i) => new NumberedMark(i + 1, m.Start, m.End, m.Mark))
            .ToList();

    private static int Whole(string text, int at, int step)
    {
        var within = Math.Clamp(at, 0, text.Length);
        var splits =
            within > 0
            && within < text.Length
            && (char.IsSurrogatePair(text[within - 1], text[within]) || text.AsSpan(within - 1, 2) is "\r\n");
        return splits ? within + step : within;
    }
}

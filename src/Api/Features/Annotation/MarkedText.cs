namespace Newsroom.Api.Features.Annotation;

/// <summary>
/// Writes the text of an article with its marks. Numbers and cards stand in attributes that the style shows, so that
/// the text of the page is the article's, to the letter.
/// </summary>
internal sealed class MarkedText(Markup markup, PageWords words, string text)
{
    private const int LongestTitle = 240;
    private const int LongestDetail = 160;
    private const int MostDetails = 8;

    /// <summary>The marks that have a place in the text.</summary>
    public IReadOnlySet<int> Placed => placed;

    private readonly HashSet<int> placed = [];

    public void Write(IReadOnlyList<NumberedMark> marks)
    {
        var paragraphs = Paragraphs.Of(text);
        var pieces = MarkedPieces.Of(paragraphs, marks);
        var (at, next) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            markup.Text(text.AsSpan(at, paragraph.Start - at), "").Raw("<p dir=\"auto\">");
            for (; next < pieces.Count && pieces[next].Place.Start < paragraph.End; next++)
                Write(pieces[next]);
            markup.Raw("</p>");
            at = paragraph.End;
        }
        markup.Text(text.AsSpan(at), "");
    }

    /// <summary>The class of a kind in the style.</summary>
    public static string Class(MarkKind kind) =>
        kind switch
        {
            MarkKind.Claim => "claim",
            MarkKind.Figure => "figure",
            MarkKind.Quotation => "quotation",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A mark has one of three kinds."),
        };

    private void Write(MarkedPiece piece)
    {
        var part = text.AsSpan(piece.Place.Start, piece.Place.End - piece.Place.Start);
        if (piece.Count == 0)
        {
            markup.Text(part, "<br/>");
            return;
        }
        markup.Raw("<mark class=\"").Raw(string.Join(' ', piece.Kinds.Select(Class)));
        markup.Raw(piece.Count > 1 ? " many\"" : "\"").Raw(piece.Told.Count > 0 ? " tabindex=\"-1\">" : ">");
        foreach (var kind in piece.Kinds)
            markup.Raw("<span class=\"line ").Raw(Class(kind)).Raw("\">");
        markup.Text(part, "<br/>");
        foreach (var _ in piece.Kinds)
            markup.Raw("</span>");
        foreach (var mark in piece.Ending)
            Refer(mark);
        if (piece.Told.Count > 0)
            Card(piece);
        markup.Raw("</mark>");
    }

    private void Refer(NumberedMark mark)
    {
        placed.Add(mark.Number);
        markup.Raw("<a class=\"ref\" id=\"place-").Number(mark.Number).Raw("\" href=\"#note-").Number(mark.Number);
        markup.Raw("\" data-number=\"").Number(mark.Number).Raw("\" lang=\"").Raw(words.Language);
        markup.Raw("\" aria-label=\"").Words(words.Note).Raw(" ").Number(mark.Number).Raw(", ");
        markup.Words(words.Of(mark.Kind)).Raw("\" aria-describedby=\"about-").Number(mark.Number).Raw("\"></a>");
    }

    /// <summary>
    /// For the eye alone: who hears the page is told the note in the list. It may be scrolled, and browsers let the Tab
    /// key go to what scrolls, if nothing says otherwise.
    /// </summary>
    private void Card(MarkedPiece piece)
    {
        markup
            .Raw("<span class=\"card\" tabindex=\"-1\" aria-hidden=\"true\" dir=\"ltr\" lang=\"")
            .Raw(words.Language)
            .Raw("\">");
        foreach (var mark in piece.Told)
            Tell(mark);
        if (piece.Count > piece.Told.Count)
            markup
                .Raw("<span class=\"more\"")
                .Attribute("data-text", words.More)
                .Raw(" data-number=\"")
                .Number(piece.Count - piece.Told.Count)
                .Raw("\"></span>");
        markup.Raw("</span>");
    }

    private void Tell(NumberedMark mark)
    {
        markup.Raw("<span class=\"told ").Raw(Class(mark.Kind)).Raw("\"><span class=\"kind\" data-number=\"");
        markup.Number(mark.Number).Raw("\"").Attribute("data-text", words.Of(mark.Kind)).Raw("></span><span");
        markup.Raw(" class=\"title\"").Attribute("data-text", Short(mark.Mark.Title, LongestTitle));
        if (mark.Mark.TitleLanguage is { } language)
            markup.Attribute("lang", language);
        markup.Raw("></span>");
        foreach (var detail in mark.Mark.Details.Take(MostDetails))
            markup
                .Raw("<span class=\"detail\"")
                .Attribute("data-label", Short(detail.Label, LongestDetail))
                .Attribute("data-text", Short(detail.Text, LongestDetail))
                .Raw("></span>");
        markup.Raw("</span>");
    }

    private static string Short(string words, int longest)
    {
        if (words.Length <= longest)
            return words;
        var end = char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest;
        return words[..end] + "…";
    }
}

namespace Newsroom.Api.Features.Annotation;

/// <summary>Writes the list beneath the text: all that is known of each mark, to be read without pointing at it.</summary>
internal sealed class MarkNotes(Markup markup, PageWords words)
{
    /// <param name="marks">By their numbers.</param>
    /// <param name="placed">The numbers of those with a place in the text.</param>
    public void Write(IReadOnlyList<NumberedMark> marks, IReadOnlySet<int> placed)
    {
        markup.Raw("<section class=\"notes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">").Words(words.Notes);
        markup.Raw("</h2>\n<ol>\n");
        foreach (var mark in marks)
            Write(mark, placed.Contains(mark.Number));
        markup.Raw("</ol>\n</section>\n");
    }

    private void Write(NumberedMark mark, bool isPlaced)
    {
        markup.Raw("<li id=\"note-").Number(mark.Number).Raw("\" class=\"").Raw(MarkedText.Class(mark.Kind));
        markup.Raw("\">\n<div id=\"about-").Number(mark.Number).Raw("\">\n<p class=\"kind\">");
        markup.Words(words.Of(mark.Kind)).Raw("</p>\n<p class=\"title\" dir=\"auto\"");
        if (mark.Mark.TitleLanguage is { } language)
            markup.Attribute("lang", language);
        markup.Raw(">").Words(mark.Mark.Title).Raw("</p>\n");
        Details(mark.Mark.Details);
        markup.Raw("</div>\n<p class=\"ways\">");
        if (isPlaced)
            Way($"#place-{mark.Number}", words.Back, mark.Number);
        else
            markup.Raw("<span>").Words(words.NoPlace).Raw("</span>");
        if (mark.Mark.Link is { } link && link.StartsWith("/v1/", StringComparison.Ordinal))
            Way(link, words.Open, mark.Number);
        markup.Raw("</p>\n</li>\n");
    }

    private void Details(IReadOnlyList<MarkDetail> details)
    {
        if (details.Count == 0)
            return;
        markup.Raw("<dl>\n");
        foreach (var detail in details)
        {
            markup.Raw("<div><dt>").Words(detail.Label).Raw("</dt> <dd dir=\"auto\">");
            markup.Words(detail.Text).Raw("</dd></div>\n");
        }
        markup.Raw("</dl>\n");
    }

    private void Way(string link, string name, int number)
    {
        markup.Raw("<a").Attribute("href", link).Raw(" aria-label=\"").Words(name).Raw(" (").Words(words.Note);
        markup.Raw(" ").Number(number).Raw(")\">").Words(name).Raw("</a> ");
    }
}

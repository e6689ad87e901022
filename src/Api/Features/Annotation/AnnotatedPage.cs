using System.Text.RegularExpressions;

namespace Newsroom.Api.Features.Annotation;

/// <summary>An article as a page to look at: its text, with what the ledger has of it marked in place. No script.</summary>
internal static partial class AnnotatedPage
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>What a browser may load for the page: nothing but its own style.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <param name="article">The text and its marks.</param>
    /// <param name="language">Of the page's own words: "de", or else English.</param>
    public static string Render(AnnotatedArticle article, string language)
    {
        var words = PageWords.In(language);
        var marks = NumberedMark.All(article);
        var markup = new Markup();
        Head(markup, article, words);
        markup.Raw("<body>\n<main>\n<article>\n");
        Heading(markup, article, words);
        Legend(markup, marks, words);
        markup.Raw("<div class=\"text\"").Attribute("lang", article.Language).Raw(">");
        var text = new MarkedText(markup, words, article.Text);
        text.Write(marks);
        markup.Raw("</div>\n</article>\n");
        if (marks.Count > 0)
            new MarkNotes(markup, words).Write(marks, text.Placed);
        return markup.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Head(Markup markup, AnnotatedArticle article, PageWords words)
    {
        markup
            .Raw("<!DOCTYPE html>\n<html lang=\"")
            .Raw(words.Language)
            .Raw("\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        markup.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        markup.Raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>");
        markup.Words(Title(article, words)).Raw("</title>\n<style>\n").Raw(AnnotatedStyle.Css);
        markup.Raw("</style>\n</head>\n");
    }

    private static void Heading(Markup markup, AnnotatedArticle article, PageWords words)
    {
        markup.Raw("<header>\n<h1 dir=\"auto\"");
        if (HasHeadline(article))
            markup.Attribute("lang", article.Language);
        markup.Raw(">").Words(Title(article, words)).Raw("</h1>\n");
        if (article.Publisher is not null || article.Published is not null)
        {
            markup.Raw("<p class=\"from\">");
            if (article.Publisher is { } publisher)
                markup.Raw("<bdi>").Words(publisher).Raw("</bdi> ");
            if (article.Published is { } published)
                Published(markup, published);
            markup.Raw("</p>\n");
        }
        markup.Raw("</header>\n");
    }

    private static void Published(Markup markup, string published)
    {
        if (PlainDate().IsMatch(published))
            markup.Raw("<time").Attribute("datetime", published).Raw(">").Words(published).Raw("</time>");
        else
            markup.Raw("<span>").Words(published).Raw("</span>");
    }

    private static void Legend(Markup markup, IReadOnlyList<NumberedMark> marks, PageWords words)
    {
        markup.Raw("<aside class=\"legend\"").Attribute("aria-label", words.Legend).Raw(">\n");
        if (marks.Count == 0)
            markup.Raw("<p>").Words(words.Nothing).Raw("</p>\n");
        else
        {
            markup.Raw("<ul>\n");
            foreach (var kind in Enum.GetValues<MarkKind>())
            {
                markup.Raw("<li><span class=\"sample ").Raw(MarkedText.Class(kind)).Raw("\"><span class=\"line ");
                markup.Raw(MarkedText.Class(kind)).Raw("\">").Words(words.KindsCounted[(int)kind]);
                markup.Raw("</span></span> <b>").Number(marks.Count(m => m.Kind == kind)).Raw("</b></li>\n");
            }
            markup.Raw("</ul>\n<p>").Words(words.Guide).Raw(" <a href=\"#notes\">").Words(words.ToNotes);
            markup.Raw("</a></p>\n");
        }
        markup.Raw("</aside>\n");
    }

    private static bool HasHeadline(AnnotatedArticle article) => !string.IsNullOrWhiteSpace(article.Headline);

    private static string Title(AnnotatedArticle article, PageWords words) =>
        HasHeadline(article) ? article.Headline! : words.Article;

    /// <summary>What HTML takes for a date.</summary>
    [GeneratedRegex(@"\A[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainDate();
}

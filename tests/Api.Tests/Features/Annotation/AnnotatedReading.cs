using System.Xml.Linq;
using Newsroom.Api.Features.Annotation;

namespace Newsroom.Api.Tests.Features.Annotation;

/// <summary>Pages of short articles, read as the XML that they are too.</summary>
internal static class AnnotatedReading
{
    public static AnnotatedMark Mark(int start, int end, MarkKind kind = MarkKind.Claim) =>
        new()
        {
            Start = start,
            End = end,
            Kind = kind,
            Title = "Fünf Schiffe",
        };

    public static AnnotatedArticle Article(string text, params AnnotatedMark[] marks) =>
        new()
        {
            Language = "de",
            Text = text,
            Marks = marks,
        };

    public static XDocument Parse(string text, params AnnotatedMark[] marks) =>
        Read(AnnotatedPage.Render(Article(text, marks), "en"));

    public static XDocument Read(string html) => XDocument.Parse(html, LoadOptions.PreserveWhitespace);

    public static XElement Body(XDocument page) => Classed(page.Root!, "text").Single();

    public static XElement Note(XDocument page, int number) =>
        page.Descendants("li").Single(l => Of(l, "id") == $"note-{number}");

    public static IEnumerable<XElement> Classed(XElement root, string name) =>
        root.Descendants().Where(e => Of(e, "class")?.Split(' ').Contains(name, StringComparer.Ordinal) == true);

    public static string? Of(XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>The numbers of the marks that the card of a piece tells.</summary>
    public static string Told(XElement mark) => string.Concat(Classed(mark, "kind").Select(k => Of(k, "data-number")));

    /// <summary>The pieces at whose ends notes are referred to, by the numbers of these.</summary>
    public static IEnumerable<string> Places(XDocument page) =>
        Classed(Body(page), "ref").OrderBy(r => Of(r, "id"), StringComparer.Ordinal).Select(r => r.Parent!.Value);
}

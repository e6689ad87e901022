using Newsroom.Domain.Comparison;

namespace Newsroom.Charts;

/// <summary>The outermost element: how large the chart is, and what it is to those who do not see it.</summary>
internal static class Root
{
    public static void Open(Sheet sheet, ClaimsChart chart, Charted charted, Page page, double height)
    {
        var tall = Math.Ceiling(height);
        var (title, told) = (sheet.Prefix + "-title", sheet.Prefix + "-desc");
        sheet.Open("svg", sheet.Prefix);
        sheet.Attribute("viewBox", $"0 0 {Sheet.Number(page.Width)} {Sheet.Number(tall)}");
        sheet.Attribute("width", page.Width);
        sheet.Attribute("height", tall);
        sheet.Attribute("lang", page.Tongue.Tag);
        // An image hides what is in it; links have to be reached.
        sheet.Attribute("role", charted.Entries.Any(e => Mark.LinkOf(e) is not null) ? "group" : "img");
        sheet.Attribute("aria-labelledby", $"{title} {told}");
        sheet.Open("title");
        sheet.Attribute("id", title);
        sheet.Write(Legible.Line(chart.Question));
        sheet.Close();
        sheet.Open("desc");
        sheet.Attribute("id", told);
        sheet.Write(Legible.Line(Summary.Of(charted)));
        sheet.Close();
        sheet.Open("style");
        sheet.Write(Palette.Style(sheet.Prefix, page));
        sheet.Close();
        Fading.Define(sheet);
        sheet.Box("nc-paper", 0, 0, page.Width, tall);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Newsroom.Charts.Tests;

/// <summary>A chart as it was drawn, to be asked what is in it.</summary>
internal sealed partial class Drawn
{
    private static readonly string[] Across = ["x", "x1", "x2", "cx"];
    private static readonly string[] Down = ["y", "y1", "y2", "cy"];

    public Drawn(ClaimsChart chart)
    {
        Svg = chart.Svg();
        Root = XDocument.Parse(Svg).Root!;
    }

    public string Svg { get; }
    public XElement Root { get; }

    public string Style => Root.Elements().Single(e => e.Name.LocalName == "style").Value;

    public IReadOnlyList<XElement> Marks => [.. With(Root, "nc-claim")];

    /// <summary>The only mark.</summary>
    public XElement Mark => Assert.Single(Marks);

    public IEnumerable<string> Texts => Named(Root, "text").Select(t => t.Value);

    /// <summary>The first child of that name.</summary>
    public string Told(string element) => Root.Elements().First(e => e.Name.LocalName == element).Value;

    public static string Title(XElement mark) => Assert.Single(mark.Elements(), e => e.Name.LocalName == "title").Value;

    public static IEnumerable<XElement> Named(XElement within, string name) =>
        within.Descendants().Where(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> With(XElement within, string css) =>
        within.DescendantsAndSelf().Where(e => Classes(e).Contains(css));

    public static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');

    /// <summary>Every place that something is drawn at; what lies within definitions is not.</summary>
    public IEnumerable<(double? X, double? Y)> Places()
    {
        foreach (var element in Root.Descendants().Where(e => !e.Ancestors().Any(a => a.Name.LocalName == "defs")))
        {
            foreach (var attribute in element.Attributes())
                if (Across.Contains(attribute.Name.LocalName))
                    yield return (Number(attribute.Value), null);
                else if (Down.Contains(attribute.Name.LocalName))
                    yield return (null, Number(attribute.Value));
                else if (attribute.Name.LocalName == "d")
                    foreach (Match corner in Corner().Matches(attribute.Value))
                        yield return (Number(corner.Groups[1].Value), Number(corner.Groups[2].Value));
            if (element.Name.LocalName == "rect" && element.Parent!.Name.LocalName != "mask")
                yield return (Of(element, "x") + Of(element, "width"), Of(element, "y") + Of(element, "height"));
        }
    }

    public static double Of(XElement element, string attribute) => Number((string)element.Attribute(attribute)!);

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex("[ML](-?[0-9.]+) (-?[0-9.]+)")]
    private static partial Regex Corner();
}

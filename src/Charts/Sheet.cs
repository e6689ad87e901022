using System.Globalization;
using System.Text;
using System.Xml;

namespace Newsroom.Charts;

/// <summary>What is drawn so far. Numbers are written alike on every machine, and texts through <see cref="Legible"/>.</summary>
internal sealed class Sheet
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder text = new();
    private readonly XmlWriter xml;

    public Sheet(string prefix)
    {
        Prefix = prefix;
        xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n" });
    }

    /// <summary>Begins every id, and is the class of the chart.</summary>
    public string Prefix { get; }

    public static string Number(double number) =>
        double.IsFinite(number)
            ? (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(number), number, "A coordinate is a number.");

    public void Open(string element, string? css = null)
    {
        xml.WriteStartElement(element, Namespace);
        Attribute("class", css);
    }

    public void Close() => xml.WriteEndElement();

    public void Attribute(string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, Legible.Line(value));
    }

    public void Attribute(string name, double value) => xml.WriteAttributeString(name, Number(value));

    /// <summary>Lines of text within the open element.</summary>
    public void Write(string lines) => xml.WriteString(lines);

    /// <summary>What a pointer, or a reader of screens, is told of the open element.</summary>
    public void Title(params IEnumerable<string?> lines)
    {
        Open("title");
        Write(string.Join('\n', lines.OfType<string>().Select(Legible.Line)));
        Close();
    }

    public void Line(string css, double x1, double y1, double x2, double y2)
    {
        Open("line", css);
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        Close();
    }

    public void Box(string css, double left, double top, double right, double bottom, Side? fadesTo = null)
    {
        Open("rect", css);
        Attribute("x", left);
        Attribute("y", top);
        Attribute("width", right - left);
        Attribute("height", bottom - top);
        if (fadesTo is { } side)
            Attribute("mask", $"url(#{Fading.Id(Prefix, side)})");
        Close();
    }

    public void Circle(string css, double x, double y, double radius)
    {
        Open("circle", css);
        Attribute("cx", x);
        Attribute("cy", y);
        Attribute("r", radius);
        Close();
    }

    public void Outline(string css, IEnumerable<(double X, double Y)> corners, bool closed)
    {
        Open("path", css);
        var path = "M" + string.Join('L', corners.Select(c => $"{Number(c.X)} {Number(c.Y)}"));
        Attribute("d", closed ? path + "Z" : path);
        Close();
    }

    /// <param name="css">Where its size and anchor come from.</param>
    /// <param name="x">Of its anchor.</param>
    /// <param name="y">Of its base line.</param>
    /// <param name="shown">What is drawn.</param>
    /// <param name="full">What a pointer is told, where that is more.</param>
    public void Text(string? css, double x, double y, string shown, string? full = null)
    {
        Open("text", css);
        Attribute("x", x);
        Attribute("y", y);
        if (full is not null && full != shown)
            Title(full);
        Write(Legible.Line(shown));
        Close();
    }

    public string Finish()
    {
        xml.WriteEndElement();
        xml.Flush();
        return text.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace Newsroom.Api.Features.Annotation;

/// <summary>HTML that is well-formed XML too. Whatever comes from outside goes through the escaping methods.</summary>
internal sealed class Markup
{
    private readonly StringBuilder html = new();

    /// <summary>Our own markup, as it is.</summary>
    public Markup Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public Markup Number(int number)
    {
        html.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A text on one line, safe between tags and in quotes.</summary>
    public Markup Words(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '\t' or '\n' or '\r')
                html.Append(' ');
            else
                i += Character(words, i);
        }
        return this;
    }

    public Markup Attribute(string name, ReadOnlySpan<char> value) =>
        Raw(" ").Raw(name).Raw("=\"").Words(value).Raw("\"");

    /// <summary>A part of a text with its line ends, each with <paramref name="lineBreak"/> before it.</summary>
    public Markup Text(ReadOnlySpan<char> text, string lineBreak)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                html.Append(lineBreak).Append('\n');
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
            }
            else
                i += Character(text, i);
        }
        return this;
    }

    public override string ToString() => html.ToString();

    /// <summary>Writes one character; how many further units it took.</summary>
    private int Character(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            html.Append(unit).Append(text[at + 1]);
            return 1;
        }
        _ = unit switch
        {
            '&' => html.Append("&amp;"),
            '<' => html.Append("&lt;"),
            '>' => html.Append("&gt;"),
            '"' => html.Append("&quot;"),
            '\'' => html.Append("&#39;"),
            _ => html.Append(IsWritten(unit) ? unit : '\uFFFD'),
        };
        return 0;
    }

    /// <summary>Neither a control character nor half a character, which XML cannot hold.</summary>
    private static bool IsWritten(char unit) =>
        unit is '\t' or (>= ' ' and not '\u007F') && !char.IsSurrogate(unit) && unit is not ('\uFFFE' or '\uFFFF');
}

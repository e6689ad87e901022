using System.Globalization;
using Newsroom.Domain;
using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Tests.Numbers;

/// <summary>What was found in a text, in a notation that is easy to write: "about 15000; between 5..7 percent; vague mehrere Tausend".</summary>
internal static class Noted
{
    public static string Figures(string text, string? language) =>
        string.Join("; ", NumberReader.Read(text, language).Select(f => Of(f, text)));

    /// <summary>With what is no figure: "date 3 2025; label 5".</summary>
    public static string Everything(string text, string? language) =>
        string.Join(
            "; ",
            NumberReader
                .Read(text, language, Listing.Everything)
                .Where(f => f.As != FoundAs.Word)
                .Select(f => Of(f, text))
        );

    public static string Words(string text, Place place) => text[place.Units.Start..place.Units.End];

    private static string Of(Figure figure, string text)
    {
        var values = figure.Values.Select(v => v.ToString(CultureInfo.InvariantCulture));
        if (figure.As != FoundAs.Figure)
            return $"{Wording<FoundAs>.Of(figure.As)} {string.Join(' ', values)}";
        if (figure.Qualifier == Qualifier.Vague)
            return "vague " + Words(text, figure.Place);
        var hedge = figure.Qualifier == Qualifier.Plain ? "" : Wording<Qualifier>.Of(figure.Qualifier) + " ";
        var kind = figure.Kind == FigureKind.Number ? "" : " " + Wording<FigureKind>.Of(figure.Kind);
        return hedge + string.Join("..", values) + kind;
    }
}

/// <summary>A table of cases in one text: each line "words => what is found in them".</summary>
internal static class Table
{
    public static TheoryData<string, string> Of(string lines)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.LastIndexOf("=>", StringComparison.Ordinal);
            rows.Add(Unusual(line[..at].Trim()), line[(at + 2)..].Trim());
        }
        return rows;
    }

    /// <summary>Characters that no reader could tell apart are named.</summary>
    private static string Unusual(string text) =>
        text.Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("{nbsp}", "\u00a0", StringComparison.Ordinal)
            .Replace("{narrow}", "\u202f", StringComparison.Ordinal)
            .Replace("{thin}", "\u2009", StringComparison.Ordinal)
            .Replace("{diaeresis}", "\u0308", StringComparison.Ordinal);
}

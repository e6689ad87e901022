using System.Globalization;
using System.Runtime.CompilerServices;
using Newsroom.Domain;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Terms;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Extraction.Tests.Suggestions;

/// <summary>An invented article with the figures that an editor would take from it: a line each, below four hyphens.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Language">The folder that it lies in.</param>
/// <param name="Text">The article.</param>
/// <param name="Figures">In the order of the text.</param>
internal sealed record GoldArticle(string Name, string Language, string Text, IReadOnlyList<GoldFigure> Figures)
{
    private const string Rule = "\n----\n";

    public static IReadOnlyList<GoldArticle> All(string language)
    {
        var files = typeof(GoldArticle)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith($"gold/{language}/", StringComparison.Ordinal));
        return [.. files.Order(StringComparer.Ordinal).Select(f => Read(f, language))];
    }

    private static GoldArticle Read(string file, string language)
    {
        using var reader = new StreamReader(typeof(GoldArticle).Assembly.GetManifestResourceStream(file)!);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split(Rule);
        var figures = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(GoldFigure.Parse);
        return new GoldArticle(file, language, parts[0], [.. figures]);
    }

    public IReadOnlyList<Suggested> Found()
    {
        Assert.True(PartialDate.TryParse("2026-05-06", out var published, out _));
        return [.. SuggestionReader.Read(Text, Language, published).Items.Where(i => i.Quantity is not null)];
    }
}

/// <param name="Value">A number, low..high, or the words.</param>
/// <param name="Qualifier">The hedge.</param>
/// <param name="Unit">What is counted: a term or the words.</param>
/// <param name="Measure">What happened to it; nothing where no word tells.</param>
/// <param name="Origin">A part of the name; nothing where nobody is named.</param>
internal sealed record GoldFigure(string Value, Qualifier Qualifier, string Unit, string? Measure, string? Origin)
{
    private static readonly Dictionary<string, string> Terms = ShippedTerm
        .All()
        .SelectMany(t => t.Names.Select(n => (Form: TermForm.Of(n), t.Key)))
        .DistinctBy(n => n.Form)
        .ToDictionary(n => n.Form, n => n.Key);

    public static GoldFigure Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(Wording<Qualifier>.TryParse(parts[1], out var qualifier, out _), line);
        return new GoldFigure(parts[0], qualifier, parts[2], Told(parts[3]), Told(parts[4]));
    }

    private static string? Told(string part) => part == "-" ? null : part;

    public bool HasValue(Quantity found)
    {
        if (Qualifier == Qualifier.Vague)
            return found.Figure is null && found.RawText!.Contains(Value, StringComparison.OrdinalIgnoreCase);
        return Value.Split("..") is [var low, var high]
            ? found.Low == Number(low) && found.High == Number(high)
            : found.Figure == Number(Value) && (found.Low is null || found.High is null);
    }

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    public bool HasUnit(Quantity found) => found.Unit is { } unit && TermOf(unit) == TermOf(Unit);

    public bool HasMeasure(Quantity found) => found.Measure == Measure;

    public bool HasOrigin(Suggested found) =>
        Origin is null
            ? found.Origin is null
            : found.Origin?.Resolved.Contains(Origin, StringComparison.OrdinalIgnoreCase) == true;

    private static string TermOf(string unit)
    {
        var form = TermForm.Of(unit);
        return Terms.TryGetValue(form, out var key) ? key : form;
    }
}

using Newsroom.Domain.Quantities;

namespace Newsroom.Extraction.Numbers;

/// <summary>From tokens to places in the text, in both counts, and to values that a quantity holds.</summary>
internal static class Places
{
    public static List<Figure> Of(Tokens tokens, List<Found> found)
    {
        var figures = new List<Figure>(found.Count);
        var count = new CodePointCount(tokens.Text);
        foreach (var one in found)
        {
            var values = Values(one);
            var fits = values.All(v =>
                decimal.IsInteger(v) ? Math.Abs(v) < Quantity.Limit : Quantity.CheckFigure(v) is null
            );
            Place? hedge = one.Hedge is { } h ? count.At(tokens[h.First].Start, HedgeEnd(tokens, h)) : null;
            var place = count.At(tokens[one.Amount.First].Start, tokens.NumberEnd(one.Amount.End - 1));
            figures.Add(
                new Figure
                {
                    As = fits || one.As != FoundAs.Figure ? one.As : FoundAs.Beyond,
                    Kind = one.Kind,
                    Values = values,
                    Ratio = one.Amount.Ratio,
                    Qualifier = Qualifier(one),
                    Place = place,
                    Hedge = hedge,
                    Doubtful = one.Doubtful,
                }
            );
        }
        return figures;
    }

    private static decimal[] Values(Found one)
    {
        if (one.Parts is { } parts)
            return [.. parts];
        if (one.Amount.Vague || one.Amount.TooLong)
            return [];
        var value = Quantity.Trim(one.Amount.Value)!.Value;
        return one.High is { } high ? [value, Quantity.Trim(high)!.Value] : [value];
    }

    private static Qualifier Qualifier(Found one) =>
        one.Amount.Vague ? Domain.Quantities.Qualifier.Vague
        : one.High is not null ? Domain.Quantities.Qualifier.Between
        : one.Hedge?.Qualifier ?? Domain.Quantities.Qualifier.Plain;

    /// <summary>A hedge reaches to its own last word, not to the currency between it and the figure.</summary>
    private static int HedgeEnd(Tokens tokens, Hedge hedge) => tokens[hedge.End - 1].End;
}

/// <summary>Counts the code points before each place of a text.</summary>
internal sealed class CodePointCount
{
    private readonly int[]? before;

    public CodePointCount(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return;
        before = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
            before[at + 1] = before[at] + (char.IsLowSurrogate(text[at]) ? 0 : 1);
    }

    public Place At(int start, int end)
    {
        var units = new Span(start, end);
        return before is null ? new Place(units, units) : new Place(units, new Span(before[start], before[end]));
    }
}

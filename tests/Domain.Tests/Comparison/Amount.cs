using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Comparison;

/// <summary>Figures as they are told: <c>About(100) with</c> scope, basis, nature by name.</summary>
internal static class Amount
{
    public static Quantity Plain(decimal value, decimal? margin = null) =>
        Of(Qualifier.Plain, value: value, margin: margin);

    public static Quantity About(decimal value, decimal? margin = null) =>
        Of(Qualifier.About, value: value, margin: margin);

    public static Quantity AtLeast(decimal low) => Of(Qualifier.AtLeast, low: low);

    public static Quantity MoreThan(decimal low) => Of(Qualifier.MoreThan, low: low);

    public static Quantity JustOver(decimal low) => Of(Qualifier.JustOver, low: low);

    public static Quantity AtMost(decimal high) => Of(Qualifier.AtMost, high: high);

    public static Quantity LessThan(decimal high) => Of(Qualifier.LessThan, high: high);

    public static Quantity JustUnder(decimal high) => Of(Qualifier.JustUnder, high: high);

    public static Quantity Between(decimal low, decimal high) => Of(Qualifier.Between, low: low, high: high);

    public static Quantity Vague(string words) => Of(Qualifier.Vague, words: words);

    /// <summary>The same figure, counted otherwise.</summary>
    public static Quantity As(
        this Quantity quantity,
        string? unit = null,
        string? measure = null,
        string? scope = null,
        Basis? basis = null,
        Nature nature = Nature.Unspecified,
        string? comparedTo = null
    ) =>
        Quantity.Of(
            new Figures(quantity.Value, quantity.Low, quantity.High, quantity.Margin),
            quantity.Qualifier,
            new Counted(
                unit ?? quantity.Unit,
                measure ?? quantity.Measure,
                scope ?? quantity.Scope,
                basis ?? quantity.Basis,
                nature == Nature.Unspecified ? quantity.Nature : nature,
                comparedTo ?? quantity.ComparedTo
            ),
            quantity.RawText
        );

    public static Quantity Total(this Quantity quantity) => quantity.As(basis: Basis.Cumulative);

    private static Quantity Of(
        Qualifier qualifier,
        decimal? value = null,
        decimal? low = null,
        decimal? high = null,
        decimal? margin = null,
        string? words = null
    ) =>
        Quantity.Of(
            new Figures(value, low, high, margin),
            qualifier,
            new Counted("tents", "delivered", null, null, Nature.Unspecified, null),
            words
        );
}

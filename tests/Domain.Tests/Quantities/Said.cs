using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Quantities;

/// <summary>Quantities as a newsroom would say them.</summary>
internal static class Said
{
    public static readonly Counted Nothing = new(null, null, null, null, Nature.Unspecified, null);
    public static readonly Counted Soldiers = Nothing with { Unit = "soldiers" };

    public static Figures Of(
        decimal? value = null,
        decimal? low = null,
        decimal? high = null,
        decimal? margin = null
    ) => new(value, low, high, margin);

    public static Quantity Plain(decimal value) => Quantity.Of(Of(value), Qualifier.Plain, Soldiers, null);

    public static Quantity About(decimal value) => Quantity.Of(Of(value), Qualifier.About, Soldiers, null);

    public static Quantity AtMost(decimal high) => Quantity.Of(Of(high: high), Qualifier.AtMost, Soldiers, null);

    public static Quantity AtLeast(decimal low) => Quantity.Of(Of(low: low), Qualifier.AtLeast, Soldiers, null);

    public static Quantity Between(decimal low, decimal high, decimal? value = null) =>
        Quantity.Of(Of(value, low, high), Qualifier.Between, Soldiers, null);

    public static Quantity Vague(string words) => Quantity.Of(Of(), Qualifier.Vague, Soldiers, words);
}

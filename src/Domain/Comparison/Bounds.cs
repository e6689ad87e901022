using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Comparison;

/// <summary>What a stated figure may mean: from low to high, a null end being open; an excluded end is not among them.</summary>
internal readonly record struct Bounds(decimal? Low, decimal? High, bool WithoutLow = false, bool WithoutHigh = false)
{
    public bool AreClosed => Low is not null && High is not null;

    /// <summary>A stated margin takes the place of the tolerance. Null for words without a figure.</summary>
    public static Bounds? Of(Quantity quantity, Tolerance tolerance)
    {
        var margin = quantity.Margin ?? 0;
        var spread = quantity.Margin ?? (Math.Abs(quantity.Figure ?? 0) * tolerance.Share);
        // Without any spread "just under" is its bound: an excluded one would leave nothing.
        var excluded = spread > 0;
        return quantity.Qualifier switch
        {
            Qualifier.Plain => new(quantity.Value - margin, quantity.Value + margin),
            Qualifier.About => new(quantity.Value - spread, quantity.Value + spread),
            Qualifier.AtLeast => new(quantity.Low - margin, null),
            Qualifier.MoreThan => new(quantity.Low - margin, null, WithoutLow: true),
            Qualifier.JustOver => new(quantity.Low, quantity.Low + spread, WithoutLow: excluded),
            Qualifier.AtMost => new(null, quantity.High + margin),
            Qualifier.LessThan => new(null, quantity.High + margin, WithoutHigh: true),
            Qualifier.JustUnder => new(quantity.High - spread, quantity.High, WithoutHigh: excluded),
            Qualifier.Between => new(quantity.Low - margin, quantity.High + margin),
            _ => null,
        };
    }

    public Bounds Widened(decimal by) => this with { Low = Low - by, High = High + by };

    /// <summary>True when all of it lies below all of the other.</summary>
    public bool AreBelow(Bounds other) =>
        High < other.Low || (High is not null && High == other.Low && (WithoutHigh || other.WithoutLow));
}

internal static class Printed
{
    /// <summary>
    /// The place to which a figure is printed: 1,000 for 15,000, 0.01 for 0.25. Of a round figure two digits are
    /// taken as meant, so that 20,000 is printed to 1,000.
    /// </summary>
    public static decimal PrecisionOf(decimal figure)
    {
        var size = Math.Abs(figure);
        if (size == 0)
            return 0;
        var place = 1m;
        while (size % place != 0)
            place /= 10;
        while (size % (place * 10) == 0)
            place *= 10;
        var first = place;
        while (first * 10 <= size)
            first *= 10;
        return Math.Min(place, first / 10);
    }
}

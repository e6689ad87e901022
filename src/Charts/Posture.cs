using Newsroom.Domain.Quantities;

namespace Newsroom.Charts;

/// <param name="At">The figure it stands for.</param>
/// <param name="IsHollow">The figure itself is hedged, or excluded.</param>
internal sealed record Point(decimal At, bool IsHollow);

/// <summary>How a figure is drawn: what was stated and no more. An end that nobody named stays open.</summary>
internal sealed record Posture
{
    /// <summary>From the lowest to the highest; two or more are joined by a bar.</summary>
    public required IReadOnlyList<Point> Points { get; init; }

    /// <summary>To where a bar without an end goes.</summary>
    public Side? Open { get; init; }

    /// <summary>On which side of a hedged figure the true one lies: "just under".</summary>
    public Side? Leans { get; init; }

    /// <summary>The reach of a stated margin.</summary>
    public (decimal Low, decimal High)? Whisker { get; init; }

    public decimal Lowest => Math.Min(Points[0].At, Whisker?.Low ?? Points[0].At);
    public decimal Highest => Math.Max(Points[^1].At, Whisker?.High ?? Points[^1].At);

    public static Posture Of(Quantity quantity)
    {
        var points = Of(quantity.Qualifier, quantity);
        return new Posture
        {
            Points = points,
            Open = quantity.Qualifier switch
            {
                Qualifier.AtLeast or Qualifier.MoreThan => Side.Up,
                Qualifier.AtMost or Qualifier.LessThan => Side.Down,
                _ => null,
            },
            Leans = quantity.Qualifier switch
            {
                Qualifier.JustOver => Side.Up,
                Qualifier.JustUnder => Side.Down,
                _ => null,
            },
            Whisker = quantity.Margin is { } margin and > 0 ? (points[0].At - margin, points[^1].At + margin) : null,
        };
    }

    private static IReadOnlyList<Point> Of(Qualifier qualifier, Quantity quantity) =>
        qualifier switch
        {
            Qualifier.Between =>
            [
                .. new[] { quantity.Low, quantity.Value, quantity.High }
                    .OfType<decimal>()
                    .Distinct()
                    .Select(figure => new Point(figure, false)),
            ],
            Qualifier.Plain or Qualifier.AtLeast or Qualifier.AtMost => [new(quantity.Figure!.Value, false)],
            _ => [new(quantity.Figure!.Value, true)],
        };
}

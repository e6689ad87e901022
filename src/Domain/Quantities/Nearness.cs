namespace Newsroom.Domain.Quantities;

public static class Nearness
{
    /// <summary>Figures further apart than a quarter of the greater one are no roundings of each other: "14,000" may be "about 15,000", 10,000 is not.</summary>
    private const decimal Furthest = 0.25m;

    /// <summary>A figure within a stated range is what the range says, and less than the same figure.</summary>
    private const double WithinRange = 0.9;

    /// <summary>
    /// How near two quantities lie, whatever their hedges: 1 where they name the same figure, 0 where they cannot be
    /// roundings of one another, null where one of them has no figure.
    /// </summary>
    public static double? Of(Quantity one, Quantity other)
    {
        var (figures, others) = (FiguresOf(one), FiguresOf(other));
        if (figures.Count == 0 || others.Count == 0)
            return null;
        if (figures.Intersect(others).Any())
            return 1;
        if (Spans(one, others) || Spans(other, figures))
            return WithinRange;
        var gap = figures.Min(f => others.Min(o => Math.Abs(f - o) / Math.Max(Math.Abs(f), Math.Abs(o))));
        return gap >= Furthest ? 0 : (double)(1 - (gap / Furthest));
    }

    private static List<decimal> FiguresOf(Quantity quantity) =>
        new[] { quantity.Value, quantity.Low, quantity.High }.OfType<decimal>().ToList();

    private static bool Spans(Quantity range, List<decimal> figures) =>
        range is { Low: { } low, High: { } high } && figures.Exists(f => f > low && f < high);
}

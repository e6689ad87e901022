namespace Newsroom.Charts;

/// <summary>From figure to height: as far from each other as the figures are, or, where they lie three powers of ten apart, by their ratio.</summary>
internal sealed class ValueAxis
{
    private const decimal RatioOfLogarithmic = 1000;
    private const decimal Smallest = 0.000001m;

    /// <summary>Zero is left out where it would take more than this share of the axis for nothing.</summary>
    private const decimal MostEmpty = 0.8m;

    private const double BetweenTicks = 46;
    private const double Edge = 10;

    private readonly double low;
    private readonly double high;
    private readonly double top;
    private readonly double bottom;

    /// <param name="figures">All that stand on it, at least one.</param>
    /// <param name="top">The upper edge.</param>
    /// <param name="bottom">The lower edge.</param>
    /// <param name="reach">How much room an open end takes.</param>
    public ValueAxis(IReadOnlyList<Posture> figures, double top, double bottom, double reach)
    {
        var (least, most) = (figures.Min(f => f.Lowest), figures.Max(f => f.Highest));
        var count = Math.Max(2, (int)((bottom - top) / BetweenTicks));
        IsLogarithmic = least > 0 && most / least >= RatioOfLogarithmic;
        var lines = IsLogarithmic ? Powers(least, most) : Even(least, most, count);
        (low, high) = (Scaled(lines[0]), Scaled(lines[^1]));
        var every = (lines.Count + count + 1) / (count + 2);
        Ticks = IsLogarithmic ? [.. lines.Where((_, i) => i % every == 0)] : lines;
        LeavesOutZero = !IsLogarithmic && (Ticks[0] > 0 || Ticks[^1] < 0);
        var height = bottom - top;
        var above = Least(figures.Where(f => f.Open == Side.Up).Select(f => (1 - Share(f.Points[^1].At)) * height));
        var below = Least(figures.Where(f => f.Open == Side.Down).Select(f => Share(f.Points[0].At) * height));
        this.top = top + Math.Max(Edge, reach - above);
        this.bottom = bottom - Math.Max(LeavesOutZero || least < 0 ? Edge : 0, reach - below);

        double Least(IEnumerable<double> rooms) => rooms.Append(reach).Min();
    }

    public bool IsLogarithmic { get; }
    public bool LeavesOutZero { get; }

    /// <summary>From the lowest, where the axis begins, to the highest.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    public double Y(decimal figure) => bottom - Share(figure) * (bottom - top);

    private double Share(decimal figure) => (Scaled(figure) - low) / (high - low);

    private double Scaled(decimal figure) => IsLogarithmic ? Math.Log10((double)figure) : (double)figure;

    private static List<decimal> Even(decimal least, decimal most, int count)
    {
        if (least == most || (least > 0 && least <= most * MostEmpty))
            least = Math.Min(least, 0);
        if (most < 0 && (least == most || most >= least * MostEmpty))
            most = 0;
        if (least == most)
            most = least == 0 ? 1 : Math.Max(most, 0);
        var step = Nice((most - least) / count);
        var (first, last) = (decimal.Floor(least / step) * step, decimal.Ceiling(most / step) * step);
        var ticks = new List<decimal>();
        for (var tick = first; tick <= last; tick += step)
            ticks.Add(tick);
        return ticks;
    }

    /// <summary>The next of 1, 2 and 5 times a power of ten.</summary>
    private static decimal Nice(decimal step)
    {
        var power = PowerBelow(Math.Max(step, Smallest));
        decimal[] steps = [power, 2 * power, 5 * power, 10 * power];
        return steps.First(s => s >= step);
    }

    private static List<decimal> Powers(decimal least, decimal most)
    {
        var powers = new List<decimal> { PowerBelow(least) };
        while (powers[^1] < most)
            powers.Add(powers[^1] * 10);
        return powers;
    }

    private static decimal PowerBelow(decimal figure)
    {
        var power = 1m;
        while (power > figure)
            power /= 10;
        while (power * 10 <= figure)
            power *= 10;
        return power;
    }
}

namespace Newsroom.Charts;

/// <summary>From time to place. What is known to a year does not squeeze what is known to a day.</summary>
internal sealed class TimeAxis
{
    private const double LongestThatCounts = 366.0 * TimeSpan.TicksPerDay;
    private const double ShortestInDays = 10.0 * TimeSpan.TicksPerDay;
    private const double ShortestInHours = 6.0 * TimeSpan.TicksPerHour;
    private const double LongestInHours = 3.0 * TimeSpan.TicksPerDay;

    private readonly double from;
    private readonly double to;
    private readonly double inset;

    public TimeAxis(IReadOnlyList<When> dates, double left, double right, double inset)
    {
        (Left, Right) = (left, right);
        this.inset = Math.Min(inset, (right - left) / 3);
        var (first, last) = Extent(dates);
        IsInHours = dates.Any(d => d.HasTime) && last - first <= LongestInHours;
        if (IsInHours)
            last = Math.Max(last, dates.Where(d => d.Length.Ticks <= LongestThatCounts).Max(d => d.To.UtcTicks));
        var shortest = IsInHours ? ShortestInHours : ShortestInDays;
        var missing = Math.Max(0, shortest - (last - first));
        (from, to) = (first - missing / 2, last + missing / 2);
    }

    public double Left { get; }
    public double Right { get; }

    /// <summary>So short a time that its hours matter.</summary>
    public bool IsInHours { get; }

    /// <summary>The first and last instant that has a place, so far as there are such days.</summary>
    public DateTime First => At(from - inset * PerPixel);
    public DateTime Last => At(to + inset * PerPixel);

    /// <summary>In ticks of the clock.</summary>
    public double PerPixel => (to - from) / (Right - Left - 2 * inset);

    public double X(DateTime at) => X(at.Ticks);

    /// <summary>Where its mark stands: at the end that is dated, in the middle where both are.</summary>
    public double X(When when)
    {
        var (start, end) = Span(when);
        return when.FadesBefore == when.FadesAfter ? (start + end) / 2
            : when.FadesBefore ? end
            : start;
    }

    /// <summary>From where to where it goes; one place for a day where hours do not matter.</summary>
    public (double Start, double End) Span(When when) => (X(when.From.UtcTicks), X(EndOf(when)));

    private double EndOf(When when) => IsInHours || when.HasTime ? when.To.UtcTicks : when.To.UtcDateTime.Date.Ticks;

    private double X(double ticks) => Math.Clamp(Left + inset + (ticks - from) / PerPixel, Left, Right);

    private static DateTime At(double ticks) =>
        new((long)Math.Clamp(ticks, DateTime.MinValue.Ticks, 0.999999 * DateTime.MaxValue.Ticks), DateTimeKind.Utc);

    private static (double First, double Last) Extent(IReadOnlyList<When> dates)
    {
        var narrow = dates.Where(d => d.Length.Ticks <= LongestThatCounts).ToList();
        var counted = narrow.Count > 0 ? narrow : dates;
        double first = counted.Min(d => d.From.UtcTicks);
        double last = counted.Max(d => LastDay(d).UtcTicks);
        foreach (var wide in dates.Where(d => d.From.UtcTicks > last || d.To.UtcTicks < first).ToList())
        {
            first = Math.Min(first, wide.From.UtcTicks);
            last = Math.Max(last, wide.To.UtcTicks);
        }
        return (first, last);
    }

    private static DateTimeOffset LastDay(When when) =>
        when.HasTime ? when.To : new DateTimeOffset(when.To.UtcDateTime.Date, TimeSpan.Zero);
}

using System.Globalization;
using Newsroom.Domain.Comparison;

namespace Newsroom.Charts;

/// <param name="X">Where it stands.</param>
/// <param name="Upper">The hour, the day, the month or the year.</param>
/// <param name="Lower">What that is of, where it changes: the day or the year.</param>
internal sealed record TimeTick(double X, string Upper, string? Lower);

/// <summary>The marks of the calendar along the time axis, as many as can be read.</summary>
internal static class TimeTicks
{
    private const double Gap = 12;

    private static readonly Step[] Steps =
    [
        .. new[] { 1, 2, 3, 6, 12 }.Select(n => new Step(Every.Hour, n)),
        .. new[] { 1, 2, 7, 14 }.Select(n => new Step(Every.Day, n)),
        .. new[] { 1, 2, 3, 6 }.Select(n => new Step(Every.Month, n)),
        .. new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 }.Select(n => new Step(Every.Year, n)),
    ];

    private enum Every
    {
        Hour,
        Day,
        Month,
        Year,
    }

    public static IReadOnlyList<TimeTick> Of(TimeAxis axis, double size, Tongue tongue)
    {
        var steps = Steps.Where(s => axis.IsInHours || s.Every != Every.Hour);
        var step = steps.FirstOrDefault(s => s.Length / axis.PerPixel >= Widest(s, size, tongue) + Gap) ?? Steps[^1];
        var ticks = new List<TimeTick>();
        var (above, free) = ("", double.MinValue);
        foreach (var at in Times(step, axis))
        {
            var x = axis.X(at);
            var lower = Lower(step, at, tongue);
            var half = Lettering.Width(lower, size) / 2;
            var isNew = lower != above && x - half > free;
            if (isNew)
                (above, free) = (lower, x + half);
            ticks.Add(new(x, Upper(step, at, tongue), isNew && lower.Length > 0 ? lower : null));
        }
        return ticks;
    }

    private static IEnumerable<DateTime> Times(Step step, TimeAxis axis)
    {
        var any = false;
        for (var i = step.Before(axis.First); step.Time(i) is { } at && at <= axis.Last; i++)
            if (at >= axis.First)
            {
                any = true;
                yield return at;
            }
        // A short axis may lie between two of them: then its own middle is named.
        if (!any)
            yield return new DateTime((axis.First.Ticks + axis.Last.Ticks) / 2, DateTimeKind.Utc).Date;
    }

    private static double Widest(Step step, double size, Tongue tongue) =>
        step.Every switch
        {
            Every.Hour => Lettering.Width("00:00", size),
            Every.Day => Lettering.Width(tongue.ShortDay(new DateOnly(2000, 9, 28)), size),
            Every.Month => Lettering.Width(tongue.ShortMonth(9), size),
            _ => Lettering.Width("2000", size),
        };

    private static string Upper(Step step, DateTime at, Tongue tongue) =>
        step.Every switch
        {
            Every.Hour => at.ToString("HH:mm", CultureInfo.InvariantCulture),
            Every.Day => tongue.ShortDay(DateOnly.FromDateTime(at)),
            Every.Month => tongue.ShortMonth(at.Month),
            _ => at.Year.ToString(CultureInfo.InvariantCulture),
        };

    private static string Lower(Step step, DateTime at, Tongue tongue) =>
        step.Every switch
        {
            Every.Hour => tongue.Day(DateOnly.FromDateTime(at)) + " UTC",
            Every.Year => "",
            _ => at.Year.ToString(CultureInfo.InvariantCulture),
        };

    private sealed record Step(Every Every, int Count)
    {
        /// <summary>In ticks of the clock; the shortest it can be.</summary>
        public double Length =>
            (double)Count
            * Every switch
            {
                Every.Hour => TimeSpan.TicksPerHour,
                Every.Day => TimeSpan.TicksPerDay,
                Every.Month => 29.5 * TimeSpan.TicksPerDay,
                _ => 365 * TimeSpan.TicksPerDay,
            };

        /// <summary>The number of the last one not behind the time.</summary>
        public long Before(DateTime time) =>
            Every switch
            {
                Every.Hour => time.Ticks / TimeSpan.TicksPerHour / Count,
                Every.Day => time.Ticks / TimeSpan.TicksPerDay / Count,
                Every.Month => (time.Year * 12 + time.Month - 1) / Count,
                _ => time.Year / Count,
            };

        /// <summary>Null outside the calendar. Weeks begin on a Monday, as the calendar did on 1 January of the year 1.</summary>
        public DateTime? Time(long number)
        {
            var count = number * Count;
            return Every switch
            {
                Every.Hour => Tick(count * TimeSpan.TicksPerHour),
                Every.Day => Tick(count * TimeSpan.TicksPerDay),
                Every.Month => Month(count / 12, count % 12),
                _ => Month(Math.Max(1, count), 0),
            };
        }

        private static DateTime? Tick(long ticks) =>
            ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks, DateTimeKind.Utc);

        private static DateTime? Month(long year, long month) =>
            year > DateTime.MaxValue.Year
                ? null
                : new DateTime((int)year, (int)month + 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}

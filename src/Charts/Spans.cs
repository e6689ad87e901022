namespace Newsroom.Charts;

/// <summary>How a date that is no day is drawn: sideways, from its beginning to its end, and fading where it has none.</summary>
internal static class Spans
{
    private const double Thickness = 1.5;

    /// <summary>From where to where it is drawn about a mark at <paramref name="x"/>, the mark itself among it.</summary>
    public static (double Start, double End) Reach(Page page, TimeAxis? axis, When? when, double x)
    {
        var (start, end) = (x, x);
        if (axis is not null && when is not null)
        {
            var isLong = IsLong(page, axis, when);
            if (isLong)
                (start, end) = axis.Span(when);
            if (when.FadesBefore || (when.IsApproximate && !isLong && !when.FadesAfter))
                start = Math.Max(axis.Left, start - page.Haze);
            if (when.FadesAfter || (when.IsApproximate && !isLong && !when.FadesBefore))
                end = Math.Min(axis.Right, end + page.Haze);
        }
        return (Math.Min(start, x - page.Radius), Math.Max(end, x + page.Radius));
    }

    public static void Draw(Sheet sheet, Page page, TimeAxis? axis, When? when, double x, double y)
    {
        if (axis is null || when is null)
            return;
        var (start, end) = IsLong(page, axis, when) ? axis.Span(when) : (x, x);
        var (first, last) = Reach(page, axis, when, x);
        if (end > start)
        {
            Line(sheet, when.IsApproximate, start, end, y);
            if (!when.FadesBefore && when.From.UtcTicks >= axis.First.Ticks)
                sheet.Line("nc-span", start, y - 3.5, start, y + 3.5);
            if (!when.FadesAfter && when.To.UtcTicks <= axis.Last.Ticks)
                sheet.Line("nc-span", end, y - 3.5, end, y + 3.5);
        }
        else if (when.IsApproximate && !when.FadesBefore && !when.FadesAfter)
            Line(sheet, true, first, last, y);
        if (when.FadesBefore)
            Fade(sheet, Side.Left, when.IsApproximate, start, Math.Min(first, start), y);
        if (when.FadesAfter)
            Fade(sheet, Side.Right, when.IsApproximate, end, Math.Max(last, end), y);
    }

    /// <summary>Longer than its mark would hide.</summary>
    private static bool IsLong(Page page, TimeAxis axis, When when)
    {
        var (start, end) = axis.Span(when);
        return end - start > page.Radius * 2;
    }

    public static void Line(Sheet sheet, bool isApproximate, double start, double end, double y) =>
        sheet.Line(isApproximate ? "nc-span nc-about" : "nc-span", start, y, end, y);

    public static void Fade(Sheet sheet, Side side, bool isApproximate, double from, double to, double y)
    {
        if (!isApproximate)
        {
            Bar(sheet, from, to, y, side);
            return;
        }
        // Dashes that grow shorter.
        var (step, at) = ((to - from) / 4, from);
        for (var part = .75; part > .1; part -= .2, at += step)
            Bar(sheet, at + step * (1 - part), at + step, y, null);
    }

    private static void Bar(Sheet sheet, double one, double other, double y, Side? side) =>
        sheet.Box("nc-haze", Math.Min(one, other), y - Thickness / 2, Math.Max(one, other), y + Thickness / 2, side);
}

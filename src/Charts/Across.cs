namespace Newsroom.Charts;

/// <summary>What lies where from left to right: room for labels, the axis of time, and a column for what has no date.</summary>
internal sealed class Across
{
    private const int MostMoves = 12;

    private readonly Page page;
    private readonly IReadOnlyList<TimeTick> ticks = [];
    private readonly string undatedLabel;

    public Across(Page page, IReadOnlyList<Entry> entries, double gutter)
    {
        this.page = page;
        undatedLabel = page.Tongue.Pick("no date", "ohne Datum");
        (Left, Right) = (page.Left + gutter, page.Right);
        var dates = entries.Select(e => e.When).OfType<When>().ToList();
        if (dates.Count == 0)
        {
            Undated = (Left, Right);
            return;
        }
        var end = Right;
        if (dates.Count < entries.Count)
        {
            var column = Math.Max(Lettering.Width(undatedLabel, page.Small) + 10, page.Radius * 10);
            Undated = (Right - column, Right);
            end -= column + 10;
        }
        Time = new TimeAxis(dates, Left, end, page.Haze + page.Radius + 4);
        ticks = TimeTicks.Of(Time, page.Small, page.Tongue);
    }

    public double Left { get; }
    public double Right { get; }

    /// <summary>Null where no claim has a date.</summary>
    public TimeAxis? Time { get; }

    /// <summary>Null where every claim has one.</summary>
    public (double Left, double Right)? Undated { get; }

    /// <summary>How much room the labels below take.</summary>
    public double LabelHeight => LineHeight * (ticks.Any(t => t.Lower is not null) ? 2 : 1) + 8;

    private double LineHeight => page.Small * 1.35;

    /// <summary>Where a mark may stand, its own place first.</summary>
    public IReadOnlyList<double> Places(Entry entry, Extent mark)
    {
        var (from, to) = entry.When is null ? Undated!.Value : (Time!.Left, Time.Right);
        (from, to) = (from - mark.Left, Math.Max(to - mark.Right, from - mark.Left));
        var own = Math.Clamp(entry.When is { } when ? Time!.X(when) : (from + to) / 2, from, to);
        var step = page.Radius * 1.1;
        var moves = entry.When is null ? (int)((to - from) / step) : MostMoves;
        return
        [
            own,
            .. Enumerable
                .Range(1, moves)
                .SelectMany(i => new[] { own + i * step, own - i * step })
                .Where(x => x >= from && x <= to),
        ];
    }

    /// <summary>The lines that stand behind the marks.</summary>
    public void DrawBehind(Sheet sheet, double top, double bottom)
    {
        if (Undated is { } column)
            sheet.Box("nc-band", column.Left, top, column.Right, bottom);
        foreach (var tick in ticks)
            sheet.Line("nc-grid", tick.X, top, tick.X, bottom);
    }

    /// <summary>The axis and what stands below it.</summary>
    public void DrawLabels(Sheet sheet, double top)
    {
        var upper = top + page.Small + 5;
        if (Time is { } time)
            sheet.Line("nc-axis", time.Left, top, time.Right, top);
        foreach (var tick in ticks)
        {
            sheet.Line("nc-axis", tick.X, top, tick.X, top + 4);
            Label(sheet, tick.X, upper, tick.Upper);
            if (tick.Lower is { } lower)
                Label(sheet, tick.X, upper + LineHeight, lower);
        }
        if (Undated is { } column)
        {
            sheet.Line("nc-axis", column.Left, top, column.Right, top);
            Label(sheet, (column.Left + column.Right) / 2, upper, undatedLabel);
        }
    }

    private void Label(Sheet sheet, double x, double y, string label)
    {
        var half = Lettering.Width(label, page.Small) / 2;
        x = Math.Max(Math.Min(x, page.Right - half), page.Left + half);
        sheet.Text("nc-small nc-muted nc-mid", x, y, label);
    }
}

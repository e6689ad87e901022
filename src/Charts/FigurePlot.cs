namespace Newsroom.Charts;

/// <summary>Claims by their figure and their date; below them, on the same axis of time, what has no figure there.</summary>
internal sealed class FigurePlot : Block
{
    private readonly Page page;
    private readonly Charted charted;
    private readonly Across across;
    private readonly ValueAxis? axis;
    private readonly Strip? strip;
    private readonly double plotHeight;
    private readonly double reach;
    private readonly List<Placed> marks = [];

    private FigurePlot(Page page, Charted charted)
    {
        (this.page, this.charted) = (page, charted);
        var figures = charted.Figures.Select(Posture.Of).ToList();
        var inWords = charted.Entries.Where(e => !e.HasFigure).ToList();
        if (figures.Count > 0)
        {
            plotHeight = page.PlotHeight;
            reach = Math.Clamp(plotHeight * .12, 24, 44);
            axis = new ValueAxis(figures, 0, plotHeight, reach);
        }
        across = new Across(page, charted.Entries, Gutter(inWords.Count > 0));
        if (inWords.Count > 0)
            strip = new Strip(page, charted, across, inWords, labelled: true);
        var crowd = new Crowd();
        foreach (var entry in charted.Entries.Where(e => e.HasFigure))
            marks.Add(Place(entry, crowd));
    }

    public override double Height => plotHeight + (strip?.Height ?? 0) + across.LabelHeight + 10;

    private string StripLabel => page.Tongue.Pick("in words", "in Worten");

    public static IEnumerable<Block> Blocks(Page page, Charted charted)
    {
        var plot = new FigurePlot(page, charted);
        yield return Heading.Of(page, charted.Chart.Question, plot.Note());
        yield return plot;
        yield return Legend.OfVoices(page, charted.Looks);
        yield return Key.Of(page, charted, plot.marks.Exists(m => m.IsMoved));
    }

    public override void Draw(Sheet sheet, double top)
    {
        var bottom = top + plotHeight + (strip?.Height ?? 0);
        sheet.Open("g");
        sheet.Attribute("aria-hidden", "true");
        across.DrawBehind(sheet, top, bottom);
        DrawScale(sheet, top);
        across.DrawLabels(sheet, bottom);
        if (strip is not null)
            sheet.Text("nc-small nc-muted nc-end", across.Left - 8, top + plotHeight + strip.FirstLine + 4, StripLabel);
        if (strip is not null && axis is not null)
            sheet.Line("nc-axis nc-part", across.Left, top + plotHeight, across.Right, top + plotHeight);
        sheet.Close();
        DrawFigures(sheet, top);
        strip?.Draw(sheet, top + plotHeight);
    }

    private string Note()
    {
        var tongue = page.Tongue;
        string?[] notes =
        [
            charted.Counted(charted.Unit).Trim(),
            axis is { IsLogarithmic: true } ? LogarithmicNote(axis.Ticks[1] / axis.Ticks[0]) : null,
            axis is { LeavesOutZero: true }
                ? tongue.Pick("scale does not begin at zero", "Skala beginnt nicht bei null")
                : null,
        ];
        return string.Join(" · ", notes.Where(n => !string.IsNullOrEmpty(n)));
    }

    private string LogarithmicNote(decimal factor) =>
        page.Tongue.Pick("logarithmic scale: each line is ", "logarithmische Skala: jede Linie ist das ")
        + page.Tongue.Number(factor)
        + page.Tongue.Pick(" times the one below", "-Fache der darunter");

    private double Gutter(bool hasStrip)
    {
        var labels = (axis?.Ticks ?? []).Select(t => ValueLabel.Of(t, page.Tongue));
        if (hasStrip)
            labels = labels.Append(StripLabel);
        return Math.Min(labels.Max(l => Lettering.Width(l, page.Small)) + 8, page.Width * .5);
    }

    private void DrawScale(Sheet sheet, double top)
    {
        foreach (var tick in axis?.Ticks ?? [])
        {
            var y = top + axis!.Y(tick);
            sheet.Line(tick == 0 ? "nc-axis" : "nc-grid", across.Left, y, across.Right, y);
            sheet.Text(
                "nc-small nc-muted nc-end",
                across.Left - 8,
                y + page.Small * .36,
                ValueLabel.Of(tick, page.Tongue)
            );
        }
    }

    private void DrawFigures(Sheet sheet, double top)
    {
        foreach (var placed in Mark.InOrderOfDrawing(marks, m => m.Entry))
        {
            var (entry, x) = (placed.Entry, placed.X);
            var mark = MarkOf(entry, top + placed.Shift);
            Mark.Open(sheet, charted, entry);
            Spans.Draw(sheet, page, across.Time, entry.When, x, mark.Middle);
            mark.Draw(sheet, entry.Look.Shape, x);
            Mark.Strike(sheet, entry.Claim.Stance, x, mark.Middle, page.Radius);
            Mark.Close(sheet, entry);
        }
    }

    /// <summary>Sideways where its place is taken; a little up or down only where all of that is, too.</summary>
    private Placed Place(Entry entry, Crowd crowd)
    {
        var extent = MarkOf(entry, 0).Extent;
        var places = across.Places(entry, extent);
        var shifts = new[] { 0, -2 * page.Radius, 2 * page.Radius }.Where(shift =>
            shift == 0 || (extent.Top + shift >= 0 && extent.Bottom + shift <= plotHeight)
        );
        var (x, shift) = crowd.Settle(extent, shifts.SelectMany(shift => places.Select(x => (x, shift))));
        return new Placed(entry, x, shift, places[0]);
    }

    private FigureMark MarkOf(Entry entry, double top)
    {
        var posture = Posture.Of(entry.Claim.Quantity!);
        double Y(decimal figure) => top + axis!.Y(figure);
        var openEnd =
            posture.Open == Side.Up
                ? Math.Max(Y(posture.Points[^1].At) - reach, top)
                : Math.Min(Y(posture.Points[0].At) + reach, top + plotHeight);
        return new FigureMark(page.Radius, page.Bar, posture, Y, openEnd);
    }

    /// <param name="Entry">Whose mark it is.</param>
    /// <param name="X">Where it stands.</param>
    /// <param name="Shift">How far below its figure.</param>
    /// <param name="Own">Where it would stand alone.</param>
    private sealed record Placed(Entry Entry, double X, double Shift, double Own)
    {
        public bool IsMoved => Shift != 0 || (Entry.When is not null && X != Own);
    }
}

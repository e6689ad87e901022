namespace Newsroom.Charts;

/// <summary>Draws a figure: its points, the bar between them or into the open, the reach of a margin.</summary>
/// <param name="radius">Half the size of a point.</param>
/// <param name="thickness">Of a bar.</param>
/// <param name="posture">What is drawn.</param>
/// <param name="y">The height of a figure.</param>
/// <param name="openEnd">Where a bar without an end has faded.</param>
internal sealed class FigureMark(
    double radius,
    double thickness,
    Posture posture,
    Func<decimal, double> y,
    double openEnd
)
{
    private const double Tip = 3.5;

    private double Lower => y(posture.Points[0].At);
    private double Upper => y(posture.Points[^1].At);

    /// <summary>Where a date is drawn beside it.</summary>
    public double Middle => (Lower + Upper) / 2;

    /// <summary>What it covers, about its place at height zero.</summary>
    public Extent Extent
    {
        get
        {
            var open = posture.Open is null ? Middle : openEnd;
            var top = Math.Min(Math.Min(y(posture.Highest), open), Upper - radius);
            var bottom = Math.Max(Math.Max(y(posture.Lowest), open), Lower + radius);
            return new(-radius, top, radius, bottom);
        }
    }

    public void Draw(Sheet sheet, Shape shape, double x)
    {
        var half = thickness / 2;
        if (posture.Open is { } side)
        {
            var from = side == Side.Up ? Upper : Lower;
            sheet.Box("nc-bar nc-open", x - half, Math.Min(from, openEnd), x + half, Math.Max(from, openEnd), side);
            Arrow(sheet, x, openEnd, side == Side.Up ? 1 : -1);
        }
        if (posture.Points.Count > 1)
            sheet.Box("nc-bar", x - half, Upper, x + half, Lower);
        if (posture.Whisker is { } reach)
            Whisker(sheet, x, y(reach.Low), y(reach.High));
        if (posture.Leans is { } lean)
            Lean(sheet, x, lean == Side.Up ? -1 : 1);
        foreach (var point in posture.Points)
            Shapes.Draw(sheet, shape, x, y(point.At), radius, point.IsHollow);
    }

    private static void Arrow(Sheet sheet, double x, double end, int back) =>
        sheet.Outline("nc-line", [(x - Tip, end + back * Tip), (x, end), (x + Tip, end + back * Tip)], closed: false);

    private void Whisker(Sheet sheet, double x, double low, double high)
    {
        sheet.Line("nc-line", x, low, x, high);
        if (posture.Open != Side.Down)
            sheet.Line("nc-line nc-cap", x - Tip, low, x + Tip, low);
        if (posture.Open != Side.Up)
            sheet.Line("nc-line nc-cap", x - Tip, high, x + Tip, high);
    }

    private void Lean(Sheet sheet, double x, int down) =>
        sheet.Line("nc-line", x, Middle, x, Middle + down * radius * 2);
}

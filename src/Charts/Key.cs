using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts;

/// <summary>How the marks are read: a sample of each way of drawing that the chart uses, and of no other.</summary>
internal static class Key
{
    private const double SampleWidth = 40;
    private const double Radius = 3.8;

    /// <param name="page">The page it stands on.</param>
    /// <param name="charted">What the chart shows.</param>
    /// <param name="hasMoved">Some marks do not stand quite where they belong.</param>
    public static Legend Of(Page page, Charted charted, bool hasMoved)
    {
        var samples = Samples(page, charted);
        if (hasMoved)
            samples = samples.Append(
                new(
                    Drawn(DrawPair),
                    page.Tongue.Pick(
                        "side by side: moved a little apart so that none covers another",
                        "nebeneinander: etwas verschoben, damit keine die andere verdeckt"
                    )
                )
            );
        return new(page, [.. samples], SampleWidth, page.Small, 4);
    }

    private static IEnumerable<Sample> Samples(Page page, Charted charted)
    {
        var tongue = page.Tongue;
        var postures = charted.Figures.Select(Posture.Of).ToList();
        var dates = charted.Entries.Select(e => e.When).OfType<When>().ToList();
        var claims = charted.Chart.Claims;
        if (
            postures.Exists(p => p.Points.Any(point => point.IsHollow))
            || (!charted.Chart.IsYesNo && charted.Entries.Any(IsVague))
        )
            yield return Figure(
                Qualifier.About,
                tongue.Pick(
                    "hollow: not exactly this figure (about, just under, more than, in words)",
                    "hohl: nicht genau diese Zahl (rund, knapp, mehr als, in Worten)"
                )
            );
        if (postures.Exists(p => p.Open == Side.Up))
            yield return Figure(
                Qualifier.AtLeast,
                tongue.Pick("arrow up: at least or more than", "Pfeil nach oben: mindestens oder mehr als")
            );
        if (postures.Exists(p => p.Open == Side.Down))
            yield return Figure(
                Qualifier.AtMost,
                tongue.Pick("arrow down: at most or less than", "Pfeil nach unten: höchstens oder weniger als")
            );
        if (postures.Exists(p => p.Points.Count > 1))
            yield return Figure(
                Qualifier.Between,
                tongue.Pick("joined: between two figures", "verbunden: zwischen zwei Zahlen")
            );
        if (postures.Exists(p => p.Whisker is not null))
            yield return Figure(
                Qualifier.Plain,
                tongue.Pick("thin bar: stated margin", "dünner Balken: angegebene Schwankung"),
                margin: 1
            );
        if (dates.Exists(d => d.Length.TotalDays > 1))
            yield return new(
                Drawn(DrawSpan),
                tongue.Pick("line: some time within it", "Linie: irgendwann in dieser Zeit")
            );
        if (dates.Exists(d => d.FadesBefore || d.FadesAfter))
            yield return new(
                Drawn(DrawFade),
                tongue.Pick(
                    "fading sideways: by then or from then on, not known when",
                    "seitlich auslaufend: bis dahin oder ab da, Tag unbekannt"
                )
            );
        if (dates.Exists(d => d.IsApproximate))
            yield return new(
                Drawn((sheet, x, y) => Spans.Line(sheet, true, x - 14, x + 14, y)),
                tongue.Pick("dashed: date approximate or uncertain", "gestrichelt: Datum ungefähr oder unsicher")
            );
        if (claims.Any(c => !c.Current))
            yield return new(
                Drawn((sheet, x, y) => Shapes.Draw(sheet, Shape.Circle, x, y, Radius, false), " nc-pale"),
                tongue.Pick("pale: not or no longer current", "blass: nicht oder nicht mehr aktuell")
            );
        if (!charted.Chart.IsYesNo && claims.Any(c => c.Stance == Stance.Denies))
            yield return new(Drawn(DrawStruck), tongue.Pick("struck through: denied", "durchgestrichen: bestritten"));
    }

    private static bool IsVague(Entry entry) => !entry.HasFigure && entry.Claim.Quantity is not null;

    private static Sample Figure(Qualifier qualifier, string words, decimal? margin = null)
    {
        var figures = qualifier switch
        {
            Qualifier.AtLeast => new Figures(null, 0, null, null),
            Qualifier.AtMost => new Figures(null, null, 0, null),
            Qualifier.Between => new Figures(null, -1, 1, null),
            _ => new Figures(0, null, null, margin),
        };
        var posture = Posture.Of(
            Quantity.Of(figures, qualifier, new Counted(null, null, null, null, default, null), null)
        );
        return new(
            Drawn(
                (sheet, x, y) =>
                {
                    var down = posture.Open == Side.Down ? 1 : -1;
                    var shift = posture.Open is null ? 0 : -5 * down;
                    new FigureMark(Radius, 2, posture, f => y + shift - (double)f * 6.5, y + 9 * down).Draw(
                        sheet,
                        Shape.Circle,
                        x
                    );
                }
            ),
            words
        );
    }

    private static Action<Sheet, double, double> Drawn(Action<Sheet, double, double> draw, string css = "") =>
        (sheet, x, y) =>
        {
            sheet.Open("g", $"nc-c{Palette.Grey}{css}");
            draw(sheet, x, y);
            sheet.Close();
        };

    private static void DrawSpan(Sheet sheet, double x, double y)
    {
        Spans.Line(sheet, false, x - 14, x + 14, y);
        sheet.Line("nc-span", x - 14, y - 3.5, x - 14, y + 3.5);
        sheet.Line("nc-span", x + 14, y - 3.5, x + 14, y + 3.5);
    }

    private static void DrawPair(Sheet sheet, double x, double y)
    {
        Shapes.Draw(sheet, Shape.Circle, x - Radius, y, Radius, false);
        Shapes.Draw(sheet, Shape.Circle, x + Radius, y, Radius, false);
    }

    private static void DrawFade(Sheet sheet, double x, double y)
    {
        Spans.Fade(sheet, Side.Left, false, x + 8, x - 16, y);
        Shapes.Draw(sheet, Shape.Circle, x + 8, y, Radius, false);
    }

    private static void DrawStruck(Sheet sheet, double x, double y)
    {
        Shapes.Draw(sheet, Shape.Circle, x, y, Radius, false);
        Mark.Strike(sheet, Stance.Denies, x, y, Radius);
    }
}

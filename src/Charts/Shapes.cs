namespace Newsroom.Charts;

/// <summary>The forms of marks. The first seven are the voices'.</summary>
internal enum Shape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    Plus,
    InvertedTriangle,
    Star,

    /// <summary>Nobody named, or nothing said.</summary>
    Flat,

    /// <summary>The voices beyond those that have a look of their own.</summary>
    Upright,

    /// <summary>Denied.</summary>
    Saltire,
}

/// <summary>The outlines of the forms, about equally large to the eye.</summary>
internal static class Shapes
{
    /// <summary>How many are the voices'.</summary>
    public const int Common = 7;

    private static readonly Dictionary<Shape, (double X, double Y)[]> Corners = new()
    {
        [Shape.Square] = [(-.88, -.88), (.88, -.88), (.88, .88), (-.88, .88)],
        [Shape.Triangle] = [(0, -1.15), (1.1, .8), (-1.1, .8)],
        [Shape.InvertedTriangle] = [(0, 1.15), (-1.1, -.8), (1.1, -.8)],
        [Shape.Diamond] = [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)],
        [Shape.Plus] = Cross(.42, 1.15, 0),
        [Shape.Saltire] = Cross(.38, 1.3, Math.PI / 4),
        [Shape.Star] = Star(1.35, .58),
        [Shape.Flat] = [(-1.2, -.5), (1.2, -.5), (1.2, .5), (-1.2, .5)],
        [Shape.Upright] = [(-.5, -1.2), (.5, -1.2), (.5, 1.2), (-.5, 1.2)],
    };

    public static void Draw(Sheet sheet, Shape shape, double x, double y, double radius, bool hollow)
    {
        var css = hollow ? "nc-shape nc-hollow" : "nc-shape";
        if (shape == Shape.Circle)
            sheet.Circle(css, x, y, radius);
        else
            sheet.Outline(css, Corners[shape].Select(c => (x + c.X * radius, y + c.Y * radius)), closed: true);
    }

    private static (double, double)[] Cross(double thin, double far, double turned)
    {
        (double X, double Y)[] upright =
        [
            (-thin, -far),
            (thin, -far),
            (thin, -thin),
            (far, -thin),
            (far, thin),
            (thin, thin),
            (thin, far),
            (-thin, far),
            (-thin, thin),
            (-far, thin),
            (-far, -thin),
            (-thin, -thin),
        ];
        var (sine, cosine) = Math.SinCos(turned);
        return [.. upright.Select(p => (p.X * cosine - p.Y * sine, p.X * sine + p.Y * cosine))];
    }

    private static (double, double)[] Star(double far, double near) =>
        [
            .. Enumerable
                .Range(0, 10)
                .Select(i =>
                {
                    var (sine, cosine) = Math.SinCos(i * Math.PI / 5);
                    var reach = i % 2 == 0 ? far : near;
                    return (reach * sine, -reach * cosine);
                }),
        ];
}

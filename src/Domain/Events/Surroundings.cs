using System.Globalization;

namespace Newsroom.Domain.Events;

/// <summary>What lies at most so many kilometres from a place, along the great circle: <c>52.52,13.405,25</c>.</summary>
public sealed record Surroundings(SpherePoint Centre, double Kilometres)
{
    /// <summary>A millimetre or so more than asked for, since figures of this kind are rounded.</summary>
    private const double Rounding = 1e-10;

    /// <summary>How far away in a straight line, where the earth's radius is 1.</summary>
    public double Reach => SpherePoint.Chord(Kilometres) + Rounding;

    public static Surroundings Parse(string text) =>
        TryParse(text, out var surroundings, out var flaw) ? surroundings! : throw new FormatException(flaw!.Detail);

    public static bool TryParse(string text, out Surroundings? surroundings, out Flaw? flaw)
    {
        surroundings = null;
        var parts = text.Split(',');
        var figures = parts
            .Select(p =>
                double.TryParse(
                    p,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var figure
                )
                    ? figure
                    : double.NaN
            )
            .ToList();
        flaw =
            figures.Count != 3 || !figures.TrueForAll(double.IsFinite)
                ? new Flaw(
                    "badPlace",
                    "A place and its surroundings are three figures: degrees north, degrees east, kilometres.",
                    "52.52,13.405,25"
                )
            : Place.Check(figures[0], figures[1]) is { } wrong ? wrong
            : figures[2] <= 0 || figures[2] > SpherePoint.Farthest + 1
                ? new Flaw(
                    "badDistance",
                    "A distance is more than 0 and at most 20,015 kilometres, half around the earth."
                )
            : null;
        if (flaw is null)
            surroundings = new Surroundings(SpherePoint.Of(figures[0], figures[1]), figures[2]);
        return flaw is null;
    }
}

namespace Newsroom.Domain.Events;

/// <summary>
/// A place as a point of the unit sphere. How far two of them lie apart follows from products and sums alone, which
/// every database computes alike, and near the date line or a pole is no special case.
/// </summary>
public sealed record SpherePoint(double X, double Y, double Z)
{
    /// <summary>The mean radius of the earth (IUGG), in kilometres.</summary>
    public const double EarthRadius = 6_371.0088;

    /// <summary>No two places lie farther apart, in kilometres.</summary>
    public const double Farthest = Math.PI * EarthRadius;

    /// <summary>From degrees north and east.</summary>
    public static SpherePoint Of(double latitude, double longitude)
    {
        var (north, east) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        return new SpherePoint(Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north));
    }

    /// <summary>The straight line through the sphere between two points that lie so many kilometres apart on it.</summary>
    public static double Chord(double kilometres) => 2 * Math.Sin(Math.Min(kilometres, Farthest) / (2 * EarthRadius));
}

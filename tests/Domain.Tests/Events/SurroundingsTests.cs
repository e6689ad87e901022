using Newsroom.Domain.Events;

namespace Newsroom.Domain.Tests.Events;

public sealed class SurroundingsTests
{
    /// <summary>Distances by the haversine formula on the same sphere.</summary>
    [Theory]
    [InlineData(52.52, 13.405, 53.5511, 9.9937)]
    [InlineData(0, 179.9, 0, -179.9)]
    [InlineData(89.9, 77, 89.9, -103)]
    [InlineData(-33.8688, 151.2093, 51.5074, -0.1278)]
    [InlineData(10, 20, 10.001, 20)]
    public void A_place_lies_as_far_away_as_the_great_circle_is_long(double north, double east, double n, double e)
    {
        var kilometres = Haversine(north, east, n, e);
        Assert.True(Reaches(north, east, kilometres * 1.0001, n, e));
        Assert.False(Reaches(north, east, kilometres * 0.9999, n, e));
    }

    [Fact]
    public void A_place_is_near_itself_and_the_whole_earth_is_near_any()
    {
        Assert.True(Reaches(48.1, 11.5, 0.001, 48.1, 11.5));
        Assert.True(Reaches(48.1, 11.5, 20_016, -48.1, -168.5));
        Assert.False(Reaches(48.1, 11.5, 20_014, -48.1, -168.5));
    }

    [Theory]
    [InlineData("52.52,13.405,25")]
    [InlineData("-90,-180,0.5")]
    [InlineData("+90,180,20015")]
    public void Three_figures_are_read(string text)
    {
        Assert.True(Surroundings.TryParse(text, out var surroundings, out var flaw));
        Assert.Null(flaw);
        Assert.Equal(surroundings, Surroundings.Parse(text));
    }

    [Theory]
    [InlineData("", "badPlace")]
    [InlineData("1,2", "badPlace")]
    [InlineData("1,2,3,4", "badPlace")]
    [InlineData("1;2;3", "badPlace")]
    [InlineData("NaN,2,3", "badPlace")]
    [InlineData("1,Infinity,3", "badPlace")]
    [InlineData("1,2,1e3", "badPlace")]
    [InlineData("90.1,0,1", "badLatitude")]
    [InlineData("0,-180.1,1", "badLongitude")]
    [InlineData("0,0,0", "badDistance")]
    [InlineData("0,0,-1", "badDistance")]
    [InlineData("0,0,20017", "badDistance")]
    public void Anything_else_is_refused(string text, string code)
    {
        Assert.False(Surroundings.TryParse(text, out var surroundings, out var flaw));
        Assert.Null(surroundings);
        Assert.Equal(code, flaw!.Code);
        Assert.Throws<FormatException>(() => Surroundings.Parse(text));
    }

    /// <summary>As a database decides it: the square of the straight line.</summary>
    private static bool Reaches(double north, double east, double kilometres, double n, double e)
    {
        var around = new Surroundings(SpherePoint.Of(north, east), kilometres);
        var (from, to) = (around.Centre, SpherePoint.Of(n, e));
        var (x, y, z) = (to.X - from.X, to.Y - from.Y, to.Z - from.Z);
        return x * x + y * y + z * z <= around.Reach * around.Reach;
    }

    private static double Haversine(double north, double east, double n, double e)
    {
        var (a, b) = (double.DegreesToRadians(north), double.DegreesToRadians(n));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2);
        half += Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(e - east) / 2), 2);
        return 2 * SpherePoint.EarthRadius * Math.Asin(Math.Sqrt(half));
    }
}

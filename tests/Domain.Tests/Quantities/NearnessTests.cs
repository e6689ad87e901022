using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Quantities;

public sealed class NearnessTests
{
    private static readonly Counted Houses = new("houses", null, null, null, Nature.Unspecified, null);

    private static Quantity Of(Qualifier qualifier, double? value, double? low, double? high) =>
        Quantity.Of(
            new Figures((decimal?)value, (decimal?)low, (decimal?)high, null),
            qualifier,
            Houses,
            qualifier == Qualifier.Vague ? "several thousand" : null
        );

    [Theory]
    [InlineData(Qualifier.About, 100.0, null, null, Qualifier.Plain, 100.0, null, null, 1.0)]
    [InlineData(Qualifier.About, 100.0, null, null, Qualifier.AtMost, null, null, 100.0, 1.0)]
    [InlineData(Qualifier.MoreThan, null, 100.0, null, Qualifier.JustUnder, null, null, 100.0, 1.0)]
    [InlineData(Qualifier.Plain, 0.0, null, null, Qualifier.Plain, 0.0, null, null, 1.0)]
    [InlineData(Qualifier.Between, null, 90.0, 110.0, Qualifier.About, 100.0, null, null, 0.9)]
    [InlineData(Qualifier.Between, null, 90.0, 110.0, Qualifier.Between, null, 100.0, 130.0, 0.9)]
    [InlineData(Qualifier.Between, null, 90.0, 110.0, Qualifier.AtLeast, null, 110.0, null, 1.0)]
    [InlineData(Qualifier.About, 100.0, null, null, Qualifier.About, 90.0, null, null, 0.6)]
    [InlineData(Qualifier.About, -100.0, null, null, Qualifier.About, -90.0, null, null, 0.6)]
    [InlineData(Qualifier.About, 100.0, null, null, Qualifier.About, 75.0, null, null, 0.0)]
    [InlineData(Qualifier.About, 100.0, null, null, Qualifier.About, 10.0, null, null, 0.0)]
    [InlineData(Qualifier.About, 10.0, null, null, Qualifier.About, -10.0, null, null, 0.0)]
    [InlineData(Qualifier.Plain, 0.0, null, null, Qualifier.Plain, 0.1, null, null, 0.0)]
    [InlineData(Qualifier.Vague, null, null, null, Qualifier.Plain, 10.0, null, null, null)]
    public void Figures_are_near_by_their_distance_in_the_measure_of_the_greater(
        Qualifier qualifier,
        double? value,
        double? low,
        double? high,
        Qualifier otherQualifier,
        double? otherValue,
        double? otherLow,
        double? otherHigh,
        double? near
    )
    {
        var (one, other) = (Of(qualifier, value, low, high), Of(otherQualifier, otherValue, otherLow, otherHigh));
        Assert.Equal(near, Rounded(Nearness.Of(one, other)));
        Assert.Equal(near, Rounded(Nearness.Of(other, one)));
    }

    private static double? Rounded(double? near) => near is { } n ? Math.Round(n, 6) : null;
}

using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Quantities;

public sealed class QuantityBoundsTests
{
    private const decimal Endless = 1_000_000_000_000_000m;

    private static readonly Gen<(decimal Figure, decimal More)> Figures =
        from figure in Gen.Choose(-1_000_000, 1_000_000)
        from more in Gen.Choose(1, 1_000)
        from scale in Gen.Elements(1m, 0.001m, 100_000m)
        select (figure * scale, (figure + more) * scale);

    [Fact]
    public void A_value_alone_is_both_its_bounds() =>
        Always.Holds(
            Figures,
            f =>
            {
                Assert.Equal((f.Figure, f.Figure), Bounds(Said.Plain(f.Figure)));
                Assert.Equal((f.Figure, f.Figure), Bounds(Said.About(f.Figure)));
            }
        );

    [Fact]
    public void A_side_that_is_open_has_no_bound() =>
        Always.Holds(
            Figures,
            f =>
            {
                foreach (var open in new[] { Qualifier.AtLeast, Qualifier.MoreThan, Qualifier.JustOver })
                    Assert.Equal(
                        (f.Figure, Endless),
                        Bounds(Quantity.Of(Said.Of(low: f.Figure), open, Said.Nothing, null))
                    );
                foreach (var open in new[] { Qualifier.AtMost, Qualifier.LessThan, Qualifier.JustUnder })
                    Assert.Equal(
                        (-Endless, f.Figure),
                        Bounds(Quantity.Of(Said.Of(high: f.Figure), open, Said.Nothing, null))
                    );
            }
        );

    [Fact]
    public void Between_is_bounded_on_both_sides_whatever_its_value() =>
        Always.Holds(
            Figures,
            f =>
            {
                Assert.Equal((f.Figure, f.More), Bounds(Said.Between(f.Figure, f.More)));
                Assert.Equal((f.Figure, f.More), Bounds(Said.Between(f.Figure, f.More, f.More)));
            }
        );

    [Fact]
    public void Words_alone_lie_in_no_range()
    {
        var vague = Said.Vague("several thousand");

        Assert.True(vague.Floor > vague.Ceiling);
    }

    private static (decimal, decimal) Bounds(Quantity quantity) => (quantity.Floor, quantity.Ceiling);
}

using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Quantities;

public sealed class DriftTests
{
    private static readonly Gen<Quantity> Some = Gen.Choose(1, 4)
        .SelectMany(n =>
            Gen.Elements(
                Said.Plain(n),
                Said.About(n),
                Said.AtMost(n),
                Said.AtLeast(n),
                Said.Between(n, n + 2),
                Said.Between(n, n + 2, n + 1),
                Said.Vague("several")
            )
        );

    [Fact]
    public void An_article_that_prints_nothing_else_does_not_drift()
    {
        Assert.Equal(Drift.None, Drifts.Between(Said.About(15000), null));
        Assert.Equal(Drift.None, Drifts.Between(null, null));
    }

    [Fact]
    public void Up_to_15000_for_about_15000_is_another_hedge() =>
        Assert.Equal(Drift.Hedge, Drifts.Between(Said.About(15000), Said.AtMost(15000)));

    [Fact]
    public void Ten_thousand_for_fifteen_thousand_is_another_figure() =>
        Assert.Equal(Drift.Figure, Drifts.Between(Said.About(15000), Said.About(10000)));

    [Fact]
    public void A_figure_where_the_claim_has_none_is_another_figure()
    {
        Assert.Equal(Drift.Figure, Drifts.Between(null, Said.Plain(15000)));
        Assert.Equal(Drift.Figure, Drifts.Between(Said.Vague("thousands"), Said.Plain(15000)));
        Assert.Equal(Drift.Figure, Drifts.Between(Said.Plain(15000), Said.Vague("thousands")));
    }

    [Fact]
    public void Other_words_alone_are_no_drift() =>
        Assert.Equal(Drift.None, Drifts.Between(Said.Vague("several thousand"), Said.Vague("thousands")));

    [Fact]
    public void Another_unit_is_another_thing_counted()
    {
        var people = Quantity.Of(Said.Of(15000), Qualifier.About, Said.Nothing with { Unit = "people" }, null);
        var bare = Quantity.Of(Said.Of(15000), Qualifier.About, Said.Nothing, null);

        Assert.Equal(Drift.Figure, Drifts.Between(Said.About(15000), people));
        Assert.Equal(Drift.None, Drifts.Between(Said.About(15000), bare));
    }

    [Fact]
    public void The_same_number_written_longer_is_the_same_figure() =>
        Assert.Equal(Drift.None, Drifts.Between(Said.Plain(6.5m), Said.Plain(6.500m)));

    [Fact]
    public void Drift_is_about_figures_first_and_hedges_second() =>
        Always.Holds(
            Some.Two(),
            pair =>
            {
                var (claimed, printed) = pair;
                var sameFigures = Numbers(claimed).SequenceEqual(Numbers(printed));
                var expected =
                    !sameFigures ? Drift.Figure
                    : claimed.Qualifier == printed.Qualifier ? Drift.None
                    : Drift.Hedge;

                Assert.Equal(expected, Drifts.Between(claimed, printed));
                Assert.Equal(Drift.None, Drifts.Between(printed, printed));
            }
        );

    private static IEnumerable<decimal> Numbers(Quantity quantity) =>
        new[] { quantity.Low, quantity.Value, quantity.High }.OfType<decimal>().Distinct().Order();

    [Fact]
    public void Wounded_for_killed_is_another_thing_counted()
    {
        Quantity Of(string measure, string? scope) =>
            Quantity.Of(Said.Of(10), Qualifier.Plain, Said.Soldiers with { Measure = measure, Scope = scope }, null);
        Assert.Equal(Drift.Figure, Drifts.Between(Of("killed", null), Of("wounded", null)));
        Assert.Equal(Drift.Figure, Drifts.Between(Of("killed", "Kursk"), Of("killed", "Kiew")));
    }
}

using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts.Tests;

public sealed class MarkTests
{
    [Theory]
    [InlineData(Qualifier.About)]
    [InlineData(Qualifier.JustUnder)]
    [InlineData(Qualifier.JustOver)]
    [InlineData(Qualifier.MoreThan)]
    [InlineData(Qualifier.LessThan)]
    [InlineData(Qualifier.Vague)]
    public void A_hedged_or_excluded_figure_is_hollow(Qualifier qualifier) => Assert.True(IsHollow(qualifier));

    [Theory]
    [InlineData(Qualifier.Plain)]
    [InlineData(Qualifier.AtLeast)]
    [InlineData(Qualifier.AtMost)]
    [InlineData(Qualifier.Between)]
    public void A_figure_that_is_meant_itself_is_filled(Qualifier qualifier) => Assert.False(IsHollow(qualifier));

    [Theory]
    [InlineData(Qualifier.AtLeast, -1)]
    [InlineData(Qualifier.MoreThan, -1)]
    [InlineData(Qualifier.AtMost, 1)]
    [InlineData(Qualifier.LessThan, 1)]
    public void An_open_end_goes_its_way_and_has_no_cap(Qualifier qualifier, int down)
    {
        var mark = Only(Invented.Claim(qualifier));
        var bar = Assert.Single(Drawn.With(mark, "nc-open"));
        Assert.NotNull(bar.Attribute("mask"));
        Assert.Empty(Drawn.With(mark, "nc-cap"));
        var (point, middle) = (
            Drawn.Of(Drawn.Named(mark, "circle").Single(), "cy"),
            Drawn.Of(bar, "y") + Drawn.Of(bar, "height") / 2
        );
        Assert.Equal(down, Math.Sign(middle - point));
    }

    [Fact]
    public void Between_two_figures_both_are_joined_and_nothing_is_open()
    {
        var mark = Only(Invented.Claim(Qualifier.Between));
        Assert.Equal(2, Drawn.Named(mark, "circle").Count());
        Assert.Single(Drawn.With(mark, "nc-bar"));
        Assert.Empty(Drawn.With(mark, "nc-open"));
    }

    [Fact]
    public void A_margin_has_a_cap_at_both_ends()
    {
        var claim = Invented.Claim() with { Quantity = Invented.Quantity(Qualifier.Plain, 340, 12) };
        Assert.Equal(2, Drawn.With(Only(claim), "nc-cap").Count());
    }

    [Fact]
    public void What_is_not_current_is_pale_and_says_why()
    {
        var mark = Only(Invented.Claim() with { Current = false, Why = "The office took it back." });
        Assert.Contains("nc-pale", Drawn.Classes(mark));
        Assert.EndsWith("The office took it back.", Drawn.Title(mark), StringComparison.Ordinal);
        Assert.DoesNotContain("nc-pale", Drawn.Classes(Only(Invented.Claim())));
    }

    [Fact]
    public void What_is_denied_is_struck_through()
    {
        Assert.Single(Drawn.With(Only(Invented.Claim() with { Stance = Stance.Denies }), "nc-slash"));
        Assert.Empty(Drawn.With(Only(Invented.Claim()), "nc-slash"));
    }

    [Theory]
    [InlineData("2025-09-03", 0, 0, 0)]
    [InlineData("2025-08~", 1, 0, 1)]
    [InlineData("2025-08", 3, 0, 0)]
    [InlineData("/2025-09-03", 0, 1, 0)]
    [InlineData("2025-09-03/..", 0, 1, 0)]
    public void A_date_is_drawn_as_precise_as_it_is(string date, int lines, int fades, int dashed)
    {
        var mark = Only(Invented.Claim(date: date));
        Assert.Equal(dashed, Drawn.With(mark, "nc-about").Count());
        Assert.Equal(fades, Drawn.With(mark, "nc-haze").Count());
        // An approximate month has its line and both its ends, too.
        Assert.Equal(dashed == 1 ? 3 : lines, Drawn.With(mark, "nc-span").Count());
    }

    [Fact]
    public void Where_the_day_is_not_known_it_was_by_when_it_was_first_published()
    {
        var mark = Only(Invented.Claim(date: null) with { FirstPublished = PartialDate.Parse("2025-09-05") });
        Assert.Contains("by 5 September 2025", Drawn.Title(mark), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_tells_figure_origin_and_date()
    {
        var claim = Invented.Claim(Qualifier.About, 15_000) with { Origin = "Fähramt" };
        var chart = Invented.Chart(claim) with
        {
            Language = "de",
            UnitNames = new Dictionary<string, string> { ["people"] = "Menschen" },
        };
        Assert.StartsWith(
            "rund 15.000 Menschen – Fähramt (Harbour office), 3. September 2025\n",
            Drawn.Title(new Drawn(chart).Mark),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_mark_leads_to_its_claim_and_to_no_script()
    {
        var linked = new Drawn(Invented.Chart(Invented.Claim() with { Link = "/v1/claims/ferry" }));
        Assert.Equal("/v1/claims/ferry", (string?)Drawn.Named(linked.Mark, "a").Single().Attribute("href"));
        Assert.Equal("group", (string?)linked.Root.Attribute("role"));
        foreach (var link in new[] { "javascript:alert(1)", "//example.org", "data:text/html,x", "/\\example.org" })
            Assert.Empty(Drawn.Named(Only(Invented.Claim() with { Link = link }), "a"));
    }

    [Fact]
    public void Two_that_say_the_same_on_one_day_do_not_cover_each_other()
    {
        var drawn = new Drawn(Invented.Chart(Invented.Claim(), Invented.Claim()));
        var places = Drawn.Named(drawn.Root, "circle").Where(c => drawn.Marks.Contains(c.Parent!)).ToList();
        var apart = Math.Abs(Drawn.Of(places[0], "cx") - Drawn.Of(places[1], "cx"));
        Assert.True(apart >= 2 * Drawn.Of(places[0], "r"));
    }

    private static System.Xml.Linq.XElement Only(ChartedClaim claim) => new Drawn(Invented.Chart(claim)).Mark;

    private static bool IsHollow(Qualifier qualifier) => Drawn.With(Only(Invented.Claim(qualifier)), "nc-hollow").Any();
}

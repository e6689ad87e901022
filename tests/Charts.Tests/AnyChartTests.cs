using System.Globalization;
using System.Xml.Linq;
using Newsroom.Domain.Comparison;

namespace Newsroom.Charts.Tests;

public sealed class AnyChartTests
{
    [Fact]
    public void Any_chart_is_well_formed_and_every_claim_has_one_mark_with_a_title() =>
        Always.Holds(
            Invented.Charts,
            chart =>
            {
                var drawn = new Drawn(chart);
                Assert.Equal(chart.Claims.Count, drawn.Marks.Count);
                Assert.All(drawn.Marks, mark => Assert.NotEmpty(Drawn.Title(mark)));
            },
            100
        );

    [Fact]
    public void Whatever_is_drawn_lies_within_the_picture() =>
        Always.Holds(
            Invented.Charts,
            chart =>
            {
                var drawn = new Drawn(chart);
                var (width, height) = (Drawn.Of(drawn.Root, "width"), Drawn.Of(drawn.Root, "height"));
                Assert.All(
                    drawn.Places(),
                    place =>
                    {
                        Assert.InRange(place.X ?? 0, 0, width);
                        Assert.InRange(place.Y ?? 0, 0, height);
                    }
                );
            },
            100
        );

    [Fact]
    public void No_text_runs_over_the_edge() =>
        Always.Holds(
            Invented.Charts,
            chart =>
            {
                var page = new Page(chart.Width, chart.Claims.Count, Tongue.English);
                foreach (var text in Drawn.Named(new Drawn(chart).Root, "text"))
                {
                    var classes = Drawn.Classes(text);
                    var size =
                        classes.Contains("nc-head") ? page.Head * 1.1
                        : classes.Contains("nc-small") ? page.Small
                        : page.Body;
                    var width = Lettering.Width(text.LastNode is XText shown ? shown.Value : "", size);
                    var from =
                        Drawn.Of(text, "x")
                        - width
                            * (
                                classes.Contains("nc-end") ? 1
                                : classes.Contains("nc-mid") ? .5
                                : 0
                            );
                    Assert.True(from >= 0 && from + width <= chart.Width, text.ToString());
                }
            },
            100
        );

    [Fact]
    public void No_size_is_negative_and_no_number_is_none() =>
        Always.Holds(
            Invented.Charts,
            chart =>
            {
                var drawn = new Drawn(chart);
                Assert.All(
                    drawn.Root.DescendantsAndSelf().Attributes(),
                    attribute =>
                    {
                        Assert.DoesNotContain("NaN", attribute.Value, StringComparison.Ordinal);
                        Assert.DoesNotContain("Infinity", attribute.Value, StringComparison.Ordinal);
                        Assert.DoesNotContain("∞", attribute.Value, StringComparison.Ordinal);
                        if (attribute.Name.LocalName is "width" or "height" or "r")
                            Assert.True(Drawn.Number(attribute.Value) >= 0, attribute.ToString());
                    }
                );
            },
            100
        );

    [Fact]
    public void The_same_claims_give_the_same_bytes_in_any_culture() =>
        Always.Holds(
            Invented.Charts,
            chart =>
            {
                var before = CultureInfo.CurrentCulture;
                var svg = chart.Svg();
                CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
                try
                {
                    Assert.Equal(svg, (chart with { Claims = [.. chart.Claims] }).Svg());
                }
                finally
                {
                    CultureInfo.CurrentCulture = before;
                }
            },
            100
        );

    [Fact]
    public void What_a_name_says_is_text_and_does_nothing() =>
        Always.Holds(
            Invented.Charts,
            chart =>
            {
                var drawn = new Drawn(chart);
                var names = drawn.Root.DescendantsAndSelf().Select(e => e.Name.LocalName).ToHashSet();
                Assert.DoesNotContain("script", names);
                Assert.DoesNotContain("img", names);
                Assert.DoesNotContain("b", names);
                Assert.All(
                    drawn.Root.Descendants().Attributes("href"),
                    link => Assert.DoesNotContain("javascript", link.Value, StringComparison.OrdinalIgnoreCase)
                );
                Assert.DoesNotContain(drawn.Svg, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\uFFFE');
            },
            100
        );
}

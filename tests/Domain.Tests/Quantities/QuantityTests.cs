using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Quantities;

public sealed class QuantityTests
{
    /// <summary>Which of v(alue), l(ow) and h(igh) each hedge takes, as the specification lists them.</summary>
    private static readonly Dictionary<Qualifier, string[]> Takes = new()
    {
        [Qualifier.Plain] = ["v"],
        [Qualifier.About] = ["v"],
        [Qualifier.AtLeast] = ["l"],
        [Qualifier.MoreThan] = ["l"],
        [Qualifier.JustOver] = ["l"],
        [Qualifier.AtMost] = ["h"],
        [Qualifier.LessThan] = ["h"],
        [Qualifier.JustUnder] = ["h"],
        [Qualifier.Between] = ["lh", "vlh"],
        [Qualifier.Vague] = [""],
    };

    public static readonly MatrixTheoryData<Qualifier, string, string?> Combinations = new(
        Enum.GetValues<Qualifier>(),
        ["", "v", "l", "h", "vl", "vh", "lh", "vlh"],
        [null, " ", "several thousand"]
    );

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_hedge_takes_its_own_figures_and_no_others(Qualifier qualifier, string sent, string? rawText)
    {
        var figures = new Figures(
            sent.Contains('v') ? 12 : null,
            sent.Contains('l') ? 10 : null,
            sent.Contains('h') ? 20 : null,
            null
        );
        var fits = Takes[qualifier].Contains(sent) && (qualifier != Qualifier.Vague || rawText == "several thousand");

        var flaw = Quantity.Check(figures, qualifier, rawText);

        Assert.Equal(fits ? null : "qualifierAndFigures", flaw?.Code);
        if (fits)
        {
            var quantity = Quantity.Of(figures, qualifier, Said.Nothing, rawText);
            Assert.Equal((figures.Value, figures.Low, figures.High), (quantity.Value, quantity.Low, quantity.High));
        }
        else
            Assert.StartsWith(flaw!.Detail, Refusal(figures, qualifier, rawText), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_hedge_is_in_the_table() =>
        Assert.Equal(Enum.GetValues<Qualifier>().ToHashSet(), Takes.Keys.ToHashSet());

    [Theory]
    [InlineData(Qualifier.AtMost, 15000, null, null, "'atMost' takes `high` alone.", "\"high\": 15000")]
    [InlineData(Qualifier.JustUnder, 30000, null, null, "'justUnder' takes `high` alone.", "\"high\": 30000")]
    [InlineData(Qualifier.LessThan, 7, null, null, "'lessThan' takes `high` alone.", "\"high\": 7")]
    [InlineData(Qualifier.AtLeast, 15000, null, null, "'atLeast' takes `low` alone.", "\"low\": 15000")]
    [InlineData(Qualifier.MoreThan, 7, null, null, "'moreThan' takes `low` alone.", "\"low\": 7")]
    [InlineData(Qualifier.JustOver, 7, null, null, "'justOver' takes `low` alone.", "\"low\": 7")]
    [InlineData(
        Qualifier.Plain,
        null,
        10,
        12,
        "'plain' takes `value` alone.",
        "\"qualifier\": \"between\", \"low\": 10, \"high\": 12"
    )]
    [InlineData(
        Qualifier.About,
        null,
        10,
        12,
        "'about' takes `value` alone.",
        "\"qualifier\": \"between\", \"low\": 10, \"high\": 12"
    )]
    [InlineData(
        Qualifier.Plain,
        null,
        10,
        null,
        "'plain' takes `value` alone.",
        "\"qualifier\": \"atLeast\", \"low\": 10"
    )]
    [InlineData(
        Qualifier.Plain,
        null,
        null,
        12,
        "'plain' takes `value` alone.",
        "\"qualifier\": \"atMost\", \"high\": 12"
    )]
    [InlineData(
        Qualifier.Vague,
        3000,
        null,
        null,
        "'vague' takes no figure, but `rawText`.",
        "\"qualifier\": \"about\", \"value\": 3000"
    )]
    [InlineData(Qualifier.Between, null, 10, null, "'between' takes `low` and `high`, and perhaps a `value`.", null)]
    public void A_wrong_figure_is_answered_with_what_to_send(
        Qualifier qualifier,
        int? value,
        int? low,
        int? high,
        string detail,
        string? suggestion
    )
    {
        var flaw = Quantity.Check(new Figures(value, low, high, null), qualifier, "several thousand");

        Assert.Equal((detail, suggestion), (flaw!.Detail, flaw.Suggestion));
    }

    [Fact]
    public void Low_lies_below_high_and_a_value_between_them() =>
        Always.Holds(
            from low in Gen.Choose(-9, 9)
            from high in Gen.Choose(-9, 9)
            from value in Gen.Choose(-12, 12)
            from scale in Gen.Elements(1m, 0.5m, 1_000_000m)
            select (Low: low * scale, High: high * scale, Value: value * scale),
            f =>
            {
                var expected =
                    f.Low.CompareTo(f.High) >= 0 ? "lowNotBelowHigh"
                    : f.Value < f.Low || f.Value > f.High ? "valueOutside"
                    : null;
                Assert.Equal(expected, Check(f.Value));
                Assert.Equal(expected == "valueOutside" ? null : expected, Check(null));

                string? Check(decimal? value) =>
                    Quantity.Check(new Figures(value, f.Low, f.High, null), Qualifier.Between, null)?.Code;
            }
        );

    [Fact]
    public void A_margin_stands_beside_a_figure()
    {
        Assert.Equal(3, Quantity.Of(Said.Of(42, margin: 3), Qualifier.Plain, Said.Nothing, null).Margin);
        Assert.Equal("marginWithoutFigure", Quantity.Check(Said.Of(margin: 3), Qualifier.Vague, "several")!.Code);
    }

    [Fact]
    public void Nothing_is_added_to_up_to_15000()
    {
        var upTo = Quantity.Of(Said.Of(high: 15000), Qualifier.AtMost, Said.Soldiers, "bis zu 15 000 Soldaten");

        Assert.Equal((null, null, 15000m, null), (upTo.Value, upTo.Low, upTo.High, upTo.Margin));
        Assert.Equal("bis zu 15 000 Soldaten", upTo.RawText);
    }

    [Fact]
    public void What_is_counted_is_kept_as_it_was_said()
    {
        var counted = new Counted("soldiers", "killed", "Kursk", Basis.Cumulative, Nature.Estimated, "2024-10");

        var quantity = Quantity.Of(Said.Of(600), Qualifier.About, counted, "rund 600");

        Assert.Equal(
            counted,
            new Counted(
                quantity.Unit,
                quantity.Measure,
                quantity.Scope,
                quantity.Basis,
                quantity.Nature,
                quantity.ComparedTo
            )
        );
        Assert.Equal(Qualifier.About, quantity.Qualifier);
    }

    private static string Refusal(Figures figures, Qualifier qualifier, string? rawText) =>
        Assert.Throws<ArgumentException>(() => Quantity.Of(figures, qualifier, Said.Nothing, rawText)).Message;

    [Fact]
    public void Advice_is_json_whatever_the_culture_of_the_host()
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(
                "\"high\": 6.5",
                Quantity.Check(new Figures(6.5m, null, null, null), Qualifier.AtMost, null)!.Suggestion
            );
            Assert.Equal(
                "low (6.5) must be below high (1.5).",
                Quantity.Check(new Figures(null, 6.5m, 1.5m, null), Qualifier.Between, null)!.Detail
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }
}

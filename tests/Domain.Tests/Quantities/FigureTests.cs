using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Quantities;

public sealed class FigureTests
{
    private const int MostDigits = 15;
    private const int MostDecimals = 6;

    /// <summary>A number spelled out: its digits before and behind the point.</summary>
    public sealed record Spelled(string Sign, string Whole, string Part)
    {
        public decimal Number => decimal.Parse(Sign + Whole + "." + Part, CultureInfo.InvariantCulture);
        public string WholeDigits => Whole.TrimStart('0');
        public string Decimals => Part.TrimEnd('0');
        public int Digits =>
            WholeDigits.Length > 0 ? WholeDigits.Length + Decimals.Length : Decimals.TrimStart('0').Length;
    }

    private static readonly Gen<Spelled> Numbers =
        from sign in Gen.Elements("", "-")
        from whole in Digits(1, 18)
        from part in Digits(1, 9)
        select new Spelled(sign, whole, part);

    [Fact]
    public void A_figure_has_at_most_fifteen_digits_and_six_decimals_and_lies_below_ten_to_the_fifteenth() =>
        Always.Holds(
            Numbers,
            n =>
            {
                var expected =
                    n.WholeDigits.Length > MostDigits ? "figureTooLarge"
                    : n.Decimals.Length > MostDecimals ? "tooManyDecimals"
                    : n.Digits > MostDigits ? "tooManyDigits"
                    : null;

                Assert.Equal(expected, Quantity.CheckFigure(n.Number)?.Code);
            },
            times: 3_000
        );

    [Theory]
    [InlineData("0", null)]
    [InlineData("0.000001", null)]
    [InlineData("-0.000001", null)]
    [InlineData("0.0000001", "tooManyDecimals")]
    [InlineData("1.10000000000000000", null)]
    [InlineData("999999999999999", null)]
    [InlineData("-999999999999999", null)]
    [InlineData("100000000000000", null)]
    [InlineData("1000000000000000", "figureTooLarge")]
    [InlineData("-1000000000000000", "figureTooLarge")]
    [InlineData("999999999.999999", null)]
    [InlineData("9999999999.999999", "tooManyDigits")]
    [InlineData("999999999999999.5", "tooManyDigits")]
    [InlineData("79228162514264337593543950335", "figureTooLarge")]
    [InlineData("-79228162514264337593543950335", "figureTooLarge")]
    public void A_figure_is_taken_up_to_its_limits(string figure, string? code) =>
        Assert.Equal(code, Quantity.CheckFigure(decimal.Parse(figure, CultureInfo.InvariantCulture))?.Code);

    [Fact]
    public void Zeros_at_the_end_are_not_kept_and_the_number_stays_the_same() =>
        Always.Holds(
            Numbers,
            n =>
            {
                var whole = n.WholeDigits.Length == 0 ? "0" : n.WholeDigits;
                var number = n.Decimals.Length == 0 ? whole : whole + "." + n.Decimals;
                var expected = (n.Digits > 0 ? n.Sign : "") + number;

                var trimmed = Quantity.Trim(n.Number)!.Value;

                Assert.Equal(n.Number, trimmed);
                Assert.Equal(expected, trimmed.ToString(CultureInfo.InvariantCulture));
            },
            times: 1_000
        );

    [Fact]
    public void No_figure_stays_no_figure() => Assert.Null(Quantity.Trim(null));

    [Theory]
    [InlineData("15000.00", "15000")]
    [InlineData("6.50", "6.5")]
    [InlineData("100", "100")]
    [InlineData("0.000", "0")]
    public void Figures_of_a_quantity_are_kept_without_zeros_at_the_end(string sent, string kept)
    {
        var figure = decimal.Parse(sent, CultureInfo.InvariantCulture);
        var quantity = Quantity.Of(
            new Figures(figure, figure - 1, figure + 1, figure),
            Qualifier.Between,
            Said.Nothing,
            null
        );

        Assert.Equal(kept, quantity.Value!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(kept, quantity.Margin!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.DoesNotContain(
            ".00",
            quantity.Low!.Value.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            ".00",
            quantity.High!.Value.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    private static Gen<string> Digits(int least, int most) =>
        from count in Gen.Choose(least, most)
        from digits in Gen.Frequency((2, Gen.Constant('0')), (3, Gen.Choose('1', '9').Select(c => (char)c)))
            .ArrayOf(count)
        select new string(digits);

    [Fact]
    public void A_margin_is_not_negative() =>
        Assert.NotNull(Quantity.Check(new Figures(50, null, null, -3), Qualifier.Plain, null));

    [Theory]
    [InlineData("100000000000000000000")]
    [InlineData("0.0000001")]
    [InlineData("9999999999.999999")]
    public void No_quantity_holds_a_figure_beyond_the_limits(string figure) =>
        Assert.Throws<ArgumentException>(() => Said.Plain(decimal.Parse(figure, CultureInfo.InvariantCulture)));
}

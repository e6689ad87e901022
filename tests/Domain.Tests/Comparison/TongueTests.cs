using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class TongueTests
{
    [Theory]
    [InlineData(Qualifier.Plain, "1,500.5", "1.500,5")]
    [InlineData(Qualifier.About, "about 1,500.5", "rund 1.500,5")]
    [InlineData(Qualifier.AtLeast, "at least 1,500.5", "mindestens 1.500,5")]
    [InlineData(Qualifier.MoreThan, "more than 1,500.5", "mehr als 1.500,5")]
    [InlineData(Qualifier.AtMost, "at most 1,500.5", "höchstens 1.500,5")]
    [InlineData(Qualifier.LessThan, "less than 1,500.5", "weniger als 1.500,5")]
    [InlineData(Qualifier.JustUnder, "just under 1,500.5", "knapp 1.500,5")]
    [InlineData(Qualifier.JustOver, "just over 1,500.5", "gut 1.500,5")]
    [InlineData(Qualifier.Between, "between 1,500.5 and 1,600", "zwischen 1.500,5 und 1.600")]
    [InlineData(Qualifier.Vague, "“many”", "„many“")]
    public void A_figure_is_said_with_its_hedge(Qualifier qualifier, string english, string german)
    {
        var quantity = Of(qualifier, null);
        Assert.Equal((english, german), (Tongue.English.Say(quantity), Tongue.German.Say(quantity)));
    }

    [Fact]
    public void A_margin_is_said_behind_the_figure() =>
        Assert.Equal("about 1,500.5 plus or minus 3", Tongue.English.Say(Of(Qualifier.About, 3)));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("DE-at", "de")]
    [InlineData("den", "en")]
    [InlineData("fr", "en")]
    public void A_tag_that_is_not_German_is_answered_in_English(string tag, string spoken) =>
        Assert.Equal(spoken, Tongue.Of(tag).Tag);

    [Fact]
    public void Every_stance_has_its_own_words() =>
        Assert.Equal(
            Enum.GetValues<Stance>().Length,
            Enum.GetValues<Stance>().Select(Tongue.German.Does).Distinct().Count()
        );

    private static Quantity Of(Qualifier qualifier, decimal? margin)
    {
        var figures = qualifier switch
        {
            Qualifier.Plain or Qualifier.About => new Figures(1500.5m, null, null, margin),
            Qualifier.AtMost or Qualifier.LessThan or Qualifier.JustUnder => new(null, null, 1500.5m, margin),
            Qualifier.Between => new(null, 1500.5m, 1600, margin),
            Qualifier.Vague => new(null, null, null, null),
            _ => new(null, 1500.5m, null, margin),
        };
        return Quantity.Of(figures, qualifier, new Counted(null, null, null, null, Nature.Unspecified, null), "many");
    }
}

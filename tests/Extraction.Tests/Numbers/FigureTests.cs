using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Tests.Numbers;

public sealed class FigureTests
{
    [Fact]
    public void A_place_is_counted_in_code_points_too()
    {
        var figure = Assert.Single(NumberReader.Read("🚢🚢 rund 15 Boote", "de"));
        Assert.Equal((new Span(10, 12), new Span(8, 10)), (figure.Place.Units, figure.Place.CodePoints));
        Assert.Equal((new Span(5, 9), new Span(3, 7)), (figure.Hedge!.Value.Units, figure.Hedge.Value.CodePoints));
    }

    [Fact]
    public void Of_a_longer_word_only_the_number_is_the_figure()
    {
        const string Text = "ein dreitägiger Besuch";
        Assert.Equal("drei", Noted.Words(Text, Assert.Single(NumberReader.Read(Text, "de")).Place));
    }

    [Fact]
    public void A_share_of_two_numbers_keeps_both()
    {
        var share = Assert.Single(NumberReader.Read("three out of four boats", "en"));
        Assert.Equal((75m, (3m, 4m)), (share.Values[0], share.Ratio));
    }

    [Fact]
    public void A_year_that_only_looks_like_one_is_doubtful()
    {
        Assert.True(Assert.Single(NumberReader.Read("Es kamen 2014 an.", "de", Listing.Everything)).Doubtful);
        Assert.False(Assert.Single(NumberReader.Read("im Jahr 2014", "de", Listing.Everything)).Doubtful);
    }

    [Fact]
    public void What_a_quantity_cannot_hold_is_no_figure()
    {
        Assert.Empty(NumberReader.Read("1.000.000.000.000.000 Sterne", "de"));
        var beyond = Assert.Single(NumberReader.Read("1.000.000.000.000.000 Sterne", "de", Listing.Everything));
        Assert.Equal((FoundAs.Beyond, Qualifier.Plain), (beyond.As, beyond.Qualifier));
    }
}

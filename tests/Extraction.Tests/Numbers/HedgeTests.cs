using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Tests.Numbers;

public sealed class HedgeTests
{
    public static readonly TheoryData<string, string> German = Table.Of(
        """
        rund 800 Boote => about 800
        etwa 800 Boote => about 800
        ca. 800 Boote => about 800
        ca 800 Boote => about 800
        circa 800 Boote => about 800
        ungefähr 800 Boote => about 800
        um die 800 Boote => about 800
        geschätzt 800 Boote => about 800
        ~800 Boote => about 800
        Boote, rund 800 => about 800
        mindestens 800 Boote => atLeast 800
        wenigstens 800 Boote => atLeast 800
        nicht weniger als 800 Boote => atLeast 800
        ab 800 Euro => atLeast 800
        mehr als 800 Boote => moreThan 800
        über 800 Boote => moreThan 800
        weit über 800 Boote => moreThan 800
        bis zu 800 Boote => atMost 800
        höchstens 800 Boote => atMost 800
        maximal 800 Boote => atMost 800
        max. 800 Boote => atMost 800
        nicht mehr als 800 Boote => atMost 800
        weniger als 800 Boote => lessThan 800
        unter 800 Boote => lessThan 800
        knapp 800 Boote => justUnder 800
        fast 800 Boote => justUnder 800
        nahezu 800 Boote => justUnder 800
        knapp unter 800 Boote => justUnder 800
        gut 800 Boote => justOver 800
        knapp über 800 Boote => justOver 800
        etwas mehr als 800 Boote => justOver 800
        800 Boote oder mehr => atLeast 800
        800 oder mehr Boote => atLeast 800
        800 und mehr Boote => atLeast 800
        800 oder weniger Boote => atMost 800
        rund 800 oder mehr => atLeast 800
        bis zu rund 800 Boote => atMost 800
        mehr als die Hälfte der Boote => moreThan 50 share
        fast ein Drittel der Boote => justUnder 33.333333 share
        weitere knapp 800 Boote => justUnder 800
        mehr als weitere 800 Boote => moreThan 800
        rund US$ 800 und rund 900 US$ => about 800; about 900
        mehr als CHF 2,4 Mrd. => moreThan 2400000000
        rund 800 bis 900 Boote => between 800..900
        > 800 und < 900 => moreThan 800; lessThan 900
        ≥ 5 und ≤ 9 => atLeast 5; atMost 9
        Rund um die Uhr fuhren 800 Boote. => 800
        Er sprach gut. 800 Boote kamen. => 800
        """
    );

    public static readonly TheoryData<string, string> English = Table.Of(
        """
        about 800 boats => about 800
        around 800 boats => about 800
        roughly 800 boats => about 800
        approximately 800 boats => about 800
        an estimated 800 boats => about 800
        some 800 boats => about 800
        at least 800 boats => atLeast 800
        no fewer than 800 boats => atLeast 800
        a minimum of 800 boats => atLeast 800
        as few as 800 boats => atLeast 800
        more than 800 boats => moreThan 800
        over 800 boats => moreThan 800
        upwards of 800 boats => moreThan 800
        in excess of 800 boats => moreThan 800
        up to 800 boats => atMost 800
        as many as 800 boats => atMost 800
        at most 800 boats => atMost 800
        no more than 800 boats => atMost 800
        fewer than 800 boats => lessThan 800
        less than 800 boats => lessThan 800
        under 800 boats => lessThan 800
        nearly 800 boats => justUnder 800
        almost 800 boats => justUnder 800
        just under 800 boats => justUnder 800
        just over 800 boats => justOver 800
        slightly more than 800 boats => justOver 800
        800 or more boats => atLeast 800
        800 people or more => atLeast 800
        800+ boats => atLeast 800
        800 or fewer boats => atMost 800
        800 or so boats => about 800
        about 800 or more => atLeast 800
        up to about 800 boats => atMost 800
        up to US$ 5 million => atMost 5000000
        more than half of them => moreThan 50 share
        just over a third of them => justOver 33.333333 share
        more than 2 in 5 voters => moreThan 40 share
        an increase of over 20 percent => moreThan 20 percent
        It was over. 20 boats left. => 20
        """
    );

    [Theory]
    [MemberData(nameof(German))]
    public void German_hedges_are_read(string text, string figures) => Assert.Equal(figures, Noted.Figures(text, "de"));

    [Theory]
    [MemberData(nameof(English))]
    public void English_hedges_are_read(string text, string figures) =>
        Assert.Equal(figures, Noted.Figures(text, "en"));

    [Theory]
    [InlineData("Es waren bis zu rund 30.000 Boote", "de", "bis zu rund", "30.000")]
    [InlineData("mehr als die Hälfte der Boote", "de", "mehr als", "Hälfte")]
    [InlineData("ca. 6,5 Mio. Boote", "de", "ca.", "6,5 Mio.")]
    [InlineData("zwischen 5 und 7 Prozent", "de", "zwischen", "zwischen 5 und 7 Prozent")]
    [InlineData("up to US$ 5 million more", "en", "up to", "5 million")]
    [InlineData("500 people or more", "en", "or more", "500")]
    [InlineData("no fewer than -5 degrees", "en", "no fewer than", "-5")]
    public void The_hedge_and_the_figure_have_their_own_places(
        string text,
        string language,
        string hedge,
        string figure
    )
    {
        var found = Assert.Single(NumberReader.Read(text, language));

        Assert.Equal((hedge, figure), (Noted.Words(text, found.Hedge!.Value), Noted.Words(text, found.Place)));
    }

    [Theory]
    [MemberData(nameof(German))]
    public void What_is_read_is_what_a_quantity_takes(string text, string _) =>
        Assert.All(
            NumberReader.Read(text, "de"),
            f => Assert.Null(Quantity.Check(f.ToFigures(), f.Qualifier, Noted.Words(text, f.Place)))
        );

    [Theory]
    [InlineData("rund 800 Boote", "about 800")]
    [InlineData("nearly 800 boats", "justUnder 800")]
    [InlineData("800 bateaux", "800")]
    public void In_an_unknown_language_a_figure_is_listed_once_with_the_hedge_of_either(string text, string figures)
    {
        Assert.Equal(figures, Noted.Figures(text, null));
        Assert.Equal(figures, Noted.Figures(text, "fr"));
    }
}

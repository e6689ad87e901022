using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Tests.Sources;

public sealed class CountryCodeTests
{
    private static readonly string[] Pairs = [.. from a in Letters() from b in Letters() select $"{a}{b}"];

    [Fact]
    public void There_are_the_249_countries_of_iso_3166_and_kosovo()
    {
        var known = Pairs.Where(pair => CountryCode.TryParse(pair, out _, out _)).ToList();

        Assert.Equal(250, known.Count);
        Assert.Contains("XK", known);
    }

    [Theory]
    [InlineData("KP")]
    [InlineData("KR")]
    [InlineData("RU")]
    [InlineData("UA")]
    [InlineData("DE")]
    [InlineData("GB")]
    [InlineData("SS")]
    [InlineData("AX")]
    [InlineData("ZW")]
    public void A_country_is_known_by_its_two_letters(string text)
    {
        Assert.True(CountryCode.TryParse(text, out var code, out var flaw));
        Assert.Null(flaw);
        Assert.Equal((text, text), (code!.Value, code.ToString()));
        Assert.Equal(code, CountryCode.Parse(text));
    }

    [Theory]
    [InlineData("UK")]
    [InlineData("EU")]
    [InlineData("SU")]
    [InlineData("YU")]
    [InlineData("DD")]
    [InlineData("CS")]
    [InlineData("AN")]
    [InlineData("ZZ")]
    [InlineData("DEU")]
    [InlineData("D")]
    [InlineData("")]
    [InlineData("DE ")]
    [InlineData("ＤＥ")]
    [InlineData("Germany")]
    public void What_is_no_country_is_refused(string text)
    {
        Assert.False(CountryCode.TryParse(text, out var code, out var flaw));
        Assert.Null(code);
        Assert.Equal("unknownCountry", flaw!.Code);
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
    }

    [Theory]
    [InlineData("de", "DE")]
    [InlineData("Kp", "KP")]
    public void Small_letters_are_answered_with_capital_ones(string text, string suggestion)
    {
        Assert.False(CountryCode.TryParse(text, out _, out var flaw));
        Assert.Equal(suggestion, flaw!.Suggestion);
    }

    private static IEnumerable<char> Letters() => Enumerable.Range('A', 26).Select(c => (char)c);
}

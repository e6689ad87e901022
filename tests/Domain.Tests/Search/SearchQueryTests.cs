using Newsroom.Domain.Search;

namespace Newsroom.Domain.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("soldaten kursk", "soldaten|kursk", "")]
    [InlineData("  Soldaten\tKURSK ", "soldaten|kursk", "")]
    [InlineData("\"wir haben\" gesiegt", "wir haben|gesiegt", "")]
    [InlineData("„Wir haben“ »gesiegt heute«", "wir haben|gesiegt heute", "")]
    [InlineData("soldaten -kursk", "soldaten", "kursk")]
    [InlineData(" -kursk soldaten", "soldaten", "kursk")]
    [InlineData("soldaten −\"rund um kursk\"", "soldaten", "rund um kursk")]
    [InlineData("F-16 -F-15", "f 16", "f 15")]
    [InlineData("a \"b c", "a|b|c", "")]
    [InlineData("a -\"b c", "a|c", "b")]
    [InlineData("a\"", "a", "")]
    [InlineData("a \" b", "a|b", "")]
    [InlineData("a \"\" - -- b", "a|b", "")]
    [InlineData("a --b", "a", "b")]
    [InlineData("a \"b\"c\"d e\"", "a|b|c|d e", "")]
    [InlineData("a\"-b", "a", "b")]
    [InlineData("Die die DIE", "die", "")]
    [InlineData("AND OR NOT NEAR(a b) x* ^y col:z", "and|or|not|near a|b|x|y|col z", "")]
    public void A_query_is_read(string text, string wanted, string unwanted)
    {
        var query = SearchQuery.Parse(text);
        Assert.Equal(wanted, string.Join('|', query.Wanted));
        Assert.Equal(unwanted, string.Join('|', query.Unwanted));
    }

    [Theory]
    [InlineData("", "noWord")]
    [InlineData(" ", "noWord")]
    [InlineData("\"", "noWord")]
    [InlineData("-", "noWord")]
    [InlineData("🙂 — …", "noWord")]
    [InlineData("-a", "onlyUnwanted")]
    [InlineData("-\"a b\" -c", "onlyUnwanted")]
    [InlineData("\" -a", "onlyUnwanted")]
    public void A_query_without_a_wanted_word_is_refused(string text, string code)
    {
        Assert.False(SearchQuery.TryParse(text, out var query, out var flaw));
        Assert.Null(query);
        Assert.Equal(code, flaw!.Code);
    }

    [Fact]
    public void A_query_has_a_bounded_length()
    {
        Assert.True(SearchQuery.TryParse(new string('a', SearchQuery.Longest), out _, out _));
        Assert.False(SearchQuery.TryParse(new string('a', SearchQuery.Longest + 1), out _, out var flaw));
        Assert.Equal("tooLong", flaw!.Code);
    }

    [Theory]
    [InlineData("15.000", "15 000|15000")]
    [InlineData("15000", "15000|15 000")]
    [InlineData("1234567", "1234567|1 234 567")]
    [InlineData("\"rund 1.200 Häuser\"", "rund 1 200 hauser|rund 1200 hauser")]
    [InlineData("2026", "2026|2 026")]
    [InlineData("0815", "0815")]
    [InlineData("G20", "g20")]
    [InlineData("15.7.2025", "15 7 2025|15 7 2 025")]
    [InlineData("6,5", "6 5")]
    [InlineData("1.200.000", "1 200 000|1200000")]
    public void A_figure_is_looked_for_with_its_thousands_joined_and_apart(string text, string forms) =>
        Assert.Equal(
            forms,
            string.Join('|', Assert.Single(SearchQuery.Parse(text).Wanted).Forms.Select(f => string.Join(' ', f)))
        );

    [Fact]
    public void Whatever_is_typed_is_read_or_refused() =>
        Always.Holds(
            Hostile.Texts,
            text =>
            {
                var read = SearchQuery.TryParse(text, out var query, out var flaw);
                Assert.Equal(read, query is not null);
                Assert.Equal(read, flaw is null);
                if (query is null)
                    return;
                Assert.NotEmpty(query.Wanted);
                Assert.All(
                    query.Wanted.Concat(query.Unwanted).SelectMany(t => t.Forms).SelectMany(f => f),
                    w => Assert.Equal(w, SearchWords.Of(w, int.MaxValue))
                );
            },
            times: 3_000
        );
}

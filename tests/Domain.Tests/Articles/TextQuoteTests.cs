using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

public sealed class TextQuoteTests
{
    private static readonly TextQuote Quote = new(
        "„zehn\u00A0Tote“",
        "NIS sagte gestern, Laut Kiew: ",
        " in Kursk, sagte er.",
        100,
        111
    );

    [Theory]
    [InlineData("\"zehn Tote\"", null, null)]
    [InlineData("„zehn\u00A0Tote“", null, null)]
    [InlineData(" \"zehn\n Tote\" ", null, null)]
    [InlineData("\"zehn Tote\"", "Laut Kiew:", null)]
    [InlineData("\"zehn Tote\"", "Kiew: ", "in Kursk")]
    [InlineData("\"zehn Tote\"", null, " in\u00A0Kursk,")]
    [InlineData("\"zehn Tote\"", "", "")]
    public void Words_typed_plainly_mean_the_place_they_stand_at(string exact, string? prefix, string? suffix) =>
        Assert.True(Quote.IsMeantBy(exact, prefix, suffix));

    [Theory]
    [InlineData("zehn Tote", null, null)]
    [InlineData("\"elf Tote\"", null, null)]
    [InlineData("\"zehn tote\"", null, null)]
    [InlineData("\"zehn Tote\"", "Moskau:", null)]
    [InlineData("\"zehn Tote\"", "Der NIS sagte gestern, Laut Kiew:", null)]
    [InlineData("\"zehn Tote\"", null, "in Kursk, sagte er. Und ging.")]
    [InlineData("\"zehn Tote\"", "Laut", null)]
    [InlineData("\"zehn Tote\"", null, "bei Kursk")]
    [InlineData("\"zehn Tote\"", "Laut Kiew:", "bei Kursk")]
    [InlineData("\"zehn Tote\"", "Laut Moskau:", "in Kursk")]
    public void Other_words_or_other_surroundings_mean_another_place(string exact, string? prefix, string? suffix) =>
        Assert.False(Quote.IsMeantBy(exact, prefix, suffix));

    [Fact]
    public void A_prefix_that_cannot_stand_there_means_another_place()
    {
        var first = new ArticleText("zehn Tote. Laut Moskau: zehn Tote.").Find("zehn Tote")[0];
        Assert.False(first.IsMeantBy("zehn Tote", "Laut Moskau:", null));
    }

    [Fact]
    public void More_context_than_is_stored_may_be_sent()
    {
        var text = new ArticleText(new string('a', 60) + " zehn Tote " + new string('b', 60));
        var quote = Assert.Single(text.Find("zehn Tote"));
        Assert.True(quote.IsMeantBy("zehn Tote", new string('a', 50), new string('b', 50)));
        Assert.False(quote.IsMeantBy("zehn Tote", new string('c', 50), null));
    }
}

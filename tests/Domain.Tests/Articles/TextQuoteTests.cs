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
    [InlineData("\"zehn Tote\"", "Der NIS sagte gestern, Laut Kiew:", null)]
    [InlineData("\"zehn Tote\"", null, "in Kursk, sagte er. Und ging.")]
    [InlineData("\"zehn Tote\"", "", "")]
    public void Words_typed_plainly_mean_the_place_they_stand_at(string exact, string? prefix, string? suffix) =>
        Assert.True(Quote.IsMeantBy(exact, prefix, suffix));

    [Theory]
    [InlineData("zehn Tote", null, null)]
    [InlineData("\"elf Tote\"", null, null)]
    [InlineData("\"zehn tote\"", null, null)]
    [InlineData("\"zehn Tote\"", "Moskau:", null)]
    [InlineData("\"zehn Tote\"", "Laut", null)]
    [InlineData("\"zehn Tote\"", null, "bei Kursk")]
    [InlineData("\"zehn Tote\"", "Laut Kiew:", "bei Kursk")]
    [InlineData("\"zehn Tote\"", "Laut Moskau:", "in Kursk")]
    public void Other_words_or_other_surroundings_mean_another_place(string exact, string? prefix, string? suffix) =>
        Assert.False(Quote.IsMeantBy(exact, prefix, suffix));
}

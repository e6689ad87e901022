using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Tests.Prose;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Am 3. September kam Dr. Weber. Er blieb lange.", "Am 3. September kam Dr. Weber.|Er blieb lange.")]
    [InlineData("Es kamen 15. Die anderen blieben fern.", "Es kamen 15.|Die anderen blieben fern.")]
    [InlineData(
        "Das kostet ca. 5 Mio. Euro, z.B. für Brot. Mehr nicht!",
        "Das kostet ca. 5 Mio. Euro, z.B. für Brot.|Mehr nicht!"
    )]
    [InlineData("A. B. Krause sprach. Alle hörten zu.", "A. B. Krause sprach.|Alle hörten zu.")]
    [InlineData(
        "„Wir gehen. Wir kommen wieder“, sagte Krause. Dann ging er.",
        "„Wir gehen. Wir kommen wieder“, sagte Krause.|Dann ging er."
    )]
    [InlineData("„Wir gehen!“ Dann ging er.", "„Wir gehen!“|Dann ging er.")]
    [InlineData("„Wir gehen!“, rief er. Es war spät.", "„Wir gehen!“, rief er.|Es war spät.")]
    [InlineData("Wer kommt? Niemand ... Doch, einer.", "Wer kommt?|Niemand ...|Doch, einer.")]
    public void German_is_cut_into_sentences(string text, string sentences) => Cuts(text, "de", sentences);

    [Theory]
    [InlineData("Mr. Hill met Gen. Stone on Jan. 5. They talked.", "Mr. Hill met Gen. Stone on Jan. 5.|They talked.")]
    [InlineData("The U.S. Army left. It was late.", "The U.S. Army left.|It was late.")]
    [InlineData("\"We go. We stay,\" Hill said. He left.", "\"We go. We stay,\" Hill said.|He left.")]
    [InlineData("“We go.” Then he left.", "“We go.”|Then he left.")]
    [InlineData("It cost $3.5 million. Nobody paid.", "It cost $3.5 million.|Nobody paid.")]
    public void English_is_cut_into_sentences(string text, string sentences) => Cuts(text, "en", sentences);

    [Fact]
    public void A_line_that_a_width_cut_goes_on()
    {
        const string Text =
            "Der Rat hat am Montag nach langer Aussprache den neuen\nHaushalt für das kommende Jahr mit den Stimmen aller\nParteien beschlossen und danach eine Pause von einer\nStunde gemacht. Dann ging es weiter.";
        Cuts(Text, "de", Text.Replace(". Dann", ".|Dann", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_ends_a_sentence()
    {
        var article = ArticleReader.Read("Eine Überschrift ohne Punkt\n\nDer Text beginnt hier.", "de");
        Assert.Equal([0, 1], article.Sentences.Select(s => s.Paragraph));
    }

    [Theory]
    [InlineData("Der Rat tagt und die Leute warten auf das Ergebnis.", Tongue.German)]
    [InlineData("The council meets and the people wait for the result.", Tongue.English)]
    public void Without_a_language_the_small_words_decide(string text, Tongue tongue)
    {
        Assert.Equal(tongue, ArticleReader.Read(text, null).Tongue);
        Assert.Equal(tongue, ArticleReader.Read(text, "fr").Tongue);
    }

    private static void Cuts(string text, string language, string sentences) =>
        Assert.Equal(
            sentences.Split('|'),
            ArticleReader.Read(text, language).Sentences.Select(s => text[s.Span.Start..s.Span.End])
        );
}

using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Tests.Prose;

public sealed class FurnitureTests
{
    [Theory]
    [InlineData("WERBUNG")]
    [InlineData("Anzeige")]
    [InlineData("1. Startseite")]
    [InlineData("Kommentare")]
    [InlineData("Der Hafen am Abend. AP Photo")]
    [InlineData("Foto: Erika Beispiel")]
    [InlineData("Der Hafen am Abend © Beispielbild / Agentur")]
    [InlineData("Lesen Sie auch: Was der Hafen kostet")]
    [InlineData("Read also: What the port costs")]
    [InlineData("https://www.example.org/hafen.html")]
    public void A_line_of_the_page_is_left_out(string line)
    {
        var text = $"Der Hafen wächst.\n\n{line}\n\nEr ist bald voll.";
        var article = ArticleReader.Read(text, "de");
        Assert.Equal(
            ["Der Hafen wächst.", "Er ist bald voll."],
            article.Sentences.Select(s => text[s.Span.Start..s.Span.End])
        );
        var span = Assert.Single(article.Furniture);
        Assert.Equal(line, text[span.Start..span.End]);
    }

    [Theory]
    [InlineData("Der Hafen wächst. (mit AFP)", "AFP")]
    [InlineData("Der Hafen wächst. (mit Material von dpa und Reuters)", "dpa|Reuters")]
    [InlineData("Der Hafen wächst. (Quellen: Hafenblatt, dpa) (kl)", "Hafenblatt|dpa")]
    [InlineData("Seestadt (dpa/jok) - Der Hafen wächst.", "dpa")]
    [InlineData("Der Hafen wächst.\n\ndpa/AFP", "dpa|AFP")]
    public void A_credit_names_the_agencies(string text, string agencies)
    {
        var article = ArticleReader.Read(text, "de");
        Assert.Equal(agencies.Split('|'), article.Agencies);
        var sentence = Assert.Single(article.Sentences);
        Assert.Equal("Der Hafen wächst.", text[sentence.Span.Start..sentence.Span.End]);
    }

    [Theory]
    [InlineData("Der Hafen (im Norden) wächst.")]
    [InlineData("Der Hafen wächst (wie erwartet).")]
    [InlineData("Die Anzeige gegen den Hafen kam spät.")]
    public void What_belongs_to_the_article_stays(string text)
    {
        var article = ArticleReader.Read(text, "de");
        Assert.Empty(article.Furniture);
        Assert.Empty(article.Agencies);
        Assert.Single(article.Sentences);
    }
}

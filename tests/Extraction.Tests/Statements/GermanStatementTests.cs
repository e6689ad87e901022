using Newsroom.Domain.Claims;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Tests.Statements;

public sealed class GermanStatementTests
{
    [Theory]
    [InlineData("Laut der Polizei wurden drei Boote gestohlen.", "Polizei", "wurden drei Boote gestohlen")]
    [InlineData("Drei Boote wurden der Polizei zufolge gestohlen.", "Polizei", "Drei Boote wurden … gestohlen")]
    [InlineData(
        "Nach Angaben des norwegischen Geheimdienstes sind zehn Schiffe gesunken.",
        "norwegischer Geheimdienst",
        "sind zehn Schiffe gesunken"
    )]
    [InlineData("Nach Einschätzung von Peter Holm ist der Hafen zu klein.", "Peter Holm", "ist der Hafen zu klein")]
    [InlineData("Wie der Sender Nordwelle berichtet, ist der Hafen gesperrt.", "Nordwelle", "ist der Hafen gesperrt")]
    [InlineData("Der Hafen ist gesperrt, wie die Behörde mitteilte.", "Behörde", "Der Hafen ist gesperrt")]
    [InlineData("Der Hafen sei gesperrt, so Bürgermeister Jan Krause.", "Jan Krause", "Der Hafen sei gesperrt")]
    [InlineData(
        "Krause sagte am Montag in Seestadt, der Hafen bleibe gesperrt.",
        "Krause",
        "der Hafen bleibe gesperrt"
    )]
    [InlineData(
        "Die Ministerin Eva Sommer teilte am Abend mit, dass die Brücke fertig sei.",
        "Eva Sommer",
        "dass die Brücke fertig sei"
    )]
    [InlineData(
        "In Seestadt erklärte Jan Krause, Chef der Werft, dass zwei Schiffe fehlen.",
        "Jan Krause",
        "dass zwei Schiffe fehlen"
    )]
    [InlineData("Der Hafen habe kein Geld, sagte Krause.", "Krause", "Der Hafen habe kein Geld")]
    [InlineData("Die Werft hat am Freitag erklärt, dass sie zwei Schiffe baut.", "Werft", "dass sie zwei Schiffe baut")]
    [InlineData("Krause ist überzeugt, dass die Werft überlebt.", "Krause", "dass die Werft überlebt")]
    [InlineData("Die Werft gab bekannt, dass sie schließt.", "Werft", "dass sie schließt")]
    [InlineData("In dem Bericht heißt es, die Werft sei pleite.", "Bericht", "die Werft sei pleite")]
    public void Reported_speech_has_its_speaker_and_its_words(string text, string origin, string words)
    {
        var said = Said.One(text, "de");
        Assert.Equal(SpeechForm.Indirect, said.Form);
        Assert.Equal(origin, said.Origin!.Resolved);
        Assert.Equal(words, said.Words(text));
    }

    [Theory]
    [InlineData("„Wir bauen den Hafen neu“, sagte Krause.", "„Wir bauen den Hafen neu“")]
    [InlineData("Krause sagte: „Wir bauen den Hafen neu.“", "„Wir bauen den Hafen neu.“")]
    [InlineData("\"Wir bauen\", sagte Krause, \"den ganzen Hafen neu.\"", "\"Wir bauen\" … \"den ganzen Hafen neu.\"")]
    [InlineData("„Wir bauen den Hafen neu“, so Krause.", "„Wir bauen den Hafen neu“")]
    public void Speech_in_marks_is_direct(string text, string words)
    {
        var said = Said.One(text, "de");
        Assert.Equal(SpeechForm.Direct, said.Form);
        Assert.Equal("Krause", said.Origin!.Name);
        Assert.Equal(words, said.Words(text));
    }

    [Fact]
    public void Praise_with_words_in_marks_is_mixed()
    {
        const string Text = "Krause lobte die „Ausdauer“ der Arbeiter.";
        var said = Said.One(Text, "de");
        Assert.Equal((SpeechForm.Mixed, "Krause"), (said.Form, said.Origin!.Name));
        var quoted = Assert.Single(said.Quoted);
        Assert.Equal("„Ausdauer“", Text[quoted.Start..quoted.End]);
    }

    [Theory]
    [InlineData(
        "Die Agentur Nordpress meldete unter Berufung auf die Werft, dass zwei Schiffe fehlen.",
        "Werft > Nordpress"
    )]
    [InlineData("Laut Medienberichten, die sich auf Angaben der Werft berufen, fehlen zwei Schiffe.", "Werft > Medien")]
    [InlineData("Wie das Seeblatt schreibt, geht die Werft davon aus, dass zwei Schiffe fehlen.", "Werft > Seeblatt")]
    [InlineData(
        "Jan Krause, Chef der Werft, sagte der Zeitung Seeblatt, dass zwei Schiffe fehlen.",
        "Jan Krause > Seeblatt"
    )]
    [InlineData(
        "Zwei Schiffe sollen gesunken sein. Das hat CNN unter Berufung auf Mitarbeiter des dänischen Zolls berichtet.",
        "dänischer Zoll > Mitarbeiter des dänischen Zolls > CNN"
    )]
    [InlineData("Nach Einschätzung dänischer Geheimdienste fehlen zwei Schiffe.", "dänische Geheimdienste")]
    [InlineData("Wie der Leiter der Werft, Jan Krause, mitteilte, fehlen zwei Schiffe.", "Jan Krause")]
    [InlineData("Die Werft wolle nicht schließen, zitierte CNN den Minister.", "Minister > CNN")]
    [InlineData("Krause würdigte laut Reuters die Arbeiter.", "Krause > Reuters")]
    public void A_chain_goes_from_the_origin_to_the_article(string text, string chain) =>
        Assert.Equal(chain, Said.One(text, "de").Chain());

    [Theory]
    [InlineData("Ingenieur Jan Krause sprach lange. Krause sagte, der Hafen bleibe offen.", "Jan Krause")]
    [InlineData("Minister Jan Krause sagte, der Hafen bleibe offen. Er betonte, dass Geld fehle.", "Jan Krause")]
    [InlineData(
        "Minister Jan Krause sagte, der Hafen bleibe offen. „Wir haben genug Geld“, fügte er hinzu.",
        "Jan Krause"
    )]
    [InlineData("Minister Jan Krause sagte, der Hafen bleibe offen. Das Geld sei da.", "Jan Krause")]
    [InlineData("Laut dem Zoll fehlen zwei Schiffe. Demnach waren es einmal zehn.", "Zoll")]
    public void The_last_statement_knows_who_speaks(string text, string origin) =>
        Assert.Equal(origin, StatementReader.Read(text, "de")[^1].Origin!.Resolved);

    [Theory]
    [InlineData("Nach Angaben der Werft fehlen zwei Schiffe.", Attribution.Explicit)]
    [InlineData("Schwedischen Schätzungen zufolge fehlen zwei Schiffe.", Attribution.Generic)]
    [InlineData("Nach Ansicht von Experten fehlen zwei Schiffe.", Attribution.Generic)]
    [InlineData("Medienberichten zufolge fehlen zwei Schiffe.", Attribution.Generic)]
    [InlineData("Zwei Schiffe sollen gesunken sein.", null)]
    public void The_attribution_tells_how_the_origin_is_named(string text, Attribution? attribution) =>
        Assert.Equal(attribution, Said.One(text, "de").Attribution);

    [Fact]
    public void A_sentence_that_goes_on_without_a_cue_is_inferred()
    {
        var said = StatementReader.Read("Krause sagte, der Hafen bleibe offen. Das Geld sei da.", "de")[^1];
        Assert.Equal((Attribution.Inferred, SpeechForm.FreeIndirect), (said.Attribution, said.Form));
    }

    [Theory]
    [InlineData("Laut der Werft könnten zwei Schiffe fehlen.", OriginCertainty.Possible)]
    [InlineData("Laut der Werft dürften zwei Schiffe fehlen.", OriginCertainty.Probable)]
    [InlineData("Die Werft geht davon aus, dass zwei Schiffe fehlen.", OriginCertainty.Probable)]
    [InlineData("Laut der Werft fehlen zwei Schiffe.", OriginCertainty.Unspecified)]
    public void The_origins_certainty_is_read(string text, OriginCertainty certainty) =>
        Assert.Equal(certainty, Said.One(text, "de").Certainty);

    [Theory]
    [InlineData("Laut der Werft sollen zwei Schiffe gesunken sein.", true)]
    [InlineData("Laut der Werft fehlen angeblich zwei Schiffe.", true)]
    [InlineData("Laut der Werft sollen zwei Schiffe kommen.", false)]
    public void The_article_keeps_its_distance(string text, bool distanced) =>
        Assert.Equal(distanced, Said.One(text, "de").Distanced);

    [Theory]
    [InlineData("Die Werft räumte ein, dass zwei Schiffe fehlen.", Stance.Admits)]
    [InlineData("Die Werft bestritt, dass zwei Schiffe fehlen.", Stance.Denies)]
    [InlineData("Die Werft wies die Vorwürfe zurück.", Stance.Denies)]
    [InlineData("Die Werft wollte sich dazu nicht äußern.", Stance.DeclinesToComment)]
    [InlineData("In dem dänischen Bericht wurde das Schiff nicht erwähnt.", Stance.DoesNotMention)]
    [InlineData("Die Werft teilte mit, dass zwei Schiffe fehlen.", Stance.Affirms)]
    public void The_stance_is_read(string text, Stance stance) => Assert.Equal(stance, Said.One(text, "de").Stance);

    [Theory]
    [InlineData("Der Hafen liegt im Norden der Stadt.")]
    [InlineData("Das Schiff „Seestern“ fährt am Montag.")]
    [InlineData("Sie gaben dem Hund Wasser.")]
    public void Where_nobody_speaks_nothing_is_found(string text) => Assert.Empty(StatementReader.Read(text, "de"));
}

using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Extraction.Tests.Suggestions;

public sealed class FigureProposalTests
{
    [Theory]
    [InlineData("de", "Der 34-jährige Fahrer und seine Beifahrerin (29) blieben unverletzt.")]
    [InlineData("de", "Karin Holm, 61 Jahre alt, sagte das am Montag.")]
    [InlineData("de", "Wähler unter 30 Jahren stimmten laut dem Institut Demos für die Grünen.")]
    [InlineData("de", "Der FC Brook gewann 3:1 gegen Lunne.")]
    [InlineData("de", "Das Bürgertelefon ist unter 0800 5550199 zu erreichen.")]
    [InlineData("de", "Zeugen melden sich bitte unter Tel. 030/123456.")]
    [InlineData("de", "1. Was ist geschehen?\n\n2. Wer ist schuld?")]
    [InlineData("de", "Im Jahr 2013 und 2014 gab es Hochwasser, sagte der Minister.")]
    [InlineData("de", "Um 18.30 Uhr kenterte das Boot, teilte die Polizei mit.")]
    [InlineData("de", "Am 14. Mai 2025 tagte der Rat, wie die Polizei mitteilte.")]
    [InlineData("de", "Die Bundesstraße 17 bleibt gesperrt.")]
    [InlineData("de", "Sie stellte einen 12-Punkte-Plan vor.")]
    [InlineData("de", "Zwei Länder und drei Parteien stritten darüber.")]
    [InlineData("de", "Der Krieg dauert nun 800 Tage.")]
    [InlineData("en", "The 34-year-old driver and Ann Holm, 61, were unhurt.")]
    [InlineData("en", "Harvik United beat Rovers 3-1 on Saturday.")]
    [InlineData("en", "Residents can call 0800 555 0199 for help.")]
    [InlineData("en", "The flood of 2013 was worse than that of 1998, the agency said.")]
    [InlineData("en", "The meeting begins at 6:30 p.m. on 14 May 2025.")]
    [InlineData("en", "Route 17 remains closed.")]
    [InlineData("en", "Two countries and three parties argued about it.")]
    [InlineData("en", "Voters under 30 backed the Greens.")]
    [InlineData("en", "She presented a 12-point plan after a 24-hour strike.")]
    [InlineData("en", "One missed dose is enough.")]
    public void What_is_no_claim_is_not_proposed(string language, string text) =>
        Assert.Empty(Proposed.Figures(text, language));

    [Fact]
    public void What_stands_in_furniture_is_not_proposed() =>
        Assert.Empty(Proposed.Figures("Lesen Sie auch: 600 Tote nach Beben in Lunne\n\nWERBUNG", "de"));

    [Theory]
    [InlineData("de", "Bei dem Angriff wurden knapp 300 Soldaten getötet.", "JustUnder 300 Soldaten killed")]
    [InlineData("de", "Es gab 600 Tote.", "Plain 600 people killed")]
    [InlineData("de", "Die Zahl der Toten stieg auf 600.", "Plain 600 people killed")]
    [InlineData("de", "Varland schickte bis zu 5.000 weitere Soldaten an die Grenze.", "AtMost 5000 Soldaten deployed")]
    [InlineData("de", "Die Luftwaffe schoss 36 Drohnen ab.", "Plain 36 Drohnen shot-down")]
    [InlineData("de", "Das Land sagte 40 Millionen Euro Soforthilfe zu.", "Plain 40000000 Euro pledged")]
    [InlineData("de", "Zwischen 20.000 und 25.000 Zivilisten sind geflohen.", "Between 20000..25000 Zivilisten fled")]
    [InlineData("de", "Dutzende Menschen werden noch vermisst.", "Vague Dutzende Menschen missing")]
    [InlineData("de", "Zwei Menschen wurden getötet.", "Plain 2 Menschen killed")]
    [InlineData("de", "Die Preise stiegen um 6,2 Prozent.", "Plain 6.2 percent increase")]
    [InlineData("de", "Die Inflation sank auf 3,4 Prozent.", "Plain 3.4 percent -")]
    [InlineData("de", "Der Umsatz stieg um 14 Millionen €.", "Plain 14000000 € increase")]
    [InlineData("en", "At least 43 people have been killed.", "AtLeast 43 people killed")]
    [InlineData("en", "Two people were killed.", "Plain 2 people killed")]
    [InlineData("en", "Dozens of people are missing.", "Vague Dozens people missing")]
    [InlineData("en", "Nearly 9,000 tonnes of grain were destroyed.", "JustUnder 9000 tonnes destroyed")]
    [InlineData("en", "About 2,000 police officers were injured.", "About 2000 police officers wounded")]
    [InlineData("en", "Prices rose by 6.2 percent.", "Plain 6.2 percent increase")]
    [InlineData("en", "Inflation fell to 3.4 percent.", "Plain 3.4 percent -")]
    [InlineData("en", "Shares were down 4.6 percent.", "Plain 4.6 percent decline")]
    [InlineData("en", "It delivered $1.2 billion.", "Plain 1200000000 $ delivered")]
    [InlineData("en", "More than 850 investors lost their savings.", "MoreThan 850 investors losses")]
    [InlineData("en", "The number of protesters was put at 80,000.", "Plain 80000 protesters -")]
    [InlineData("en", "The deficit would not exceed 2.8 percent.", "AtMost 2.8 percent -")]
    public void A_figure_has_its_hedge_and_unit_and_measure(string language, string text, string expected) =>
        Assert.Equal(expected, Proposed.Figure(text, language).Shown());

    [Theory]
    [InlineData(
        "de",
        "Rund 8.000 Soldaten kamen an. Tausende von ihnen wurden verwundet.",
        "Vague Tausende Soldaten wounded"
    )]
    [InlineData(
        "de",
        "Etwa 600 Menschen starben, mehrere Hundert wurden verletzt.",
        "Vague mehrere Hundert Menschen wounded"
    )]
    [InlineData("de", "Es starben 43 Menschen. Mehr als 200 wurden verletzt.", "MoreThan 200 people wounded")]
    [InlineData("de", "Es kamen 8.000 Soldaten. Bis zu 5.000 weitere sollen folgen.", "AtMost 5000 Soldaten -")]
    [InlineData(
        "en",
        "About 300 patients are in hospital, 22 of them in intensive care.",
        "Plain 22 patients in-intensive-care"
    )]
    [InlineData("en", "It seized three houses, 11 cars and a yacht.", "Plain 11 cars confiscated")]
    [InlineData("en", "The missile killed three people and wounded seventeen.", "Plain 17 people wounded")]
    public void A_figure_without_a_noun_counts_what_was_counted_before(string language, string text, string expected) =>
        Assert.Equal(expected, Proposed.Figures(text, language)[^1].Shown());

    [Fact]
    public void Of_so_many_things_the_part_is_counted() =>
        Assert.Equal(
            ["Plain 112 seats -", "Plain 230 seats -"],
            Proposed.Figures("The Civic Union holds 112 of the 230 seats.", "en").Select(f => f.Shown())
        );

    [Fact]
    public void A_change_tells_with_which_year_it_is_compared()
    {
        const string Text =
            "Die Menge der gelieferten Munition sei 2025 um mehr als die Hälfte im Vergleich zum Vorjahr gesunken, sagte Jan Krause.";
        var found = Proposed.Figure(Text, "de");
        Assert.Equal("MoreThan 50 percent decline", found.Shown());
        Assert.Equal("2024", found.Quantity!.ComparedTo);
        Assert.Equal("2025", found.Period?.Edtf);
    }

    [Theory]
    [InlineData("de", "Das Land schickte 5.000 weitere Soldaten.", Basis.Increment, Nature.Unspecified)]
    [InlineData("de", "Jedes Jahr sterben schätzungsweise 130.000 Menschen.", Basis.Cumulative, Nature.Estimated)]
    [InlineData("de", "Die Fabrik produziert 300 Panzer pro Jahr.", Basis.Rate, Nature.Unspecified)]
    [InlineData("de", "Das Land plant, 150 Panzer zu liefern.", null, Nature.Planned)]
    [InlineData("en", "The country plans to deliver 150 tanks.", null, Nature.Planned)]
    public void Basis_and_nature_are_as_printed(string language, string text, Basis? basis, Nature nature)
    {
        var quantity = Proposed.Figure(text, language).Quantity!;
        Assert.Equal((basis, nature), (quantity.Basis, quantity.Nature));
    }

    [Fact]
    public void Who_said_it_and_through_whom()
    {
        const string Text =
            "Knapp 300 Soldaten seien getötet worden, berichtete CNN unter Berufung auf Angaben des dänischen Geheimdienstes.";
        var found = Proposed.Figure(Text, "de");
        Assert.Equal("dänischer Geheimdienst", found.Origin?.Resolved);
        Assert.Equal(["CNN"], found.Via.Select(v => v.Who.Resolved));
        Assert.Equal(Attribution.Explicit, found.Attribution);
    }

    [Fact]
    public void Nobody_is_named_where_the_article_speaks_itself()
    {
        var found = Proposed.Figure("Bei dem Angriff wurden 300 Soldaten getötet.", "de");
        Assert.Null(found.Origin);
        Assert.Equal(SpeechForm.Reported, found.Form);
    }

    [Fact]
    public void Generic_and_inferred_and_distanced_are_told()
    {
        Assert.Equal(Attribution.Generic, Proposed.Figure("Laut Experten starben 600 Menschen.", "de").Attribution);
        Assert.True(Proposed.Figure("Nach Angaben der Polizei sollen 600 Menschen gestorben sein.", "de").Distanced);
        const string Inferred = "Laut der Polizei brach Feuer aus. Demnach starben 600 Menschen.";
        Assert.Equal(Attribution.Inferred, Proposed.Figure(Inferred, "de").Attribution);
    }
}

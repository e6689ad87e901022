using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Tests.Numbers;

public sealed class NumberCheckTests
{
    [Theory]
    [InlineData("Es sind rund 15.000 Boote.", 15000, "boats")]
    [InlineData("Es sind 15 000 Boote.", 15000, "boats")]
    [InlineData("Es sind 15\u00A0000 Boote.", 15000, "boats")]
    [InlineData("Es sind 15\u202F000 Boote.", 15000, "boats")]
    [InlineData("Es sind fünfzehntausend Boote.", 15000, null)]
    [InlineData("Es sind 15,000 Soldaten.", 15000, "soldiers")]
    [InlineData("Es sind 6,5 Millionen Boote.", 6_500_000, "boats")]
    [InlineData("Erst waren es 12, dann 15 Boote.", 15, "boats")]
    [InlineData("Die Flotte sank um mehr als die Hälfte.", 50, "percent")]
    [InlineData("Die Flotte sank um ein Drittel.", 33, "percent")]
    [InlineData("Die Flotte sank um ein Drittel.", 33.3, "percent")]
    [InlineData("Die Flotte sank um 5 Prozent.", -5, "percent")]
    [InlineData("Drei von vier Booten sanken.", 3, "boats")]
    [InlineData("Drei von vier Booten sanken.", 75, "percent")]
    [InlineData("Das kostet 15 Millionen Euro.", 15, "million euros")]
    [InlineData("Ein Boot sank.", 1, "boats")]
    [InlineData("Kein Boot sank.", 0, "boats")]
    [InlineData("Das waren 2014 Boote.", 2014, "boats")]
    public void A_figure_stands_in_the_words_however_it_is_written(string passage, double figure, string? unit) =>
        Assert.Equal(NumberCheck.Match, NumberChecks.Of(passage, "de", Plain((decimal)figure, unit)));

    [Theory]
    [InlineData("They counted 15,000 boats.", 15000, "boats")]
    [InlineData("They counted twenty-five hundred boats.", 2500, "boats")]
    [InlineData("They paid $2.4bn.", 2_400_000_000, "dollars")]
    [InlineData("One in five boats sank.", 20, "percent")]
    [InlineData("No boat sank.", 0, "boats")]
    public void A_figure_stands_in_English_words(string passage, double figure, string? unit) =>
        Assert.Equal(NumberCheck.Match, NumberChecks.Of(passage, "en-GB", Plain((decimal)figure, unit)));

    [Theory]
    [InlineData("Es sind rund 15.000 Boote.", 16000, "boats")]
    [InlineData("Es sind 115 Boote.", 15, "boats")]
    [InlineData("Es sind 50 Boote.", 50, "percent")]
    [InlineData("Es sind 50 Prozent.", 50, "boats")]
    [InlineData("Es sind zwei Prozentpunkte.", 2, "percent")]
    [InlineData("Am 15. Mai kamen 12 Boote.", 15, "boats")]
    public void Another_figure_is_a_mismatch(string passage, double figure, string unit) =>
        Assert.Equal(NumberCheck.Mismatch, NumberChecks.Of(passage, "de", Plain((decimal)figure, unit)));

    [Theory]
    [InlineData("Das sagte er am 3. Mai 2025 um 10:30 Uhr.", 700)]
    [InlineData("Das sagte er am 3. Mai 2025 um 10:30 Uhr.", 3)]
    [InlineData("Er nannte keine Zahl.", 700)]
    [InlineData("Paragraf 15, Absatz 7", 15)]
    [InlineData("", 1)]
    public void Dates_times_and_labels_are_no_figures(string passage, double figure) =>
        Assert.Equal(NumberCheck.NoFigure, NumberChecks.Of(passage, "de", Plain((decimal)figure, "boats")));

    [Theory]
    [InlineData("Zwischen 10 und 12 Tausend Boote.", NumberCheck.Match)]
    [InlineData("Es waren 10.000, später 12.000 Boote.", NumberCheck.Match)]
    [InlineData("Es waren 10.000 Boote.", NumberCheck.Mismatch)]
    public void Every_figure_of_a_range_must_stand_there(string passage, NumberCheck check) =>
        Assert.Equal(check, NumberChecks.Of(passage, "de", Quantity(null, 10000, 12000, Qualifier.Between, null)));

    [Theory]
    [InlineData("Mehrere  Tausend\u00A0Boote sanken.", NumberCheck.Match)]
    [InlineData("Es sanken mehrere tausend Boote.", NumberCheck.Match)]
    [InlineData("Es sanken Tausende Boote.", NumberCheck.Mismatch)]
    [InlineData("Es sanken 4.000 Boote.", NumberCheck.Mismatch)]
    [InlineData("Es sanken Boote.", NumberCheck.NoFigure)]
    public void Of_a_vague_quantity_the_printed_words_are_looked_for(string passage, NumberCheck check) =>
        Assert.Equal(
            check,
            NumberChecks.Of(passage, "de", Quantity(null, null, null, Qualifier.Vague, "mehrere Tausend"))
        );

    [Fact]
    public void Words_inside_longer_ones_do_not_stand_there() =>
        Assert.Equal(
            NumberCheck.Mismatch,
            NumberChecks.Of("Zehntausende kamen.", "de", Quantity(null, null, null, Qualifier.Vague, "Tausende"))
        );

    [Fact]
    public void Without_a_quantity_there_is_nothing_to_check() =>
        Assert.Equal(NumberCheck.NotApplicable, NumberChecks.Of("Es sind 15 Boote.", "de", null));

    [Theory]
    [InlineData("15.000 bateaux", 15000)]
    [InlineData("15,000 bateaux", 15000)]
    [InlineData("15 000 bateaux", 15000)]
    public void In_another_language_either_way_of_writing_counts(string passage, double figure)
    {
        Assert.Equal(NumberCheck.Match, NumberChecks.Of(passage, "fr", Plain((decimal)figure, null)));
        Assert.Equal(NumberCheck.Match, NumberChecks.Of(passage, null, Plain((decimal)figure, null)));
    }

    private static Quantity Plain(decimal value, string? unit) =>
        Quantity(value, null, null, Qualifier.Plain, null, unit);

    private static Quantity Quantity(
        decimal? value,
        decimal? low,
        decimal? high,
        Qualifier qualifier,
        string? rawText,
        string? unit = "boats"
    ) =>
        Domain.Quantities.Quantity.Of(
            new Figures(value, low, high, null),
            qualifier,
            new Counted(unit, null, null, null, Nature.Unspecified, null),
            rawText
        );
}

using Newsroom.Domain.Claims;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Extraction.Tests.Suggestions;

public sealed class QuotationProposalTests
{
    [Fact]
    public void A_quotation_is_joined_over_its_speaker()
    {
        const string Text = "„Wir gehen heute“, sagte Jan Krause, „und kommen nie wieder zurück.“";
        var found = Proposed.Quotation(Text, "de");
        Assert.Equal("„Wir gehen heute“ … „und kommen nie wieder zurück.“", found.Marked(Text));
        Assert.Equal(SpeechForm.Direct, found.Form);
        Assert.Equal("Jan Krause", found.Origin?.Resolved);
    }

    [Fact]
    public void Words_in_marks_within_reported_speech_make_it_mixed()
    {
        const string Text = "Jan Krause sagte, dass die Truppen „mutig und heldenhaft“ gekämpft hätten.";
        Assert.Equal(SpeechForm.Mixed, Proposed.Quotation(Text, "de").Form);
    }

    [Fact]
    public void Reported_speech_without_marks_is_indirect()
    {
        const string Text = "Jan Krause sagte, dass die Truppen die Stadt verlassen hätten.";
        Assert.Equal(SpeechForm.Indirect, Proposed.Quotation(Text, "de").Form);
    }

    [Theory]
    [InlineData("de", "Er sagte, dass die Truppen die Stadt verlassen hätten.")]
    [InlineData("de", "Medien berichteten, dass die Truppen die Stadt verlassen hätten.")]
    [InlineData("en", "He said that the troops had left the city.")]
    public void Who_is_told_by_a_pronoun_or_as_media_alone_is_no_origin(string language, string text) =>
        Assert.Empty(Proposed.In(text, language));

    [Fact]
    public void What_holds_a_figure_is_proposed_once()
    {
        const string Text = "„Wir haben 300 Soldaten verloren“, sagte Jan Krause.";
        Assert.Equal(SuggestionKind.Figure, Assert.Single(Proposed.In(Text, "de")).Kind);
    }
}

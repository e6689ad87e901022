using Newsroom.Domain.Claims;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Tests.Statements;

public sealed class EnglishStatementTests
{
    [Theory]
    [InlineData("The mayor said that the port would stay closed.", "mayor", "that the port would stay closed")]
    [InlineData(
        "Mayor Joan Hill said on Monday that the port would stay closed.",
        "Joan Hill",
        "that the port would stay closed"
    )]
    [InlineData("Hill said the port would stay closed.", "Hill", "the port would stay closed")]
    [InlineData("The port will stay closed, Hill said.", "Hill", "The port will stay closed")]
    [InlineData("The port will stay closed, said Joan Hill, the mayor.", "Joan Hill", "The port will stay closed")]
    [InlineData("According to the ministry, three ships are missing.", "ministry", "three ships are missing")]
    [InlineData("Three ships are missing, according to the ministry.", "ministry", "Three ships are missing")]
    [InlineData("Joan Hill, a fisher from Seaton, said the storm came late.", "Joan Hill", "the storm came late")]
    [InlineData("The ministry announced that three ships are missing.", "ministry", "that three ships are missing")]
    [InlineData("The company has said that it will build two ships.", "company", "that it will build two ships")]
    [InlineData(
        "On Tuesday, the ministry confirmed that three ships are missing.",
        "ministry",
        "that three ships are missing"
    )]
    [InlineData("The ministry warned that more ships could sink.", "ministry", "that more ships could sink")]
    [InlineData("Experts believe that the ships are lost.", "Experts", "that the ships are lost")]
    public void Reported_speech_has_its_speaker_and_its_words(string text, string origin, string words)
    {
        var said = Said.One(text, "en");
        Assert.Equal(SpeechForm.Indirect, said.Form);
        Assert.Equal(origin, said.Origin!.Resolved);
        Assert.Equal(words, said.Words(text));
    }

    [Theory]
    [InlineData("\"We will build a new port,\" Hill said.", "\"We will build a new port,\"")]
    [InlineData("\"We will build a new port,\" said Hill.", "\"We will build a new port,\"")]
    [InlineData("\"We will build a new port\", said Hill.", "\"We will build a new port\"")]
    [InlineData("“We will build a new port,” Hill told reporters.", "“We will build a new port,”")]
    [InlineData("Hill said: \"We will build a new port.\"", "\"We will build a new port.\"")]
    [InlineData("Hill said, \"We will build a new port.\"", "\"We will build a new port.\"")]
    [InlineData("\"We will build,\" Hill said, \"a whole new port.\"", "\"We will build,\" … \"a whole new port.\"")]
    public void Speech_in_marks_is_direct(string text, string words)
    {
        var said = Said.One(text, "en");
        Assert.Equal(SpeechForm.Direct, said.Form);
        Assert.Equal("Hill", said.Origin!.Name);
        Assert.Equal(words, said.Words(text));
    }

    [Theory]
    [InlineData("Hill told Reuters that the port was closed.", "Hill > Reuters")]
    [InlineData("Reuters reported, citing the ministry, that the port was closed.", "ministry > Reuters")]
    [InlineData("The port was closed, Reuters reported, citing the ministry.", "ministry > Reuters")]
    [InlineData(
        "Two Danish officials, speaking anonymously, told The Associated Press that the port was closed.",
        "Danish officials > Associated Press"
    )]
    [InlineData(
        "The Port Times reported on Friday that the deal failed, citing a person familiar with the talks.",
        "person familiar with the talks > Port Times"
    )]
    [InlineData("Danish state media Nordnews reported that the port was closed.", "Nordnews")]
    [InlineData("A spokesman for the ministry said the port was closed.", "ministry > spokesman for the ministry")]
    public void A_chain_goes_from_the_origin_to_the_article(string text, string chain) =>
        Assert.Equal(chain, Said.One(text, "en").Chain());

    [Theory]
    [InlineData("Mayor Joan Hill said the port was closed. \"We have no money,\" she added.", "Joan Hill")]
    [InlineData("Mayor Joan Hill said the port was closed. She said that money was short.", "Joan Hill")]
    [InlineData("Mayor Joan Hill spoke at noon. Hill said that money was short.", "Joan Hill")]
    [InlineData("Mayor Joan Hill said the port was closed. \"We have no money at all.\"", "Joan Hill")]
    public void The_last_statement_knows_who_speaks(string text, string origin) =>
        Assert.Equal(origin, StatementReader.Read(text, "en")[^1].Origin!.Resolved);

    [Theory]
    [InlineData("The ministry said three ships are missing.", Attribution.Explicit)]
    [InlineData("According to Swedish estimates, three ships are missing.", Attribution.Generic)]
    [InlineData("Three ships are missing, officials said.", Attribution.Generic)]
    [InlineData("Three ships are believed to be missing.", null)]
    public void The_attribution_tells_how_the_origin_is_named(string text, Attribution? attribution) =>
        Assert.Equal(attribution, Said.One(text, "en").Attribution);

    [Theory]
    [InlineData("The ministry said three ships may be missing.", OriginCertainty.Possible)]
    [InlineData("The ministry expects that three ships are missing.", OriginCertainty.Probable)]
    [InlineData("Three ships are believed to be missing.", OriginCertainty.Probable)]
    [InlineData("The ministry said three ships are missing.", OriginCertainty.Unspecified)]
    public void The_origins_certainty_is_read(string text, OriginCertainty certainty) =>
        Assert.Equal(certainty, Said.One(text, "en").Certainty);

    [Theory]
    [InlineData("The company admitted that a ship was lost.", Stance.Admits)]
    [InlineData("The company denied the claim.", Stance.Denies)]
    [InlineData("The company denied that a ship was lost.", Stance.Denies)]
    [InlineData("The company declined to comment.", Stance.DeclinesToComment)]
    [InlineData("The company did not respond.", Stance.DeclinesToComment)]
    public void The_stance_is_read(string text, Stance stance) => Assert.Equal(stance, Said.One(text, "en").Stance);

    [Fact]
    public void Allegedly_keeps_the_articles_distance()
    {
        var said = Said.One("The captain allegedly sold the ship.", "en");
        Assert.True(said.Distanced);
        Assert.Null(said.Origin);
    }

    [Fact]
    public void Praise_with_words_in_marks_is_mixed()
    {
        var said = Said.One("Hill praised the \"courage\" of the crew.", "en");
        Assert.Equal((SpeechForm.Mixed, "Hill"), (said.Form, said.Origin!.Name));
    }

    [Theory]
    [InlineData("The port lies north of the town.")]
    [InlineData("He gave the dog some water.")]
    public void Where_nobody_speaks_nothing_is_found(string text) => Assert.Empty(StatementReader.Read(text, "en"));
}

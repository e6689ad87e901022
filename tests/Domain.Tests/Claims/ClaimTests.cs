using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Tests.Quantities;

namespace Newsroom.Domain.Tests.Claims;

public sealed class ClaimTests
{
    [Fact]
    public void A_claim_needs_a_citation()
    {
        var refused = Assert.Throws<Unacceptable>(() => Stated.Recorded(Stated.Claim()));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(("#/citations", "citationNeeded"), (error.Place, error.Flaw.Code));
    }

    [Fact]
    public void A_correction_that_leaves_no_citation_is_refused_and_changes_nothing()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));

        Assert.Throws<Unacceptable>(() => claim.Correct(Stated.Claim() with { Text = "Other" }, Stated.NewCitation));

        Assert.Equal("Ten people were killed.", claim.Text);
        Assert.Single(claim.Citations);
    }

    [Fact]
    public void A_claim_says_what_was_entered()
    {
        var (id, origin) = (Stated.NewClaim(), new SourceId(Guid.CreateVersion7()));
        var content = Stated.Claim(Stated.In(Stated.Spiegel)) with
        {
            Origin = origin,
            CoOrigins = [new SourceId(Guid.CreateVersion7()), new SourceId(Guid.CreateVersion7())],
            Stance = Stance.Denies,
            OriginCertainty = OriginCertainty.Probable,
            StatedOn = PartialDate.Parse("2024-10-18"),
            Period = PartialDate.Parse("2024-10/.."),
            Quantity = Said.AtMost(15000),
            Question = new QuestionId(Guid.CreateVersion7()),
            Events = [new EventId(Guid.CreateVersion7())],
            Topics = ["Korea", "Krieg"],
        };

        var claim = Claim.Record(id, "nis-15000", content, Stated.NewCitation);

        Assert.Equal(
            (id, "nis-15000", ResourceType.Claim, id.Value),
            (claim.Id, claim.Key, claim.Type, claim.Identity)
        );
        Assert.Equal((content.Text, content.Language, origin), (claim.Text, claim.Language, claim.OriginId!.Value));
        Assert.Equal((Stance.Denies, OriginCertainty.Probable), (claim.Stance, claim.OriginCertainty));
        Assert.Equal((content.StatedOn, content.Period, false), (claim.StatedOn, claim.Period, claim.StatedOnDerived));
        Assert.Equal((content.Quantity, content.Question), (claim.Quantity, claim.QuestionId));
        Assert.Equal(content.CoOrigins, claim.CoOrigins.Select(o => o.SourceId));
        Assert.Equal(content.Events, claim.Events.Select(e => e.EventId));
        Assert.Equal(content.Topics, claim.Topics.Select(t => t.Topic));
    }

    [Fact]
    public void What_was_not_entered_stays_empty()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));

        Assert.Equal((null, null, null, null), (claim.Key, claim.OriginId, claim.QuestionId, claim.Quantity));
        Assert.Equal((null, null, null), (claim.StatedOn, claim.Period, claim.FirstPublished));
        Assert.Equal((Stance.Affirms, OriginCertainty.Unspecified), (claim.Stance, claim.OriginCertainty));
        Assert.Empty(claim.CoOrigins);
        Assert.Empty(claim.Events);
        Assert.Empty(claim.Topics);
    }

    [Fact]
    public void A_correction_replaces_every_field()
    {
        var citation = Stated.In(Stated.Spiegel);
        var claim = Stated.Recorded(
            Stated.Claim(citation) with
            {
                Quantity = Said.Plain(10),
                Topics = ["Korea"],
                Origin = new SourceId(Guid.CreateVersion7()),
                StatedOn = PartialDate.Parse("2024"),
            }
        );

        claim.Correct(Stated.Claim(citation) with { Text = "Elf", Topics = ["Krieg", "Kursk"] }, Stated.NewCitation);

        Assert.Equal(("Elf", null, null, true), (claim.Text, claim.Quantity, claim.OriginId, claim.StatedOnDerived));
        Assert.Equal(["Krieg", "Kursk"], claim.Topics.Select(t => t.Topic));
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(true, false, null)]
    [InlineData(false, false, null)]
    [InlineData(false, true, "attributionWithoutOrigin")]
    public void Only_an_origin_can_be_named(bool hasOrigin, bool hasAttribution, string? code) =>
        Assert.Equal(code, Claim.Check(hasOrigin, hasAttribution)?.Code);

    [Theory]
    [InlineData(false, false, false, Chain.None)]
    [InlineData(false, false, true, Chain.None)]
    [InlineData(false, true, false, Chain.None)]
    [InlineData(false, true, true, Chain.None)]
    [InlineData(true, true, true, Chain.Complete)]
    [InlineData(true, false, true, Chain.Gap)]
    [InlineData(true, true, false, Chain.Gap)]
    [InlineData(true, false, false, Chain.Gap)]
    public void A_chain_is_complete_when_the_origin_and_every_hop_are_named(
        bool hasOrigin,
        bool originIsNamed,
        bool everyHopIsNamed,
        Chain chain
    ) => Assert.Equal(chain, Chains.Of(hasOrigin, originIsNamed, everyHopIsNamed));

    [Fact]
    public void A_citation_corrected_to_another_article_names_that_article()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));
        var id = claim.Citations[0].Id;

        claim.Correct(Stated.Claim(Stated.In(Stated.Zeit, existing: id)), Stated.NewCitation);

        Assert.Equal(Stated.Zeit, Assert.Single(claim.Citations).ArticleId);
    }

    [Fact]
    public void A_correction_that_names_an_unknown_citation_changes_nothing()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));
        var sent = Stated.Claim(Stated.In(Stated.Spiegel, existing: Stated.NewCitation())) with { Text = "Other" };

        Assert.Throws<NotFound>(() => claim.Correct(sent, Stated.NewCitation));

        Assert.Single(claim.Citations);
        Assert.Equal("Ten people were killed.", claim.Text);
    }

    [Fact]
    public void One_stored_citation_is_not_two()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit));
        var id = claim.Citations[0].Id;
        var sent = Stated.Claim(
            Stated.In(Stated.Spiegel, "zehn", existing: id),
            Stated.In(Stated.Spiegel, "elf", existing: id)
        );

        Assert.ThrowsAny<Failure>(() => claim.Correct(sent, Stated.NewCitation));
    }
}

using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Tests.Quantities;

namespace Newsroom.Domain.Tests.Claims;

public sealed class CitationTests
{
    [Fact]
    public void A_citation_says_what_was_entered()
    {
        var content = Stated.In(Stated.Spiegel) with
        {
            ArticleVersion = 3,
            State = CitationState.Moved,
            Form = SpeechForm.FreeIndirect,
            Attribution = Attribution.Generic,
            Distanced = true,
            PrintedText = "elf Tote",
            PrintedQuantity = Said.Plain(11),
            Via =
            [
                new Hop(
                    new SourceId(Guid.CreateVersion7()),
                    null,
                    HopRole.Spokesperson,
                    "laut",
                    PartialDate.Parse("2024-10-17")
                ),
                new Hop(null, "a diplomat", HopRole.Relay, null, null),
            ],
        };

        var citation = Assert.Single(Stated.Recorded(content).Citations);

        Assert.Equal((Stated.Spiegel, 3, 0), (citation.ArticleId, citation.ArticleVersion, citation.Position));
        Assert.Equal(
            (content.Quote, CitationState.Moved, SpeechForm.FreeIndirect),
            (citation.Quote, citation.State, citation.Form)
        );
        Assert.Equal((Attribution.Generic, true), (citation.Attribution, citation.Distanced));
        Assert.Equal((content.PrintedText, content.PrintedQuantity), (citation.PrintedText, citation.PrintedQuantity));
        Assert.Equal(content.Via, citation.Via);
    }

    [Fact]
    public void A_new_citation_takes_the_id_it_had_elsewhere()
    {
        var past = Stated.NewCitation();
        Assert.Equal(past, Stated.Recorded(Stated.In(Stated.Zeit) with { Past = past }).Citations[0].Id);
    }

    [Fact]
    public void A_citation_says_its_own_content_and_no_other()
    {
        var content = Stated.In(Stated.Spiegel) with
        {
            Attribution = Attribution.Generic,
            Distanced = true,
            PrintedText = "elf Tote",
            PrintedQuantity = Said.Plain(11),
            Via = [new Hop(null, "a diplomat", HopRole.Relay, null, PartialDate.Parse("2024"))],
        };
        var citation = Stated.Recorded(content).Citations[0];
        Assert.True(citation.Says(content));
        Assert.True(citation.Says(citation.Content));
        Assert.Equal(content with { Existing = citation.Id, Via = [] }, citation.Content with { Via = [] });
        CitationContent[] others =
        [
            content with
            {
                Form = SpeechForm.Direct,
            },
            content with
            {
                Attribution = null,
            },
            content with
            {
                Distanced = false,
            },
            content with
            {
                PrintedText = null,
            },
            content with
            {
                PrintedQuantity = Said.Plain(12),
            },
            content with
            {
                Via = [],
            },
        ];
        Assert.All(others, other => Assert.False(citation.Says(other)));
    }

    [Fact]
    public void The_same_statement_in_another_article_is_another_citation()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));
        var id = Stated.NewCitation();

        var added = claim.Cite(Stated.In(Stated.Zeit), id);

        Assert.Equal((id, Stated.Zeit, 1), (added.Id, added.ArticleId, added.Position));
        Assert.Equal([Stated.Spiegel, Stated.Zeit], claim.Citations.Select(c => c.ArticleId));
        Assert.Same(added, claim.CitationBy(id));
    }

    [Fact]
    public void A_citation_added_after_one_was_removed_stands_behind_the_others()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit), Stated.In(Stated.Kyiv));
        claim.RemoveCitation(claim.Citations[0].Id);

        claim.Cite(Stated.In(Stated.Spiegel), Stated.NewCitation());

        Assert.Equal(
            [Stated.Zeit, Stated.Kyiv, Stated.Spiegel],
            claim.Citations.OrderBy(c => c.Position).Select(c => c.ArticleId)
        );
        Assert.Equal(3, claim.Citations.Select(c => c.Position).Distinct().Count());
    }

    [Fact]
    public void The_last_citation_cannot_be_removed()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit));
        claim.RemoveCitation(claim.Citations[0].Id);

        var refused = Assert.Throws<Unacceptable>(() => claim.RemoveCitation(claim.Citations[0].Id));

        Assert.Equal("lastCitation", Assert.Single(refused.Errors).Flaw.Code);
        Assert.Equal(Stated.Zeit, Assert.Single(claim.Citations).ArticleId);
    }

    [Fact]
    public void The_last_citation_can_be_replaced()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));
        var old = claim.Citations[0].Id;

        claim.Correct(Stated.Claim(Stated.In(Stated.Zeit)), Stated.NewCitation);

        var citation = Assert.Single(claim.Citations);
        Assert.Equal(Stated.Zeit, citation.ArticleId);
        Assert.NotEqual(old, citation.Id);
    }

    [Fact]
    public void A_citation_of_another_claim_is_not_found()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit));
        var other = Stated.NewCitation();

        var missing = Assert.Throws<NotFound>(() => claim.RemoveCitation(other));

        Assert.Contains(other.Value.ToString(), missing.Message, StringComparison.Ordinal);
        Assert.Throws<NotFound>(() => claim.CorrectCitation(other, Stated.In(Stated.Spiegel)));
        Assert.Throws<NotFound>(() => claim.CitationBy(other));
        Assert.Equal(2, claim.Citations.Count);
    }

    [Fact]
    public void Citations_that_are_named_keep_their_ids_and_stand_in_the_order_sent()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit), Stated.In(Stated.Kyiv));
        var (first, last) = (claim.Citations[0].Id, claim.Citations[2].Id);

        claim.Correct(
            Stated.Claim(
                Stated.In(Stated.Kyiv, "elf Tote", existing: last),
                Stated.In(Stated.Zeit),
                Stated.In(Stated.Spiegel, existing: first)
            ),
            Stated.NewCitation
        );

        var citations = claim.Citations.OrderBy(c => c.Position).ToList();
        Assert.Equal([Stated.Kyiv, Stated.Zeit, Stated.Spiegel], citations.Select(c => c.ArticleId));
        Assert.Equal([0, 1, 2], citations.Select(c => c.Position));
        Assert.Equal((last, first), (citations[0].Id, citations[2].Id));
        Assert.Equal("elf Tote", citations[0].Quote.Exact);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_corrected_citation_keeps_its_id_and_its_place(bool sameArticle)
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit));
        var id = claim.Citations[0].Id;
        var article = sameArticle ? Stated.Spiegel : Stated.Kyiv;

        claim.CorrectCitation(id, Stated.In(article, "elf Tote") with { Distanced = true });

        var citation = claim.CitationBy(id);
        Assert.Equal(
            (article, 0, "elf Tote", true),
            (citation.ArticleId, citation.Position, citation.Quote.Exact, citation.Distanced)
        );
        Assert.Equal([0, 1], claim.Citations.Select(c => c.Position));
    }

    [Fact]
    public void Hops_are_replaced_in_the_order_in_which_the_statement_travelled()
    {
        Hop Named(string cue) => new(new SourceId(Guid.CreateVersion7()), null, HopRole.Relay, cue, null);
        var (kcna, tass, dpa) = (Named("KCNA"), Named("TASS"), Named("dpa"));
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel) with { Via = [kcna, tass, dpa] });
        var id = claim.Citations[0].Id;

        claim.CorrectCitation(id, Stated.In(Stated.Spiegel) with { Via = [tass, kcna] });

        Assert.Equal([tass, kcna], claim.CitationBy(id).Via);
        Assert.Equal([0, 1], claim.CitationBy(id).Hops.Select(h => h.Position));
    }
}

using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;

namespace Newsroom.Domain.Tests.Claims;

public sealed class ReanchoringTests
{
    private static readonly ArticleText First = new("Laut Kiew: zehn Tote in Kursk.");
    private static readonly ArticleText Longer = new("Korrigiert. Laut Kiew: zehn\u00A0Tote in Kursk.");
    private static readonly ArticleText Without = new("Laut Kiew: elf Tote in Kursk.");

    private readonly Claim claim = Stated.Recorded(
        Stated.In(Stated.Spiegel) with
        {
            Quote = Anchoring.Anchor(First, "zehn Tote", null, null).Quote!,
        }
    );

    private Citation Citation => claim.Citations[0];

    [Fact]
    public void Words_at_the_same_place_of_a_newer_text_stay_anchored()
    {
        Assert.True(claim.Reanchor(Stated.Spiegel, 2, new ArticleText("Laut Kiew: zehn Tote bei Sudscha.")));

        Assert.Equal((CitationState.Anchored, 2), (Citation.State, Citation.ArticleVersion));
        Assert.Equal(("zehn Tote", 11, 20), (Citation.Quote.Exact, Citation.Quote.Start, Citation.Quote.End));
        Assert.Equal(" bei Sudscha.", Citation.Quote.Suffix);
    }

    [Fact]
    public void Words_found_elsewhere_have_moved()
    {
        Assert.True(claim.Reanchor(Stated.Spiegel, 2, Longer));

        Assert.Equal((CitationState.Moved, 2), (Citation.State, Citation.ArticleVersion));
        Assert.Equal(("zehn\u00A0Tote", 23, 32), (Citation.Quote.Exact, Citation.Quote.Start, Citation.Quote.End));
    }

    [Fact]
    public void Words_that_are_gone_are_kept_as_they_were_and_orphaned()
    {
        var quote = Citation.Quote;

        Assert.True(claim.Reanchor(Stated.Spiegel, 2, Without));

        Assert.Equal((CitationState.Orphaned, 1, quote), (Citation.State, Citation.ArticleVersion, Citation.Quote));
    }

    [Fact]
    public void Words_that_stay_away_are_no_change()
    {
        claim.Reanchor(Stated.Spiegel, 2, Without);

        Assert.False(claim.Reanchor(Stated.Spiegel, 3, new ArticleText("Zurückgezogen.")));
        Assert.Equal((CitationState.Orphaned, 1), (Citation.State, Citation.ArticleVersion));
    }

    [Fact]
    public void Words_that_come_back_to_their_place_are_anchored_again()
    {
        claim.Reanchor(Stated.Spiegel, 2, Without);

        Assert.True(claim.Reanchor(Stated.Spiegel, 3, First));
        Assert.Equal((CitationState.Anchored, 3), (Citation.State, Citation.ArticleVersion));
    }

    [Fact]
    public void Words_that_come_back_elsewhere_have_moved()
    {
        claim.Reanchor(Stated.Spiegel, 2, Without);

        Assert.True(claim.Reanchor(Stated.Spiegel, 3, Longer));
        Assert.Equal((CitationState.Moved, 3, 23), (Citation.State, Citation.ArticleVersion, Citation.Quote.Start));
    }

    [Fact]
    public void Words_that_have_moved_once_are_still_moved_in_the_version_after()
    {
        claim.Reanchor(Stated.Spiegel, 2, Longer);

        Assert.True(claim.Reanchor(Stated.Spiegel, 3, Longer));
        Assert.Equal((CitationState.Moved, 3), (Citation.State, Citation.ArticleVersion));
    }

    [Fact]
    public void Another_article_touches_no_citation()
    {
        Assert.False(claim.Reanchor(Stated.Zeit, 2, Without));
        Assert.Equal((CitationState.Anchored, 1), (Citation.State, Citation.ArticleVersion));
    }

    [Fact]
    public void Every_citation_of_the_article_is_looked_for()
    {
        claim.Cite(
            Stated.In(Stated.Spiegel) with
            {
                Quote = Anchoring.Anchor(First, "in Kursk", null, null).Quote!,
            },
            Stated.NewCitation()
        );
        claim.Cite(Stated.In(Stated.Zeit), Stated.NewCitation());

        Assert.True(claim.Reanchor(Stated.Spiegel, 2, Without));

        Assert.Equal(
            [CitationState.Orphaned, CitationState.Moved, CitationState.Anchored],
            claim.Citations.Select(c => c.State)
        );
        Assert.Equal([1, 2, 1], claim.Citations.Select(c => c.ArticleVersion));
    }
}

using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Tests.Dates;

namespace Newsroom.Domain.Tests.Claims;

public sealed class ClaimDatesTests
{
    [Fact]
    public void The_earliest_published_of_its_articles_is_first_published()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Zeit), Stated.In(Stated.Spiegel), Stated.In(Stated.Kyiv));

        claim.DeriveDates(
            Stated.Published((Stated.Zeit, "2024-10-20"), (Stated.Spiegel, "2024-10-18"), (Stated.Kyiv, null))
        );

        Assert.Equal("2024-10-18", claim.FirstPublished!.Edtf);
    }

    [Fact]
    public void An_unstated_date_is_some_day_up_to_the_first_published()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));

        claim.DeriveDates(Stated.Published((Stated.Spiegel, "2024-10-18T09:00:00+02:00")));

        Assert.Equal("/2024-10-18", claim.StatedOn!.Edtf);
        Assert.True(claim.StatedOnDerived);
    }

    [Fact]
    public void A_stated_date_is_never_derived()
    {
        var claim = Stated.Recorded(
            Stated.Claim(Stated.In(Stated.Spiegel)) with
            {
                StatedOn = PartialDate.Parse("2024-10"),
            }
        );

        claim.DeriveDates(Stated.Published((Stated.Spiegel, "2024-10-18")));

        Assert.Equal("2024-10", claim.StatedOn!.Edtf);
        Assert.False(claim.StatedOnDerived);
        Assert.Equal("2024-10-18", claim.FirstPublished!.Edtf);
    }

    [Fact]
    public void A_stated_date_that_is_taken_back_is_derived_again()
    {
        var citation = Stated.In(Stated.Spiegel);
        var claim = Stated.Recorded(Stated.Claim(citation) with { StatedOn = PartialDate.Parse("2024-10") });

        claim.Correct(Stated.Claim(citation), Stated.NewCitation);
        claim.DeriveDates(Stated.Published((Stated.Spiegel, "2024-10-18")));

        Assert.Equal(("/2024-10-18", true), (claim.StatedOn!.Edtf, claim.StatedOnDerived));
    }

    [Fact]
    public void Articles_without_a_date_leave_the_dates_empty()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit));

        claim.DeriveDates(Stated.Published((Stated.Spiegel, null)));

        Assert.Equal((null, null), (claim.FirstPublished, claim.StatedOn));
    }

    [Fact]
    public void A_derived_date_follows_the_articles_it_was_derived_from()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));
        claim.DeriveDates(Stated.Published((Stated.Spiegel, "2024-10-18")));

        claim.DeriveDates(Stated.Published((Stated.Spiegel, "2024-10-17")));
        Assert.Equal(("2024-10-17", "/2024-10-17"), (claim.FirstPublished!.Edtf, claim.StatedOn!.Edtf));

        claim.DeriveDates(Stated.Published((Stated.Spiegel, null)));
        Assert.Equal((null, null), (claim.FirstPublished, claim.StatedOn));
    }

    [Fact]
    public void The_dates_of_other_articles_do_not_count()
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel));

        claim.DeriveDates(Stated.Published((Stated.Spiegel, "2024-10-18"), (Stated.Zeit, "2024-01-01")));

        Assert.Equal("2024-10-18", claim.FirstPublished!.Edtf);
    }

    [Theory]
    [InlineData("2024-10", "2024-10-05", "2024-10")]
    [InlineData("2024-10", "2024-10-01", "2024-10-01")]
    [InlineData("2024-10-18T23:00:00Z", "2024-10-19T00:30:00+02:00", "2024-10-19T00:30:00+02:00")]
    [InlineData("2024-10-18", "2024-10-18T09:00:00Z", "2024-10-18")]
    [InlineData("2024-10", "/2025", "/2025")]
    public void Earliest_is_what_begins_first_and_then_what_ends_first(string one, string other, string first)
    {
        var claim = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit));

        claim.DeriveDates(Stated.Published((Stated.Spiegel, one), (Stated.Zeit, other)));

        Assert.Equal(first, claim.FirstPublished!.Edtf);
    }

    [Fact]
    public void The_order_of_the_citations_does_not_change_the_dates() =>
        Always.Holds(
            SpelledDate.Any.Three(),
            spelled =>
            {
                var published = Stated.Published(
                    (Stated.Spiegel, spelled.Item1.Text),
                    (Stated.Zeit, spelled.Item2.Text),
                    (Stated.Kyiv, spelled.Item3.Text)
                );
                var forth = Stated.Recorded(Stated.In(Stated.Spiegel), Stated.In(Stated.Zeit), Stated.In(Stated.Kyiv));
                var back = Stated.Recorded(Stated.In(Stated.Kyiv), Stated.In(Stated.Zeit), Stated.In(Stated.Spiegel));

                forth.DeriveDates(published);
                back.DeriveDates(published);

                Assert.Equal(forth.FirstPublished, back.FirstPublished);
                Assert.Equal(published.Values.Min(d => d!.From), forth.FirstPublished!.From);
                Assert.Equal((null, forth.FirstPublished.To), (forth.StatedOn!.From, forth.StatedOn.To));
            }
        );
}

using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Comparison.NotCurrentBecause;
using static Newsroom.Domain.Tests.Comparison.Amount;
using Stance = Newsroom.Domain.Claims.Stance;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class CurrentnessTests
{
    [Fact]
    public void Claims_stand_by_their_latest_day_then_their_earliest_then_when_they_were_entered()
    {
        var answer = new Asked()
            .Claim("undated", "A", Plain(1), on: null)
            .Claim("open", "B", Plain(1), on: "2020/..")
            .Claim("day", "C", Plain(1), on: "2026-03-31")
            .Claim("month", "D", Plain(1), on: "2026-03")
            .Claim("twin", "E", Plain(1), on: "2026-03")
            .Claim("up to", "F", Plain(1), on: "/2026-03-31")
            .Claim("early", "G", Plain(1), on: "2026-01")
            .Answer;

        Assert.Equal(
            ["early", "up to", "month", "twin", "day", "undated", "open"],
            answer.Claims.Select(c => c.Id).Names()
        );
    }

    [Fact]
    public void A_later_figure_displaces_an_earlier_one_of_its_voice()
    {
        var answer = new Asked()
            .Source("ministry", partOf: "Norvania")
            .Claim("early", "Norvania", Plain(100), "2026-01-05")
            .Claim("late", "ministry", Plain(120), "2026-02-05")
            .Claim("other", "Tarrick", Plain(100), "2026-01-01")
            .Answer;

        Assert.Equal(["late", "other"], answer.Current());
        Assert.Equal(Displaced, answer.Because("early"));
    }

    [Fact]
    public void Of_two_stated_on_one_day_the_one_published_later_counts()
    {
        var answer = new Asked()
            .Claim("second", "Norvania", Plain(120))
            .With(c => c with { FirstPublished = PartialDate.Parse("2026-03-22") })
            .Claim("first", "Norvania", Plain(100))
            .With(c => c with { FirstPublished = PartialDate.Parse("2026-03-21") })
            .Answer;

        Assert.Equal(["second"], answer.Current());
    }

    [Fact]
    public void What_may_be_old_and_fits_is_a_presumed_repeat()
    {
        var answer = new Asked()
            .Claim("first", "Norvania", About(100), "2026-01-05")
            .Claim("again", "Norvania", About(105), "/2026-02-05")
            .Claim("up to", "Norvania", AtMost(100), "/2026-03-05")
            .Answer;

        Assert.Equal(["first"], answer.Current());
        Assert.Equal((PresumedRepeat, PresumedRepeat), (answer.Because("again"), answer.Because("up to")));
    }

    [Fact]
    public void What_may_be_old_and_does_not_fit_is_news()
    {
        var answer = new Asked()
            .Claim("first", "Norvania", About(100).Total(), "2026-01-05")
            .Claim("news", "Norvania", About(200).Total(), "/2026-02-05")
            .Answer;

        Assert.Equal(["news"], answer.Current());
    }

    [Fact]
    public void What_was_said_again_on_a_known_day_takes_the_place_of_the_first() =>
        Assert.Equal(
            ["again"],
            new Asked()
                .Claim("first", "Norvania", About(100), "2026-01-05")
                .Claim("again", "Norvania", About(100), "2026-02-05")
                .Answer.Current()
        );

    [Fact]
    public void A_claim_without_any_date_displaces_nothing()
    {
        var asked = new Asked().Claim("dated", "Norvania", Plain(100)).Claim("undated", "Norvania", Plain(200), null);

        Assert.Equal(["dated", "undated"], asked.Answer.Current());
        Assert.Equal(ReasonCode.Internal, asked.Answer.Pair("dated", "undated")!.Reason.Code);
        Assert.Equal(PresumedRepeat, asked.Claim("repeat", "Norvania", Plain(100), null).Answer.Because("repeat"));
    }

    [Fact]
    public void Two_equally_late_ones_are_both_current_and_contest_nothing()
    {
        var answer = new Asked()
            .Claim("one", "Norvania", Plain(100))
            .Claim("two", "Norvania", Plain(200))
            .Claim("same", "Norvania", Plain(200))
            .Answer;

        Assert.Equal(["one", "same", "two"], answer.Current());
        Assert.Equal((PairResult.Conflict, ReasonCode.Internal), Verdict(answer.Pair("one", "two")!));
        Assert.Null(answer.Pair("two", "same"));
        Assert.Equal(2, answer.Pairs().Counts[PairResult.Conflict]);
        Assert.Equal((EvidenceState.SingleOrigin, 1), answer.Evidence("one"));
    }

    [Fact]
    public void Each_series_has_a_current_claim_of_its_own()
    {
        var answer = new Asked
        {
            Question = new() { Unit = "tents", Scope = "valley" },
        }
            .Claim("total", "Norvania", Plain(100).Total(), "2026-01-01")
            .Claim("planned", "Norvania", Plain(300).Total().As(nature: Nature.Planned), "2026-01-02")
            .Claim("added", "Norvania", Plain(7).As(basis: Basis.Increment), "2026-01-03")
            .Claim("part", "Norvania", Plain(10).Total().As(scope: "weir"), "2026-01-04")
            .Claim("ordered", "Norvania", Plain(500).Total().As(measure: "ordered"), "2026-01-05")
            .Claim("projected", "Norvania", Plain(400).Total().As(nature: Nature.Projected), "2026-01-06")
            .Claim("valley", "Norvania", Plain(110).Total().As(scope: "valley"), "2026-01-07")
            .Answer;

        Assert.Equal(["added", "ordered", "part", "projected", "valley"], answer.Current());
    }

    [Theory]
    [InlineData(RelationKind.Supersedes, Superseded)]
    [InlineData(RelationKind.Corrects, Superseded)]
    [InlineData(RelationKind.Retracts, Retracted)]
    [InlineData(RelationKind.Disowns, Disowned)]
    public void What_is_taken_out_is_shown_and_gives_way_to_what_was_said_before(
        RelationKind kind,
        NotCurrentBecause because
    )
    {
        var answer = new Asked()
            .Claim("before", "Norvania", Plain(90), "2026-01-01")
            .Claim("wrong", "Norvania", Plain(100), "2026-02-01")
            .Relate(kind, "outside", "wrong")
            .Answer;

        Assert.Equal(["before"], answer.Current());
        Assert.Equal(because, answer.Because("wrong"));
    }

    [Fact]
    public void Relations_that_take_nothing_out_leave_a_claim_current()
    {
        var asked = new Asked().Claim("one", "Norvania", Plain(90)).Claim("two", "Tarrick", Plain(90));
        foreach (
            var kind in new[]
            {
                RelationKind.Narrows,
                RelationKind.DependsOn,
                RelationKind.DerivedFrom,
                RelationKind.Corroborates,
                RelationKind.Contradicts,
            }
        )
            asked.Relate(kind, "one", "two");

        Assert.Equal(["one", "two"], asked.Answer.Current());
    }

    [Theory]
    [InlineData(Stance.Denies)]
    [InlineData(Stance.DeclinesToComment)]
    [InlineData(Stance.DoesNotMention)]
    public void Who_names_no_figure_of_his_own_has_no_current_claim(Stance stance) =>
        Assert.Equal(
            NotCurrentBecause.Stance,
            new Asked().Claim("no", "Norvania", Plain(90), stance: stance).Answer.Because("no")
        );

    [Fact]
    public void A_claim_without_a_figure_does_not_answer_how_many_and_a_vague_one_does()
    {
        var answer = new Asked().Claim("none", "Norvania").Claim("several", "Tarrick", Vague("several hundred")).Answer;

        Assert.Equal(NoFigure, answer.Because("none"));
        Assert.Equal(["several"], answer.Current());
    }

    [Fact]
    public void A_denial_answers_yes_or_no_and_silence_does_not()
    {
        var answer = Asked
            .YesOrNo()
            .Claim("yes", "Norvania")
            .Claim("no", "Tarrick", stance: Stance.Denies)
            .Claim("silent", "Relief", stance: Stance.DeclinesToComment)
            .Answer;

        Assert.Equal(["no", "yes"], answer.Current());
        Assert.Equal(NotCurrentBecause.Stance, answer.Because("silent"));
    }

    [Fact]
    public void Who_affirms_what_he_denied_has_changed_his_answer() =>
        Assert.Equal(
            ["later"],
            Asked
                .YesOrNo()
                .Claim("first", "Norvania", on: "2026-01-01", stance: Stance.Denies)
                .Claim("later", "Norvania", on: "2026-02-01", stance: Stance.Admits)
                .Answer.Current()
        );

    [Fact]
    public void Claims_of_an_unnamed_source_or_of_nobody_stand_each_alone() =>
        Assert.Equal(
            ["four", "one", "three", "two"],
            new Asked()
                .Unnamed("insiders")
                .Claim("one", "insiders", Plain(1), "2026-01-01")
                .Claim("two", "insiders", Plain(2), "2026-02-01")
                .Claim("three", null, Plain(1), "2026-01-01")
                .Claim("four", null, Plain(2), "2026-02-01")
                .Answer.Current()
        );

    [Fact]
    public void Until_a_day_only_what_was_stated_by_then_is_there()
    {
        var answer = new Asked { Until = PartialDate.Parse("2026-02") }
            .Claim("january", "Norvania", Plain(100), "2026-01-05")
            .Claim("end", "Tarrick", Plain(100), "/2026-02~")
            .Claim("march", "Norvania", Plain(200), "2026-03-01")
            .Claim("undated", "Relief", Plain(200), null)
            .Relate(RelationKind.Retracts, "later", "january", on: "2026-03-02")
            .Answer;

        Assert.Equal(["end", "january"], answer.Current());
        Assert.Equal((2, 2), (answer.Claims.Count, answer.Counts.OriginCount));
    }

    private static (PairResult, ReasonCode) Verdict(Pair pair) => (pair.Result, pair.Reason.Code);
}

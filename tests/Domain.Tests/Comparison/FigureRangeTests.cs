using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Tests.Comparison.Amount;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class FigureRangeTests
{
    private static void Spans(FigureRange range, decimal? low, decimal? high, string[] lowest, string[] highest)
    {
        Assert.Equal((low, high), (range.Low, range.High));
        Assert.Equal(lowest, range.LowClaims.Names());
        Assert.Equal(highest, range.HighClaims.Names());
    }

    [Fact]
    public void It_spans_the_stated_figures_and_names_who_states_its_ends()
    {
        var answer = new Asked()
            .Claim("a", "A", About(100))
            .Claim("b", "B", Between(120, 150))
            .Claim("c", "C", AtMost(150))
            .Claim("d", "D", JustOver(110))
            .Claim("e", "E", Vague("many"))
            .Answer;

        Spans(answer.Range, 100, 150, ["a"], ["b", "c"]);
    }

    [Fact]
    public void Only_upper_bounds_have_no_low_and_only_lower_bounds_no_high()
    {
        Spans(
            new Asked().Claim("a", "A", AtMost(100)).Claim("b", "B", JustUnder(120)).Answer.Range,
            null,
            120,
            [],
            ["b"]
        );
        Spans(
            new Asked().Claim("a", "A", AtLeast(100)).Claim("b", "B", MoreThan(120)).Answer.Range,
            100,
            null,
            ["a"],
            []
        );
    }

    [Fact]
    public void A_bound_beyond_all_other_figures_is_an_end()
    {
        Spans(
            new Asked().Claim("a", "A", About(100)).Claim("b", "B", AtLeast(200)).Answer.Range,
            100,
            200,
            ["a"],
            ["b"]
        );
        Spans(new Asked().Claim("a", "A", About(100)).Claim("b", "B", AtMost(50)).Answer.Range, 50, 100, ["b"], ["a"]);
    }

    [Fact]
    public void What_was_displaced_or_taken_back_is_in_the_range_of_all_time_only()
    {
        var answer = new Asked()
            .Claim("first", "A", Plain(10), "2026-01-01")
            .Claim("now", "A", Plain(20), "2026-02-01")
            .Claim("back", "B", Plain(900))
            .Claim("denied", "C", Plain(5_000), stance: Stance.Denies)
            .Relate(RelationKind.Retracts, "x", "back")
            .Answer;

        Spans(answer.Range, 20, 20, ["now"], ["now"]);
        Spans(answer.RangeEver, 10, 900, ["first"], ["back"]);
    }

    [Fact]
    public void Parts_plans_and_other_things_are_left_out()
    {
        var answer = new Asked
        {
            Question = new() { Unit = "tents", Measure = "delivered" },
        }
            .Claim("a", "A", Plain(100).Total())
            .Claim("b", "B", Plain(120).Total())
            .Claim("part", "C", Plain(7).Total().As(scope: "valley"))
            .Claim("plan", "D", Plain(900).Total().As(nature: Nature.Planned))
            .Claim("added", "E", Plain(3).As(basis: Basis.Increment))
            .Claim("unit", "F", Plain(1).Total().As(unit: "percent"))
            .Claim("measure", "G", Plain(2_000).Total().As(measure: "ordered"))
            .Answer;

        Spans(answer.Range, 100, 120, ["a"], ["b"]);
        Spans(answer.RangeEver, 100, 120, ["a"], ["b"]);
    }

    [Fact]
    public void Without_figures_there_is_none()
    {
        Assert.Equal(FigureRange.None, new Asked().Answer.Range);
        Assert.Equal(FigureRange.None, new Asked().Claim("a", "A", Vague("many")).Answer.RangeEver);
        Assert.Equal(FigureRange.None, Asked.YesOrNo().Claim("a", "A", Plain(3)).Answer.Range);
    }

    [Fact]
    public void Where_all_was_taken_back_the_range_of_all_time_is_left()
    {
        var answer = new Asked().Claim("a", "A", Plain(3)).Relate(RelationKind.Disowns, "x", "a").Answer;

        Assert.Equal(FigureRange.None, answer.Range);
        Spans(answer.RangeEver, 3, 3, ["a"], ["a"]);
    }
}

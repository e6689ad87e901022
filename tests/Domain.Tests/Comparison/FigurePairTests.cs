using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Comparison.PairResult;
using static Newsroom.Domain.Comparison.ReasonCode;
using static Newsroom.Domain.Tests.Comparison.Amount;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class FigurePairTests
{
    private static void Are(
        PairResult result,
        ReasonCode code,
        Quantity one,
        Quantity other,
        string? on = "2026-03-20",
        string? then = "2026-03-20",
        string? period = null,
        string? otherwise = null,
        decimal tolerance = 0.1m,
        string? scope = null
    )
    {
        foreach (var turned in new[] { false, true })
        {
            var asked = new Asked
            {
                Question = new() { Scope = scope },
                Tolerance = Tolerance.Of(tolerance),
                Broader = new() { ["weir"] = "valley", ["valley"] = "country" },
            };
            if (turned)
                asked.Claim("b", "Tarrick", other, then, otherwise);
            asked.Claim("a", "Norvania", one, on, period);
            if (!turned)
                asked.Claim("b", "Tarrick", other, then, otherwise);
            var pair = asked.Answer.Pair("a", "b");
            Assert.Equal((result, code), (pair!.Result, pair.Reason.Code));
        }
    }

    [Fact]
    public void Plain_figures_agree_at_the_coarser_of_the_two_printed_precisions()
    {
        Are(Agree, SameFigure, Plain(15_000), Plain(15_000));
        Are(Agree, SameWhenRounded, Plain(6_500_000), Plain(6_480_000));
        Are(Agree, SameWhenRounded, Plain(15_000), Plain(15_490));
        Are(Agree, SameWhenRounded, Plain(0.25m), Plain(0.2536m));
        Are(Conflict, Apart, Plain(0.25m), Plain(0.3m));
        Are(Conflict, Apart, Plain(15_000), Plain(16_000));
        Are(Conflict, Apart, Plain(6_500_000), Plain(6_440_000));
        Are(Conflict, Apart, Plain(68), Plain(69));
    }

    [Fact]
    public void A_round_figure_is_taken_to_mean_two_of_its_digits()
    {
        Are(Agree, SameWhenRounded, Plain(20_000), Plain(20_400));
        Are(Conflict, Apart, Plain(20_000), Plain(21_000));
        Are(Conflict, Apart, Plain(5), Plain(5.4m));
        Are(Conflict, Apart, Plain(0), Plain(1));
    }

    [Fact]
    public void About_reaches_as_far_as_the_tolerance()
    {
        Are(Agree, Overlap, About(10_000), About(11_000));
        Are(Conflict, Apart, About(15_000), About(25_000));
        Are(Agree, Overlap, About(15_000), About(25_000), tolerance: 0.5m);
        Are(Conflict, Apart, About(10_000), About(11_000), tolerance: 0);
        Are(Agree, Overlap, About(-10), About(-11));
        Are(Conflict, Apart, About(10_000), Plain(15_000));
    }

    [Fact]
    public void A_stated_margin_stands_instead_of_tolerance_and_precision()
    {
        Are(Agree, Overlap, Plain(40, margin: 3), Plain(42));
        Are(Conflict, Apart, Plain(40, margin: 3), Plain(45));
        Are(Conflict, Apart, About(10_000, margin: 200), About(11_500));
    }

    [Fact]
    public void Just_under_and_just_over_reach_with_the_tolerance_to_their_open_side()
    {
        Are(Agree, Overlap, JustUnder(30_000), About(28_000));
        Are(Conflict, Apart, JustUnder(30_000), Between(30_000, 32_000));
        Are(Conflict, Apart, JustUnder(30_000), Between(20_000, 26_000));
        Are(Agree, Overlap, JustOver(30_000), Between(31_000, 40_000));
        Are(Conflict, Apart, JustOver(30_000), Between(20_000, 30_000));
        Are(Agree, Overlap, JustUnder(30_000), JustUnder(30_000), tolerance: 0);
    }

    [Fact]
    public void An_open_side_neither_confirms_nor_contests()
    {
        Are(Compatible, OpenSide, AtMost(15_000), About(10_000));
        Are(Compatible, OpenSide, AtLeast(5_000), AtMost(9_000));
        Are(Compatible, OpenSide, AtMost(15_000), AtMost(10_000));
        Are(Conflict, Apart, AtMost(15_000), About(20_000));
        Are(Conflict, Apart, AtLeast(15_000), AtMost(14_000));
    }

    [Fact]
    public void An_excluded_bound_is_not_among_what_is_meant()
    {
        Are(Compatible, OpenSide, AtLeast(15_000), AtMost(15_000));
        Are(Conflict, Apart, AtLeast(15_000), LessThan(15_000));
        Are(Conflict, Apart, MoreThan(15_000), Between(10_000, 15_000));
        Are(Compatible, OpenSide, AtLeast(15_000), Between(10_000, 15_000));
        Are(Agree, Overlap, Between(10, 15), Between(15, 20));
    }

    [Fact]
    public void A_printed_figure_may_be_rounded_across_a_bound()
    {
        Are(Compatible, OpenSide, MoreThan(15_000), Plain(15_000));
        Are(Conflict, Apart, MoreThan(15_000), Plain(14_000));
    }

    [Fact]
    public void The_same_limit_on_the_same_side_agrees()
    {
        Are(Agree, SameLimit, AtMost(15_000), AtMost(15_000));
        Are(Agree, SameLimit, AtLeast(15_000), MoreThan(15_200));
        Are(Compatible, OpenSide, AtLeast(15_000), MoreThan(16_000));
    }

    [Fact]
    public void A_running_total_grows_and_never_falls()
    {
        var (less, more) = (About(10_000).Total(), About(15_000).Total());
        Are(DifferentDate, TotalGrew, less, more, "2026-01-05", "2026-03-20");
        Are(Conflict, TotalFell, less, more, "2026-03-20", "2026-01-05");
        Are(Conflict, Apart, less, more);
        Are(Conflict, Apart, less, more, null);
        Are(Agree, Overlap, less, About(10_500).Total(), "2026-03-20", "2026-01-05");
    }

    [Fact]
    public void A_figure_holds_for_the_end_of_its_period_else_for_when_it_was_stated()
    {
        var (less, more) = (About(10_000).Total(), About(15_000).Total());
        Are(DifferentDate, TotalGrew, less, more, "2026-03-20", "2026-03-01", "2025/2026-01", "2026-02");
        Are(DifferentDate, TotalGrew, less, more, "2026-02-01", "2026-03-01", "2025/..", "2024/..");
        Are(Conflict, TotalFell, less, more, "2026-02-01", "2026-03-01", "2026-01/..", "2025");
        Are(DifferentDate, TotalGrew, less, more, "2026-03-20T09:00:00Z", "2026-03-20T18:00:00Z");
    }

    [Fact]
    public void What_is_there_at_different_times_is_not_compared()
    {
        var stock = About(10_000).As(basis: Basis.Stock);
        Are(DifferentDate, OtherTime, stock, About(15_000).As(basis: Basis.Stock), "2026-01-05");
        Are(DifferentDate, OtherTime, stock, stock, "2026-01-05");
        Are(Conflict, Apart, stock, About(15_000).As(basis: Basis.Stock));
        Are(Conflict, Apart, stock, About(15_000).As(basis: Basis.Stock), null);
    }

    [Theory]
    [InlineData(Basis.Increment)]
    [InlineData(Basis.Rate)]
    public void What_was_added_in_different_periods_is_not_compared(Basis basis)
    {
        var (less, more) = (About(100).As(basis: basis), About(900).As(basis: basis));
        Are(DifferentDate, OtherPeriod, less, more, period: "2026-01", otherwise: "2026-02");
        Are(DifferentDate, OtherPeriod, less, less, period: "2026", otherwise: "2026-02");
        Are(Conflict, Apart, less, more, period: "2026-01", otherwise: "2026-01");
        Are(Conflict, Apart, less, more, "2026-02-01", "2026-03-01", period: "2026-01");
    }

    [Fact]
    public void A_figure_without_a_basis_is_one_fact_unless_its_periods_lie_apart()
    {
        Are(Conflict, Apart, About(100), About(900), "2026-01-05");
        Are(Conflict, Apart, About(100), About(900), period: "2026", otherwise: "2026-02");
        Are(DifferentDate, OtherPeriod, About(100), About(900), period: "2026-01", otherwise: "2026-02");
    }

    [Fact]
    public void A_part_is_not_its_whole_and_never_above_it()
    {
        Are(DifferentScope, PartOfWhole, Plain(68).As(scope: "valley"), Plain(76));
        Are(Conflict, PartAboveWhole, Plain(20_000).As(scope: "valley"), Plain(10_000));
        Are(Conflict, PartAboveWhole, Plain(20_000).As(scope: "weir"), Plain(10_000).As(scope: "valley"));
        Are(Conflict, PartAboveWhole, Plain(20_000).As(scope: "weir"), Plain(10_000).As(scope: "country"));
        Are(DifferentScope, PartOfWhole, Plain(10_000).As(scope: "weir"), Plain(20_000).As(scope: "valley"));
        Are(DifferentScope, OtherScope, About(100).As(scope: "children"), About(900).As(scope: "valley"));
        Are(DifferentScope, PartOfWhole, AtMost(14_000).As(scope: "valley"), About(9_000));
    }

    [Fact]
    public void The_questions_own_scope_is_the_whole()
    {
        Are(Agree, SameFigure, Plain(70), Plain(70).As(scope: "valley"), scope: "valley");
        Are(Conflict, PartAboveWhole, Plain(80), Plain(70).As(scope: "country"), scope: "valley");
        Are(Conflict, PartAboveWhole, Plain(80).As(scope: "children"), Plain(70), scope: "valley");
        Are(Conflict, PartAboveWhole, Plain(80).As(scope: "weir"), Plain(70), scope: "valley");
    }

    [Fact]
    public void A_part_may_be_above_what_the_whole_was_at_another_time()
    {
        var (part, whole) = (Plain(20_000).As(scope: "valley"), Plain(10_000));
        Are(DifferentScope, PartOfWhole, part.Total(), whole.Total(), "2026-03-20", "2026-01-05");
        Are(Conflict, PartAboveWhole, part.Total(), whole.Total(), "2026-01-05", "2026-03-20");
        var (then, now) = (part.As(basis: Basis.Stock), whole.As(basis: Basis.Stock));
        Are(DifferentScope, PartOfWhole, then, now, "2026-01-05", "2026-03-20");
    }

    [Theory]
    [InlineData(Nature.Planned, Nature.Counted, AheadAndOther)]
    [InlineData(Nature.Projected, Nature.Estimated, AheadAndOther)]
    [InlineData(Nature.Preliminary, Nature.Revised, PreliminaryAndRevised)]
    [InlineData(Nature.Preliminary, Nature.Final, PreliminaryAndRevised)]
    public void Natures_that_do_not_measure_each_other_are_kept_apart(Nature one, Nature other, ReasonCode code) =>
        Are(DifferentNature, code, About(10_000).As(nature: one), About(10_000).As(nature: other));

    [Theory]
    [InlineData(Nature.Planned, Nature.Unspecified)]
    [InlineData(Nature.Planned, Nature.Projected)]
    [InlineData(Nature.Preliminary, Nature.Counted)]
    [InlineData(Nature.Revised, Nature.Final)]
    public void Other_natures_compare(Nature one, Nature other) =>
        Are(Conflict, Apart, About(10_000).As(nature: one), About(20_000).As(nature: other));

    [Fact]
    public void Different_things_are_incomparable()
    {
        Are(Incomparable, OtherUnit, About(10), About(10).As(unit: "percent"));
        Are(Incomparable, OtherMeasure, About(10), About(10).As(measure: "ordered"));
        Are(Incomparable, OtherBasis, About(10).Total(), About(10).As(basis: Basis.Stock));
        Are(Incomparable, OtherBasis, About(10).Total(), About(10));
        Are(Incomparable, VagueFigure, Vague("several"), About(10));
        Are(Incomparable, OtherBaseline, About(10).As(comparedTo: "2024"), About(30).As(comparedTo: "2020"));
    }
}

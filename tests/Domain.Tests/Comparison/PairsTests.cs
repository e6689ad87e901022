using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using static Newsroom.Domain.Comparison.PairResult;
using static Newsroom.Domain.Tests.Comparison.Amount;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class PairsTests
{
    [Fact]
    public void Conflicts_come_first_and_each_pair_begins_with_the_earlier_claim()
    {
        var pairs = new Asked()
            .Claim("late", "C", Plain(200), "2026-03-03")
            .Claim("one", "A", Plain(100), "2026-01-01")
            .Claim("two", "B", Plain(100), "2026-02-02")
            .Claim("limit", "D", AtMost(300), "2026-02-03")
            .Answer.Pairs();

        Assert.Equal(
            [
                ("one", "late", Conflict),
                ("two", "late", Conflict),
                ("one", "two", Agree),
                ("one", "limit", Compatible),
                ("two", "limit", Compatible),
                ("limit", "late", Compatible),
            ],
            pairs.Shown.Select(p => (Asked.Name(p.A.Value), Asked.Name(p.B.Value), p.Result))
        );
        Assert.Equal(
            new Dictionary<PairResult, int>
            {
                [Conflict] = 2,
                [Agree] = 1,
                [Compatible] = 3,
            },
            pairs.Counts
        );
    }

    [Fact]
    public void The_admission_of_the_accused_comes_before_any_number_of_others()
    {
        var pairs = Asked
            .YesOrNo()
            .Claim("yes", "A", on: "2026-01-01")
            .Claim("no", "B", on: "2026-01-02", stance: Stance.Denies)
            .Claim("no too", "C", on: "2026-01-03", stance: Stance.Denies)
            .Claim("mine", "D", on: "2026-01-04", stance: Stance.Admits)
            .Answer.Pairs();

        Assert.Equal(
            [
                ("no", "mine", Conflict),
                ("no too", "mine", Conflict),
                ("yes", "mine", Agree),
                ("yes", "no", Conflict),
                ("yes", "no too", Conflict),
                ("no", "no too", Agree),
            ],
            pairs.Shown.Select(p => (Asked.Name(p.A.Value), Asked.Name(p.B.Value), p.Result))
        );
        Assert.Equal(ReasonCode.AdmittedAndDenied, pairs.Shown[0].Reason.Code);
    }

    [Fact]
    public void All_pairs_are_counted_and_five_hundred_shown()
    {
        const int many = 400;
        var asked = new Asked();
        for (var i = 0; i < many; i++)
            asked.Claim($"c{i}", $"s{i}", i == many - 1 ? About(900) : About(100).Total());

        var pairs = asked.Answer.Pairs();

        Assert.Equal(Pairs.MostShown, pairs.Shown.Count);
        Assert.Equal((many - 1) * (many - 2) / 2, pairs.Counts[Agree]);
        Assert.Equal(many - 1, pairs.Counts[Incomparable]);
    }

    [Fact]
    public void Conflicts_are_shown_however_late_they_come()
    {
        var asked = new Asked();
        for (var i = 0; i < 60; i++)
            asked.Claim($"c{i}", $"s{i}", i > 57 ? About(900) : About(100), i > 57 ? "2026-03-30" : "2026-03-20");

        var pairs = asked.Answer.Pairs();

        Assert.Equal(116, pairs.Shown.TakeWhile(p => p.Result == Conflict).Count());
        Assert.Equal((116, 1_654), (pairs.Counts[Conflict], pairs.Counts[Agree]));
    }
}

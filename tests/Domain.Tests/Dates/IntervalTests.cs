using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

public sealed class IntervalTests
{
    private static readonly Gen<(SpelledDate Left, SpelledDate Right)> Pairs = Gen.OneOf(
        SpelledDate.Known.Two().Select(p => (p.Item1, p.Item2)),
        from left in SpelledDate.Known
        from days in Gen.Choose(-40, 40)
        where left.Last.Year is > 1 and < 9998
        let day = left.First.AddDays(days)
        select (left, new SpelledDate($"{day:yyyy-MM-dd}", day, day))
    );

    [Fact]
    public void An_interval_ends_no_earlier_than_it_starts() =>
        Always.Holds(
            Pairs,
            pair =>
            {
                var taken = PartialDate.TryParse($"{pair.Left.Text}/{pair.Right.Text}", out var date, out var flaw);

                if (pair.Left.First > pair.Right.Last)
                {
                    Assert.Equal((false, "endsBeforeStart"), (taken, flaw!.Code));
                    Assert.Equal($"{pair.Right.Text}/{pair.Left.Text}", flaw.Suggestion);
                    Assert.True(PartialDate.TryParse(flaw.Suggestion!, out _, out _));
                    return;
                }
                Assert.True(taken);
                Assert.Equal(PartialDate.Parse(pair.Left.Text).From, date!.From);
                Assert.Equal(PartialDate.Parse(pair.Right.Text).To, date.To);
                Assert.False(date.HasTime);
            },
            times: 2_000
        );

    [Fact]
    public void One_dated_end_is_enough() =>
        Always.Holds(
            from spelled in SpelledDate.Known
            from other in Gen.Elements("", "..")
            select (spelled.Text, other),
            end =>
            {
                var single = PartialDate.Parse(end.Text);
                var (since, until) = (
                    PartialDate.Parse($"{end.Text}/{end.other}"),
                    PartialDate.Parse($"{end.other}/{end.Text}")
                );

                Assert.Equal((single.From, null), (since.From, since.To));
                Assert.Equal((null, single.To), (until.From, until.To));
                Assert.Equal((single.Earliest, null), (since.Earliest, since.Latest));
                Assert.Equal((null, single.Latest), (until.Earliest, until.Latest));
            }
        );

    [Fact]
    public void An_interval_may_end_in_the_span_it_starts_in()
    {
        var date = PartialDate.Parse("2025-07-20/2025-07");

        Assert.Equal(("2025-07-20", "2025-07-31"), (date.Earliest, date.Latest));
    }
}

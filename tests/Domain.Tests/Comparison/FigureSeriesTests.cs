using System.Globalization;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;
using static Newsroom.Domain.Tests.Comparison.Amount;
using static Newsroom.Domain.Tests.Comparison.Asked;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class FigureSeriesTests
{
    private static Asked Told(string? until = null) =>
        new Asked { Until = until is null ? null : PartialDate.Parse(until) }
            .Source("ministry")
            .Source("relief")
            .Claim("first", "ministry", Plain(100), "2026-01-05")
            .Claim("other", "relief", Plain(150), "2026-01-28")
            .Claim("late", "ministry", Plain(300), "2026-04-02");

    [Fact]
    public void Only_steps_at_which_something_was_stated_are_told()
    {
        var series = new FigureSeries(Told().Compared, SeriesStep.Month);
        Assert.Equal(
            [("2026-01-01", "2026-01-31", 2), ("2026-04-01", "2026-04-30", 1)],
            series.Spans.Select(s => (Day(s.From), s.Until.Edtf, s.Stated))
        );
        Assert.Equal([Id("first"), Id("other")], Current(series, 0));
        Assert.Equal([Id("other"), Id("late")], Current(series, 1));
    }

    [Theory]
    [InlineData(SeriesStep.Day, "2026-01-05", "2026-01-28", "2026-04-02")]
    [InlineData(SeriesStep.Week, "2026-01-05", "2026-01-26", "2026-03-30")]
    [InlineData(SeriesStep.Month, "2026-01-01", "2026-04-01")]
    public void A_step_is_a_day_a_week_from_monday_or_a_month(SeriesStep step, params string[] starts) =>
        Assert.Equal(starts, new FigureSeries(Told().Compared, step).Spans.Select(s => Day(s.From)));

    [Fact]
    public void A_week_ends_on_sunday_and_the_last_week_there_is_with_the_calendar()
    {
        Assert.Equal("2026-01-11", new FigureSeries(Told().Compared, SeriesStep.Week).Spans[0].Until.Edtf);
        var last = new Asked().Claim("x", null, Plain(1), "9999-12-30").Claim("y", null, Plain(1), "0001-01-03");
        Assert.Equal(
            ["0001-01-07", "9999-12-31"],
            new FigureSeries(last.Compared, SeriesStep.Week).Spans.Select(s => s.Until.Edtf)
        );
    }

    [Fact]
    public void It_ends_where_it_is_told_to()
    {
        var series = new FigureSeries(Told("2026-01-20").Compared, SeriesStep.Month);
        Assert.Equal([("2026-01-20", 1)], series.Spans.Select(s => (s.Until.Edtf, s.Stated)));
        Assert.Equal([Id("first")], Current(series, 0));
    }

    [Fact]
    public void A_vague_date_counts_where_it_ends_and_an_open_one_nowhere()
    {
        var asked = new Asked()
            .Claim("year", "ministry", Plain(1), "2025")
            .Claim("up to", "relief", Plain(2), "/2026-02-03")
            .Claim("open", "relief", Plain(3), "2026-01/..")
            .Claim("none", "relief", Plain(4), on: null);
        Assert.Equal(
            ["2025-12-31", "2026-02-28"],
            new FigureSeries(asked.Compared, SeriesStep.Month).Spans.Select(s => s.Until.Edtf)
        );
        Assert.Empty(new FigureSeries(new Asked().Compared, SeriesStep.Day).Spans);
    }

    [Fact]
    public void What_is_taken_back_later_leaves_the_figures_at_that_step()
    {
        var asked = Told().Relate(RelationKind.Retracts, "denial", "other", on: "2026-02-10");
        var series = new FigureSeries(asked.Compared, SeriesStep.Month);
        Assert.Equal([2, 0, 1], series.Spans.Select(s => s.Stated));
        Assert.Equal([Id("first")], Current(series, 1));
    }

    /// <summary>However the claims lie, each step says what the comparison until then says.</summary>
    [Fact]
    public void Each_step_is_the_comparison_until_then()
    {
        foreach (var step in Enum.GetValues<SeriesStep>())
        {
            var asked = Told().Claim("again", "relief", Plain(150), "/2026-04-20").Unnamed("circles");
            var series = new FigureSeries(asked.Compared, step);
            foreach (var span in series.Spans)
            {
                var until = new QuestionComparison(asked.Compared with { Until = span.Until });
                Assert.Equal(until.Claims, series.At(span).Claims);
                Assert.Equal(until.Counts, series.At(span).Counts);
                Assert.Equal(
                    (until.Range.Low, until.Range.High),
                    (series.At(span).Range.Low, series.At(span).Range.High)
                );
            }
        }
    }

    private static List<ClaimId> Current(FigureSeries series, int span) =>
        [.. series.At(series.Spans[span]).Claims.Where(c => c.Current).Select(c => c.Id)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Comparison;

/// <summary>How long a step of a series is. Weeks begin on Monday (ISO 8601).</summary>
public enum SeriesStep
{
    Day,
    Week,
    Month,
}

/// <summary>A step at which something was stated.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day, or what the series itself ends with where that is earlier: a comparison until then is the state at this step.</param>
/// <param name="Stated">How many claims were stated in it.</param>
public sealed record SeriesSpan(DateOnly From, PartialDate Until, int Stated);

/// <summary>
/// A question's comparison as it read at the end of each step. Between two steps nothing was stated, so that the state of
/// the one holds until the other: a question may reach from 1941 until now and have ten steps. A claim belongs to the step
/// in which the date on which it was stated ends, one without such an end to none.
/// </summary>
public sealed class FigureSeries
{
    private readonly Compared compared;
    private readonly AnswersRead read;

    public FigureSeries(Compared compared, SeriesStep step)
    {
        this.compared = compared;
        var end = compared.Until?.To ?? DateTimeOffset.MaxValue;
        read = new AnswersRead(compared);
        var dated = compared
            .Claims.Select(c => c.StatedOn?.To)
            .OfType<DateTimeOffset>()
            .Where(at => at <= end)
            .ToList();
        var first = dated.DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        // What takes a claim back may answer another question, or none.
        var taken = compared
            .Relations.Select(r => r.From.StatedOn?.To)
            .OfType<DateTimeOffset>()
            .Where(at => at <= end && at > first);
        Spans =
        [
            .. dated
                .Select(at => (At: at, Stated: 1))
                .Concat(taken.Select(at => (At: at, Stated: 0)))
                .GroupBy(c => StartOf(DateOnly.FromDateTime(c.At.UtcDateTime), step))
                .OrderBy(g => g.Key)
                .Select(g => new SeriesSpan(g.Key, Until(EndOf(g.Key, step)), g.Sum(c => c.Stated))),
        ];
    }

    /// <summary>The steps at which something was stated or taken back, the first one first.</summary>
    public IReadOnlyList<SeriesSpan> Spans { get; }

    /// <summary>The comparison at the end of the step: the one costly part, made only when it is asked for.</summary>
    public QuestionComparison At(SeriesSpan span) => new(compared with { Until = span.Until }, read);

    private PartialDate Until(DateOnly end)
    {
        var last = PartialDate.Parse(end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return compared.Until is { To: not null } until && until.To < last.To ? until : last;
    }

    private static DateOnly StartOf(DateOnly day, SeriesStep step) =>
        step switch
        {
            SeriesStep.Day => day,
            SeriesStep.Week => DateOnly.FromDayNumber(day.DayNumber - ((int)day.DayOfWeek + 6) % 7),
            _ => new DateOnly(day.Year, day.Month, 1),
        };

    private static DateOnly EndOf(DateOnly start, SeriesStep step) =>
        step switch
        {
            SeriesStep.Day => start,
            SeriesStep.Week => DateOnly.FromDayNumber(Math.Min(start.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
            _ => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
        };
}

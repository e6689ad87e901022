using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;

namespace Newsroom.Benchmarks.Reading;

/// <summary>As duckling writes dates: units by their first day, year or month; parts of them by its own bounds; seasons from the solstice.</summary>
internal static class Duckling
{
    public static object Of(FoundDate date, string words, DateOnly? today)
    {
        var named = date.Named!;
        var (first, last) = (DateValues.Start(named), DateValues.End(named));
        if (date.Counted is { } counted && today is { } now)
        {
            if (counted.Spans && words.Contains("upcoming", StringComparison.OrdinalIgnoreCase))
                return Last(now, counted);
            if (counted.Spans)
                return Span(now, counted);
            first = DateValues.Add(now, counted);
            return Bounded(
                date,
                counted.Unit == Grain.Year ? $"{first.Year:0000}-{first.Month:00}" : DateValues.Write(first)
            );
        }
        if (date.Part != DatePart.Whole && date.Bound == DateBound.At)
            return Part(date, first);
        return date.Grain switch
        {
            Grain.Interval or Grain.Weekend => DateValues.Between(first, last),
            Grain.Season => Season(first),
            Grain.Decade or Grain.Century => DateValues.Between(first, last),
            Grain.Year => Bounded(date, $"{first.Year:0000}"),
            Grain.Month or Grain.Quarter => Bounded(date, $"{first.Year:0000}-{first.Month:00}"),
            _ => Bounded(date, DateValues.Write(first)),
        };
    }

    private static Dictionary<string, string> Bounded(FoundDate date, string value) =>
        DateValues.Value(
            date.Bound switch
            {
                DateBound.Since or DateBound.After => value + "/..",
                DateBound.Until or DateBound.Before => "../" + value,
                _ => value,
            }
        );

    private static Dictionary<string, string> Span(DateOnly now, Counted counted)
    {
        var from = DateValues.First(counted.Unit, now);
        if (counted.Count < 0)
            return DateValues.Between(DateValues.Add(from, counted), from);
        from = DateValues.Add(from, counted with { Count = 1 });
        return DateValues.Between(from, DateValues.Add(from, counted));
    }

    /// <summary>"The upcoming two weeks" is the second of them.</summary>
    private static Dictionary<string, string> Last(DateOnly now, Counted counted)
    {
        var first = DateValues.Add(DateValues.First(counted.Unit, now), counted);
        return DateValues.Value(
            counted.Unit switch
            {
                Grain.Year => $"{first.Year:0000}",
                Grain.Month or Grain.Quarter => $"{first.Year:0000}-{first.Month:00}",
                _ => DateValues.Write(first),
            }
        );
    }

    private static Dictionary<string, string> Part(FoundDate date, DateOnly inside)
    {
        var start = DateValues.First(date.Grain, inside);
        var end = DateValues.Add(start, new Counted(1, date.Grain, false));
        var (from, to) = (date.Grain, date.Part) switch
        {
            (Grain.Week, DatePart.Start) => (start, start.AddDays(3)),
            (Grain.Week, DatePart.Middle) => (start.AddDays(2), start.AddDays(5)),
            (Grain.Week, _) => (start.AddDays(4), end),
            (Grain.Month, DatePart.Start) => (start, start.AddDays(10)),
            (Grain.Month, DatePart.Middle) => (start.AddDays(10), start.AddDays(20)),
            (Grain.Month, _) => (start.AddDays(20), end),
            (_, DatePart.Start) => (start, start.AddMonths(3)),
            (_, DatePart.Middle) => (start.AddMonths(4), start.AddMonths(8)),
            _ => (start.AddMonths(8), end),
        };
        return DateValues.Between(from, to);
    }

    private static Dictionary<string, string> Season(DateOnly first) =>
        first.Month switch
        {
            3 => Days(first.Year, 3, 20, first.Year, 6, 21),
            6 => Days(first.Year, 6, 21, first.Year, 9, 24),
            9 => Days(first.Year, 9, 23, first.Year, 12, 21),
            _ => Days(first.Year, 12, 21, first.Year + 1, 3, 21),
        };

    private static Dictionary<string, string> Days(int y, int m, int d, int y2, int m2, int d2) =>
        DateValues.Between(new DateOnly(y, m, d), new DateOnly(y2, m2, d2));
}

using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;

namespace Newsroom.Benchmarks.Reading;

/// <summary>As Recognizers-Text writes dates: a day by itself, else start and end; of an interval the first day of its end.</summary>
internal static class Recognizers
{
    public static object Of(FoundDate date, DateOnly? today)
    {
        var named = date.Named!;
        var (first, last) = (DateValues.Start(named), DateValues.End(named));
        if (date.Counted is { } counted && today is { } now)
        {
            first = DateValues.Add(now, counted);
            if (counted.Spans)
                return Span(now, counted, DateValues.Start(named) == now);
            return Bounded(date, DateValues.Write(first), first, first.AddDays(1));
        }
        if (date.Part != DatePart.Whole)
            return DateValues.Value(Timex(date, first));
        if (date.Grain == Grain.Day)
            return Bounded(date, DateValues.Write(first), first, last);
        if (date.Grain == Grain.Interval)
            return DateValues.Between(first, Last(named.Edtf, first, last));
        if (date.Grain == Grain.Season)
            return DateValues.Value(Timex(date, first));
        return date.Bound == DateBound.At
            ? DateValues.Between(first, last)
            : Bounded(date, Timex(date, first), first, last);
    }

    /// <summary>The first day of an interval's end; where it is a part of a span (to the end of 2008) or holds the beginning too, the whole.</summary>
    private static DateOnly Last(string edtf, DateOnly first, DateOnly last)
    {
        var right = PartialDate.Parse(edtf[(edtf.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return right.Edtf.EndsWith('~') || DateValues.Start(right) < first ? last : DateValues.Start(right);
    }

    private static object Bounded(FoundDate date, string timex, DateOnly first, DateOnly last) =>
        date.Bound switch
        {
            DateBound.At => DateValues.Value(timex),
            DateBound.Since => new { start = DateValues.Write(first) },
            DateBound.After => new { start = DateValues.Write(date.Grain == Grain.Day ? first : last) },
            _ => DateValues.Value(timex), // where only an end is expected, its name counts
        };

    private static Dictionary<string, string> Span(DateOnly now, Counted counted, bool fromToday)
    {
        var aligned = counted.Unit is Grain.Quarter or Grain.Decade;
        var from = aligned ? DateValues.First(counted.Unit, now) : now;
        if (counted.Count < 0)
            return DateValues.Between(DateValues.Add(from, counted), from);
        from = aligned ? DateValues.Add(from, counted with { Count = 1 }) : from.AddDays(fromToday ? 0 : 1);
        return DateValues.Between(from, DateValues.Add(from, counted));
    }

    private static string Timex(FoundDate date, DateOnly first) =>
        date.Grain switch
        {
            Grain.Year => $"{first.Year:0000}",
            Grain.Month => $"{first.Year:0000}-{first.Month:00}",
            Grain.Week =>
                $"{System.Globalization.ISOWeek.GetYear(first.ToDateTime(default)):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(first.ToDateTime(default)):00}",
            Grain.Season => $"{first.Year:0000}-{(first.Month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" })}",
            _ => DateValues.Write(first),
        };
}

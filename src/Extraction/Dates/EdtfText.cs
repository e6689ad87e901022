using System.Globalization;
using Newsroom.Domain.Dates;

namespace Newsroom.Extraction.Dates;

/// <summary>Writes days as EDTF of the right precision.</summary>
internal static class EdtfText
{
    /// <summary>The date that the words name; null where it cannot be told.</summary>
    public static string? Of(Said said, Resolver resolver)
    {
        if (resolver.Resolve(said) is not { } days)
            return null;
        if (said.Form == Form.Interval)
        {
            var first = resolver.Resolve(said.From!);
            var last = resolver.Last(said.Within!, first!.Value, 0);
            return Joined(Single(said.From!, first.Value), Single(said.Within!, last!.Value));
        }
        return Single(said, days);
    }

    /// <summary>With what the bound makes of it.</summary>
    public static string? Bound(string named, DateBound bound, Said said, Resolver resolver)
    {
        if (bound == DateBound.At)
            return named;
        var (first, last) = Ends(named);
        if (bound == DateBound.Since)
            return first is ".." ? null : first + "/..";
        if (bound == DateBound.Until)
            return last is ".." ? null : "../" + last;
        if (resolver.Resolve(said) is not { } days)
            return null;
        // A day before or behind a part or a count is not told better than the part itself.
        if (said.Part != DatePart.Whole || said.About || said.Form is Form.Interval or Form.Span)
            return bound == DateBound.Before ? "../" + first : last + "/..";
        var grain = said.Grain is Grain.Week or Grain.Weekend or Grain.Interval ? Grain.Day : said.Grain;
        if (grain is Grain.Decade or Grain.Century)
            grain = Grain.Year;
        return bound == DateBound.Before
            ? "../" + Whole(grain, Stretch.Of(grain, days.Start.AddDays(-1)))
            : Whole(grain, Stretch.Of(grain, days.End)) + "/..";
    }

    private static string Single(Said said, Stretch days)
    {
        var about = said.About ? "~" : "";
        return said.Form switch
        {
            Form.Span => Span(said, days),
            Form.Counted => Counted(said, days.Start),
            Form.Nth when said.Counts.Count > 0 => Joined(
                Whole(said.Counts[0].Unit, Stretch.Of(said.Counts[0].Unit, days.Start)),
                Whole(said.Counts[0].Unit, Stretch.Of(said.Counts[0].Unit, days.End.AddDays(-1)))
            ),
            _ when said.Part != DatePart.Whole => Part(said, days),
            _ when said.Grain is Grain.Week or Grain.Weekend or Grain.Fortnight => Joined(
                Day(days.Start) + about,
                Day(days.End.AddDays(-1)) + about
            ),
            _ => Whole(said.Grain, days) is var whole && whole.EndsWith('X') ? whole : whole + about,
        };
    }

    /// <summary>Years are told by their first, middle and last month, shorter spans by a third of their days.</summary>
    private static string Part(Said said, Stretch days)
    {
        if (said.Grain is Grain.Decade or Grain.Century)
        {
            var years = said.Grain == Grain.Decade ? 10 : 100;
            var first = days.Start.Year + (((int)said.Part - 1) * years / 3);
            return $"{first:0000}~/{first + (years / 3) - 1:0000}~";
        }
        if (said.Grain is Grain.Year or Grain.Half or Grain.Season or Grain.Quarter)
        {
            var middle = days.Start.AddMonths(
                said.Grain switch
                {
                    Grain.Year => 5,
                    Grain.Half => 2,
                    _ => 1,
                }
            );
            var month = said.Part switch
            {
                DatePart.Start => days.Start,
                DatePart.Middle => middle,
                _ => days.End.AddDays(-1),
            };
            return Whole(Grain.Month, new Stretch(month, month)) + "~";
        }
        var length = days.End.DayNumber - days.Start.DayNumber;
        var third = length < 10 ? (length + 1) / 3 : 10;
        var (from, to) = said.Part switch
        {
            DatePart.Start => (days.Start, days.Start.AddDays(third - 1)),
            DatePart.Middle => (days.Start.AddDays(third), days.Start.AddDays((2 * third) - 1)),
            _ => (days.Start.AddDays(2 * third), days.End.AddDays(-1)),
        };
        return Joined(Day(from) + "~", Day(to) + "~");
    }

    /// <summary>Days are counted exactly; weeks, months and years are as precise as their unit.</summary>
    private static string Counted(Said said, DateOnly day)
    {
        var unit = said.Weekday is null ? said.Counts[^1].Unit : Grain.Day;
        var exact = !said.About && unit == Grain.Day;
        return Rounded(exact || said.From is not null ? Grain.Day : unit, day) + (exact ? "" : "~");
    }

    private static string Span(Said said, Stretch days)
    {
        var unit = said.Counts[^1].Unit;
        var mark = said.About || unit != Grain.Day ? "~" : "";
        return said.Sign < 0
            ? Joined(Rounded(unit, days.Start) + mark, Day(days.End))
            : Joined(Day(days.Start), Rounded(unit, days.End.AddDays(-1)) + mark);
    }

    private static string Rounded(Grain unit, DateOnly day) =>
        unit switch
        {
            Grain.Month or Grain.Quarter or Grain.Half or Grain.Season => Whole(Grain.Month, new Stretch(day, day)),
            Grain.Year or Grain.Decade or Grain.Century => Whole(Grain.Year, new Stretch(day, day)),
            _ => Day(day),
        };

    private static string Whole(Grain grain, Stretch days) =>
        grain switch
        {
            Grain.Month => days.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Grain.Season => $"{days.Start.Year:0000}-{20 + (days.Start.Month / 3)}",
            Grain.Quarter => $"{days.Start.Year:0000}-{33 + ((days.Start.Month - 1) / 3)}",
            Grain.Half => $"{days.Start.Year:0000}-{(days.Start.Month < 7 ? 40 : 41)}",
            Grain.Year => $"{days.Start.Year:0000}",
            Grain.Decade => $"{days.Start.Year / 10:000}X",
            Grain.Century => $"{days.Start.Year / 100:00}XX",
            Grain.Week or Grain.Weekend or Grain.Fortnight => $"{Day(days.Start)}/{Day(days.End.AddDays(-1))}",
            _ => Day(days.Start),
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An interval within EDTF's bounds: of ends that are intervals the outer ones, of decades their years.</summary>
    private static string Joined(string first, string last)
    {
        var (from, to) = (Ends(first).First, Ends(last).Last);
        return from == to ? from : $"{from}/{to}";
    }

    private static (string First, string Last) Ends(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        var (first, last) = slash < 0 ? (edtf, edtf) : (edtf[..slash], edtf[(slash + 1)..]);
        return (first.Replace('X', '0'), last.Replace('X', '9'));
    }
}

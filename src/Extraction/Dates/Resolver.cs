namespace Newsroom.Extraction.Dates;

/// <summary>Finds the days that words mean, seen from the article's day.</summary>
internal sealed class Resolver(DateOnly? today, DateDirection direction)
{
    /// <summary>A day with its month that lies so close ahead is more likely meant than the one a year before.</summary>
    private const int CloseAhead = 90;

    private const int LongAgo = 180;
    private const int MostNested = 6;

    public Stretch? Resolve(Said said, int depth = 0)
    {
        if (depth > MostNested)
            return null;
        try
        {
            return said.Form switch
            {
                Form.Calendar => Calendar(said, depth),
                Form.Weekday => Weekday(said, depth),
                Form.Period when said.Within is { } within => Resolve(within, depth + 1) is { } inside
                    ? Stretch.Of(said.Grain, inside.Start)
                    : null,
                Form.Period => Period(said),
                Form.Numbered => Numbered(said, depth),
                Form.Counted => Counted(said, depth),
                Form.Span => Span(said),
                Form.Nth => Nth(said, depth),
                Form.Interval => Interval(said, depth),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // outside the years 1 to 9999
        }
    }

    private Stretch? Calendar(Said said, int depth)
    {
        if (said.Within is { } within)
        {
            if (Resolve(within, depth + 1) is not { } whole)
                return null;
            var (y, m) = (whole.Start.Year, said.Month ?? whole.Start.Month);
            return Date(said.Grain, y, said.Grain == Grain.Year ? null : m, said.Day);
        }
        if (said.Year is { } year)
            return Date(said.Grain, year, said.Month, said.Day);
        if (today is not { } now)
            return null;
        if (said.Month is { } month)
        {
            // 29 February: the year may be four away.
            var reach = said is { Month: 2, Day: 29 } ? 4 : 1;
            var years = Enumerable.Range(now.Year - reach, (2 * reach) + 1);
            return Choose(years.Select(y => Date(said.Grain, y, month, said.Day)), said);
        }
        var months = Enumerable.Range(-12, 25).Select(n => new DateOnly(now.Year, now.Month, 1).AddMonths(n));
        if (said.Weekday is null && direction == DateDirection.Past)
            months = months.Where(m => m <= now);
        return Choose(months.Select(m => Date(Grain.Day, m.Year, m.Month, said.Day)), said);
    }

    private static Stretch? Date(Grain grain, int year, int? month, int? day)
    {
        if (year is < 1 or > 9998)
            return null;
        if (grain is Grain.Decade or Grain.Century or Grain.Year || month is null)
            return Stretch.Units(new DateOnly(year, 1, 1), 1, grain is Grain.Day or Grain.Month ? Grain.Year : grain);
        if (day is not { } d)
            return Stretch.Of(Grain.Month, new DateOnly(year, month.Value, 1));
        return d >= 1 && d <= DateTime.DaysInMonth(year, month.Value)
            ? Stretch.Units(new DateOnly(year, month.Value, d), 1, Grain.Day)
            : null;
    }

    /// <summary>The one that the direction asks for; of a day with its weekday, those alone that fall on it where there are some.</summary>
    private Stretch? Choose(IEnumerable<Stretch?> candidates, Said said)
    {
        var now = today!.Value;
        var all = candidates.OfType<Stretch>().ToList();
        if (said.Weekday is { } weekday && all.Exists(s => Stretch.Number(s.Start) == weekday))
            all.RemoveAll(s => Stretch.Number(s.Start) != weekday);
        Stretch? past = all.Exists(s => s.Start <= now) ? all.FindLast(s => s.Start <= now) : null;
        Stretch? coming = all.Exists(s => s.End > now) ? all.Find(s => s.End > now) : null;
        if (said.Shift is Shift.Coming or Shift.Next or Shift.AfterNext)
            return all.Exists(s => s.Start > now) ? all.Find(s => s.Start > now) : null;
        if (said.Shift is Shift.Last)
            return all.Exists(s => s.End <= now) ? all.FindLast(s => s.End <= now) : null;
        if (said.Shift == Shift.This && all.Exists(s => s.Start <= now && s.End > now))
            return all.Find(s => s.Start <= now && s.End > now);
        if (said.Shift == Shift.This)
            return all.Exists(s => s.Start.Year == now.Year) ? all.Find(s => s.Start.Year == now.Year) : null;
        if (said is { Weekday: not null, Month: null } && past is { } before && coming is { } after)
            return now.DayNumber - before.Start.DayNumber < after.Start.DayNumber - now.DayNumber ? past : coming;
        if (direction == DateDirection.Future)
            return coming ?? past;
        var isClose = said.Day is not null && coming is { } next && next.Start.DayNumber - now.DayNumber <= CloseAhead;
        var isLongAgo = past is not { } last || now.DayNumber - last.Start.DayNumber > LongAgo;
        return isClose && isLongAgo ? coming : past ?? (isClose ? coming : null);
    }

    private Stretch? Weekday(Said said, int depth)
    {
        var weekday = said.Weekday!.Value;
        if (said.Within is { } within)
            return Resolve(within, depth + 1) is { } week
                ? Stretch.Units(Stretch.Monday(week.Start).AddDays(weekday - 1), 1, Grain.Day)
                : null;
        if (today is not { } now)
            return null;
        var here = Stretch.Monday(now).AddDays(weekday - 1);
        var coming = here > now ? here : here.AddDays(7);
        var last = here < now ? here : here.AddDays(-7);
        DateOnly? day = said.Shift switch
        {
            Shift.BeforeLast => last.AddDays(-7),
            Shift.Last => last,
            Shift.This => here,
            Shift.Coming => coming,
            Shift.Next => here.AddDays(7),
            Shift.AfterNext => coming.AddDays(7),
            _ when direction == DateDirection.Future => coming,
            _ => here == now ? here : last,
        };
        return Stretch.Units(day.Value, 1, Grain.Day);
    }

    private Stretch? Period(Said said)
    {
        if (today is not { } now)
            return null;
        var whole = Stretch.Of(said.Grain, now);
        var steps = said.Shift switch
        {
            Shift.BeforeLast => -2,
            Shift.Last => -1,
            Shift.Coming or Shift.Next => 1,
            Shift.AfterNext => 2,
            _ => 0,
        };
        if (said.Grain != Grain.Weekend)
            return said.Grain == Grain.Day
                ? Stretch.Units(now.AddDays(steps + said.Number), 1, Grain.Day)
                : Stretch.Units(Stretch.Add(whole.Start, steps, said.Grain), 1, said.Grain);
        if (said.Shift == Shift.None && direction == DateDirection.Past && whole.Start > now)
        {
            // Early in the week the last one is meant, on Thursday and Friday it may be either.
            if (Stretch.Number(now) > 3)
                return null;
            steps = -1;
        }
        if (said.Shift == Shift.Coming && whole.Start > now)
            steps = 0;
        return new Stretch(whole.Start.AddDays(7 * steps), whole.End.AddDays(7 * steps));
    }

    private Stretch? Numbered(Said said, int depth)
    {
        if (said.Within is { } within)
            return Resolve(within, depth + 1) is { } whole ? InYear(said, whole.Start.Year) : null;
        if (said.Year is { } year)
            return InYear(said, year);
        if (today is not { } now)
            return null;
        if (said.Grain == Grain.Week)
            return InYear(said, now.Year);
        return Choose(Enumerable.Range(now.Year - 2, 5).Select(y => InYear(said, y)), said);
    }

    private static Stretch? InYear(Said said, int year) =>
        year is < 1 or > 9998
            ? null
            : said.Grain switch
            {
                Grain.Season => Stretch.Units(new DateOnly(year, 3 * said.Number, 1), 1, Grain.Season),
                Grain.Day => Stretch.Units(Easter(year).AddDays(said.Number), 1, Grain.Day),
                Grain.Quarter => Stretch.Units(new DateOnly(year, (3 * said.Number) - 2, 1), 1, Grain.Quarter),
                Grain.Half => Stretch.Units(new DateOnly(year, (6 * said.Number) - 5, 1), 1, Grain.Half),
                _ => Stretch.Units(
                    Stretch.Monday(new DateOnly(year, 1, 4)).AddDays(7 * (said.Number - 1)),
                    1,
                    Grain.Week
                ),
            };

    /// <summary>Easter Sunday in the Gregorian calendar (Butcher's rule).</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * week)) / 451;
        var days = moon + week - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private Stretch? Counted(Said said, int depth)
    {
        if (said.Counts.Any(c => c.Unit == Grain.Moment))
            return null;
        var from = said.From is null ? today : Resolve(said.From, depth + 1)?.Start;
        if (from is not { } day)
            return null;
        if (said.Weekday is { } weekday)
        {
            var here = Stretch.Monday(day).AddDays(weekday - 1);
            var steps = said.Counts[0].Count * said.Sign;
            if (steps > 0 && here > day)
                steps--;
            else if (steps < 0 && here < day)
                steps++;
            return Stretch.Units(here.AddDays(7 * steps), 1, Grain.Day);
        }
        foreach (var (count, unit) in said.Counts)
            day = Stretch.Add(day, said.Sign * count, unit);
        return Stretch.Units(day, 1, Grain.Day);
    }

    private Stretch? Span(Said said)
    {
        if (today is not { } now || said.Counts.Any(c => c.Unit == Grain.Moment))
            return null;
        var near = said.Sign < 0 || said.Shift == Shift.This ? now : now.AddDays(1);
        var far = near;
        foreach (var (count, unit) in said.Counts)
            far = Stretch.Add(far, said.Sign * count, unit);
        return said.Sign < 0 ? new Stretch(far, now) : new Stretch(near, far);
    }

    private Stretch? Nth(Said said, int depth)
    {
        if (Resolve(said.Within!, depth + 1) is not { } whole || said.Number == 0)
            return null;
        if (said.Weekday is { } weekday)
        {
            var first = Stretch.Monday(whole.Start).AddDays(weekday - 1);
            first = first < whole.Start ? first.AddDays(7) : first;
            var last = Stretch.Monday(whole.End.AddDays(-1)).AddDays(weekday - 1);
            last = last >= whole.End ? last.AddDays(-7) : last;
            var day = said.Number > 0 ? first.AddDays(7 * (said.Number - 1)) : last.AddDays(7 * (said.Number + 1));
            return day >= whole.Start && day < whole.End ? Stretch.Units(day, 1, Grain.Day) : null;
        }
        var (start, end) = (whole.Start, whole.End);
        if (said.Grain == Grain.Week)
            (start, end) = (WithThursday(start), WithThursday(end)); // a week is of the month that has its Thursday
        var count = said.Counts is [var (n, _), ..] ? n : 1;
        var from =
            said.Number > 0
                ? Stretch.Add(start, said.Number - 1, said.Grain)
                : Stretch.Add(end, said.Number - count + 1, said.Grain);
        var found = Stretch.Units(from, count, said.Grain);
        return found.Start >= start && found.End <= end ? found : null;
    }

    private static DateOnly WithThursday(DateOnly day) => Stretch.Monday(day.AddDays(3));

    private Stretch? Interval(Said said, int depth)
    {
        if (Resolve(said.From!, depth + 1) is not { } first || Last(said.Within!, first, depth) is not { } last)
            return null;
        return first.Start < last.End ? new Stretch(first.Start, last.End) : null;
    }

    /// <summary>The end of an interval comes behind its beginning, whatever the direction.</summary>
    public Stretch? Last(Said said, Stretch first, int depth)
    {
        if (said is { Form: Form.Weekday, Shift: Shift.None, Within: null })
            return new Resolver(first.Start, DateDirection.Future).Resolve(said, depth + 1);
        if (!said.WantsYear)
            return Resolve(said, depth + 1);
        return Enumerable
            .Range(first.Start.Year, 2)
            .Select(y => Resolve(said with { Year = y }, depth + 1))
            .FirstOrDefault(s => s is { } last && last.End > first.Start);
    }
}

namespace Newsroom.Extraction.Dates;

/// <param name="Said">What the words name.</param>
/// <param name="Bound">Their bound.</param>
/// <param name="End">The token behind them.</param>
internal sealed record Expression(Said Said, DateBound Bound, int End);

/// <summary>The grammar of a whole date expression: a date, its bound, or an interval of two.</summary>
internal static class Grammar
{
    private const DateRole Joints = DateRole.Article | DateRole.On | DateRole.In | DateRole.Filler;

    /// <summary>One date without bounds.</summary>
    public static Said? Simple(Words w, int at, out int end, int depth)
    {
        var next = w.Skip(at, DateRole.About, 1);
        next = next > at ? w.Skip(next, DateRole.Article, 1) : next;
        var said = Named(w, next, out end, depth);
        if (said is null && next > at)
            said = Named(w, at, out end, depth);
        if (said is { Form: Form.Calendar, Day: not null, Year: null, Weekday: null })
            said = WithWeekday(w, said, ref end);
        return said is null || next == at ? said : said with { About = said.Form != Form.Open };
    }

    /// <summary>Jul 18, Fri: the weekday behind.</summary>
    private static Said WithWeekday(Words w, Said said, ref int end)
    {
        var at = w.Sign(end, ',') ? end + 1 : end;
        if (at == end || !w.Is(at, DateRole.Weekday) || (w.In(at + 1) && w.Tokens.IsWord(at + 1)))
            return said;
        var weekday = w[at].Number;
        end = at + 1;
        return said with { Weekday = weekday };
    }

    private static Said? Named(Words w, int at, out int end, int depth) =>
        Compact.Read(w, at, out end)
        ?? Spans.Counted(w, at, out end, depth)
        ?? Weekdays.Read(w, at, out end, depth)
        ?? Periods.Read(w, at, out end, depth)
        ?? Calendar.Read(w, at, out end);

    public static Expression? Read(Words w, int at)
    {
        if (Spans.Counted(w, at, out var end, 0) is { } counted)
            return new Expression(counted, DateBound.At, end);
        if (Rest(w, at) is { } rest)
            return rest;
        var roles = w[at].Roles;
        if (
            (roles & (DateRole.From | DateRole.Between)) != DateRole.None
            && Opened(w, at + 1, (roles & DateRole.Between) != DateRole.None) is { } opened
        )
            return opened;
        if (
            (roles & (DateRole.Since | DateRole.Until | DateRole.Before | DateRole.After)) != DateRole.None
            && Bounded(w, at, roles) is { } bounded
        )
            return bounded;
        var first = Simple(w, at, out end, 0);
        if (first is null)
            return Days(w, at, DateRole.To) ?? Alone(w, at);
        if (Period(w, first, end) is { } within)
            return within;
        if (first.Form is not (Form.Open or Form.Counted) && Interval(w, first, end, DateRole.To) is { } interval)
            return interval;
        return OrLater(w, end) is > 0 and var behind
            ? new Expression(first, DateBound.Since, behind)
            : new Expression(first, DateBound.At, end);
    }

    /// <summary>A day of the month alone, with its weekday or without.</summary>
    public static Said? BareDay(Words w, int at, out int end)
    {
        var next = w.Skip(at, DateRole.Article, 1);
        if (!w.DayOfMonth(next, out var day, out end, out _))
            return null;
        return new Said(Form.Calendar, Grain.Day) { Day = day };
    }

    /// <summary>Behind "from" and "between".</summary>
    private static Expression? Opened(Words w, int at, bool between)
    {
        at = w.Skip(at, Joints, 2);
        var joints = between ? DateRole.And | DateRole.To : DateRole.To;
        if (Simple(w, at, out var end, 0) is { } first && first.Form != Form.Open)
            return Interval(w, first, end, joints);
        return w.Is(at, DateRole.Now)
            ? Interval(w, new Said(Form.Period, Grain.Day), at + 1, joints)
            : Days(w, at, joints);
    }

    /// <summary>A joint and a second date behind the first.</summary>
    private static Expression? Interval(Words w, Said first, int at, DateRole joints)
    {
        if (!Joint(w, at, joints, out var next))
            return null;
        var last = Simple(w, next, out var end, 0);
        if (w.Is(next, DateRole.Now) && joints.HasFlag(DateRole.And))
            (last, end) = (new Said(Form.Period, Grain.Day), next + 1);
        if (last is null or { Form: Form.Open or Form.Span or Form.Interval })
        {
            // July 13 to 15, 14/18
            if (first.Day is not null && BareDay(w, next, out end) is { } day && !w.Tokens.Is(end, Numbers.Role.Clock))
                last = day with { Month = first.Month, Year = first.Year, Within = first.Within };
            else if (
                first is { Grain: Grain.Year, Year: not null }
                && w.Tokens.Glued(at)
                && w.TwoDigits(next, out var two)
            )
                (last, end) = (first with { Year = (first.Year / 100 * 100) + (two % 100) }, next + 1);
            else
                return null;
        }
        if (w.Dash(at) && first.Grain > Grain.Day && last.Grain > Grain.Day && first.Form != last.Form)
            return null;
        if (first.Day is not null && last is { Day: null, Month: null, Form: Form.Calendar } && w.Dash(at))
            return null;
        if (last.WantsYear && w.Is(end, DateRole.In))
            last = Calendar.WithYear(w, last, ref end);
        return new Expression(Joined(first, last), DateBound.At, end);
    }

    /// <summary>13. bis 15. Juli, between 3 and 12 of Sept, 4 till 23 of this month: the first day takes its month from the second.</summary>
    private static Expression? Days(Words w, int at, DateRole joints)
    {
        if (BareDay(w, at, out var end) is not { } first)
            return null;
        var both = w.Is(end, DateRole.And) || w.Sign(end, '/') ? w.Skip(end + 1, DateRole.Article, 1) : end;
        if (
            both > end
            && !joints.HasFlag(DateRole.And)
            && Calendar.Read(w, both, out _) is { Day: not null, Month: { } month } second
        )
            return new Expression(
                first with
                {
                    Month = month,
                    Year = second.Year,
                    Within = second.Within,
                },
                DateBound.At,
                end
            );
        if (!Joint(w, end, joints, out var next))
            return null;
        if (Simple(w, next, out var behind, 0) is { Day: not null } last)
            return new Expression(Joined(first, last), DateBound.At, behind);
        if (BareDay(w, next, out behind) is not { } day)
            return null;
        var inside = w.Skip(w.Word(behind, "of") ? behind + 1 : behind, Joints, 1);
        if (Periods.Unit(w, inside, out end, Grain.Month) is not { } within)
            return null;
        return new Expression(Joined(first with { Within = within }, day with { Within = within }), DateBound.At, end);
    }

    /// <summary>nächsten Monat vom 4. bis zum 23., next week between Wednesday and Friday: the period comes first.</summary>
    private static Expression? Period(Words w, Said period, int at)
    {
        var isWeek = period is { Form: Form.Period, Grain: Grain.Week, Within: null };
        var isMonth = period is { Grain: Grain.Month, Part: DatePart.Whole };
        if (!(isWeek || isMonth) || !w.Is(at, DateRole.From | DateRole.Between))
            return null;
        var joints = w.Is(at, DateRole.Between) ? DateRole.And | DateRole.To : DateRole.To;
        var next = w.Skip(at + 1, Joints, 2);
        if (isWeek)
        {
            if (
                !w.Is(next, DateRole.Weekday)
                || !Joint(w, next + 1, joints, out var second)
                || !w.Is(second, DateRole.Weekday)
            )
                return null;
            return new Expression(Joined(Weekday(w[next].Number), Weekday(w[second].Number)), DateBound.At, second + 1);
        }
        if (
            BareDay(w, next, out var end) is not { } first
            || !Joint(w, end, joints, out next)
            || BareDay(w, next, out end) is not { } last
        )
            return null;
        return new Expression(Joined(In(first), In(last)), DateBound.At, end);

        Said Weekday(int number) => new(Form.Weekday, Grain.Day) { Weekday = number, Within = period };
        Said In(Said day) =>
            period.Form == Form.Calendar
                ? day with
                {
                    Month = period.Month,
                    Year = period.Year,
                    Within = period.Within,
                }
                : day with
                {
                    Within = period,
                };
    }

    private static bool Joint(Words w, int at, DateRole joints, out int next)
    {
        next = at;
        if (w.Dash(at))
        {
            next = w.Skip(at + 1, Joints, 2);
            return true;
        }
        if (w.Is(at, DateRole.From))
            return false;
        if (!w.Is(at, joints) && !(joints.HasFlag(DateRole.To) && w.Is(at, DateRole.Until) && !w.Word(at, "by")))
            return false;
        next = w.Skip(at + 1, Joints, 2);
        return true;
    }

    /// <summary>What is said once holds for both: the year, the month, and where the first comes later in the year, the year before.</summary>
    private static Said Joined(Said first, Said last)
    {
        if (first.IsBareDay && last.Month is not null)
            first = first with { Month = last.Month, Year = last.Year, Within = last.Within };
        else if (first.IsBareDay && last.Within is not null)
            first = first with { Within = last.Within };
        else if (last.IsBareDay && first.Month is not null)
            last = last with { Month = first.Month, Year = first.Year, Within = first.Within };
        if (first.WantsYear && last.Year is { } year)
        {
            var later =
                first.Month > last.Month
                || (first.Month == last.Month && first.Day > last.Day)
                || (first.Form == Form.Numbered && first.Number > last.Number);
            first = first with { Year = later ? year - 1 : year };
        }
        else if (first.WantsYear && last.Within is { Grain: Grain.Year } within)
            first = first with { Within = within };
        return new Said(Form.Interval, Grain.Interval) { From = first, Within = last };
    }

    /// <summary>seit 2023, bis Ende Mai, before 2018, after mid May.</summary>
    private static Expression? Bounded(Words w, int at, DateRole roles)
    {
        var next = w.Skip(at + 1, Joints, 2);
        var said = Simple(w, next, out var end, 0);
        if (said is null && next > at + 1)
            said = Alone(w, next) is { } alone && (end = alone.End) > 0 ? alone.Said : null;
        if (said is null or { Form: Form.Open })
            return null;
        var bound =
            (roles & DateRole.Since) != DateRole.None ? DateBound.Since
            : (roles & DateRole.Until) != DateRole.None ? DateBound.Until
            : (roles & DateRole.Before) != DateRole.None ? DateBound.Before
            : DateBound.After;
        if (bound == DateBound.Since && Interval(w, said, end, DateRole.To) is { } interval)
            return interval;
        return new Expression(said, bound, end);
    }

    /// <summary>rest of the week, earlier this year, später in diesem Monat: from or to today within a period.</summary>
    private static Expression? Rest(Words w, int at)
    {
        var rest = w.Word(at, "rest");
        var later = w.Is(at, DateRole.Later);
        if (!rest && !later && !w.Is(at, DateRole.BeforeThen))
            return null;
        var next = w.Word(at + 1, "of") ? at + 2 : at + 1;
        if (
            !rest
            && (w.Word(at + 1, "than") || w.Word(at + 1, "als"))
            && Simple(w, at + 2, out var behind, 0) is { } than
        )
            return new Expression(than, later ? DateBound.After : DateBound.Before, behind);
        next = w.Skip(next, Joints, 2);
        Said? period = null;
        var end = next;
        foreach (var unit in (ReadOnlySpan<Grain>)[Grain.Week, Grain.Month, Grain.Year])
            period ??= Periods.Unit(w, next, out end, unit, bare: next > at + 1);
        if (period is not { Shift: Shift.This })
            return null;
        var today = new Said(Form.Period, Grain.Day);
        if (later)
            return new Expression(Joined(today, period), DateBound.At, end);
        return rest
            ? new Expression(
                Joined(today, new Said(Form.Nth, Grain.Day) { Number = -1, Within = period }),
                DateBound.At,
                end
            )
            : new Expression(
                Joined(new Said(Form.Nth, Grain.Day) { Number = 1, Within = period }, today),
                DateBound.At,
                end
            );
    }

    /// <summary>am 15., on the 18th: a day of the month with nothing behind that it could count.</summary>
    private static Expression? Alone(Words w, int at)
    {
        var cued = w.Behind(at, DateRole.On | DateRole.Article | DateRole.Filler);
        if (!cued || !w.DayOfMonth(at, out var day, out var end, out var isPlace) || (w.IsGerman && !isPlace))
            return null;
        var article = w.Behind(at, DateRole.Article);
        if (
            !isPlace && !article && !w.Behind(at, DateRole.On)
            || article && !(w.IsGerman is false && (isPlace || w.Tokens.IsDigits(at)))
        )
            return null;
        if (article && !w.Behind(at - 1, DateRole.On | DateRole.In | DateRole.Until | DateRole.Since))
            return null;
        if (w.IsGerman && !w.Behind(at, DateRole.On))
            return null;
        var closes =
            !w.In(end)
            || !w.Tokens.IsWord(end)
                && !w.Tokens.IsDigits(end)
                && w.Tokens.Sign(end) is not ('%' or '$' or '€' or ':' or '-' or '/' or '°')
            || (w.IsGerman && !w.Tokens.IsCapital(end) && w.Tokens.IsWord(end) && !w.Tokens.IsDigits(end));
        return closes ? new Expression(new Said(Form.Calendar, Grain.Day) { Day = day }, DateBound.At, end) : null;
    }

    /// <summary>or later, and later, oder später: behind it where it stands.</summary>
    private static int OrLater(Words w, int at) => w.Is(at, DateRole.And) && w.Is(at + 1, DateRole.Later) ? at + 2 : 0;
}

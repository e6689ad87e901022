namespace Newsroom.Extraction.Dates;

/// <summary>From one date to another: von 2014 bis 2018, 13. bis 15. Juli, between May 2015 and now.</summary>
internal static class Intervals
{
    private const DateRole Joints = Grammar.Joints;

    /// <summary>Behind "from" and "between".</summary>
    public static Expression? Opened(Words w, int at, bool between)
    {
        at = w.Skip(at, Joints, 2);
        var joints = between ? DateRole.And | DateRole.To : DateRole.To;
        if (Grammar.Simple(w, at, out var end, 0) is { } first && first.Form != Form.Open)
            return Between(w, first, end, joints);
        return w.Is(at, DateRole.Now)
            ? Between(w, new Said(Form.Period, Grain.Day), at + 1, joints)
            : Days(w, at, joints);
    }

    /// <summary>A joint and a second date behind the first.</summary>
    public static Expression? Between(Words w, Said first, int at, DateRole joints)
    {
        if (first is { Form: Form.Calendar, Grain: Grain.Year } && Season(w, first, at) is { } season)
            return season;
        if (!Joint(w, at, joints, out var next))
            return null;
        var last = Grammar.Simple(w, next, out var end, 0);
        if (w.Is(next, DateRole.Now) && joints.HasFlag(DateRole.And))
            (last, end) = (new Said(Form.Period, Grain.Day), next + 1);
        if (last is null or { Form: Form.Open or Form.Span or Form.Interval })
        {
            // July 13 to 15, 14/18
            if (
                first.Day is not null
                && Grammar.BareDay(w, next, out end) is { } day
                && !w.Tokens.Is(end, Numbers.Role.Clock)
            )
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

    /// <summary>2015/16: a year and the next.</summary>
    private static Expression? Season(Words w, Said first, int at)
    {
        if (!w.Sign(at, '/') || !w.Tokens.Glued(at) || !w.Tokens.Glued(at + 1) || !w.Digits(at + 1, 4, out var second))
            return null;
        var year = first.Year!.Value + 1;
        return second == year || second == year % 100
            ? new Expression(Joined(first, first with { Year = year }), DateBound.At, at + 2)
            : null;
    }

    /// <summary>13. bis 15. Juli, between 3 and 12 of Sept, 4 till 23 of this month: the first day takes its month from the second.</summary>
    public static Expression? Days(Words w, int at, DateRole joints)
    {
        if (Grammar.BareDay(w, at, out var end) is not { } first)
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
        if (Grammar.Simple(w, next, out var behind, 0) is { Day: not null } last)
            return new Expression(Joined(first, last), DateBound.At, behind);
        if (Grammar.BareDay(w, next, out behind) is not { } day)
            return null;
        var inside = w.Skip(w.Word(behind, "of") ? behind + 1 : behind, Joints, 1);
        if (Periods.Unit(w, inside, out end, Grain.Month) is not { } within)
            return null;
        return new Expression(Joined(first with { Within = within }, day with { Within = within }), DateBound.At, end);
    }

    /// <summary>nächsten Monat vom 4. bis zum 23., next week between Wednesday and Friday: the period comes first.</summary>
    public static Expression? Period(Words w, Said period, int at)
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
            Grammar.BareDay(w, next, out var end) is not { } first
            || !Joint(w, end, joints, out next)
            || Grammar.BareDay(w, next, out end) is not { } last
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
    public static Said Joined(Said first, Said last)
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
}

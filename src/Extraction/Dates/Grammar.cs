namespace Newsroom.Extraction.Dates;

/// <param name="Said">What the words name.</param>
/// <param name="Bound">Their bound.</param>
/// <param name="End">The token behind them.</param>
internal sealed record Expression(Said Said, DateBound Bound, int End);

/// <summary>The grammar of a whole date expression: a date, its bound, or an interval of two.</summary>
internal static class Grammar
{
    public const DateRole Joints = DateRole.Article | DateRole.On | DateRole.In | DateRole.Filler;

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
            && Intervals.Opened(w, at + 1, (roles & DateRole.Between) != DateRole.None) is { } opened
        )
            return opened;
        if (
            (roles & (DateRole.Since | DateRole.Until | DateRole.Before | DateRole.After)) != DateRole.None
            && Bounded(w, at, roles) is { } bounded
        )
            return bounded;
        var first = Simple(w, at, out end, 0);
        if (first is null)
            return Intervals.Days(w, at, DateRole.To) ?? Alone(w, at);
        if (Intervals.Period(w, first, end) is { } within)
            return within;
        if (
            first.Form is not (Form.Open or Form.Counted)
            && Intervals.Between(w, first, end, DateRole.To) is { } interval
        )
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

    /// <summary>seit 2023, bis Ende Mai, before 2018, after mid May.</summary>
    private static Expression? Bounded(Words w, int at, DateRole roles)
    {
        var next = w.Skip(at + 1, Joints, 2);
        var said = Simple(w, next, out var end, 0);
        if (said is null && next > at + 1)
            said = Alone(w, next) is { } alone && (end = alone.End) > 0 ? alone.Said : null;
        if (said is null or { Form: Form.Open })
            return null;
        // ab Freitag is the one that comes, seit Freitag the one that was.
        if (
            said is { Form: Form.Weekday, Shift: Shift.None, Within: null }
            && !w.Word(at, "seit")
            && !w.Word(at, "since")
        )
            said = said with { Shift = (roles & DateRole.Since) != DateRole.None ? Shift.Coming : Shift.None };
        var bound =
            (roles & DateRole.Since) != DateRole.None ? DateBound.Since
            : (roles & DateRole.Until) != DateRole.None ? DateBound.Until
            : (roles & DateRole.Before) != DateRole.None ? DateBound.Before
            : DateBound.After;
        if (bound == DateBound.Since && Intervals.Between(w, said, end, DateRole.To) is { } interval)
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
            return new Expression(Intervals.Joined(today, period), DateBound.At, end);
        return rest
            ? new Expression(
                Intervals.Joined(today, new Said(Form.Nth, Grain.Day) { Number = -1, Within = period }),
                DateBound.At,
                end
            )
            : new Expression(
                Intervals.Joined(new Said(Form.Nth, Grain.Day) { Number = 1, Within = period }, today),
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

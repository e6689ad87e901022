namespace Newsroom.Extraction.Dates;

/// <summary>Days of the week and days from today, with what stands beside them: am Mittwochabend, Monday, January 12th, mittwoch der nächsten Woche, heute früh.</summary>
internal static class Weekdays
{
    public static Said? Read(Words w, int at, out int end, int depth) =>
        w.Is(at, DateRole.Day) ? Day(w, at, out end) : Weekday(w, at, out end, depth);

    private static Said? Day(Words w, int at, out int end)
    {
        end = at + 1;
        // The morning is no day: am Morgen, Guten Morgen.
        if (
            w.IsGerman
            && w.Is(at, DateRole.DayPart)
            && (
                w.Behind(at, DateRole.On | DateRole.Article | DateRole.Shift)
                || (w.Tokens.IsCapital(at) && !StartsSentence(w, at))
            )
        )
            return null;
        var said = new Said(Form.Period, Grain.Day) { Number = w[at].Number };
        if ((w.Is(end, DateRole.Weekday) && !w.Is(end, DateRole.Weak)) || w.Word(end, "Tag") || w.Word(end, "Tages"))
            end++;
        if (w.Is(end, DateRole.DayPart))
            end++;
        return said;
    }

    private static Said? Weekday(Words w, int at, out int end, int depth)
    {
        end = at + 1;
        if (!w.Is(at, DateRole.Weekday))
            return null;
        var weekday = w[at].Number;
        var isShort = w.Is(at, DateRole.Weak);
        var pointed =
            isShort
            && w.Tokens.Glued(end)
            && w.Sign(end, '.')
            && (w.Tokens.Count == 2 || (w.Tokens.IsCapital(at) && !w.Behind(at, DateRole.Article)));
        if (pointed)
            end++;
        if (w.Is(end, DateRole.DayPart))
            end++;
        var next = w.Sign(end, ',') || w.Dash(end) ? end + 1 : end;
        next = w.Skip(next, DateRole.Article | DateRole.On, 1);
        var date = Compact.Read(w, next, out var behind) ?? Calendar.Read(w, next, out behind);
        if (date is { Grain: Grain.Day } && (date.Day is not null))
        {
            end = behind;
            return date with { Weekday = weekday };
        }
        if (Place(w, next, end, isShort, out var day, out behind))
        {
            end = behind;
            return new Said(Form.Calendar, Grain.Day) { Day = day, Weekday = weekday };
        }
        var said = new Said(Form.Weekday, Grain.Day) { Weekday = weekday };
        if (isShort && !pointed && !IsCued(w, at))
            return null;
        if (Periods.AfterNext(w, end, out behind))
        {
            end = behind;
            return said with { Shift = Shift.AfterNext };
        }
        if (Periods.Unit(w, end, out behind, Grain.Week) is { } week)
        {
            end = behind;
            return said with { Within = week };
        }
        next = w.Sign(end, ',') ? end + 1 : end;
        if (
            depth < 2
            && (
                w.Is(next, DateRole.Before)
                || w.Word(next, "in")
                || w.Tokens.Count - next < 7
                || w.Sign(end, ',') is false
            )
            && Spans.Counted(w, next, out behind, depth + 1)
                is { Form: Form.Counted, From: null, Weekday: null } counted
        )
        {
            end = behind;
            return said with { Within = counted };
        }
        return said;
    }

    /// <summary>Thursday the 21st, Dienstag, der 25., Tuesday 19th, Monday 21.</summary>
    private static bool Place(Words w, int at, int end, bool isShort, out int day, out int behind)
    {
        if (!w.DayOfMonth(at, out day, out behind, out var isPlace))
        {
            behind = at;
            return !w.IsGerman && at > end && w.Tokens.Is(at, Numbers.Role.Number) && Words(w, at, out day, out behind);
        }
        var closes = !w.In(behind) || !w.Tokens.IsWord(behind);
        return isPlace
            ? at > end || !w.IsGerman
            : (at > end && !w.Sign(end, ',') || !isShort)
                && closes
                && w.Tokens.Sign(behind) is '\0' or '.' or ',' or '!' or '?';
    }

    private static bool Words(Words w, int at, out int day, out int behind)
    {
        var read = Numbers.Groups.Below100(w.Tokens, at, out var value, out behind);
        day = (int)value;
        return read && day is >= 1 and <= 31 && !w.Is(behind, DateRole.Unit | DateRole.Shift | DateRole.Weekday);
    }

    private static bool IsCued(Words w, int at) =>
        w.Tokens.Count == 1
        || (
            !w.IsGerman
            && w.Tokens.IsCapital(at)
            && w.Behind(
                at,
                DateRole.On
                    | DateRole.From
                    | DateRole.To
                    | DateRole.Since
                    | DateRole.Until
                    | DateRole.Shift
                    | DateRole.Between
            )
        )
        || w.Behind(at, DateRole.Shift);

    private static bool StartsSentence(Words w, int at) =>
        at == 0
        || w.Tokens.StartsLine(at)
        || w.Tokens.Sign(at - 1) is '.' or '!' or '?' or ':' or '"' or '“' or '„' or '»';
}

using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>Spans of time by which one they are, their number or their part: last week, im vergangenen Jahr, the second quarter of 2025, Ende 2024.</summary>
internal static class Periods
{
    private const DateRole Joints = DateRole.Article | DateRole.In | DateRole.On | DateRole.Filler;

    public static Said? Read(Words w, int at, out int end, int depth) =>
        Part(w, at, out end, depth)
        ?? Nth(w, at, out end, depth)
        ?? Numbered.Read(w, at, out end)
        ?? Numbered.Holiday(w, at, out end)
        ?? Shifted(w, at, out end, depth)
        ?? Season(w, at, out end)
        ?? Word(w, at, out end)
        ?? Weekend(w, at, out end)
        ?? Week(w, at, out end, depth);

    /// <summary>A period of one unit: dieses Jahres, last month, Vorjahr; where <paramref name="bare"/>, also the month that is now: of the month.</summary>
    public static Said? Unit(Words w, int at, out int end, Grain unit, bool bare = false)
    {
        end = at + 1;
        var first = at;
        at = w.Skip(at, DateRole.Of | Joints, 3);
        at = w.Word(at, "of") ? w.Skip(at + 1, DateRole.Article, 1) : at;
        if (w.Is(at, DateRole.Period) && w[at].Unit == unit && w[at].Part == DatePart.Whole)
        {
            end = at + 1;
            return new Said(Form.Period, unit) { Shift = w[at].Shift };
        }
        if (w.Is(at, DateRole.Shift) && w.Is(at + 1, DateRole.Unit) && w[at + 1].Unit == unit)
        {
            end = at + 2;
            return new Said(Form.Period, unit) { Shift = w[at].Shift };
        }
        if ((bare || at > first) && bare && w.Is(at, DateRole.Unit) && w[at].Unit == unit)
        {
            end = at + 1;
            return new Said(Form.Period, unit) { Shift = Shift.This };
        }
        return null;
    }

    /// <summary>Ende 2024, Anfang der Woche, early next month, mid-November.</summary>
    private static Said? Part(Words w, int at, out int end, int depth)
    {
        end = at + 1;
        if (!w.Is(at, DateRole.Part) || depth > 2 || w.Word(at, "rest"))
            return null;
        var part = w[at].Part;
        var next = w.Dash(at + 1) ? at + 2 : at + 1;
        var of = w.Word(next, "of");
        next = of ? next + 1 : next;
        // early in May, late in the week; but no "start in May"
        var inside = of || w.Word(at, "early") || w.Word(at, "late") ? Joints : DateRole.Article;
        next = w.Skip(next, inside | DateRole.About, 3);
        if (
            w.Is(next, DateRole.Unit)
            && w[next].Unit is Grain.Week or Grain.Month or Grain.Quarter or Grain.Year
            && !w.Tokens.IsDigits(next + 1)
            && (of || next > at + 1 || w.Word(at, "end"))
        )
        {
            end = next + 1;
            return new Said(Form.Period, w[next].Unit) { Shift = Shift.This, Part = part };
        }
        var whole = Grammar.Simple(w, next, out var behind, depth + 1);
        if (
            whole is null
            || whole.Grain is Grain.Day or Grain.Moment or Grain.None
            || whole.Part != DatePart.Whole
            || whole.Form is Form.Span or Form.Counted
        )
            return null;
        end = behind;
        return whole with { Part = part };
    }

    /// <summary>first week of March, dritter Dienstag im September 2014, last four months of 2021, third last week of 2018.</summary>
    private static Said? Nth(Words w, int at, out int end, int depth)
    {
        end = at + 1;
        if (depth > 2)
            return null;
        var (number, next) = (0, at);
        if (w.Place(at, out var place, out var behind))
        {
            (number, next) = (place, behind);
            if (w.Is(next, DateRole.Shift) && w[next].Shift == Shift.Last && !w.IsGerman)
                (number, next) = (-place, next + 1);
        }
        else if (w.Is(at, DateRole.Shift) && w[at].Shift == Shift.Last)
            (number, next) = (-1, at + 1);
        else
            return null;
        var counts = Array.Empty<(int, Grain)>();
        if (number is 1 or -1 && w.Count(next, out var count, out behind, out _) && w.Is(behind, DateRole.Unit))
            (counts, next) = ([(count, w[behind].Unit)], behind);
        var weekday = w.Is(next, DateRole.Weekday) ? w[next].Number : (int?)null;
        var unit = weekday is null ? w[next].Unit : Grain.Day;
        if (
            weekday is null
            && !(
                w.Is(next, DateRole.Unit)
                && unit is Grain.Day or Grain.Week or Grain.Weekend or Grain.Month or Grain.Quarter or Grain.Half
            )
        )
            return null;
        next++;
        var inside = w.Skip(w.Word(next, "of") ? next + 1 : next, Joints, 2);
        Said? within = null;
        if (w.Is(inside, DateRole.Unit) && w[inside].Unit is Grain.Month or Grain.Year && inside > next)
            (within, behind) = (new Said(Form.Period, w[inside].Unit) { Shift = Shift.This }, inside + 1);
        if (
            (inside > next || w.Tokens.IsDigits(inside) || w.Month(inside) is not null || w.Is(inside, DateRole.Shift))
            && within is null
        )
            within = Grammar.Simple(w, inside, out behind, depth + 1);
        if (within is null || within.Grain <= unit || within.Form is Form.Nth or Form.Span or Form.Open)
            return null;
        end = behind;
        return new Said(Form.Nth, unit)
        {
            Number = number,
            Weekday = weekday,
            Within = within,
            Counts = counts,
        };
    }

    /// <summary>last week, diesen Sommer, nächsten Dienstag, the 2 upcoming months, week after next.</summary>
    private static Said? Shifted(Words w, int at, out int end, int depth)
    {
        end = at + 1;
        if (
            w.Is(at, DateRole.Unit)
            && w[at].Unit is Grain.Week or Grain.Month or Grain.Year or Grain.Weekend or Grain.Quarter
            && AfterNext(w, at + 1, out end)
        )
            return new Said(Form.Period, w[at].Unit) { Shift = Shift.AfterNext };
        if (!w.Is(at, DateRole.Shift))
            return CountedShift(w, at, out end);
        var shift = w[at].Shift;
        var then = w.Is(at, DateRole.Weak);
        var next = w.Word(at + 1, "calendar") ? at + 2 : at + 1;
        if (Spans.Read(w, at, out end) is { } span)
            return span;
        end = next + 1;
        if (w.Is(next, DateRole.Unit))
        {
            var unit = w[next].Unit;
            if (unit is Grain.Moment or Grain.Fortnight or Grain.Century or Grain.Half)
                return null;
            if (w.IsPlural(next))
                return new Said(Form.Open, Grain.None); // in the coming years
            var said = new Said(Form.Period, unit)
            {
                Shift = shift,
                About = false,
                Sign = then || unit == Grain.Day ? 0 : 1,
            };
            var inside = w.Skip(end, DateRole.On, 1);
            if (unit == Grain.Week && w.Is(inside, DateRole.Weekday) && !(w.Is(inside, DateRole.Weak) && w.IsGerman))
            {
                end = inside + 1;
                return new Said(Form.Weekday, Grain.Day) { Weekday = w[inside].Number, Within = said };
            }
            if (unit == Grain.Year && Numbered.Quarter(w, end, out var quarter, out var behind))
            {
                end = behind;
                return quarter with { Within = said };
            }
            return said;
        }
        if (w.Is(next, DateRole.Weekday))
        {
            var named = Weekdays.Read(w, next, out end, depth);
            return named is { Within: null, Year: null } ? named with { Shift = shift } : named;
        }
        if (w.Is(next, DateRole.Season))
            return Calendar.WithYear(
                w,
                new Said(Form.Numbered, Grain.Season) { Number = w[next].Number, Shift = shift },
                ref end
            );
        if (w.Month(next) is not null || w.DayOfMonth(next, out _, out _, out _))
        {
            var named = Compact.Read(w, next, out end) ?? Calendar.Read(w, next, out end);
            return named is { Month: not null, Year: null, Within: null } ? named with { Shift = shift } : null;
        }
        return null;
    }

    /// <summary>2 upcoming months, drei kommenden Jahre.</summary>
    private static Said? CountedShift(Words w, int at, out int end)
    {
        end = at + 1;
        if (
            !w.Count(at, out var count, out var behind, out var vague)
            || !w.Is(behind, DateRole.Shift)
            || w[behind].Shift == Shift.Next
            || !w.Is(behind + 1, DateRole.Unit)
        )
            return null;
        end = behind + 2;
        return Spans.Of([(count, w[behind + 1].Unit)], w[behind].Shift, vague);
    }

    private static Said? Season(Words w, int at, out int end)
    {
        end = at + 1;
        if (!w.Is(at, DateRole.Season))
            return null;
        var said = new Said(Form.Numbered, Grain.Season) { Number = w[at].Number };
        var dated = Calendar.WithYear(w, said, ref end);
        if (dated.Year is not null && w.Sign(end, '/') && w.Digits(end + 1, 4, out _))
            end += 2;
        var cued =
            dated != said || w.Behind(at, DateRole.Part | DateRole.In | DateRole.Since | DateRole.Until | DateRole.On);
        if (!cued && (w.Is(at, DateRole.Weak) || w.Tokens.Count > 1))
            return null;
        return w.Is(at, DateRole.Weak) && dated == said ? null : dated;
    }

    /// <summary>Vorjahr, Jahresende.</summary>
    private static Said? Word(Words w, int at, out int end)
    {
        end = at + 1;
        if (!w.Is(at, DateRole.Period))
            return null;
        var said = new Said(Form.Period, w[at].Unit) { Shift = w[at].Shift, Part = w[at].Part };
        if (said.Part != DatePart.Whole && said.Grain == Grain.Year && w.Year(end, out var year, out var behind))
        {
            end = behind;
            return new Said(Form.Calendar, Grain.Year) { Year = year, Part = said.Part };
        }
        return said;
    }

    private static Said? Weekend(Words w, int at, out int end)
    {
        end = at + 1;
        var named = w.Is(at, DateRole.Unit) && w[at].Unit == Grain.Weekend;
        return
            named
            && (
                w.Behind(at, DateRole.On | DateRole.Article | DateRole.Since | DateRole.Until)
                || w.Tokens.Count < 3
                || w.Sign(end, '.')
            )
            ? new Said(Form.Period, Grain.Weekend)
            : null;
    }

    /// <summary>the week of October 7th, the week commencing Monday, w/c 4 February.</summary>
    private static Said? Week(Words w, int at, out int end, int depth)
    {
        end = at + 1;
        var next = at + 1;
        if (w.Word(at, "w") && w.Sign(at + 1, '/') && w.Word(at + 2, "c"))
            next = at + 3;
        else if (!w.Is(at, DateRole.Unit) || w[at].Unit is not (Grain.Week or Grain.Weekend) || depth > 2)
            return null;
        else if (w.Word(next, "of") || w.Word(next, "from"))
            next++;
        else if (w.Is(next, DateRole.Since))
            next = w.Skip(next + 1, DateRole.On, 1);
        else
            return null;
        next = w.Skip(next, DateRole.Article | DateRole.On, 1);
        var inside = Grammar.Simple(w, next, out var behind, depth + 1) ?? Grammar.BareDay(w, next, out behind);
        if (inside is not { Grain: Grain.Day })
            return null;
        end = behind;
        return new Said(Form.Period, w[at].Unit == Grain.Weekend ? Grain.Weekend : Grain.Week) { Within = inside };
    }

    /// <summary>after next, after the next, nach dem nächsten.</summary>
    public static bool AfterNext(Words w, int at, out int end)
    {
        var next = w.Skip(at + 1, DateRole.Article, 1);
        end = next + 1;
        return w.Is(at, DateRole.After)
            && w.Is(next, DateRole.Shift)
            && w[next].Shift is Shift.Next or Shift.Coming
            && !w.Is(next + 1, DateRole.Unit | DateRole.Weekday);
    }
}

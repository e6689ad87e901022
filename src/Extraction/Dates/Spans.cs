namespace Newsroom.Extraction.Dates;

/// <summary>Counts of time: the last three days, vor zwei Wochen, three weeks after 15 January, zwei Tage später, kürzlich.</summary>
internal static class Spans
{
    private const int MostCounts = 4;
    private static readonly List<(int, Grain)> Nothing = [];

    /// <summary>the last three days, die kommenden paar Wochen.</summary>
    public static Said? Read(Words w, int at, out int end)
    {
        end = at + 1;
        if (!w.Is(at, DateRole.Shift) || w[at].Shift is not (Shift.Last or Shift.Coming or Shift.Next))
            return null;
        if (!Counts(w, at + 1, out end, out var counts, out var vague))
            return null;
        // the last 3 months and 2 days ago: two dates
        if (counts.Count > 1 && w.Is(end, DateRole.Ago) && !Counts(w, at + 1, out end, out counts, out vague, most: 1))
            return null;
        return Of(counts, w[at].Shift, vague);
    }

    public static Said? Of(List<(int, Grain)> counts, Shift shift, bool vague) =>
        shift is Shift.Last or Shift.Coming or Shift.Next
            ? new Said(Form.Span, Grain.Interval)
            {
                Counts = counts,
                Sign = shift == Shift.Last ? -1 : 1,
                About = vague,
                IsFew = vague,
            }
            : null;

    public static Said? Counted(Words w, int at, out int end, int depth) =>
        Behind(w, at, out end) ?? Before(w, at, out end, depth) ?? Untold(w, at, out end);

    /// <summary>Behind a small word: vor drei Tagen, in two weeks, within 10 months, innerhalb eines Jahres.</summary>
    private static Said? Behind(Words w, int at, out int end)
    {
        end = at + 1;
        var ago = w.IsGerman && w.Is(at, DateRole.Before);
        var within = w.Is(at, DateRole.Within);
        var ahead = w.Word(at, "in");
        if (!ago && !within && !ahead)
            return null;
        var next = w.Skip(at + 1, DateRole.Article, 1);
        next = within && w.Is(next, DateRole.Shift) ? next + 1 : next;
        next = w.Skip(next, DateRole.About, 1);
        var about = next > at + 1 && w.Is(next - 1, DateRole.About);
        if (ahead && next > at + 1 && !about)
            return null;
        if (!Counts(w, next, out var behind, out var counts, out var vague))
            return null;
        end = behind;
        if (counts[^1].Unit == Grain.Moment)
            return new Said(Form.Open, Grain.Moment);
        if (within)
            return new Said(Form.Span, Grain.Interval)
            {
                Counts = counts,
                Shift = Shift.This,
                About = vague,
                IsFew = vague,
            };
        return new Said(Form.Counted, Grain.Day)
        {
            Counts = counts,
            Sign = ago ? -1 : 1,
            About = about || vague,
            IsFew = vague,
        };
    }

    /// <summary>Before a small word: three days ago, two weeks from now, 3 days after January 12th, two sundays from now, zwei Tage später.</summary>
    private static Said? Before(Words w, int at, out int end, int depth)
    {
        end = at + 1;
        var next = w.Skip(at, DateRole.About, 1);
        int? weekday = null;
        if (
            w.Count(next, out var count, out var behind, out var vague)
            && w.Is(behind, DateRole.Weekday)
            && !w.Is(behind, DateRole.Weak)
        )
            weekday = w[behind].Number;
        List<(int, Grain)> counts;
        if (weekday is not null)
            (counts, behind) = ([(count, Grain.Week)], behind + 1);
        else if (!Counts(w, next, out behind, out counts, out vague))
        {
            if (!DayBeside(w, at, out behind, out counts))
                return null;
            // Tage her, hours ago: how many is not told.
            if (w.Is(behind, DateRole.Ago))
            {
                end = behind + 1;
                return new Said(Form.Open, counts[0].Item2 == Grain.Moment ? Grain.Moment : Grain.Day);
            }
        }
        var said = new Said(Form.Counted, Grain.Day)
        {
            Counts = counts,
            Weekday = weekday,
            About = vague || next > at,
            IsFew = vague,
        };
        var isMoment = counts[^1].Item2 == Grain.Moment;
        if (w.Is(behind, DateRole.Ago))
        {
            end = behind + 1;
            return isMoment ? new Said(Form.Open, Grain.Moment) : said with { Sign = -1 };
        }
        if (w.Is(behind, DateRole.BeforeThen))
        {
            end = behind + 1;
            return new Said(Form.Open, isMoment ? Grain.Moment : Grain.Day);
        }
        if (w.Is(behind, DateRole.Later))
        {
            end = behind + 1;
            return isMoment ? new Said(Form.Open, Grain.Moment) : said with { Sign = w.Word(behind, "hence") ? 1 : 2 };
        }
        var before = w.Is(behind, DateRole.Before);
        if (
            isMoment
            || !(before || w.Is(behind, DateRole.After) || w.Word(behind, "from") || w.Is(behind, DateRole.Since))
            || depth > 2
        )
            return null;
        end = behind + 2;
        if (w.Is(behind + 1, DateRole.Now))
            return before ? null : said;
        var from = Grammar.Simple(w, w.Skip(behind + 1, DateRole.Article | DateRole.On, 1), out end, depth + 1);
        return from is null or { Form: Form.Counted or Form.Open or Form.Span }
            ? null
            : said with
            {
                From = from,
                Sign = before ? -1 : 1,
            };
    }

    /// <summary>the day after tomorrow, Tage zuvor: a unit without a count.</summary>
    private static bool DayBeside(Words w, int at, out int end, out List<(int, Grain)> counts)
    {
        (end, counts) = (at + 1, [(1, w[at].Unit)]);
        return w.Is(at, DateRole.Unit)
            && w[at].Unit is not (Grain.Half or Grain.Season)
            && (
                w.Is(end, DateRole.BeforeThen | DateRole.Later | DateRole.Ago)
                || (
                    w[at].Unit == Grain.Day
                    && w.Is(end, DateRole.Before | DateRole.After)
                    && w.Is(end + 1, DateRole.Day)
                )
            );
    }

    /// <summary>kürzlich, recently: said, and not told.</summary>
    private static Said? Untold(Words w, int at, out int end)
    {
        end = at + 1;
        return w.Is(at, DateRole.Recent) ? new Said(Form.Open, Grain.None) : null;
    }

    /// <summary>two years, 1 month and 21 days, einem halben Jahr.</summary>
    private static bool Counts(
        Words w,
        int at,
        out int end,
        out List<(int Count, Grain Unit)> counts,
        out bool vague,
        int most = MostCounts
    )
    {
        (end, counts, vague) = (at, Nothing, false);
        if (
            !w.Count(at, out _, out var first, out _)
            || !(w.Is(first, DateRole.Unit) || w.Tokens.Is(first, Numbers.Role.Half))
        )
            return false;
        counts = [];
        for (var next = at; counts.Count < most; )
        {
            if (!w.Count(next, out var count, out var behind, out var few))
                break;
            var half =
                w.In(behind)
                && w.Tokens.Is(behind, Numbers.Role.Half)
                && w.Tokens.Value(next, Numbers.Role.Article) == 0
                && w.Is(behind + 1, DateRole.Unit)
                && w[behind + 1].Unit == Grain.Year;
            if (half)
                behind++;
            if (
                !w.Is(behind, DateRole.Unit)
                || w[behind].Unit == Grain.Season
                || (counts.Count > 0 && w[behind].Unit >= counts[^1].Unit)
            )
                break;
            counts.Add(half ? (6, Grain.Month) : (count, w[behind].Unit));
            vague |= few;
            end = behind + 1;
            next = w.Is(end, DateRole.And) || w.Sign(end, ',') ? end + 1 : end;
        }
        return counts.Count > 0;
    }
}

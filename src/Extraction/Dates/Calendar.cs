using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>Days, months and years by name: 3. September 2025, May 8, April 2024, 2024, the 1990s, 19th century.</summary>
internal static class Calendar
{
    public static Said? Read(Words w, int at, out int end) =>
        DayBefore(w, at, out end) ?? MonthFirst(w, at, out end) ?? Decade(w, at, out end) ?? YearFirst(w, at, out end);

    /// <summary>A year behind a date, or the year it lies in: ", 2025", "of 1992", "dieses Jahres", "last year".</summary>
    public static Said WithYear(Words w, Said said, ref int end)
    {
        var at = w.Sign(end, ',') ? end + 1 : end;
        at = w.Is(at, DateRole.Of | DateRole.In) || w.Word(at, "of") ? at + 1 : at;
        at = w.Is(at, DateRole.Article) ? at + 1 : at;
        if (w.Is(at, DateRole.Unit) && w[at].Unit == Grain.Year && w.IsGerman)
            at++;
        var cued = at > end;
        if (w.Year(at, out var year, out var behind, cued: true) && (cued || !IsCounted(w, behind, year)))
        {
            end = behind;
            return said with { Year = year };
        }
        if (Periods.Unit(w, at, out behind, Grain.Year) is { } within)
        {
            end = behind;
            return said with { Within = within };
        }
        if (said.Month is null || w.Tokens.IsSign(at, '.'))
            return said;
        var ends =
            !w.In(at + 1)
            || !w.Tokens.IsWord(at + 1) && !w.Tokens.IsDash(at + 1) && w.Tokens.Sign(at + 1) is not (':' or '%' or '$');
        var apart =
            !w.Tokens.IsSign(end, ',') && (said.Day is not null ? ends : w.Digits(at, 2, out var two) && two > 31);
        if ((apart || w.Tokens.Sign(at) is '\'' or '’') && w.Year(at, out year, out behind, two: true))
        {
            end = behind;
            return said with { Year = year };
        }
        return said;
    }

    /// <summary>3. September 2025, 8th of May, the third day of October.</summary>
    private static Said? DayBefore(Words w, int at, out int end)
    {
        if (!w.DayOfMonth(at, out var day, out end, out var isPlace))
        {
            if (
                w.IsGerman
                || !w.In(at)
                || !w.Tokens.Is(at, Role.Number)
                || !Groups.Below100(w.Tokens, at, out var words, out end)
                || words is < 1 or > 31
            )
                return null;
            day = (int)words;
        }
        var next = isPlace && w.Is(end, DateRole.Unit) && w[end].Unit == Grain.Day ? end + 1 : end;
        var of = w.Word(next, "of") || (next > end && w.Is(next, DateRole.In)) ? 1 : 0;
        next += of;
        if (w.Month(next, lower: isPlace || of > 0 || w.IsGerman) is { } month)
        {
            end = w.BehindMonth(next);
            return WithYear(w, new Said(Form.Calendar, Grain.Day) { Month = month, Day = day }, ref end);
        }
        // 20 of next month, am 3. dieses Monats, the 31st day of the month
        next = of > 0 ? w.Skip(next, DateRole.Article, 1) : next;
        if (!isPlace && of == 0)
            return null;
        var within = Periods.Unit(w, next, out var behind, Grain.Month, bare: of > 0);
        if (within is null)
            return null;
        end = behind;
        return new Said(Form.Calendar, Grain.Day) { Day = day, Within = within };
    }

    /// <summary>May 8, 1945; May the 8th; April 2024; April.</summary>
    private static Said? MonthFirst(Words w, int at, out int end)
    {
        end = at + 1;
        var lower =
            w.DayOfMonth(at + 1, out _, out _, out _)
            || w.Year(at + 1, out _, out _)
            || (w.Behind(at, DateRole.In | DateRole.Since) && !w.Behind(at, DateRole.Filler));
        if (w.Month(at, lower) is not { } month)
            return null;
        end = w.BehindMonth(at);
        var said = new Said(Form.Calendar, Grain.Month) { Month = month };
        var next = w.Is(end, DateRole.Article) ? end + 1 : end;
        if (w.DayOfMonth(next, out var day, out var behind, out var isPlace))
        {
            if (isPlace && w.IsGerman && w.Month(behind) is not null)
                return WithYear(w, said, ref end);
            if (isPlace || next > end || !IsCounted(w, behind, 0) && !(w.Tokens.IsSign(behind, ':')))
            {
                end = behind;
                return WithYear(w, said with { Grain = Grain.Day, Day = day }, ref end);
            }
        }
        if (
            !w.IsGerman
            && w.In(next)
            && w.Tokens.Is(next, Role.Number)
            && Groups.Below100(w.Tokens, next, out var words, out behind)
            && words is >= 1 and <= 31
            && !Years.TryWords(w.Tokens, next, out _)
            && !IsCounted(w, behind, 0)
            && !w.Tokens.Is(behind, Role.Multiplier)
        )
        {
            end = behind;
            return WithYear(w, said with { Grain = Grain.Day, Day = (int)words }, ref end);
        }
        var dated = WithYear(w, said, ref end);
        // Mai und Juni 2024
        if (
            dated.WantsYear
            && (w.Is(end, DateRole.And) || w.Sign(end, '/'))
            && w.Month(end + 1) > month
            && w.Year(w.BehindMonth(end + 1), out var year, out _)
        )
            return dated with { Year = year };
        return dated;
    }

    /// <summary>2024, 2017 April, Jahr 2009, year two hundred and sixty.</summary>
    private static Said? YearFirst(Words w, int at, out int end)
    {
        end = at + 1;
        var named = w.Is(at, DateRole.Unit) && w[at].Unit == Grain.Year || w.Word(at, "cy");
        var cued = named || w.Behind(at, DateRole.In | DateRole.Of | DateRole.Since | DateRole.Until);
        if (!w.Year(named ? at + 1 : at, out var year, out end, cued, two: w.Word(at, "cy")))
            return null;
        if (
            !named
            && w.Tokens.IsDigits(at)
            && !IsPair(w, at)
            && !w.Behind(at, DateRole.Part)
            && !(w.Tokens.IsDash(at - 1) && w.Behind(at - 1, DateRole.Part))
        )
        {
            if (!Years.TryRead(w.Tokens, at, out _, out var doubtful) || IsBefore(w, end))
                return null;
            if (
                doubtful
                && w.Tokens.PhraseTo(at, Role.Hedge, 0) is { } hedge
                && !w.Tokens.Is(at - 1, Role.YearPerhaps)
                && hedge.First < at
            )
                return null;
            if (
                w.Tokens.Glued(at)
                && w.Tokens.Sign(at - 1) is '-' or '.' or ':' or '#' or '$' or '€'
                && !(w.Tokens.IsDigits(at - 2))
            )
                return null;
        }
        else if (!named && Surroundings.MeasuresAhead(w.Tokens, end))
            return null;
        var said = new Said(Form.Calendar, Grain.Year) { Year = year };
        var next = w.Sign(end, ',') ? end + 1 : end;
        if (w.Month(next, lower: true) is { } month && !w.DayOfMonth(next + 1, out _, out _, out _))
        {
            end = w.BehindMonth(next);
            return said with { Grain = Grain.Month, Month = month };
        }
        return said;
    }

    /// <summary>1990s, 80er Jahre, neunziger Jahre, the nineteen seventies, 19. Jahrhundert.</summary>
    private static Said? Decade(Words w, int at, out int end)
    {
        end = at + 1;
        var tokens = w.Tokens;
        if (
            w.Place(at, out var place, out var behind)
            && w.Is(behind, DateRole.Unit)
            && w[behind].Unit == Grain.Century
            && place is >= 1 and <= 22
        )
        {
            end = behind + 1;
            if (w.Sign(end, '.') && tokens.Glued(end) && tokens.Letters(behind).Length < 5)
                end++;
            return IsBefore(w, end)
                ? null
                : new Said(Form.Calendar, Grain.Century) { Year = Math.Max(1, (place - 1) * 100) };
        }
        var quoted = tokens.Sign(at) is '\'' or '’' ? 1 : 0;
        if (
            w.Digits(at + quoted, 4, out var digits)
            && digits % 10 == 0
            && tokens.Letters(at + quoted).Length is 2 or 4
        )
        {
            behind = at + quoted + 1;
            if (tokens.Sign(behind) is '\'' or '’' && tokens.Glued(behind) && w.Word(behind + 1, "s"))
                behind++;
            if (!(tokens.Glued(behind) && OrdinalEndings.IsDecade(tokens, behind)))
                return null;
            end = behind + 1;
            var years = w.Is(end, DateRole.Unit) && w[end].Unit == Grain.Year;
            if (w.IsGerman && !years && digits < 100 && !w.Word(behind, "ern"))
                return null;
            end += years ? 1 : 0;
            return Tens(digits);
        }
        if (quoted > 0 || !w.In(at))
            return null;
        if (tokens.Is(at, Role.Decade))
        {
            if (w.Is(end, DateRole.Unit) && w[end].Unit == Grain.Year)
                end++;
            else if (!tokens.Letters(at).Contains("jahr", StringComparison.OrdinalIgnoreCase))
                return null;
            return Tens((int)tokens.Value(at, Role.Decade));
        }
        if (w.Is(at, DateRole.Decade))
            return w.Behind(at, DateRole.Article | DateRole.Part | DateRole.In) ? Tens(w[at].Number) : null;
        if (!tokens.Is(at, Role.Number) || tokens.Value(at, Role.Number) is not (>= 16 and <= 20 and var century))
            return null;
        behind = Groups.BehindDash(tokens, end);
        if (!w.Is(behind, DateRole.Decade))
            return null;
        end = behind + 1;
        return Tens(((int)century * 100) + w[behind].Number);
    }

    private static Said Tens(int year) =>
        new(Form.Calendar, Grain.Decade)
        {
            Year =
                year >= 100 ? year
                : year < 30 ? 2000 + year
                : 1900 + year,
        };

    /// <summary>What follows is counted or a time: March 20 people, May 8 percent.</summary>
    private static bool IsCounted(Words w, int at, int year) =>
        w.In(at)
        && (
            w.Tokens.Is(at, Role.Percent | Role.Multiplier | Role.Currency | Role.Clock)
            || (year == 0 ? Surroundings.CountsAhead(w.Tokens, at) : Surroundings.MeasuresAhead(w.Tokens, at))
        );

    /// <summary>2014-2018.</summary>
    private static bool IsPair(Words w, int at) =>
        w.Dash(at + 1) && w.Tokens.Glued(at + 1) && w.Tokens.Glued(at + 2) && w.Year(at + 2, out _, out _)
        || (
            (w.Tokens.IsDash(at - 1) || w.Tokens.IsSign(at - 1, '~'))
            && w.Tokens.Glued(at)
            && Numbers.Dates.IsYear(w.Tokens, at - 2)
        );

    /// <summary>Before Christ, which no date of ours is.</summary>
    private static bool IsBefore(Words w, int at) =>
        w.Word(at, "BC") || w.Word(at, "BCE") || (w.Word(at, "v") && w.Sign(at + 1, '.') && w.Word(at + 2, "Chr"));
}

namespace Newsroom.Extraction.Dates;

/// <summary>Spans of time by their number in a year: the second quarter of 2025, erstes Halbjahr, KW 23.</summary>
internal static class Numbered
{
    /// <summary>third quarter of 2016, Q3, 2016 Q3, 2017-q1, 2016H2, 18q4, zweites Halbjahr 2024, KW 23, week 3 of 2027.</summary>
    public static Said? Read(Words w, int at, out int end)
    {
        end = at + 1;
        if (Quarter(w, at, out var said, out end))
        {
            end += w.Dash(end) && w.Year(end + 1, out _, out _) ? 1 : 0;
            return Calendar.WithYear(w, said, ref end);
        }
        if (w.Year(at, out var year, out var behind) || (w.TwoDigits(at, out year) && w.Tokens.Glued(at + 1)))
        {
            behind = w.Tokens.IsDigits(at) ? at + 1 : behind;
            behind += w.Dash(behind) ? 1 : 0;
            behind = w.Skip(behind, DateRole.Article, 1);
            if (!Quarter(w, behind, out said, out end))
                return null;
            return said with { Year = year };
        }
        if (w.Is(at, DateRole.WeekNumber) || (!w.IsGerman && w.Word(at, "week")))
        {
            if (!w.Digits(at + 1, 2, out var number) || number is < 1 or > 53)
                return null;
            end = at + 2;
            return Calendar.WithYear(w, new Said(Form.Numbered, Grain.Week) { Number = number }, ref end);
        }
        return null;
    }

    /// <summary>an Ostern 2024, since Christmas, am letzten Karfreitag: a holiday where something makes a date of its word.</summary>
    public static Said? Holiday(Words w, int at, out int end)
    {
        end = at + 1;
        var shift = w.Is(at, DateRole.Shift) ? w[at].Shift : Shift.None;
        var word = shift == Shift.None ? at : at + 1;
        if (!w.Is(word, DateRole.Holiday))
            return null;
        end = word + 1;
        var number = w[word].Number;
        var about = w.Is(word, DateRole.Weak);
        var said =
            number < 2000
                ? new Said(Form.Calendar, Grain.Day) { Month = number / 100, Day = number % 100 }
                : new Said(Form.Numbered, Grain.Day) { Number = number - DateWords.FromEaster };
        var dated = Calendar.WithYear(w, said with { Shift = shift, About = about }, ref end);
        const DateRole cues =
            DateRole.On
            | DateRole.In
            | DateRole.Since
            | DateRole.Until
            | DateRole.Before
            | DateRole.After
            | DateRole.Filler
            | DateRole.Part;
        var cued = shift != Shift.None || dated.Year is not null || dated.Within is not null || w.Behind(word, cues);
        return cued && !(w.In(end) && w.Tokens.IsDash(end) && w.Tokens.Glued(end)) ? dated : null;
    }

    public static bool Quarter(Words w, int at, out Said said, out int end)
    {
        (said, end) = (new Said(Form.Numbered, Grain.Quarter), at + 1);
        if ((w.Word(at, "Q") || w.Word(at, "H")) && w.Tokens.Glued(at + 1) && w.Digits(at + 1, 1, out var n))
        {
            end = at + 2;
            said = new Said(Form.Numbered, w.Word(at, "Q") ? Grain.Quarter : Grain.Half) { Number = n };
            return n >= 1 && n <= (said.Grain == Grain.Half ? 2 : 4);
        }
        var last = w.Is(at, DateRole.Shift) && w[at].Shift == Shift.Last && !w.IsGerman;
        var behind = at + 1;
        n = 4;
        if (!last && !w.Place(at, out n, out behind))
            return false;
        if (!w.Is(behind, DateRole.Unit) || w[behind].Unit is not (Grain.Quarter or Grain.Half) || n < 1)
            return false;
        var grain = w[behind].Unit;
        end = behind + 1;
        if (grain == Grain.Half && !w.IsGerman && !w.Word(end, "of") && !w.Year(end, out _, out _))
            return false; // the second half of a match
        if (last && !w.Word(end, "of"))
            return false;
        said = new Said(Form.Numbered, grain) { Number = last && grain == Grain.Half ? 2 : n };
        return n <= (grain == Grain.Half && !last ? 2 : 4);
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>What a word may be to a date: a list of the lexicon, or a role in its little words.</summary>
[Flags]
internal enum DateRole : long
{
    None = 0,
    Weekday = 1 << 0,
    DayPart = 1 << 1,
    Day = 1 << 2,
    Shift = 1 << 3,
    Unit = 1 << 4,
    Season = 1 << 5,
    Part = 1 << 6,
    Period = 1 << 7,

    /// <summary>Counts only beside what makes a date of it.</summary>
    Weak = 1 << 8,
    Since = 1 << 9,
    Until = 1 << 10,
    Before = 1 << 11,
    After = 1 << 12,
    From = 1 << 13,
    Between = 1 << 14,
    And = 1 << 15,
    To = 1 << 16,
    Filler = 1 << 17,
    Article = 1 << 18,
    In = 1 << 19,
    On = 1 << 20,
    Of = 1 << 21,
    Within = 1 << 22,

    /// <summary>Behind a count, from the article's day backwards: three days ago.</summary>
    Ago = 1 << 23,

    /// <summary>Behind a count, from a day that the text speaks of backwards: three days earlier.</summary>
    BeforeThen = 1 << 24,
    Later = 1 << 25,
    Few = 1 << 26,
    Recent = 1 << 27,
    About = 1 << 28,
    Now = 1 << 29,
    WeekNumber = 1 << 30,
    Decade = 1L << 31,
    Holiday = 1L << 32,
}

/// <param name="Roles">All it may be.</param>
/// <param name="Number">Of a weekday, a season, a holiday, or days from today.</param>
/// <param name="Unit">Which span of time.</param>
/// <param name="Shift">Which of several.</param>
/// <param name="Part">Which part.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateWord(DateRole Roles, short Number, Grain Unit, Shift Shift, DatePart Part)
{
    /// <summary>Two lists may hold one word.</summary>
    public DateWord And(DateWord other) =>
        new(
            Roles | other.Roles,
            Number == 0 ? other.Number : Number,
            Unit == Grain.None ? other.Unit : Unit,
            Shift == Shift.None ? other.Shift : Shift,
            Part == DatePart.Whole ? other.Part : Part
        );
}

/// <summary>Which of several of its kind.</summary>
internal enum Shift : byte
{
    None,
    BeforeLast,
    Last,
    This,

    /// <summary>The first one that comes.</summary>
    Coming,

    /// <summary>That of the week, month or year behind this one.</summary>
    Next,
    AfterNext,
}

/// <summary>The lists under Lexicon, read into the words of a language.</summary>
internal static class DateWords
{
    private static readonly (string File, DateRole Role)[] Files =
    [
        ("weekdays", DateRole.Weekday),
        ("day-parts", DateRole.DayPart),
        ("days", DateRole.Day),
        ("shifts", DateRole.Shift),
        ("units", DateRole.Unit),
        ("seasons", DateRole.Season),
        ("parts", DateRole.Part),
        ("decades", DateRole.Decade),
        ("periods", DateRole.Period),
        ("holidays", DateRole.Holiday),
        ("little-words", DateRole.None),
    ];

    /// <summary>Numbers from here on count days from Easter Sunday; below stand month and day.</summary>
    public const short FromEaster = 5000;

    public static IEnumerable<(string Word, DateWord Date)> Read(string language)
    {
        foreach (var (file, role) in Files)
        foreach (var line in WordList.Read($"dates/{language}/{file}"))
            yield return (line.Words, Word(line, role));
        foreach (var line in WordList.Read($"dates/{language}/weekdays").Where(l => l.Note is null))
        foreach (var part in WordList.Read($"dates/{language}/day-parts").Where(p => char.IsUpper(p.Words[0])))
            yield return (line.Words + part.Words.ToLowerInvariant(), Word(line, DateRole.Weekday));
    }

    private static DateWord Word(ListLine line, DateRole role)
    {
        var number = short.TryParse(line.Value, CultureInfo.InvariantCulture, out var n) ? n : (short)0;
        if (role == DateRole.Holiday && line.Value![0] is '+' or '-')
            number += FromEaster;
        var weak = line.Note is "short" or "weak" or "then" or "about" ? DateRole.Weak : DateRole.None;
        return role switch
        {
            DateRole.None => new DateWord(Name<DateRole>(line.Value!), 0, default, default, default),
            DateRole.Shift => new DateWord(role | weak, 0, default, Name<Shift>(line.Value!), default),
            DateRole.Unit => new DateWord(role, 0, Name<Grain>(line.Value!), default, default),
            DateRole.Part => new DateWord(role, 0, default, default, Name<DatePart>(line.Value!)),
            DateRole.Period => new DateWord(
                role,
                0,
                Name<Grain>(line.Note!),
                Enum.TryParse<Shift>(line.Value, ignoreCase: true, out var shift) ? shift : Shift.This,
                Enum.TryParse<DatePart>(line.Value, ignoreCase: true, out var part) ? part : DatePart.Whole
            ),
            _ => new DateWord(role | weak, number, default, default, default),
        };
    }

    private static T Name<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}

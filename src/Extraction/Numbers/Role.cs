namespace Newsroom.Extraction.Numbers;

/// <summary>What a word may be to a number: a list of the lexicon, or a role in its little words.</summary>
[Flags]
internal enum Role : long
{
    None = 0,
    Number = 1L << 0,
    Scale = 1L << 1,
    Plural = 1L << 2,
    Vague = 1L << 3,
    VagueBefore = 1L << 4,
    Denominator = 1L << 5,
    Half = 1L << 6,
    Share = 1L << 7,
    Ordinal = 1L << 8,
    Article = 1L << 9,
    Loose = 1L << 10,
    Never = 1L << 11,
    Hedge = 1L << 12,
    HedgeBehind = 1L << 13,
    Percent = 1L << 14,
    Points = 1L << 15,
    Month = 1L << 16,
    Clock = 1L << 17,
    ClockBefore = 1L << 18,
    Year = 1L << 19,
    YearPerhaps = 1L << 20,
    Label = 1L << 21,
    Counted = 1L << 22,
    Period = 1L << 23,
    Measure = 1L << 24,
    Currency = 1L << 25,
    Ratio = 1L << 26,
    Each = 1L << 27,
    Part = 1L << 28,
    Determiner = 1L << 29,
    Change = 1L << 30,
    Skipped = 1L << 31,
    AfterFraction = 1L << 32,

    And = 1L << 33,
    Point = 1L << 34,
    Minus = 1L << 35,
    Between = 1L << 36,
    From = 1L << 37,
    To = 1L << 38,
    Onto = 1L << 39,
    Or = 1L << 40,

    /// <summary>May stand inside a longer number word.</summary>
    Stem = 1L << 41,

    /// <summary>A point may follow that belongs to it.</summary>
    Abbreviation = 1L << 42,

    /// <summary>The plural of a denominator, which English tells apart: thirds.</summary>
    Several = 1L << 43,

    /// <summary>Counts only with a capital: May.</summary>
    Capital = 1L << 44,

    /// <summary>A decade: neunziger.</summary>
    Decade = 1L << 45,

    Multiplier = Scale | Plural,
}

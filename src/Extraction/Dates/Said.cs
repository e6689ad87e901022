namespace Newsroom.Extraction.Dates;

/// <summary>How the words name a date.</summary>
internal enum Form
{
    /// <summary>By year, month and day, as many as are said.</summary>
    Calendar,
    Weekday,

    /// <summary>By its unit and which one: last week, this season.</summary>
    Period,

    /// <summary>By its number in a year: autumn, the second quarter, week 23.</summary>
    Numbered,

    /// <summary>By a count from another day: three weeks ago.</summary>
    Counted,

    /// <summary>All the time of a count: the last three days.</summary>
    Span,

    /// <summary>By its place in another: the last Monday of March.</summary>
    Nth,
    Interval,

    /// <summary>Not told: recently, hours ago.</summary>
    Open,
}

/// <summary>What the words say of a date, before it is resolved.</summary>
internal sealed record Said(Form Form, Grain Grain)
{
    public int? Year { get; init; }
    public int? Month { get; init; }
    public int? Day { get; init; }

    /// <summary>From Monday, 1 to 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>Of a season, a quarter, a half or a week; the place of an nth, below zero from the end.</summary>
    public int Number { get; init; }

    public Shift Shift { get; init; }

    /// <summary>What is counted, the largest unit first.</summary>
    public IReadOnlyList<(int Count, Grain Unit)> Counts { get; init; } = [];

    /// <summary>-1 backwards.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>The day that is counted from; the article's where there is none.</summary>
    public Said? From { get; init; }

    /// <summary>What it lies in; the last day of an interval.</summary>
    public Said? Within { get; init; }

    public DatePart Part { get; init; }

    /// <summary>The words are vague: about.</summary>
    public bool About { get; init; }

    /// <summary>How many is not told: a few days ago.</summary>
    public bool IsFew { get; init; }

    /// <summary>A day of the month alone.</summary>
    public bool IsBareDay => Form == Form.Calendar && Day is not null && Month is null && Within is null;

    /// <summary>A date that a year could still be added to.</summary>
    public bool WantsYear =>
        Year is null
        && Within is null
        && Shift == Shift.None
        && (Form == Form.Numbered || (Form == Form.Calendar && Month is not null));
}

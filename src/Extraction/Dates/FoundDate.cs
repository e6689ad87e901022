using System.Runtime.InteropServices;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>What a date names.</summary>
public enum Grain
{
    None,

    /// <summary>Hours and less: they are found, and their day is not told.</summary>
    Moment,
    Day,
    Weekend,

    /// <summary>From Monday.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,

    /// <summary>From one date to another.</summary>
    Interval,
}

/// <summary>The part of a span of time that the words name: Ende 2024.</summary>
public enum DatePart
{
    Whole,
    Start,
    Middle,
    End,
}

/// <summary>Which side of the named date is meant.</summary>
public enum DateBound
{
    /// <summary>The date itself.</summary>
    At,

    /// <summary>From it on: seit Mai.</summary>
    Since,

    /// <summary>Up to it: bis Mai.</summary>
    Until,

    /// <summary>What ends before it begins: vor 2020.</summary>
    Before,

    /// <summary>What begins after it ends: nach 2020.</summary>
    After,
}

/// <summary>Units counted from the article's day, below zero backwards: -2 weeks.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Spans">True where all the time is meant (in den letzten drei Jahren), false where its far end is (vor drei Jahren).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Counted(int Count, Grain Unit, bool Spans);

/// <summary>A date as it stands in a text, and what it means.</summary>
public sealed record FoundDate
{
    public required Place Place { get; init; }

    /// <summary>What the words mean, with their bound: seit 2023 is 2023/..; null where that cannot be told.</summary>
    public PartialDate? Value { get; init; }

    /// <summary>The date that the words name, without their bound: seit 2023 is 2023; null where it cannot be told.</summary>
    public PartialDate? Named { get; init; }

    public DateBound Bound { get; init; }

    public Grain Grain { get; init; }

    public DatePart Part { get; init; }

    /// <summary>Where the words count from the article's day.</summary>
    public Counted? Counted { get; init; }

    /// <summary>How it was read, in short names that stay: calendar, weekday, period, numbered, counted, span, nth, interval, open.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

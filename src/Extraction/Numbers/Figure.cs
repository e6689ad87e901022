using System.Runtime.InteropServices;
using Newsroom.Domain.Quantities;

namespace Newsroom.Extraction.Numbers;

/// <summary>What a number in a text is. Only <see cref="Figure"/> says how many or how much.</summary>
public enum FoundAs
{
    Figure,
    Date,

    /// <summary>A time of day, or a duration written like one: 10:30, 16 Uhr.</summary>
    Time,
    Year,
    Phone,

    /// <summary>A result or a ratio: 3:1.</summary>
    Score,

    /// <summary>The number of a thing: Nr. 5, § 26, Linie 529, the "1." of a list.</summary>
    Label,

    /// <summary>A place in an order: 80. Jahrestag, third.</summary>
    Ordinal,

    /// <summary>Part of a name, an address or a code: F-16, A30, 192.168.1.2.</summary>
    Code,

    /// <summary>A word that is a number in meaning only: a, ein, keine, both.</summary>
    Word,

    /// <summary>More than a quantity holds: 10^15 and above, more than 15 digits or six decimals.</summary>
    Beyond,
}

public enum FigureKind
{
    Number,
    Percent,

    /// <summary>Another unit than percent.</summary>
    PercentagePoints,

    /// <summary>A part of a whole, its value in percent: die Hälfte is 50, a third 33.333333, one in five 20.</summary>
    Share,
}

/// <summary>Half-open: the end is the first position behind.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Span(int Start, int End);

/// <summary>Where words stand in a text, counted in UTF-16 units and in Unicode code points.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Place(Span Units, Span CodePoints);

/// <summary>A number as it stands in a text.</summary>
public sealed record Figure
{
    public required FoundAs As { get; init; }
    public FigureKind Kind { get; init; }

    /// <summary>
    /// Exact, of at most six decimals: one value; low and high of a range; none for words like "several thousand". Of what is no
    /// figure: the numbers that stand in it, 3 and 2025 in "3. September 2025".
    /// </summary>
    public IReadOnlyList<decimal> Values { get; init; } = [];

    /// <summary>The two numbers of a share that was said with two: 3 and 4 in "three out of four".</summary>
    public (decimal Part, decimal Whole)? Ratio { get; init; }

    /// <summary>The printed hedge; <see cref="Qualifier.Between"/> for a range.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>The number with its sign, multiplier and percent; without hedge, currency and unit.</summary>
    public required Place Place { get; init; }

    /// <summary>The words that hedge it, when there are some.</summary>
    public Place? Hedge { get; init; }

    /// <summary>Four digits that are a year only because nothing says otherwise.</summary>
    public bool Doubtful { get; init; }

    /// <summary>The values as a quantity takes them under this qualifier.</summary>
    public Figures ToFigures() =>
        Qualifier switch
        {
            _ when Values.Count == 0 => new Figures(null, null, null, null),
            Qualifier.Between => new Figures(null, Values[0], Values[1], null),
            Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.JustOver => new Figures(null, Values[0], null, null),
            Qualifier.AtMost or Qualifier.LessThan or Qualifier.JustUnder => new Figures(null, null, Values[0], null),
            _ => new Figures(Values[0], null, null, null),
        };
}

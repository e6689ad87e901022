using Newsroom.Domain.Terms;

namespace Newsroom.Domain.Quantities;

/// <summary>How the figure is hedged in print. Nothing is added: "up to 15,000" is <see cref="AtMost"/> and says nothing about a low.</summary>
public enum Qualifier
{
    /// <summary>No hedge printed.</summary>
    Plain,
    About,
    AtLeast,

    /// <summary>Excludes its bound.</summary>
    MoreThan,
    AtMost,

    /// <summary>Excludes its bound.</summary>
    LessThan,

    /// <summary>"knapp", "nearly": excludes its bound.</summary>
    JustUnder,

    /// <summary>"gut", "just over": excludes its bound.</summary>
    JustOver,
    Between,

    /// <summary>Words only: "several thousand".</summary>
    Vague,
}

/// <summary>What kind of amount it is: a running total, what was added, what is there, or a rate.</summary>
public enum Basis
{
    Cumulative,
    Increment,
    Stock,
    Rate,
}

public enum Nature
{
    Unspecified,
    Counted,
    Estimated,
    Projected,
    Planned,
    Preliminary,
    Revised,
    Final,
}

/// <summary>
/// A figure as it was stated: its exact decimals, the printed hedge, what is counted. Which figure each hedge takes is
/// an invariant: plain and about a value; atLeast, moreThan and justOver a low; atMost, lessThan and justUnder a high;
/// between low and high, perhaps with a value; vague none, but the words.
/// </summary>
public sealed record Quantity
{
    /// <summary>Every figure is below this in absolute value.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    private Quantity() { }

    public decimal? Value { get; private init; }
    public decimal? Low { get; private init; }
    public decimal? High { get; private init; }

    /// <summary>A poll's plus-minus, as the origin states it; not negative.</summary>
    public decimal? Margin { get; private init; }
    public Qualifier Qualifier { get; private init; }

    /// <summary>What is counted: "soldiers".</summary>
    public string? Unit { get; private init; }

    /// <summary>What happened to it: "killed".</summary>
    public string? Measure { get; private init; }

    /// <summary>The part it speaks about: "Kursk", "civilians"; null is the whole.</summary>
    public string? Scope { get; private init; }
    public Basis? Basis { get; private init; }
    public Nature Nature { get; private init; }

    /// <summary>What a change or ratio is measured against: EDTF or words.</summary>
    public string? ComparedTo { get; private init; }

    /// <summary>The words as printed.</summary>
    public string? RawText { get; private init; }

    /// <summary>The figure by which it is sorted, as printed: the value, else the low, else the high; null where it is vague.</summary>
    public decimal? Figure => Value ?? Low ?? High;

    /// <summary>The lowest figure it may mean; the type's least where that side is open. For filters and indexes, never null.</summary>
    public decimal Floor => Qualifier == Qualifier.Vague ? Limit : Low ?? Value ?? -Limit;

    /// <summary>The highest figure it may mean; the type's greatest where that side is open. For filters and indexes, never null.</summary>
    public decimal Ceiling => Qualifier == Qualifier.Vague ? -Limit : High ?? Value ?? Limit;

    /// <summary>Throws <see cref="ArgumentException"/> where <see cref="Check"/> finds a flaw.</summary>
    public static Quantity Of(Figures figures, Qualifier qualifier, Counted counted, string? rawText)
    {
        var flaw =
            Check(figures, qualifier, rawText) ?? figures.All.Select(CheckFigure).FirstOrDefault(f => f is not null);
        if (flaw is not null)
            throw new ArgumentException(flaw.Detail, nameof(figures));
        return new Quantity
        {
            Value = Trim(figures.Value),
            Low = Trim(figures.Low),
            High = Trim(figures.High),
            Margin = Trim(figures.Margin),
            Qualifier = qualifier,
            Unit = counted.Unit,
            Measure = counted.Measure,
            Scope = counted.Scope,
            Basis = counted.Basis,
            Nature = counted.Nature,
            ComparedTo = counted.ComparedTo,
            RawText = rawText,
        };
    }

    /// <summary>The same figure with other keys for what it counts: those that have a new one.</summary>
    public Quantity Renamed(IReadOnlyDictionary<string, string> keys) =>
        this with
        {
            Unit = keys.New(Unit),
            Measure = keys.New(Measure),
            Scope = keys.New(Scope),
        };

    /// <summary>The rule that ties figures to their hedge; null when it holds.</summary>
    public static Flaw? Check(Figures f, Qualifier qualifier, string? rawText)
    {
        var (value, low, high) = (f.Value is not null, f.Low is not null, f.High is not null);
        var wanted = qualifier switch
        {
            Qualifier.Plain or Qualifier.About => value && !low && !high ? null : "`value` alone",
            Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.JustOver => low && !value && !high
                ? null
                : "`low` alone",
            Qualifier.AtMost or Qualifier.LessThan or Qualifier.JustUnder => high && !value && !low
                ? null
                : "`high` alone",
            Qualifier.Between => low && high ? null : "`low` and `high`, and perhaps a `value`",
            _ => !value && !low && !high && !string.IsNullOrWhiteSpace(rawText) ? null : "no figure, but `rawText`",
        };
        var word = Wording<Qualifier>.Of(qualifier);
        if (wanted is not null)
            return new Flaw("qualifierAndFigures", $"'{word}' takes {wanted}.", Advice(f, qualifier));
        if (f.Low >= f.High)
            return new Flaw(
                "lowNotBelowHigh",
                FormattableString.Invariant($"low ({f.Low}) must be below high ({f.High}).")
            );
        if (f.Value < f.Low || f.Value > f.High)
            return new Flaw(
                "valueOutside",
                FormattableString.Invariant($"value ({f.Value}) lies outside {f.Low} to {f.High}.")
            );
        if (f.Margin < 0)
            return new Flaw("negativeMargin", "A margin is not negative.");
        if (f.Margin is not null && qualifier == Qualifier.Vague)
            return new Flaw("marginWithoutFigure", "A margin needs a figure.");
        return null;
    }

    /// <summary>The rule for one figure: at most 15 significant digits, six decimals, below 10^15; null when it holds.</summary>
    public static Flaw? CheckFigure(decimal figure)
    {
        if (Math.Abs(figure) >= Limit)
            return new Flaw("figureTooLarge", "A figure is below 10^15 in absolute value.");
        if (decimal.Round(figure, 6) != figure)
            return new Flaw("tooManyDecimals", "A figure has at most six decimals.");
        return SignificantDigits(figure) > 15
            ? new Flaw("tooManyDigits", "A figure has at most 15 significant digits.")
            : null;
    }

    /// <summary>The same number without trailing zeros behind the point.</summary>
    public static decimal? Trim(decimal? figure) => figure / 1.000000000000000000000000000000000m;

    private static int SignificantDigits(decimal figure)
    {
        var digits = Trim(Math.Abs(figure))!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
    }

    private static string? Advice(Figures f, Qualifier qualifier) =>
        (qualifier, f) switch
        {
            (Qualifier.AtMost or Qualifier.LessThan or Qualifier.JustUnder, { Value: { } v, Low: null, High: null }) =>
                FormattableString.Invariant($"\"high\": {v}"),
            (Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.JustOver, { Value: { } v, Low: null, High: null }) =>
                FormattableString.Invariant($"\"low\": {v}"),
            (Qualifier.Plain or Qualifier.About, { Value: null, Low: { } l, High: { } h }) =>
                FormattableString.Invariant($"\"qualifier\": \"between\", \"low\": {l}, \"high\": {h}"),
            (Qualifier.Plain, { Value: null, Low: { } l, High: null }) => FormattableString.Invariant(
                $"\"qualifier\": \"atLeast\", \"low\": {l}"
            ),
            (Qualifier.Plain, { Value: null, Low: null, High: { } h }) => FormattableString.Invariant(
                $"\"qualifier\": \"atMost\", \"high\": {h}"
            ),
            (Qualifier.Vague, { Value: { } v }) => FormattableString.Invariant(
                $"\"qualifier\": \"about\", \"value\": {v}"
            ),
            _ => null,
        };
}

/// <summary>The figures of a quantity, each optional, exact decimals.</summary>
public sealed record Figures(decimal? Value, decimal? Low, decimal? High, decimal? Margin)
{
    internal IEnumerable<decimal> All => new[] { Value, Low, High, Margin }.OfType<decimal>();
}

/// <summary>What the figures count, and how.</summary>
public sealed record Counted(
    string? Unit,
    string? Measure,
    string? Scope,
    Basis? Basis,
    Nature Nature,
    string? ComparedTo
);

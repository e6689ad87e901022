using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Comparison.PairResult;
using static Newsroom.Domain.Comparison.ReasonCode;

namespace Newsroom.Domain.Comparison;

/// <summary>What two figures are to each other: first whether they speak of one thing, then of one time, then whether they overlap.</summary>
internal static class FigurePair
{
    public static Verdict Judge(Figure one, Figure other, Scopes scopes)
    {
        if (Unlike(one, other) is { } unlike)
            return new(Incomparable, unlike);
        if (OfOtherNature(one.Quantity.Nature, other.Quantity.Nature) is { } nature)
            return new(DifferentNature, nature);
        return scopes.Between(one.Series.Scope, other.Series.Scope) switch
        {
            ScopeTie.FirstIsPart => PartAndWhole(one, other),
            ScopeTie.SecondIsPart => PartAndWhole(other, one),
            ScopeTie.Apart => new(DifferentScope, OtherScope),
            _ => OfOneThing(one, other),
        };
    }

    private static ReasonCode? Unlike(Figure one, Figure other)
    {
        if (one.Bounds is null || other.Bounds is null)
            return VagueFigure;
        if (one.Series.Unit != other.Series.Unit)
            return OtherUnit;
        if (one.Series.Measure != other.Series.Measure)
            return OtherMeasure;
        if (one.Series.Basis != other.Series.Basis)
            return OtherBasis;
        var (against, otherwise) = (one.Quantity.ComparedTo, other.Quantity.ComparedTo);
        return against is not null && otherwise is not null && against != otherwise ? OtherBaseline : null;
    }

    /// <summary>An unspecified nature compares with any.</summary>
    private static ReasonCode? OfOtherNature(Nature one, Nature other)
    {
        if (one == Nature.Unspecified || other == Nature.Unspecified)
            return null;
        if (IsAhead(one) != IsAhead(other))
            return AheadAndOther;
        return IsOvertaken(one, other) || IsOvertaken(other, one) ? PreliminaryAndRevised : null;
    }

    private static bool IsAhead(Nature nature) => nature is Nature.Planned or Nature.Projected;

    private static bool IsOvertaken(Nature one, Nature by) =>
        one == Nature.Preliminary && by is Nature.Revised or Nature.Final;

    /// <summary>A part above its whole cannot be, unless the whole may have been another by then.</summary>
    private static Verdict PartAndWhole(Figure part, Figure whole)
    {
        var excused =
            part.Series.Basis == Basis.Cumulative ? part.Time > whole.Time : OfAnotherTime(part, whole) is not null;
        return Figure.Place(part, whole) > 0 && !excused
            ? new(Conflict, PartAboveWhole)
            : new(DifferentScope, PartOfWhole);
    }

    private static Verdict OfOneThing(Figure one, Figure other)
    {
        if (OfAnotherTime(one, other) is { } time)
            return new(DifferentDate, time);
        var place = Figure.Place(one, other);
        if (place == 0)
            return Overlapping(one, other);
        if (one.Series.Basis != Basis.Cumulative)
            return new(Conflict, Apart);
        var (lower, higher) = place < 0 ? (one, other) : (other, one);
        if (lower.Time < higher.Time)
            return new(DifferentDate, TotalGrew);
        return new(Conflict, lower.Time > higher.Time ? TotalFell : Apart);
    }

    private static Verdict Overlapping(Figure one, Figure other)
    {
        if (one.IsPlain && other.IsPlain)
            return new(Agree, one.Quantity.Value == other.Quantity.Value ? SameFigure : SameWhenRounded);
        if (one.Bounds!.Value.AreClosed && other.Bounds!.Value.AreClosed)
            return new(Agree, Overlap);
        return Figure.ShareLimit(one, other) ? new(Agree, SameLimit) : new(Compatible, OpenSide);
    }

    /// <summary>A running total is never of another time by itself; a figure without a basis only where two periods lie apart. An absent period compares with any.</summary>
    private static ReasonCode? OfAnotherTime(Figure one, Figure other)
    {
        var (period, otherwise) = (one.Period, other.Period);
        return one.Series.Basis switch
        {
            Basis.Cumulative => null,
            Basis.Stock => one.Time is { } time && other.Time is { } then && time != then ? OtherTime : null,
            _ when period is null || otherwise is null => null,
            null => Apart(period, otherwise) || Apart(otherwise, period) ? OtherPeriod : null,
            _ => (period.From, period.To) != (otherwise.From, otherwise.To) ? OtherPeriod : null,
        };

        static bool Apart(PartialDate first, PartialDate second) => first.To < second.From;
    }
}

using System.Runtime.InteropServices;

namespace Newsroom.Domain.Comparison;

/// <summary>What two answers are to each other; in the order in which pairs are shown.</summary>
public enum PairResult
{
    /// <summary>They cannot both be true.</summary>
    Conflict,

    /// <summary>Both bounded and overlapping, or open to the same side with one limit.</summary>
    Agree,

    /// <summary>They overlap only because a side is open: neither corroborates nor contests.</summary>
    Compatible,
    DifferentDate,
    DifferentScope,
    DifferentNature,

    /// <summary>Another unit, measure or basis, or a vague figure.</summary>
    Incomparable,
}

/// <summary>Why two answers are that to each other; a stable word for programs.</summary>
public enum ReasonCode
{
    /// <summary>What the two may mean does not overlap.</summary>
    Apart,

    /// <summary>A running total that is lower later.</summary>
    TotalFell,
    PartAboveWhole,
    AffirmedAndDenied,
    AdmittedAndDenied,

    /// <summary>One voice says both, equally late; contests nothing.</summary>
    Internal,

    /// <summary>Not computed: an editor's word.</summary>
    ByEditor,
    SameFigure,

    /// <summary>The same at the coarser of the printed precisions.</summary>
    SameWhenRounded,
    Overlap,
    SameLimit,
    SameAnswer,
    OpenSide,

    /// <summary>A running total that was lower earlier.</summary>
    TotalGrew,
    OtherTime,
    OtherPeriod,
    PartOfWhole,
    OtherScope,
    AheadAndOther,
    PreliminaryAndRevised,
    VagueFigure,
    OtherUnit,
    OtherMeasure,
    OtherBasis,

    /// <summary>Changes or ratios that are measured against different things.</summary>
    OtherBaseline,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Verdict(PairResult Result, ReasonCode Code);

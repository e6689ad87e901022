namespace Newsroom.Domain.Claims;

/// <summary>Whether the words that an article prints hold the figure that is claimed. Computed, never stored as somebody's statement.</summary>
public enum NumberCheck
{
    /// <summary>Every figure of the claim stands in the passage; for a vague one its printed words do.</summary>
    Match,

    /// <summary>Other figures stand there. A warning, not an error.</summary>
    Mismatch,

    /// <summary>No figure stands there: dates, times and the numbers of things are none.</summary>
    NoFigure,

    /// <summary>Nothing is counted or measured.</summary>
    NotApplicable,
}

namespace Newsroom.Domain.Comparison;

/// <summary>Why an origin counts as one of the independent ones, or does not.</summary>
public enum CountedBecause
{
    /// <summary>It counts: nothing is known against it.</summary>
    PresumedIndependent,

    /// <summary>It counts: an editor has checked that it and another counted one are independent.</summary>
    DeclaredIndependent,

    /// <summary>Another origin of its voice stands for both.</summary>
    SameVoice,
    DependsOn,

    /// <summary>Every citation came through one relay that belongs to another counted voice.</summary>
    OnlyThrough,

    /// <summary>No citation names it, be it by a country or kind only.</summary>
    InferredOrigin,
    Unnamed,
    NoOrigin,

    /// <summary>All of its claims here were superseded, taken back or disowned, or do not answer the question.</summary>
    NoCurrentClaim,
}

/// <summary>An origin of claims that answer the question.</summary>
/// <param name="Origin">Null stands for the claims of which nobody is named as the origin.</param>
/// <param name="Voice">The source whose voice it is; null where the origin is unnamed or missing: each of its claims is its own.</param>
/// <param name="Counted">True for the one origin that stands for an independent voice.</param>
/// <param name="Because">Why it is counted or not.</param>
/// <param name="Party">It, or its voice, takes part in the question's event.</param>
/// <param name="Current">Its current claims, in the claims' order.</param>
public sealed record OriginStanding(
    SourceId? Origin,
    SourceId? Voice,
    bool Counted,
    CountedBecause Because,
    bool Party,
    IReadOnlyList<ClaimId> Current
);

using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Comparison;

/// <summary>What one claim is to another.</summary>
public enum RelationKind
{
    Supersedes,
    Corrects,

    /// <summary>The same voice takes it back.</summary>
    Retracts,

    /// <summary>The named origin's voice says that it never said it.</summary>
    Disowns,
    DependsOn,

    /// <summary>The desk's sum, with the formula as reason.</summary>
    DerivedFrom,
    Narrows,

    /// <summary>An editor's word, where nothing can be computed.</summary>
    Corroborates,

    /// <summary>An editor's word, where nothing can be computed.</summary>
    Contradicts,
}

/// <summary>From the claim that supersedes, corrects, depends to the one that is superseded, corrected, depended on.</summary>
public sealed record ComparedRelation(RelationKind Kind, RelatedClaim From, RelatedClaim To, string? Reason = null);

/// <summary>A claim at one end of a relation, of this question or not.</summary>
public sealed record RelatedClaim(
    ClaimId Id,
    SourceId? Origin,
    Stance Stance = Stance.Affirms,
    PartialDate? StatedOn = null
);

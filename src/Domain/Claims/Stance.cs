namespace Newsroom.Domain.Claims;

/// <summary>What the origin does with the statement; the claim's own text stays positive.</summary>
public enum Stance
{
    Affirms,
    Admits,
    Denies,
    DeclinesToComment,
    DoesNotMention,
}

/// <summary>The origin's own certainty ("we expect", "may"); a reporter's doubt belongs to the citation.</summary>
public enum OriginCertainty
{
    Unspecified,
    Certain,
    Probable,
    Possible,
}

using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Impact;

/// <summary>What rests on a source, an article or a claim.</summary>
/// <param name="Claims">A page of the claims, newest first.</param>
/// <param name="Citations">A page of the citations, newest first.</param>
/// <param name="Articles">A page of the articles, newest first.</param>
/// <param name="Next">The path of the next page of all three; null when none of them has more.</param>
public sealed record ImpactResponse(
    IReadOnlyList<RestingClaimRow> Claims,
    IReadOnlyList<RestingCitationRow> Citations,
    IReadOnlyList<RestingArticleRow> Articles,
    string? Next
);

/// <summary>A claim that rests on what was asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">The editor's sentence.</param>
/// <param name="Solely">True when all of its citations rest on it too: nothing else carries the claim.</param>
/// <param name="Path">From the publisher of the article that cites it so first, down to what was asked for; a source's own claims lead straight to it.</param>
public sealed record RestingClaimRow(
    Guid Id,
    string? Key,
    string Text,
    bool Solely,
    IReadOnlyList<PathStepAnswer> Path
);

/// <summary>A citation that rests on what was asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Claim">The claim that it cites.</param>
/// <param name="Article">The article in which it stands.</param>
/// <param name="Path">From that article's publisher down to what was asked for.</param>
public sealed record RestingCitationRow(
    Guid Id,
    ClaimReference Claim,
    ArticleReference Article,
    IReadOnlyList<PathStepAnswer> Path
);

/// <summary>An article that rests on what was asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Path">From its publisher down to what was asked for.</param>
public sealed record RestingArticleRow(Guid Id, string? Key, string? Headline, IReadOnlyList<PathStepAnswer> Path);

/// <summary>One station on the way: a publisher, relay, agency or origin, the article of which the one before is a copy, or the claim that another depends on.</summary>
/// <param name="Type">source, article or claim.</param>
/// <param name="Id">Its id; null for a relay of which only a description is known.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">The source's name, the relay's description, the article's headline or the claim's text; null for an article without one.</param>
public sealed record PathStepAnswer(
    [property: Words("source", "article", "claim")] string Type,
    Guid? Id,
    string? Key,
    string? Name
);

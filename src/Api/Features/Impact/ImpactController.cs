using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Impact;

/// <summary>What has to be looked at again when something turns out to be wrong.</summary>
[Route("/v1")]
public sealed class ImpactController(IMediator mediator) : LedgerController
{
    /// <summary>Tells what rests on a source</summary>
    /// <remarks>
    /// Live claims, citations and articles, newest first, each with the <c>path</c> that leads from the article's side down to the source: "Münchner Merkur, through Der Spiegel" is [Münchner Merkur, Der Spiegel].
    /// A citation rests on a source that is the claim's origin or a joint one, or one of its relays; that published the article, or is the only agency that the article credits while no relay is named; or whose text the article carries as a copy.
    /// A claim rests on it when one of its citations does, <c>solely</c> when all do. An article rests on it when the source published it, is credited in it, alone or among others, or when one of its citations rests on it; and so do its copies, and theirs.
    /// What rests on a source that is part of this one is told by that source's own impact.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("sources/{idOrKey}/impact", Name = "getSourceImpact")]
    [Tags("Sources")]
    [ProducesResponseType<ImpactResponse>(StatusCodes.Status200OK)]
    public Task<IActionResult> OfSource(string idOrKey, [FromQuery] ReadImpact query, CancellationToken cancel) =>
        Of(ResourceType.Source, idOrKey, query, cancel);

    /// <summary>Tells what rests on an article</summary>
    /// <remarks>
    /// The live claims that are cited in it or in one of its copies, <c>solely</c> when they are cited nowhere else; those citations; and the copies, and theirs. Newest first, each with the <c>path</c> that leads
    /// from the article's side down to this one.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("articles/{idOrKey}/impact", Name = "getArticleImpact")]
    [Tags("Articles")]
    [ProducesResponseType<ImpactResponse>(StatusCodes.Status200OK)]
    public Task<IActionResult> OfArticle(string idOrKey, [FromQuery] ReadImpact query, CancellationToken cancel) =>
        Of(ResourceType.Article, idOrKey, query, cancel);

    /// <summary>Tells what rests on a claim</summary>
    /// <remarks>
    /// The live claims that depend on it or are derived from it, be it through others; its citations and theirs, the articles that print them, and their copies. Newest first, each with the <c>path</c> by which it came there: from the article's publisher through the relays to the origin, and from a claim that depends on it to this one.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("claims/{idOrKey}/impact", Name = "getClaimImpact")]
    [Tags("Claims")]
    [ProducesResponseType<ImpactResponse>(StatusCodes.Status200OK)]
    public Task<IActionResult> OfClaim(string idOrKey, [FromQuery] ReadImpact query, CancellationToken cancel) =>
        Of(ResourceType.Claim, idOrKey, query, cancel);

    private async Task<IActionResult> Of(
        ResourceType type,
        string idOrKey,
        ReadImpact query,
        CancellationToken cancel
    ) => Told(await mediator.Send(query with { Type = type, IdOrKey = idOrKey, Address = Address }, cancel));

    private static Representation Told(ImpactResponse impact) =>
        new(impact, StatusCodes.Status200OK, version: null, next: impact.Next);
}

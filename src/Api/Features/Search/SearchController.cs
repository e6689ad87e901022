using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Search;

/// <summary>Finds what the ledger holds by its words.</summary>
[Route("/v1/search")]
[Tags("Search")]
public sealed class SearchController(IMediator mediator) : LedgerController
{
    /// <summary>Searches everything</summary>
    /// <remarks>
    /// Sources, articles, events, questions and claims in which all of the words stand, best first, each with the passage that
    /// shows them. Case and diacritics do not matter; on PostgreSQL German and English words are found in all their forms. Of each
    /// type the newest 2,000 matches are ranked. What is entered during a walk may move rows from one page to the other.
    /// </remarks>
    [HttpGet(Name = "search")]
    [ProducesResponseType<Page<SearchRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Search([FromQuery] SearchLedger query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));
}

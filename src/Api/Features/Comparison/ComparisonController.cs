using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;

namespace Newsroom.Api.Features.Comparison;

/// <summary>What the claims on one question say together.</summary>
[Route("/v1/questions/{idOrKey}/comparison")]
[Tags("Questions")]
public sealed class ComparisonController(IMediator mediator) : LedgerController
{
    /// <summary>Compares the claims that answer a question</summary>
    /// <remarks>
    /// Who says what, in the order in which it was stated; which of it is current; how many independent voices there are and why one counts or does not; where two agree,
    /// differ in date or scope, or conflict, each with a reason in one sentence (English or German, by Accept-Language) and a stable reasonCode; and the range of the figures with
    /// who holds its ends. Repeats never raise the number of independent origins, parts of one government are one voice, nothing is averaged. The claims come 200 a page: follow <c>next</c>.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="language">The language of the reasons: de or en.</param>
    /// <param name="cancel"></param>
    [HttpGet(Name = "compareClaims")]
    [ProducesResponseType<ComparisonResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Compare(
        string idOrKey,
        [FromQuery] CompareClaims query,
        [FromHeader(Name = "Accept-Language")] string? language,
        CancellationToken cancel
    ) =>
        Told(
            await mediator.Send(query with { IdOrKey = idOrKey, Address = Address, AcceptLanguage = language }, cancel)
        );

    private static Representation Told(ComparisonResponse comparison) =>
        new(comparison, StatusCodes.Status200OK, null, next: comparison.Next, language: comparison.Language);
}

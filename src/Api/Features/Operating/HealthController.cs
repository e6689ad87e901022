using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;

namespace Newsroom.Api.Features.Operating;

/// <summary>Whether the server runs, and whether it can work.</summary>
[Route("/health")]
[Tags("Operating")]
public sealed class HealthController(IMediator mediator) : LedgerController
{
    /// <summary>Says that the process runs</summary>
    /// <remarks>Asks nothing of the database: an operator restarts what does not answer here.</remarks>
    [HttpGet("live", Name = "live")]
    [ProducesResponseType<HealthAnswer>(StatusCodes.Status200OK)]
    public IActionResult Live() => new Representation(new HealthAnswer("live"), StatusCodes.Status200OK, null);

    /// <summary>Says whether requests can be answered</summary>
    /// <remarks>200 when the database is reachable and has the tables of this program, else 503.</remarks>
    [HttpGet("ready", Name = "ready")]
    [ProducesResponseType<HealthAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Ready(CancellationToken cancel) =>
        new Representation(await mediator.Send(new CheckReadiness(), cancel), StatusCodes.Status200OK, null);
}

/// <summary>What the server says of itself.</summary>
/// <param name="Status">live: the process runs; ready: requests can be answered.</param>
public sealed record HealthAnswer([property: Words("live", "ready")] string Status);

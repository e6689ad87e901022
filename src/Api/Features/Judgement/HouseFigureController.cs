using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Http;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What the newsroom prints.</summary>
[Route("/v1/questions/{idOrKey}/house-figure")]
[Tags("Judgement")]
public sealed class HouseFigureController(IMediator mediator) : LedgerController
{
    /// <summary>Decides what the newsroom prints</summary>
    /// <remarks>An editorial decision with the claim behind it, told with the question and kept in its history. Under the question's If-Match; what is decided already changes nothing and needs none. An empty object: nothing is printed any more.</remarks>
    [HttpPut(Name = "printFigure")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<QuestionResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Print(
        string idOrKey,
        HouseFigureInput body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => One(await mediator.Send(new PrintFigure(idOrKey, body, Precondition.Parse(ifMatch)), cancel));
}

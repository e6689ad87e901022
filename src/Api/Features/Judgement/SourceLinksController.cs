using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What editors know about two sources.</summary>
[Route("/v1/sources/{idOrKey}/links")]
[Tags("Judgement")]
public sealed class SourceLinksController(IMediator mediator) : LedgerController
{
    /// <summary>Lists the links of a source</summary>
    /// <remarks>What it is to other sources, and what others are to it: each says whose it is (<c>source</c>). Newest first.</remarks>
    [HttpGet(Name = "listSourceLinks")]
    [ProducesResponseType<Page<SourceLinkAnswer>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(await mediator.Send(new ListSourceLinks(idOrKey, query with { Address = Address }), cancel));

    /// <summary>Links a source to another one</summary>
    /// <remarks>dependsOn: it repeats the other's figures, so that the two are one voice in every comparison. independent: an editor has checked that neither has it from the other; shown as declared. No If-Match is needed; the ETag is the source's.</remarks>
    [HttpPost(Name = "linkSource")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SourceLinkAnswer>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Link(
        string idOrKey,
        SourceLinkInput body,
        CancellationToken cancel,
        bool dryRun = false
    )
    {
        var linked = await mediator.Send(new LinkSource(idOrKey, body, dryRun), cancel);
        return new Representation(linked.Link, StatusCodes.Status201Created, linked.SourceVersion, linked.Path);
    }

    /// <summary>Removes a link</summary>
    /// <remarks>One that was entered by mistake, under its source's If-Match. The source's history keeps it.</remarks>
    [HttpDelete("{link:guid}", Name = "unlinkSource")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Unlink(
        string idOrKey,
        Guid link,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    )
    {
        await mediator.Send(new UnlinkSource(idOrKey, link, Precondition.Parse(ifMatch)), cancel);
        return NoContent();
    }
}

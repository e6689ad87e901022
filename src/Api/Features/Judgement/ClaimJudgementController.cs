using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What editors hold of a claim, kept apart from what its origin stated.</summary>
[Route("/v1/claims/{idOrKey}")]
[Tags("Judgement")]
public sealed class ClaimJudgementController(IMediator mediator) : LedgerController
{
    /// <summary>Lists the assessments of a claim</summary>
    /// <remarks>Newest first: the first one counts. They are only ever added.</remarks>
    [HttpGet("assessments", Name = "listAssessments")]
    [ProducesResponseType<Page<AssessmentAnswer>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Assessments(
        string idOrKey,
        [FromQuery] PageQuery query,
        CancellationToken cancel
    ) => Listed(await mediator.Send(new ListAssessments(idOrKey, query with { Address = Address }), cancel));

    /// <summary>Assesses a claim</summary>
    /// <remarks>An editor's verdict with its reasons; the latest one counts, none is changed or removed. Credibility 1, "confirmed by other sources" (Admiralty), is refused unless at least two independent voices, the claim's own included, have current claims that agree, and none conflicts. No If-Match is needed; the ETag is the claim's.</remarks>
    [HttpPost("assessments", Name = "assessClaim")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<AssessmentAnswer>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Assess(
        string idOrKey,
        AssessmentInput body,
        CancellationToken cancel,
        bool dryRun = false
    )
    {
        var assessed = await mediator.Send(new AssessClaim(idOrKey, body, dryRun), cancel);
        return new Representation(
            assessed.Assessment,
            StatusCodes.Status201Created,
            assessed.ClaimVersion,
            assessed.Path
        );
    }

    /// <summary>Lists the relations of a claim</summary>
    /// <remarks>What it is to other claims, and what others are to it: each says whose it is (<c>claim</c>). Newest first.</remarks>
    [HttpGet("relations", Name = "listRelations")]
    [ProducesResponseType<Page<RelationAnswer>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Relations(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(await mediator.Send(new ListRelations(idOrKey, query with { Address = Address }), cancel));

    /// <summary>Relates a claim to another one</summary>
    /// <remarks>
    /// It supersedes, corrects, retracts (its own voice takes the other back), disowns (the voice named as the other's origin says that it never said it), dependsOn, is derivedFrom
    /// (the desk's sum, the formula as reason), narrows, corroborates or contradicts the other. The last two are an editor's word where nothing can be computed. None to itself, and what replaces
    /// or rests on one another goes in no circle. No If-Match is needed; the ETag is the claim's.
    /// </remarks>
    [HttpPost("relations", Name = "relateClaim")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<RelationAnswer>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Relate(
        string idOrKey,
        RelationInput body,
        CancellationToken cancel,
        bool dryRun = false
    )
    {
        var related = await mediator.Send(new RelateClaim(idOrKey, body, dryRun), cancel);
        return new Representation(related.Relation, StatusCodes.Status201Created, related.ClaimVersion, related.Path);
    }

    /// <summary>Removes a relation</summary>
    /// <remarks>One that was entered by mistake, under its claim's If-Match. The claim's history keeps it.</remarks>
    [HttpDelete("relations/{relation:guid}", Name = "removeRelation")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> RemoveRelation(
        string idOrKey,
        Guid relation,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    )
    {
        await mediator.Send(new RemoveRelation(idOrKey, relation, Precondition.Parse(ifMatch)), cancel);
        return NoContent();
    }
}

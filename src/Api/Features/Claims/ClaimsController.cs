using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>What one origin stated, once, and every place where it appeared.</summary>
[Route("/v1/claims")]
[Tags("Claims")]
public sealed class ClaimsController(IMediator mediator) : LedgerController
{
    /// <summary>Lists claims</summary>
    /// <remarks>Newest first unless <c>sort</c> says otherwise, a page at a time: follow <c>next</c> until it is null. What was there when the walk began, and keeps the value it is sorted by, comes exactly once, whatever is written meanwhile. Different filters must all hold; of a repeated one, one value must.</remarks>
    [HttpGet(Name = "listClaims")]
    [ProducesResponseType<Page<ClaimResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List([FromQuery] ListClaims query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));

    /// <summary>Lists the claims of an article</summary>
    /// <remarks>Those cited in it. The rows, orders and filters are those of all claims.</remarks>
    /// <param name="idOrKey">The article's id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("/v1/articles/{idOrKey}/claims", Name = "listArticleClaims")]
    [ProducesResponseType<Page<ClaimResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OfArticle(
        string idOrKey,
        [FromQuery] ListClaims query,
        CancellationToken cancel
    ) =>
        Listed(
            await mediator.Send(query with { Address = Address, Owner = new(ResourceType.Article, idOrKey) }, cancel)
        );

    /// <summary>Lists the claims of an event</summary>
    /// <remarks>Those that are about it. The rows, orders and filters are those of all claims.</remarks>
    /// <param name="idOrKey">The event's id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("/v1/events/{idOrKey}/claims", Name = "listEventClaims")]
    [ProducesResponseType<Page<ClaimResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OfEvent(string idOrKey, [FromQuery] ListClaims query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address, Owner = new(ResourceType.Event, idOrKey) }, cancel));

    /// <summary>Reads one claim</summary>
    /// <remarks>With its ETag, which a change must name. A withdrawn one answers 410 with the reason.</remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="cancel"></param>
    /// <param name="asOf">As it would have been answered at this instant (RFC 3339): 404 before it was there, 410 while it was withdrawn.</param>
    [HttpGet("{idOrKey}", Name = "getClaim")]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(string idOrKey, CancellationToken cancel, string? asOf = null) =>
        One(await mediator.Send(new GetClaim(idOrKey, asOf), cancel));

    /// <summary>Enters a claim</summary>
    /// <remarks>With at least one citation: the ledger finds the quoted words in the article, and refuses what does not stand there with the nearest passage. With <c>dryRun=true</c> it answers what it would, and keeps nothing.</remarks>
    [HttpPost(Name = "recordClaim")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Record(ClaimInput body, CancellationToken cancel, bool dryRun = false) =>
        Made(await mediator.Send(new RecordClaim(body, dryRun), cancel), "claims");

    /// <summary>Enters a claim under a key, or replaces it</summary>
    /// <remarks>By an unknown key it creates (201). What is already stored changes nothing and needs no If-Match; a change does. The answer of a GET can be sent back as it is.</remarks>
    [HttpPut("{idOrKey}", Name = "replaceClaim")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Replace(
        string idOrKey,
        ClaimInput body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => Made(await mediator.Send(new ReplaceClaim(idOrKey, body, Precondition.Parse(ifMatch)), cancel), "claims");

    /// <summary>Changes some fields of a claim</summary>
    /// <remarks>A merge patch (RFC 7396): fields that are sent replace, null removes, objects merge, lists are replaced whole.</remarks>
    [HttpPatch("{idOrKey}", Name = "amendClaim")]
    [Patches<ClaimInput>]
    [Consumes(JsonBody.MergePatch)]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Amend(
        string idOrKey,
        [FromBody] JsonElement body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => One(await mediator.Send(new AmendClaim(idOrKey, body, Precondition.Parse(ifMatch)), cancel));

    /// <summary>Withdraws a claim</summary>
    /// <remarks>It leaves every list and its address answers 410 with the reason; its history stays, its key stays taken, and restore brings it back. What something live rests on is not withdrawn (409), unless <c>cascade=true</c> takes that along, under the same reason. With <c>dryRun=true</c> what would go is listed (200) and stays.</remarks>
    [HttpDelete("{idOrKey}", Name = "withdrawClaim")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Withdrawal>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Withdraw(
        string idOrKey,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel,
        bool cascade = false,
        bool dryRun = false
    ) =>
        Taken(
            await mediator.Send(
                new WithdrawEntry(ResourceType.Claim, idOrKey, Precondition.Parse(ifMatch), cascade, dryRun),
                cancel
            )
        );

    /// <summary>Restores a withdrawn claim</summary>
    /// <remarks>It comes back as it was, with all that its withdrawal took along; one that is there stays as it is. What it refers to must be there too (422).</remarks>
    [HttpPost("{idOrKey}/restore", Name = "restoreClaim")]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Restore(string idOrKey, CancellationToken cancel, bool dryRun = false) =>
        One(await mediator.Send(new RestoreEntry(ResourceType.Claim, idOrKey, dryRun), cancel));

    /// <summary>Merges a claim into another one</summary>
    /// <remarks>Two claims of one origin become one: its citations, joint origins, events and topics go over; where an article prints another figure than the claim that stays, its citation says so. The two must have the same origin and stance (422). The old id and key answer 308 to the one that stays, for good. There is no way back.</remarks>
    [HttpPost("{idOrKey}/merge", Name = "mergeClaim")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ClaimResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Merge(
        string idOrKey,
        MergeInput body,
        CancellationToken cancel,
        bool dryRun = false
    ) => One(await mediator.Send(new MergeEntry(ResourceType.Claim, idOrKey, body, dryRun), cancel));

    /// <summary>Lists the revisions of a claim</summary>
    /// <remarks>Every change with its instant, actor, reason, and the claim before and after; newest first. A withdrawn one answers too.</remarks>
    [HttpGet("{idOrKey}/revisions", Name = "listClaimRevisions")]
    [ProducesResponseType<Page<RevisionRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Revisions(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(
            await mediator.Send(
                new ListRevisions(ResourceType.Claim, idOrKey, query with { Address = Address }),
                cancel
            )
        );

    /// <summary>Finds claims like a claim</summary>
    /// <remarks>Those that may be the same statement entered twice: in other words, in another language, with another hedge or rounding. The likeliest first, each with what both have in common.</remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="cancel"></param>
    /// <param name="limit">How many at most; 20 when absent.</param>
    [HttpGet("{idOrKey}/similar", Name = "similarClaims")]
    [ProducesResponseType<SimilarResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Similar(string idOrKey, CancellationToken cancel, int? limit = null) =>
        Found(await mediator.Send(new SimilarClaims(idOrKey, limit), cancel));

    /// <summary>Finds claims like a draft</summary>
    /// <remarks>Before anything is entered twice: the body of a claim, which needs no citation yet. It is judged like one, and nothing is stored.</remarks>
    /// <param name="body">What is about to be entered.</param>
    /// <param name="cancel"></param>
    /// <param name="limit">How many at most; 20 when absent.</param>
    [HttpPost("similar", Name = "similarToDraft")]
    [Drafts]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SimilarResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> SimilarToDraft(ClaimInput body, CancellationToken cancel, int? limit = null) =>
        Found(await mediator.Send(new SimilarToDraft(body, limit), cancel));

    /// <summary>Lists the citations of a claim</summary>
    /// <remarks>Every place where it appeared: the article, the exact words, and the stations between origin and article.</remarks>
    [HttpGet("{idOrKey}/citations", Name = "listCitations")]
    [ProducesResponseType<Page<CitationAnswer>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Citations(
        string idOrKey,
        [FromQuery] PageQuery query,
        CancellationToken cancel,
        string? asOf = null
    ) => Listed(await mediator.Send(new ListCitations(idOrKey, query with { Address = Address }, asOf), cancel));

    /// <summary>Reads one citation</summary>
    /// <remarks>The exact words with their place in the article, and a link that opens the article there.</remarks>
    [HttpGet("{idOrKey}/citations/{citation:guid}", Name = "getCitation")]
    [ProducesResponseType<CitationAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Citation(
        string idOrKey,
        Guid citation,
        CancellationToken cancel,
        string? asOf = null
    ) => Cited(await mediator.Send(new GetCitation(idOrKey, citation, asOf), cancel));

    /// <summary>Adds a citation to a claim</summary>
    /// <remarks>The same statement in another article is another citation of the same claim. No If-Match is needed. The ETag is the claim's.</remarks>
    [HttpPost("{idOrKey}/citations", Name = "citeClaim")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<CitationAnswer>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Cite(
        string idOrKey,
        CitationInput body,
        CancellationToken cancel,
        bool dryRun = false
    )
    {
        var cited = await mediator.Send(new CiteClaim(idOrKey, body, dryRun), cancel);
        return new Representation(cited.Citation, StatusCodes.Status201Created, cited.ClaimVersion, cited.Path);
    }

    /// <summary>Changes some fields of a citation</summary>
    /// <remarks>A merge patch (RFC 7396) under the claim's If-Match. Other words are looked for in the article's newest text.</remarks>
    [HttpPatch("{idOrKey}/citations/{citation:guid}", Name = "amendCitation")]
    [Patches<CitationInput>]
    [Consumes(JsonBody.MergePatch)]
    [ProducesResponseType<CitationAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AmendCitation(
        string idOrKey,
        Guid citation,
        [FromBody] JsonElement body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => Cited(await mediator.Send(new AmendCitation(idOrKey, citation, body, Precondition.Parse(ifMatch)), cancel));

    /// <summary>Removes a citation</summary>
    /// <remarks>Under the claim's If-Match. The last citation of a claim cannot be removed, only replaced.</remarks>
    [HttpDelete("{idOrKey}/citations/{citation:guid}", Name = "removeCitation")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> RemoveCitation(
        string idOrKey,
        Guid citation,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    )
    {
        await mediator.Send(new RemoveCitation(idOrKey, citation, Precondition.Parse(ifMatch)), cancel);
        return NoContent();
    }

    private static Representation Found(SimilarResponse similar) => new(similar, StatusCodes.Status200OK, null);

    /// <summary>A citation under its claim's ETag.</summary>
    private static Representation Cited(Cited cited) =>
        new(cited.Citation, StatusCodes.Status200OK, cited.ClaimVersion);
}

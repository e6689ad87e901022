using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Sources;

/// <summary>Who says it: people, organisations and publications.</summary>
[Route("/v1/sources")]
[Tags("Sources")]
public sealed class SourcesController(IMediator mediator) : LedgerController
{
    /// <summary>Lists sources</summary>
    /// <remarks>Newest first unless <c>sort</c> says otherwise, a page at a time: follow <c>next</c> until it is null. What was there when the walk began, and keeps the value it is sorted by, comes exactly once, whatever is written meanwhile. Different filters must all hold; of a repeated one, one value must.</remarks>
    [HttpGet(Name = "listSources")]
    [ProducesResponseType<Page<SourceResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List([FromQuery] ListSources query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));

    /// <summary>Reads one source</summary>
    /// <remarks>With its ETag, which a change must name. A withdrawn one answers 410 with the reason.</remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="cancel"></param>
    /// <param name="asOf">As it would have been answered at this instant (RFC 3339): 404 before it was there, 410 while it was withdrawn.</param>
    [HttpGet("{idOrKey}", Name = "getSource")]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(string idOrKey, CancellationToken cancel, string? asOf = null) =>
        One(await mediator.Send(new GetSource(idOrKey, asOf), cancel));

    /// <summary>Enters a source</summary>
    /// <remarks>With every name under which it is known, in any language: each of them finds it. With <c>dryRun=true</c> it answers what it would, and keeps nothing.</remarks>
    [HttpPost(Name = "recordSource")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Record(SourceInput body, CancellationToken cancel, bool dryRun = false) =>
        Made(await mediator.Send(new RecordSource(body, dryRun), cancel), "sources");

    /// <summary>Enters a source under a key, or replaces it</summary>
    /// <remarks>By an unknown key it creates (201). What is already stored changes nothing and needs no If-Match; a change does. The answer of a GET can be sent back as it is.</remarks>
    [HttpPut("{idOrKey}", Name = "replaceSource")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Replace(
        string idOrKey,
        SourceInput body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => Made(await mediator.Send(new ReplaceSource(idOrKey, body, Precondition.Parse(ifMatch)), cancel), "sources");

    /// <summary>Changes some fields of a source</summary>
    /// <remarks>A merge patch (RFC 7396): fields that are sent replace, null removes, objects merge, lists are replaced whole.</remarks>
    [HttpPatch("{idOrKey}", Name = "amendSource")]
    [Patches<SourceInput>]
    [Consumes(JsonBody.MergePatch)]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Amend(
        string idOrKey,
        [FromBody] JsonElement body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => One(await mediator.Send(new AmendSource(idOrKey, body, Precondition.Parse(ifMatch)), cancel));

    /// <summary>Withdraws a source</summary>
    /// <remarks>It leaves every list and its address answers 410 with the reason; its history stays, its key stays taken, and restore brings it back. What something live rests on is not withdrawn (409), unless <c>cascade=true</c> takes that along, under the same reason. With <c>dryRun=true</c> what would go is listed (200) and stays.</remarks>
    [HttpDelete("{idOrKey}", Name = "withdrawSource")]
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
                new WithdrawEntry(ResourceType.Source, idOrKey, Precondition.Parse(ifMatch), cascade, dryRun),
                cancel
            )
        );

    /// <summary>Restores a withdrawn source</summary>
    /// <remarks>It comes back as it was, with all that its withdrawal took along; one that is there stays as it is. What it refers to must be there too (422).</remarks>
    [HttpPost("{idOrKey}/restore", Name = "restoreSource")]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Restore(string idOrKey, CancellationToken cancel, bool dryRun = false) =>
        One(await mediator.Send(new RestoreEntry(ResourceType.Source, idOrKey, dryRun), cancel));

    /// <summary>Merges a source into another one</summary>
    /// <remarks>A source entered twice becomes one: its name and aliases become aliases of the one that stays, and every claim, relay, article and event follows. The old id and key answer 308 to the one that stays, for good. There is no way back.</remarks>
    [HttpPost("{idOrKey}/merge", Name = "mergeSource")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SourceResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Merge(
        string idOrKey,
        MergeInput body,
        CancellationToken cancel,
        bool dryRun = false
    ) => One(await mediator.Send(new MergeEntry(ResourceType.Source, idOrKey, body, dryRun), cancel));

    /// <summary>Lists the revisions of a source</summary>
    /// <remarks>Every change with its instant, actor, reason, and the source before and after; newest first. A withdrawn one answers too.</remarks>
    [HttpGet("{idOrKey}/revisions", Name = "listSourceRevisions")]
    [ProducesResponseType<Page<RevisionRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Revisions(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(
            await mediator.Send(
                new ListRevisions(ResourceType.Source, idOrKey, query with { Address = Address }),
                cancel
            )
        );
}

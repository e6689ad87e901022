using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Events;

/// <summary>What happened, or was planned to.</summary>
[Route("/v1/events")]
[Tags("Events")]
public sealed class EventsController(IMediator mediator) : LedgerController
{
    /// <summary>Lists events</summary>
    /// <remarks>Newest first unless <c>sort</c> says otherwise, a page at a time: follow <c>next</c> until it is null. What was there when the walk began, and keeps the value it is sorted by, comes exactly once, whatever is written meanwhile. Different filters must all hold; of a repeated one, one value must.</remarks>
    [HttpGet(Name = "listEvents")]
    [ProducesResponseType<Page<EventResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List([FromQuery] ListEvents query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));

    /// <summary>Lists the events of an article</summary>
    /// <remarks>Those that name the article. The rows, orders and filters are those of all events.</remarks>
    /// <param name="idOrKey">The article's id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("/v1/articles/{idOrKey}/events", Name = "listArticleEvents")]
    [ProducesResponseType<Page<EventResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OfArticle(
        string idOrKey,
        [FromQuery] ListEvents query,
        CancellationToken cancel
    ) =>
        Listed(
            await mediator.Send(query with { Address = Address, Owner = new(ResourceType.Article, idOrKey) }, cancel)
        );

    /// <summary>Reads one event</summary>
    /// <remarks>With its ETag, which a change must name. A withdrawn one answers 410 with the reason.</remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="cancel"></param>
    /// <param name="asOf">As it would have been answered at this instant (RFC 3339): 404 before it was there, 410 while it was withdrawn.</param>
    [HttpGet("{idOrKey}", Name = "getEvent")]
    [ProducesResponseType<EventResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(string idOrKey, CancellationToken cancel, string? asOf = null) =>
        One(await mediator.Send(new GetEvent(idOrKey, asOf), cancel));

    /// <summary>Enters an event</summary>
    /// <remarks>Planned or past, with as much of its date and place as is known. With <c>dryRun=true</c> it answers what it would, and keeps nothing.</remarks>
    [HttpPost(Name = "recordEvent")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<EventResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Record(EventInput body, CancellationToken cancel, bool dryRun = false) =>
        Made(await mediator.Send(new RecordEvent(body, dryRun), cancel), "events");

    /// <summary>Enters an event under a key, or replaces it</summary>
    /// <remarks>By an unknown key it creates (201). What is already stored changes nothing and needs no If-Match; a change does. The answer of a GET can be sent back as it is.</remarks>
    [HttpPut("{idOrKey}", Name = "replaceEvent")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<EventResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<EventResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Replace(
        string idOrKey,
        EventInput body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => Made(await mediator.Send(new ReplaceEvent(idOrKey, body, Precondition.Parse(ifMatch)), cancel), "events");

    /// <summary>Changes some fields of an event</summary>
    /// <remarks>A merge patch (RFC 7396): fields that are sent replace, null removes, objects merge, lists are replaced whole.</remarks>
    [HttpPatch("{idOrKey}", Name = "amendEvent")]
    [Patches<EventInput>]
    [Consumes(JsonBody.MergePatch)]
    [ProducesResponseType<EventResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Amend(
        string idOrKey,
        [FromBody] JsonElement body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => One(await mediator.Send(new AmendEvent(idOrKey, body, Precondition.Parse(ifMatch)), cancel));

    /// <summary>Withdraws an event</summary>
    /// <remarks>It leaves every list and its address answers 410 with the reason; its history stays, its key stays taken, and restore brings it back. What something live rests on is not withdrawn (409), unless <c>cascade=true</c> takes that along, under the same reason. With <c>dryRun=true</c> what would go is listed (200) and stays.</remarks>
    [HttpDelete("{idOrKey}", Name = "withdrawEvent")]
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
                new WithdrawEntry(ResourceType.Event, idOrKey, Precondition.Parse(ifMatch), cascade, dryRun),
                cancel
            )
        );

    /// <summary>Restores a withdrawn event</summary>
    /// <remarks>It comes back as it was, with all that its withdrawal took along; one that is there stays as it is. What it refers to must be there too (422).</remarks>
    [HttpPost("{idOrKey}/restore", Name = "restoreEvent")]
    [ProducesResponseType<EventResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Restore(string idOrKey, CancellationToken cancel, bool dryRun = false) =>
        One(await mediator.Send(new RestoreEntry(ResourceType.Event, idOrKey, dryRun), cancel));

    /// <summary>Merges an event into another one</summary>
    /// <remarks>An event entered twice becomes one: participants, articles and recorded transitions go over, and its claims follow. The old id and key answer 308 to the one that stays, for good. There is no way back.</remarks>
    [HttpPost("{idOrKey}/merge", Name = "mergeEvent")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<EventResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Merge(
        string idOrKey,
        MergeInput body,
        CancellationToken cancel,
        bool dryRun = false
    ) => One(await mediator.Send(new MergeEntry(ResourceType.Event, idOrKey, body, dryRun), cancel));

    /// <summary>Records whether an event happened</summary>
    /// <remarks>A planned event that happens, is put off or never comes about is a recorded transition, with its date and the claim or article that shows it. What has happened, or never did, is not planned again (422).</remarks>
    [HttpPost("{idOrKey}/occurrence", Name = "changeOccurrence")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<EventResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Change(
        string idOrKey,
        OccurrenceInput body,
        CancellationToken cancel,
        bool dryRun = false
    ) => One(await mediator.Send(new ChangeOccurrence(idOrKey, body, dryRun), cancel));

    /// <summary>Lists the revisions of an event</summary>
    /// <remarks>Every change with its instant, actor, reason, and the event before and after; newest first. A withdrawn one answers too.</remarks>
    [HttpGet("{idOrKey}/revisions", Name = "listEventRevisions")]
    [ProducesResponseType<Page<RevisionRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Revisions(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(
            await mediator.Send(
                new ListRevisions(ResourceType.Event, idOrKey, query with { Address = Address }),
                cancel
            )
        );
}

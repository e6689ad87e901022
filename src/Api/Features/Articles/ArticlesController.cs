using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Articles;

/// <summary>Where it stands: published texts, every version of them.</summary>
[Route("/v1/articles")]
[Tags("Articles")]
public sealed class ArticlesController(IMediator mediator) : LedgerController
{
    /// <summary>Lists articles</summary>
    /// <remarks>Newest first unless <c>sort</c> says otherwise, a page at a time: follow <c>next</c> until it is null. What was there when the walk began, and keeps the value it is sorted by, comes exactly once, whatever is written meanwhile. Different filters must all hold; of a repeated one, one value must.</remarks>
    [HttpGet(Name = "listArticles")]
    [ProducesResponseType<Page<ArticleResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List([FromQuery] ListArticles query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));

    /// <summary>Lists the articles of an event</summary>
    /// <remarks>Those that the event names. The rows, orders and filters are those of all articles.</remarks>
    /// <param name="idOrKey">The event's id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("/v1/events/{idOrKey}/articles", Name = "listEventArticles")]
    [ProducesResponseType<Page<ArticleResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OfEvent(
        string idOrKey,
        [FromQuery] ListArticles query,
        CancellationToken cancel
    ) =>
        Listed(await mediator.Send(query with { Address = Address, Owner = new(ResourceType.Event, idOrKey) }, cancel));

    /// <summary>Reads one article</summary>
    /// <remarks>With its ETag, which a change must name. A withdrawn one answers 410 with the reason.</remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="cancel"></param>
    /// <param name="asOf">As it would have been answered at this instant (RFC 3339): 404 before it was there, 410 while it was withdrawn.</param>
    [HttpGet("{idOrKey}", Name = "getArticle")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(string idOrKey, CancellationToken cancel, string? asOf = null) =>
        One(await mediator.Send(new GetArticle(idOrKey, asOf), cancel));

    /// <summary>Enters an article</summary>
    /// <remarks>With its whole text, kept exactly as sent: citations quote from it. An address or an agency's identifier that is there already is refused, and the answer names the article that has it. With <c>dryRun=true</c> it answers what it would, and keeps nothing.</remarks>
    [HttpPost(Name = "recordArticle")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Record(ArticleInput body, CancellationToken cancel, bool dryRun = false) =>
        Made(await mediator.Send(new RecordArticle(body, dryRun), cancel), "articles");

    /// <summary>Enters an article under a key, or replaces it</summary>
    /// <remarks>By an unknown key it creates (201). What is already stored changes nothing and needs no If-Match; a change does. The answer of a GET can be sent back as it is.</remarks>
    [HttpPut("{idOrKey}", Name = "replaceArticle")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Replace(
        string idOrKey,
        ArticleInput body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => Made(await mediator.Send(new ReplaceArticle(idOrKey, body, Precondition.Parse(ifMatch)), cancel), "articles");

    /// <summary>Changes some fields of an article</summary>
    /// <remarks>A merge patch (RFC 7396): fields that are sent replace, null removes, objects merge, lists are replaced whole.</remarks>
    [HttpPatch("{idOrKey}", Name = "amendArticle")]
    [Patches<ArticleInput>]
    [Consumes(JsonBody.MergePatch)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Amend(
        string idOrKey,
        [FromBody] JsonElement body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => One(await mediator.Send(new AmendArticle(idOrKey, body, Precondition.Parse(ifMatch)), cancel));

    /// <summary>Withdraws an article</summary>
    /// <remarks>It leaves every list and its address answers 410 with the reason; its history stays, its key stays taken, and restore brings it back. What something live rests on is not withdrawn (409), unless <c>cascade=true</c> takes that along, under the same reason. With <c>dryRun=true</c> what would go is listed (200) and stays.</remarks>
    [HttpDelete("{idOrKey}", Name = "withdrawArticle")]
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
                new WithdrawEntry(ResourceType.Article, idOrKey, Precondition.Parse(ifMatch), cascade, dryRun),
                cancel
            )
        );

    /// <summary>Restores a withdrawn article</summary>
    /// <remarks>It comes back as it was, with all that its withdrawal took along; one that is there stays as it is. What it refers to must be there too (422).</remarks>
    [HttpPost("{idOrKey}/restore", Name = "restoreArticle")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Restore(string idOrKey, CancellationToken cancel, bool dryRun = false) =>
        One(await mediator.Send(new RestoreEntry(ResourceType.Article, idOrKey, dryRun), cancel));

    /// <summary>Merges an article into another one</summary>
    /// <remarks>An article entered twice becomes one: every claim that cites it cites the one that stays, whose text must hold the quoted words (422 names those that it does not). External ids, agencies and topics go over, and the address where the other has none. The old id and key answer 308 to the one that stays, for good. There is no way back.</remarks>
    [HttpPost("{idOrKey}/merge", Name = "mergeArticle")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Merge(
        string idOrKey,
        MergeInput body,
        CancellationToken cancel,
        bool dryRun = false
    ) => One(await mediator.Send(new MergeEntry(ResourceType.Article, idOrKey, body, dryRun), cancel));

    /// <summary>Lists the revisions of an article</summary>
    /// <remarks>Every change with its instant, actor, reason, and the article before and after; newest first. A withdrawn one answers too.</remarks>
    [HttpGet("{idOrKey}/revisions", Name = "listArticleRevisions")]
    [ProducesResponseType<Page<RevisionRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Revisions(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(
            await mediator.Send(
                new ListRevisions(ResourceType.Article, idOrKey, query with { Address = Address }),
                cancel
            )
        );

    /// <summary>Lists the texts of an article as they were</summary>
    /// <remarks>Newest first. Each text is kept for ever, with its SHA-256; citations say in which version their words stand.</remarks>
    [HttpGet("{idOrKey}/versions", Name = "listArticleVersions")]
    [ProducesResponseType<Page<ArticleVersionRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Versions(string idOrKey, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(await mediator.Send(new ListArticleVersions(idOrKey, query with { Address = Address }), cancel));

    /// <summary>Reads one text of an article</summary>
    /// <remarks>As it was, with its SHA-256: what citations of that version were read in.</remarks>
    /// <param name="idOrKey">The article's id or key.</param>
    /// <param name="number">The version, from 1.</param>
    /// <param name="cancel"></param>
    [HttpGet("{idOrKey}/versions/{number:int}", Name = "getArticleVersion")]
    [ProducesResponseType<ArticleVersionRow>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Version(string idOrKey, int number, CancellationToken cancel) =>
        new Representation(
            await mediator.Send(new GetArticleVersion(idOrKey, number), cancel),
            StatusCodes.Status200OK,
            null
        );
}

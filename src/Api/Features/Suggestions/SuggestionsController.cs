using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>The ledger reads an article and proposes its claims; an editor decides.</summary>
[Route("/v1/suggestions")]
[Tags("Suggestions")]
public sealed class SuggestionsController(IMediator mediator) : LedgerController
{
    /// <summary>Proposes the claims of an article</summary>
    /// <remarks>
    /// Reads the newest text by grammar and lists alone, German or English: figures with their hedge, what they count and who said them, through whom; and quotations with their speakers.
    /// The same text gives the same suggestions again, with what was decided of them; what was rejected is not proposed again. Nothing counts until it is accepted.
    /// </remarks>
    /// <param name="idOrKey">The article's id or its key.</param>
    /// <param name="cancel"></param>
    [HttpPost("/v1/articles/{idOrKey}/suggestions", Name = "proposeClaims")]
    [ProducesResponseType<ProposedResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Propose(string idOrKey, CancellationToken cancel) =>
        new Representation(
            await mediator.Send(new ProposeClaims(idOrKey), cancel),
            StatusCodes.Status200OK,
            version: null
        );

    /// <summary>Lists suggestions</summary>
    /// <remarks>The queue: <c>state=open</c> is what waits. Newest first, a page at a time: follow <c>next</c> until it is null.</remarks>
    [HttpGet(Name = "listSuggestions")]
    [ProducesResponseType<Page<SuggestionResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List([FromQuery] ListSuggestions query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));

    /// <summary>Reads one suggestion</summary>
    /// <remarks>With what would be entered, why it is proposed, and what was decided of it.</remarks>
    /// <param name="suggestion">Its id.</param>
    /// <param name="cancel"></param>
    [HttpGet("{suggestion:guid}", Name = "getSuggestion")]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(Guid suggestion, CancellationToken cancel) =>
        Told(await mediator.Send(new GetSuggestion(suggestion), cancel));

    /// <summary>Accepts a suggestion</summary>
    /// <remarks>
    /// The body corrects the proposed claim: a merge patch (RFC 7396), <c>{}</c> takes it as it is. Whom it names and the ledger does not have is entered as a new source. Where a claim says the same already, by the same
    /// origin with the same figure, it becomes one more citation of that; <c>claim=</c> names the claim yourself, <c>claim=new</c> makes a new one in any case. Revisions name the editor, with the kind <c>suggestion</c>.
    /// </remarks>
    /// <param name="suggestion">Its id.</param>
    /// <param name="body">What to correct.</param>
    /// <param name="cancel"></param>
    /// <param name="claim">The claim (id or key) that it is a citation of, or <c>new</c>.</param>
    [HttpPost("{suggestion:guid}/accept", Name = "acceptSuggestion")]
    [Patches<ClaimInput>]
    [Consumes(JsonBody.MergePatch, JsonBody.Json)]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Accept(
        Guid suggestion,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? body,
        CancellationToken cancel,
        string? claim = null
    ) => Told(await mediator.Send(new AcceptSuggestion(suggestion, body, claim), cancel));

    /// <summary>Rejects a suggestion</summary>
    /// <remarks>With a reason. It is not proposed again, in this text of the article or in a later one.</remarks>
    /// <param name="suggestion">Its id.</param>
    /// <param name="body">Why.</param>
    /// <param name="cancel"></param>
    [HttpPost("{suggestion:guid}/reject", Name = "rejectSuggestion")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Reject(Guid suggestion, RejectionInput body, CancellationToken cancel) =>
        Told(await mediator.Send(new RejectSuggestion(suggestion, body), cancel));

    /// <summary>Lays a suggestion aside</summary>
    /// <remarks>An editor cannot tell yet. It can still be accepted or rejected.</remarks>
    /// <param name="suggestion">Its id.</param>
    /// <param name="body">Why.</param>
    /// <param name="cancel"></param>
    [HttpPost("{suggestion:guid}/unsure", Name = "doubtSuggestion")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Unsure(
        Guid suggestion,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] DoubtInput? body,
        CancellationToken cancel
    ) => Told(await mediator.Send(new DoubtSuggestion(suggestion, body ?? new DoubtInput()), cancel));

    /// <summary>Reads a text</summary>
    /// <remarks>What an article's suggestions would be, for any text; nothing is stored. Sources of the ledger are found as there.</remarks>
    [HttpPost("/v1/extract", Name = "extractClaims")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<ExtractResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Extract(ExtractInput body, CancellationToken cancel) =>
        new Representation(
            await mediator.Send(new ExtractClaims(body), cancel),
            StatusCodes.Status200OK,
            version: null
        );

    private static Representation Told(SuggestionResponse suggestion) =>
        new(suggestion, StatusCodes.Status200OK, version: null);
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Terms;

/// <summary>The words for units, measures and scopes: one vocabulary.</summary>
[Route("/v1/terms")]
[Tags("Terms")]
public sealed class TermsController(IMediator mediator) : LedgerController
{
    /// <summary>Lists terms</summary>
    /// <remarks>In the order of their keys, a page at a time: follow <c>next</c> until it is null. Usual ones are there from the start; <c>listed=false</c> are words that somebody used and that no term had.</remarks>
    [HttpGet(Name = "listTerms")]
    [ProducesResponseType<Page<TermResponse>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List([FromQuery] ListTerms query, CancellationToken cancel) =>
        Listed(await mediator.Send(query with { Address = Address }, cancel));

    /// <summary>Reads one term</summary>
    /// <remarks>By its key. Any other name of it, and the key of a term that was merged into it, answers 308 and leads there.</remarks>
    /// <param name="key">Its key.</param>
    /// <param name="cancel"></param>
    [HttpGet("{key}", Name = "getTerm")]
    [ProducesResponseType<TermResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(string key, CancellationToken cancel) =>
        One(await mediator.Send(new GetTerm(Word(key)), cancel));

    /// <summary>Enters a term under a key, or replaces it</summary>
    /// <remarks>By an unknown key it creates (201). A word that somebody used gets its labels so, and is listed from then on. Each name finds one term: one that another term has is refused (409). What is already stored changes nothing and needs no If-Match; a change does. The answer of a GET can be sent back as it is.</remarks>
    [HttpPut("{key}", Name = "replaceTerm")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<TermResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<TermResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Replace(
        string key,
        TermInput body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancel
    ) => Made(await mediator.Send(new ReplaceTerm(Word(key), body, Precondition.Parse(ifMatch)), cancel), "terms");

    /// <summary>Merges a term into another</summary>
    /// <remarks>Answers the one that stays. It takes all names of the merged one, whose key leads to it for good; narrower terms move under it, and every claim, citation and question that held the key holds its key, each with a revision.</remarks>
    [HttpPost("{key}/merge", Name = "mergeTerm")]
    [Consumes(JsonBody.Json)]
    [ProducesResponseType<TermResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Merge(
        string key,
        MergeInput body,
        CancellationToken cancel,
        bool dryRun = false
    ) => One(await mediator.Send(new MergeTerm(Word(key), body, dryRun), cancel));

    /// <summary>Lists the revisions of a term</summary>
    /// <remarks>Every change with its instant, actor, reason, and the term before and after; newest first. One that was merged into another answers too.</remarks>
    [HttpGet("{key}/revisions", Name = "listTermRevisions")]
    [ProducesResponseType<Page<RevisionRow>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Revisions(string key, [FromQuery] PageQuery query, CancellationToken cancel) =>
        Listed(
            await mediator.Send(
                new ListRevisions(ResourceType.Term, Word(key), query with { Address = Address }),
                cancel
            )
        );
}

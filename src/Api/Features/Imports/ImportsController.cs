using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;

namespace Newsroom.Api.Features.Imports;

/// <summary>Whole files in: one JSON object a line.</summary>
[Route("/v1/imports")]
[Tags("Imports")]
public sealed class ImportsController(IMediator mediator) : LedgerController
{
    public const string Lines = "application/x-ndjson";

    /// <summary>Imports lines of JSON</summary>
    /// <remarks>
    /// One object a line: its <c>type</c> (source, term, article, event, question, claim), its <c>key</c>, and the body of that type. A line refers to
    /// what an earlier line defines, or to what is stored. It can be repeated: a line that says what is stored changes nothing. A bad line stops only itself.
    /// What a person changed since is not overwritten, unless the request says <c>overwrite=true</c> or the line carries the <c>ifVersion</c> it was written against.
    /// Lines of an export say more: <c>id</c>, <c>createdAt</c> and <c>by</c> count where the line creates the resource; <c>withdrawn</c> (<c>at</c>, <c>reason</c>, <c>with</c>: what took it along) creates it
    /// withdrawn; <c>formerKeys</c> are keys and ids that lead on to it; an article has <c>versions</c> (<c>text</c>, <c>createdAt</c>); a citation keeps <c>id</c>, <c>articleVersion</c> and <c>state</c>. A <c>transition</c> of an event is kept as history, not applied.
    /// What does not fit into one line is <c>continued</c> by lines of type <c>version</c> (<c>article</c>, <c>version</c>, <c>text</c>) or <c>citation</c> (<c>claim</c>, and its fields).
    /// With <c>Accept: application/x-ndjson</c> the answer is streamed: progress and errors as they come, the report last.
    /// </remarks>
    /// <param name="cancel"></param>
    /// <param name="dryRun">Report the same, keep nothing.</param>
    /// <param name="atomic">All lines, or none.</param>
    /// <param name="overwrite">Also over what a person changed.</param>
    [HttpPost(Name = "importLines")]
    [Consumes(Lines)]
    [AnswersAlso(Lines)]
    [DisableRequestSizeLimit]
    [ProducesResponseType<ImportReport>(StatusCodes.Status200OK)]
    public IActionResult Import(
        CancellationToken cancel,
        bool dryRun = false,
        bool atomic = false,
        bool overwrite = false
    ) => new ImportAnswer(mediator, new ImportLines(Request.Body, dryRun, atomic, overwrite));
}

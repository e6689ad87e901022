using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Imports;
using Newsroom.Api.Http;

namespace Newsroom.Api.Features.Exports;

/// <summary>The whole ledger out: one JSON object a line.</summary>
[Route("/v1/export")]
[Tags("Imports")]
public sealed class ExportsController(IMediator mediator) : LedgerController
{
    /// <summary>Exports the ledger as lines of JSON</summary>
    /// <remarks>
    /// All of it as it is at one moment, in the form that an import takes: what a line refers to stands on an earlier one. Imported into an empty ledger, on either
    /// engine, it gives the same ledger, with ids, keys, texts, instants, withdrawals and the old names of what was merged; imported into the ledger it came from, it changes nothing.
    /// Histories stay where they are: there, each resource has been created by an import. The stream that breaks off was not complete: it ends without the end of a chunked answer.
    /// A few exports run at a time; one more is told to come back (503 with Retry-After).
    /// </remarks>
    [HttpGet(Name = "exportLedger")]
    [AnswersOnly(ImportsController.Lines)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, ImportsController.Lines)]
    public IActionResult Export() => new ExportAnswer(mediator);
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Comparison;

/// <summary>What the claims on one question say together.</summary>
[Route("/v1/questions/{idOrKey}")]
[Tags("Questions")]
public sealed class ComparisonController(IMediator mediator) : LedgerController
{
    /// <summary>Compares the claims that answer a question</summary>
    /// <remarks>
    /// Who says what, in the order in which it was stated; which of it is current; how many independent voices there are and why one counts or does not; where two agree,
    /// differ in date or scope, or conflict, each with a reason in one sentence (English or German, by Accept-Language) and a stable reasonCode; and the range of the figures with
    /// who holds its ends. Repeats never raise the number of independent origins, parts of one government are one voice, nothing is averaged. The claims come 200 a page: follow <c>next</c>.
    /// With <c>Accept: text/csv</c> they come as a table (RFC 4180), all of them unless a limit is given: one row a claim, in the same order, with <c>why</c> it is not current, or else why its
    /// origin counts or does not. Cells that a spreadsheet would take for a formula begin with an apostrophe.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="language">The language of the reasons: de or en.</param>
    /// <param name="cancel"></param>
    [HttpGet("comparison", Name = "compareClaims")]
    [AnswersAlso(CsvTable.MediaType)]
    [ProducesResponseType<ComparisonResponse>(StatusCodes.Status200OK)]
    public Task<IActionResult> Compare(
        string idOrKey,
        [FromQuery] CompareClaims query,
        [FromHeader(Name = "Accept-Language")] string? language,
        CancellationToken cancel
    )
    {
        var asked = query with { IdOrKey = idOrKey, Address = Address, AcceptLanguage = language };
        return Preferred(
            async () => Told(await mediator.Send(asked, cancel)),
            async () => Told(await mediator.Send(new TabulateClaims(asked), cancel), asked.Language)
        );
    }

    /// <summary>Tells the figures over time</summary>
    /// <remarks>
    /// For charts: the current figures, their range and the number of independent origins as the comparison read at the end of each day, week or month, the first one first. Steps at which nothing was
    /// stated are left out, and what a step says holds until the next one: draw it as stairs. A claim belongs to the step in which the date on which it was stated ends; one without such an end to none.
    /// With <c>Accept: text/csv</c> it comes as a table (RFC 4180), a row for each figure at each step, all steps unless a limit is given.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("series", Name = "getSeries")]
    [AnswersAlso(CsvTable.MediaType)]
    [ProducesResponseType<SeriesResponse>(StatusCodes.Status200OK)]
    public Task<IActionResult> Series(string idOrKey, [FromQuery] ReadSeries query, CancellationToken cancel)
    {
        var asked = query with { IdOrKey = idOrKey, Address = Address };
        return Preferred(
            async () => Told(await mediator.Send(asked, cancel)),
            async () => Told(await mediator.Send(new TabulateSeries(asked), cancel))
        );
    }

    /// <summary>Draws the claims over time</summary>
    /// <remarks>
    /// One SVG to embed in an article: a colour and a shape for each voice, bounds as bars that stay open where no end was stated, hedged figures hollow, dates as wide as they are known, what is no
    /// longer current pale; every mark says in words what it stands for. Light or dark as its reader prefers, without scripts or files from elsewhere; the same claims give the same bytes.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="query"></param>
    /// <param name="cancel"></param>
    [HttpGet("chart.svg", Name = "getChart")]
    [AnswersOnly(SvgPicture.Media)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, SvgPicture.Media)]
    public async Task<IActionResult> Chart(string idOrKey, [FromQuery] DrawChart query, CancellationToken cancel) =>
        Told(await mediator.Send(query with { IdOrKey = idOrKey }, cancel));

    private static Representation Told(SvgPicture chart) =>
        new(chart, StatusCodes.Status200OK, null, language: chart.Language);

    private static Representation Told(SeriesResponse series) =>
        new(series, StatusCodes.Status200OK, null, next: series.Next);

    private static Representation Told(ComparisonResponse comparison) =>
        new(comparison, StatusCodes.Status200OK, null, next: comparison.Next, language: comparison.Language);

    private static Representation Told(CsvTable table, string? language = null) =>
        new(table, StatusCodes.Status200OK, null, next: table.Next, language: language);
}

using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Imports;

/// <summary>The report at the end, or, where lines are accepted, a stream of progress and errors with the report last.</summary>
internal sealed class ImportAnswer(IMediator mediator, ImportLines import) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        if (PrefersLines(http.Request.Headers.Accept))
            await Stream(http);
        else
            await new Representation(
                await mediator.Send(import, http.RequestAborted),
                StatusCodes.Status200OK,
                null
            ).ExecuteResultAsync(context);
    }

    /// <summary>Lines are streamed when they are named, and JSON not preferred to them.</summary>
    private static bool PrefersLines(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var accepted))
            return false;
        double Quality(string type) =>
            accepted.Where(a => a.MediaType == type).Select(a => a.Quality ?? 1).DefaultIfEmpty(0).Max();
        var lines = Quality(ImportsController.Lines);
        return lines > 0 && lines >= Quality(JsonBody.Json);
    }

    private async Task Stream(HttpContext http)
    {
        http.Response.ContentType = ImportsController.Lines;
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = "no-cache";
        try
        {
            var report = await mediator.Send(
                import with
                {
                    OnError = error =>
                        Write(
                            http,
                            new
                            {
                                type = "error",
                                error.Line,
                                error.Key,
                                error.Problem,
                            }
                        ),
                    OnProgress = counts =>
                        Write(
                            http,
                            new
                            {
                                type = "progress",
                                counts.Lines,
                                counts.Created,
                                counts.Updated,
                                counts.Unchanged,
                                counts.Failed,
                            }
                        ),
                },
                http.RequestAborted
            );
            await Write(
                http,
                new
                {
                    type = "report",
                    report.Lines,
                    report.Created,
                    report.Updated,
                    report.Unchanged,
                    report.Failed,
                    report.Errors,
                }
            );
        }
        catch (Exception failure) when (http.Response.HasStarted && failure is not OperationCanceledException)
        {
            var ledger = http.RequestServices.GetRequiredService<LedgerDbContext>();
            await Write(http, new { type = "aborted", problem = ProblemMiddleware.Translate(failure, ledger) });
        }
    }

    private static async Task Write(HttpContext http, object line)
    {
        await JsonSerializer.SerializeAsync(
            http.Response.Body,
            line,
            line.GetType(),
            WireJson.Body,
            http.RequestAborted
        );
        await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}

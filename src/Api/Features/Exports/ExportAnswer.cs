using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Imports;

namespace Newsroom.Api.Features.Exports;

/// <summary>The lines as they are read. Where reading fails on the way the connection breaks off, so that nobody takes a part for the whole.</summary>
internal sealed class ExportAnswer(IMediator mediator) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = ImportsController.Lines;
        http.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(http.Request.Method))
            await mediator.Send(new ExportLedger(http.Response.BodyWriter), http.RequestAborted);
    }
}

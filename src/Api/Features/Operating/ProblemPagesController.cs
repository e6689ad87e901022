using System.Net;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Operating;

/// <summary>The pages that explain each kind of failure.</summary>
[Route("/problems")]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ProblemPagesController : ControllerBase
{
    private const string Style =
        ":root{color-scheme:light dark}body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}code{font-size:.95em}h1{line-height:1.2}small{opacity:.75}";

    [HttpGet("")]
    public ContentResult All() =>
        Html(
            "Problems",
            "<h1>Problems</h1><p>Every failure of this API names one of these kinds in its <code>type</code>.</p><ul>"
                + string.Concat(
                    ProblemTypes.All.Select(p =>
                        $"<li><a href=\"{p.Path}\">{p.Status} {WebUtility.HtmlEncode(p.Title)}</a></li>"
                    )
                )
                + "</ul>"
        );

    [HttpGet("{slug}")]
    public ContentResult One(string slug)
    {
        var problem =
            ProblemTypes.All.FirstOrDefault(p => p.Slug == slug) ?? throw new NotFound("kind of problem", slug);
        return Html(
            problem.Title,
            $"<small><a href=\"/problems\">Problems</a></small><h1>{WebUtility.HtmlEncode(problem.Title)}</h1><p><code>{problem.Status}</code> <code>{problem.Path}</code></p>"
                + $"<h2>What it means</h2><p>{WebUtility.HtmlEncode(problem.Meaning)}</p><h2>What to do</h2><p>{WebUtility.HtmlEncode(problem.Remedy)}</p>"
        );
    }

    private ContentResult Html(string title, string body)
    {
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Content(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{WebUtility.HtmlEncode(title)}</title><style>{Style}</style></head><body>{body}</body></html>",
            "text/html; charset=utf-8"
        );
    }
}

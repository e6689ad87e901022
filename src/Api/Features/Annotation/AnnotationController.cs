using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Annotation;

/// <summary>An article as a page to look at.</summary>
[Route("/v1/articles/{idOrKey}/annotated")]
[Tags("Articles")]
public sealed class AnnotationController(IMediator mediator) : LedgerController
{
    /// <summary>Shows an article with its claims</summary>
    /// <remarks>
    /// A page for people: the newest text with the ledger's claims and the suggestions that wait, marked where they stand; who said it, through whom and which figure shows under the pointer, with the
    /// Tab key and in a list below. No script; for phones, the dark and screen readers too.
    /// </remarks>
    /// <param name="idOrKey">Its id or its key.</param>
    /// <param name="language">The language of the page's own words: de or en.</param>
    /// <param name="cancel"></param>
    [HttpGet(Name = "annotateArticle")]
    [AnswersOnly(HtmlPage.Media)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, HtmlPage.Media)]
    public async Task<IActionResult> Show(
        string idOrKey,
        [FromHeader(Name = "Accept-Language")] string? language,
        CancellationToken cancel
    ) => Told(await mediator.Send(new AnnotateArticle(idOrKey, Negotiation.Language(language)), cancel));

    private static Representation Told(HtmlPage page) =>
        new(page, StatusCodes.Status200OK, null, language: page.Language);
}

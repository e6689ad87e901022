using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Annotation;

/// <summary>The newest text of an article with what the ledger has of it.</summary>
/// <param name="IdOrKey">The article.</param>
/// <param name="Language">Of the page's own words: de or en.</param>
public sealed record AnnotateArticle(string IdOrKey, string Language) : IRequest<HtmlPage>;

internal sealed class AnnotateArticleHandler(
    LedgerDbContext ledger,
    References references,
    ArticleTexts texts,
    MarkReader marks
) : IRequestHandler<AnnotateArticle, HtmlPage>
{
    public async Task<HtmlPage> Handle(AnnotateArticle request, CancellationToken cancellationToken)
    {
        var id = new ArticleId(await references.Live(ResourceType.Article, request.IdOrKey, cancellationToken));
        var article = await ledger
            .Articles.Where(a => a.Id == id)
            .Select(a => new
            {
                a.Headline,
                a.Language,
                a.Published,
                a.TextVersion,
                Publisher = ledger.Sources.Where(s => s.Id == a.PublisherId).Select(s => s.Name).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        var text = (await texts.Stored(id, article.TextVersion, cancellationToken))!;
        var shown = new AnnotatedArticle
        {
            Headline = article.Headline,
            Publisher = article.Publisher,
            Published = article.Published?.Edtf,
            Language = article.Language.Value,
            Text = text,
            Marks = await marks.Of(id, article.TextVersion, text, request.Language, cancellationToken),
        };
        return new HtmlPage(
            AnnotatedPage.Render(shown, request.Language),
            request.Language,
            AnnotatedPage.ContentSecurityPolicy
        );
    }
}

using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Articles;

/// <summary>Reads one article by its id or key.</summary>
public sealed record GetArticle(string IdOrKey, string? AsOf = null) : IRequest<ArticleResponse>, IAsOf;

internal sealed class GetArticleValidator(TimeProvider clock) : AsOfValidator<GetArticle>(clock);

internal sealed class GetArticleHandler(ArticleReader reader, References references, PastResources past)
    : IRequestHandler<GetArticle, ArticleResponse>
{
    public async Task<ArticleResponse> Handle(GetArticle request, CancellationToken cancellationToken)
    {
        if (request.AsOf is { } then)
            return await past.Article(request.IdOrKey, then, cancellationToken);
        var found = await reader.Many(reader.Live(request.IdOrKey), withText: true, cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new ArticleId(await references.Live(ResourceType.Article, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

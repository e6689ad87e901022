using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Articles;

/// <summary>Reads one article by its id or key.</summary>
public sealed record GetArticle(string IdOrKey) : IRequest<ArticleResponse>;

internal sealed class GetArticleHandler(ArticleReader reader, References references)
    : IRequestHandler<GetArticle, ArticleResponse>
{
    public async Task<ArticleResponse> Handle(GetArticle request, CancellationToken cancellationToken)
    {
        var found = await reader.Many(reader.Live(request.IdOrKey), withText: true, cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new ArticleId(await references.Live(ResourceType.Article, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

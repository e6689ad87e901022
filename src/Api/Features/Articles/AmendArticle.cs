using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Articles;

/// <summary>Changes some fields of an article: the stored input, merged with the patch (RFC 7396), then the way of a PUT.</summary>
public sealed record AmendArticle(string IdOrKey, JsonElement Patch, Precondition Precondition)
    : ICommand<ArticleResponse>;

internal sealed class AmendArticleHandler(ArticleDesk desk, ArticleReader reader, IMediator mediator)
    : IRequestHandler<AmendArticle, ArticleResponse>
{
    public async Task<ArticleResponse> Handle(AmendArticle request, CancellationToken cancellationToken)
    {
        var stored = await desk.Get(request.IdOrKey, cancellationToken);
        request.Precondition.Check(stored);
        var text = await reader.One(stored.Id, cancellationToken);
        var merged = MergePatch.Apply(ArticleInput.Of(stored, text.Text), request.Patch);
        return (
            await mediator.Send(new ReplaceArticle(request.IdOrKey, merged, request.Precondition), cancellationToken)
        ).Resource;
    }
}

using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Articles;

/// <summary>Enters an article that the ledger does not have yet.</summary>
public sealed record RecordArticle(ArticleInput Input, bool DryRun) : ICommand<Written<ArticleResponse>>;

internal sealed class RecordArticleHandler(ArticleDesk desk, ArticleReader reader, LedgerDbContext ledger)
    : IRequestHandler<RecordArticle, Written<ArticleResponse>>
{
    public async Task<Written<ArticleResponse>> Handle(RecordArticle request, CancellationToken cancellationToken)
    {
        var article = await desk.Create(request.Input, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(article.Id, cancellationToken), Created: true);
    }
}

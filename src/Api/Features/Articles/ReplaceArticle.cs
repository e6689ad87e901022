using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Articles;

/// <summary>Enters an article under a key, or replaces what is stored; what is already stored changes nothing and needs no precondition.</summary>
public sealed record ReplaceArticle(string IdOrKey, ArticleInput Input, Precondition Precondition)
    : ICommand<Written<ArticleResponse>>,
        ICreateOrReplace;

internal sealed class ReplaceArticleHandler(ArticleDesk desk, ArticleReader reader, LedgerDbContext ledger)
    : IRequestHandler<ReplaceArticle, Written<ArticleResponse>>
{
    public async Task<Written<ArticleResponse>> Handle(ReplaceArticle request, CancellationToken cancellationToken)
    {
        var (stored, outcome) = await desk.Put(
            EntryName.Parse(request.IdOrKey),
            request.Input,
            request.Precondition.Check,
            cancellationToken
        );
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(stored.Id, cancellationToken), outcome == WriteOutcome.Created);
    }
}

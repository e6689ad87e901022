using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Articles;

/// <summary>One text of an article, by its number.</summary>
public sealed record GetArticleVersion(string IdOrKey, int Number) : IRequest<ArticleVersionRow>;

internal sealed class GetArticleVersionHandler(LedgerDbContext ledger, References references)
    : IRequestHandler<GetArticleVersion, ArticleVersionRow>
{
    public async Task<ArticleVersionRow> Handle(GetArticleVersion request, CancellationToken cancellationToken)
    {
        var id = new ArticleId(await references.Live(ResourceType.Article, request.IdOrKey, cancellationToken));
        return await ledger
                .Articles.Where(a => a.Id == id)
                .SelectMany(a => a.Versions)
                .Where(v => v.Number == request.Number)
                .Select(v => new ArticleVersionRow(v.Number, v.Text, v.Sha256, v.CreatedAt))
                .FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFound("text version of this article", $"{request.Number}");
    }
}

using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Features.Articles;

/// <summary>The articles of the ledger, newest first.</summary>
public sealed record ListArticles : ListQuery, IRequest<Page<ArticleResponse>> { }

internal sealed class ListArticlesValidator : AbstractValidator<ListArticles>
{
    public ListArticlesValidator()
    {
        Include(new ListQueryValidator());
    }
}

internal sealed class ListArticlesHandler(ArticleReader reader, Pager pager)
    : IRequestHandler<ListArticles, Page<ArticleResponse>>
{
    public async Task<Page<ArticleResponse>> Handle(ListArticles request, CancellationToken cancellationToken)
    {
        return await pager.Page<Article, ArticleResponse>(
            request.Paging,
            articles => articles,
            page => reader.Many(page, withText: false, cancellationToken),
            cancellationToken
        );
    }
}

using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Articles;

/// <summary>The texts of an article as they were, newest first.</summary>
public sealed record ListArticleVersions(string IdOrKey, PageQuery Query) : IRequest<Page<ArticleVersionRow>>;

internal sealed class ListArticleVersionsValidator : AbstractValidator<ListArticleVersions>
{
    public ListArticleVersionsValidator() => RuleFor(r => r.Query).SetValidator(new ListQueryValidator());
}

internal sealed class ListArticleVersionsHandler(LedgerDbContext ledger, References references, Pager pager)
    : IRequestHandler<ListArticleVersions, Page<ArticleVersionRow>>
{
    /// <summary>Characters on one page, so that long texts do not fill the memory; one text always fits.</summary>
    private const int MostCharacters = 2_000_000;

    public async Task<Page<ArticleVersionRow>> Handle(ListArticleVersions request, CancellationToken cancellationToken)
    {
        var paging = request.Query.Paging;
        var id = new ArticleId(await references.Live(ResourceType.Article, request.IdOrKey, cancellationToken));
        var versions = ledger.Articles.Where(a => a.Id == id).SelectMany(a => a.Versions);
        var before = (int)((await pager.Position(paging, cancellationToken))?.Number ?? int.MaxValue);
        var sizes = await versions
            .Where(v => v.Number < before)
            .OrderByDescending(v => v.Number)
            .Take(paging.Take + 1)
            .Select(v => new { v.Number, v.Length })
            .ToListAsync(cancellationToken);
        var characters = 0;
        var last = sizes
            .Take(paging.Take)
            .TakeWhile((v, at) => (characters += v.Length) <= MostCharacters || at == 0)
            .Last()
            .Number;
        var rows = await versions
            .Where(v => v.Number < before && v.Number >= last)
            .OrderByDescending(v => v.Number)
            .Select(v => new ArticleVersionRow(v.Number, v.Text, v.Sha256, v.CreatedAt))
            .ToListAsync(cancellationToken);
        var next =
            sizes[^1].Number < last ? await pager.Next(paging, new Mark(last, id.Value), cancellationToken) : null;
        int? total = paging.Count ? await versions.CountAsync(cancellationToken) : null;
        return new Page<ArticleVersionRow>(rows, next, total);
    }
}

/// <summary>One text of an article.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Text">The text exactly as sent.</param>
/// <param name="Sha256">SHA-256 of its UTF-8 bytes, in lower-case hexadecimal.</param>
/// <param name="CreatedAt">When it was entered.</param>
public sealed record ArticleVersionRow(int Version, string Text, string Sha256, DateTimeOffset CreatedAt);

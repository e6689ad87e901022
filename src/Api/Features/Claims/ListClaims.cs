using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>The claims of the ledger, newest first.</summary>
public sealed record ListClaims : ListQuery, IRequest<Page<ClaimResponse>>
{
    /// <summary>Claims of these origins (ids or keys).</summary>
    public string[]? Origin { get; set; }

    /// <summary>Claims cited in these articles (ids or keys).</summary>
    public string[]? Article { get; set; }

    /// <summary>Claims that answer these questions (ids or keys).</summary>
    public string[]? Question { get; set; }

    /// <summary>Claims about these events (ids or keys).</summary>
    public string[]? Event { get; set; }
}

internal sealed class ListClaimsValidator : AbstractValidator<ListClaims>
{
    public ListClaimsValidator()
    {
        Include(new ListQueryValidator());
    }
}

internal sealed class ListClaimsHandler(ClaimReader reader, Pager pager, FilterReferences filters)
    : IRequestHandler<ListClaims, Page<ClaimResponse>>
{
    public async Task<Page<ClaimResponse>> Handle(ListClaims request, CancellationToken cancellationToken)
    {
        var origins = (await filters.Ids("origin", ResourceType.Source, request.Origin, cancellationToken))?.ConvertAll(
            i => (SourceId?)new SourceId(i)
        );
        var articles = (
            await filters.Ids("article", ResourceType.Article, request.Article, cancellationToken)
        )?.ConvertAll(i => new ArticleId(i));
        var questions = (
            await filters.Ids("question", ResourceType.Question, request.Question, cancellationToken)
        )?.ConvertAll(i => (QuestionId?)new QuestionId(i));
        var events = (await filters.Ids("event", ResourceType.Event, request.Event, cancellationToken))?.ConvertAll(
            i => new EventId(i)
        );
        filters.MustBeThere();
        return await pager.Page<Claim, ClaimResponse>(
            request.Paging,
            claims =>
            {
                if (origins is not null)
                    claims = claims.Where(c => origins.Contains(c.OriginId));
                if (articles is not null)
                    claims = claims.Where(c => c.Citations.Any(x => articles.Contains(x.ArticleId)));
                if (questions is not null)
                    claims = claims.Where(c => questions.Contains(c.QuestionId));
                return events is null ? claims : claims.Where(c => c.Events.Any(e => events.Contains(e.EventId)));
            },
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }
}

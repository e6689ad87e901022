using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What a source is to others, and others to it, newest first.</summary>
public sealed record ListSourceLinks(string IdOrKey, PageQuery Query) : IRequest<Page<SourceLinkAnswer>>;

internal sealed class ListSourceLinksValidator : AbstractValidator<ListSourceLinks>
{
    public ListSourceLinksValidator() => RuleFor(r => r.Query).SetValidator(new ListQueryValidator());
}

internal sealed class ListSourceLinksHandler(LedgerDbContext ledger, References references, Pager pager)
    : IRequestHandler<ListSourceLinks, Page<SourceLinkAnswer>>
{
    public async Task<Page<SourceLinkAnswer>> Handle(ListSourceLinks request, CancellationToken cancellationToken)
    {
        var id = new SourceId(await references.Live(ResourceType.Source, request.IdOrKey, cancellationToken));
        var links = ledger
            .Set<SourceLink>()
            .Where(l => l.SourceId == id || l.OtherId == id)
            .Where(l => !ledger.Sources.Any(s => s.Id == l.SourceId && s.IsWithdrawn));
        return await pager.Newest(
            request.Query.Paging,
            links,
            page => ledger.Answers(page.ConvertAll(l => (l.SourceId, l.Value)), cancellationToken),
            cancellationToken
        );
    }
}

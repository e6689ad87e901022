using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What a claim is to others, and others to it, newest first.</summary>
public sealed record ListRelations(string IdOrKey, PageQuery Query) : IRequest<Page<RelationAnswer>>;

internal sealed class ListRelationsValidator : AbstractValidator<ListRelations>
{
    public ListRelationsValidator() => RuleFor(r => r.Query).SetValidator(new ListQueryValidator());
}

internal sealed class ListRelationsHandler(LedgerDbContext ledger, References references, Pager pager)
    : IRequestHandler<ListRelations, Page<RelationAnswer>>
{
    public async Task<Page<RelationAnswer>> Handle(ListRelations request, CancellationToken cancellationToken)
    {
        var id = new ClaimId(await references.Live(ResourceType.Claim, request.IdOrKey, cancellationToken));
        var relations = ledger
            .Set<ClaimRelation>()
            .Where(r => r.ClaimId == id || r.OtherId == id)
            .Where(r => !ledger.Claims.Any(c => c.Id == r.ClaimId && c.IsWithdrawn));
        return await pager.Newest(
            request.Query.Paging,
            relations,
            page => ledger.Answers(page.ConvertAll(r => (r.ClaimId, r.Value)), cancellationToken),
            cancellationToken
        );
    }
}

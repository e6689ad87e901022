using MediatR;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Takes back a relation that was entered by mistake.</summary>
public sealed record RemoveRelation(string IdOrKey, Guid Relation, Precondition Precondition) : ICommand<Unit>;

internal sealed class RemoveRelationHandler(ClaimDesk desk, LedgerDbContext ledger)
    : IRequestHandler<RemoveRelation, Unit>
{
    public async Task<Unit> Handle(RemoveRelation request, CancellationToken cancellationToken)
    {
        var claim = await desk.Get(request.IdOrKey, cancellationToken);
        claim.Unrelate(request.Relation);
        request.Precondition.Check(claim);
        await ledger.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

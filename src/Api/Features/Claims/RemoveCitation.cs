using MediatR;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>Removes one citation; the last one of a claim stays.</summary>
public sealed record RemoveCitation(string IdOrKey, Guid Citation, Precondition Precondition) : ICommand<Unit>;

internal sealed class RemoveCitationHandler(ClaimDesk desk, LedgerDbContext ledger)
    : IRequestHandler<RemoveCitation, Unit>
{
    public async Task<Unit> Handle(RemoveCitation request, CancellationToken cancellationToken)
    {
        var claim = await desk.Get(request.IdOrKey, cancellationToken);
        var citation = claim.CitationBy(new CitationId(request.Citation));
        request.Precondition.Check(claim);
        claim.RemoveCitation(citation.Id);
        await ledger.DeriveDates([claim], cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

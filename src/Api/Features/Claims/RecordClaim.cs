using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Claims;

/// <summary>Enters a claim that the ledger does not have yet.</summary>
public sealed record RecordClaim(ClaimInput Input, bool DryRun) : ICommand<Written<ClaimResponse>>;

internal sealed class RecordClaimHandler(ClaimDesk desk, ClaimReader reader, LedgerDbContext ledger)
    : IRequestHandler<RecordClaim, Written<ClaimResponse>>
{
    public async Task<Written<ClaimResponse>> Handle(RecordClaim request, CancellationToken cancellationToken)
    {
        var claim = await desk.Create(request.Input, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(claim.Id, cancellationToken), Created: true);
    }
}

using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Claims;

/// <summary>Enters a claim under a key, or replaces what is stored; what is already stored changes nothing and needs no precondition.</summary>
public sealed record ReplaceClaim(string IdOrKey, ClaimInput Input, Precondition Precondition)
    : ICommand<Written<ClaimResponse>>,
        ICreateOrReplace;

internal sealed class ReplaceClaimHandler(ClaimDesk desk, ClaimReader reader, LedgerDbContext ledger)
    : IRequestHandler<ReplaceClaim, Written<ClaimResponse>>
{
    public async Task<Written<ClaimResponse>> Handle(ReplaceClaim request, CancellationToken cancellationToken)
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

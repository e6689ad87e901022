using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Claims;

/// <summary>Changes some fields of a claim: the stored input, merged with the patch (RFC 7396), then the way of a PUT.</summary>
public sealed record AmendClaim(string IdOrKey, JsonElement Patch, Precondition Precondition) : ICommand<ClaimResponse>;

internal sealed class AmendClaimHandler(ClaimDesk desk, IMediator mediator) : IRequestHandler<AmendClaim, ClaimResponse>
{
    public async Task<ClaimResponse> Handle(AmendClaim request, CancellationToken cancellationToken)
    {
        var stored = await desk.Get(request.IdOrKey, cancellationToken);
        request.Precondition.Check(stored);
        var merged = MergePatch.Apply(desk.InputOf(stored), request.Patch);
        return (
            await mediator.Send(new ReplaceClaim(request.IdOrKey, merged, request.Precondition), cancellationToken)
        ).Resource;
    }
}

using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>Reads one claim by its id or key.</summary>
public sealed record GetClaim(string IdOrKey) : IRequest<ClaimResponse>;

internal sealed class GetClaimHandler(ClaimReader reader, References references)
    : IRequestHandler<GetClaim, ClaimResponse>
{
    public async Task<ClaimResponse> Handle(GetClaim request, CancellationToken cancellationToken) =>
        await reader.Live(request.IdOrKey, cancellationToken)
        ?? await reader.One(
            new ClaimId(await references.Live(ResourceType.Claim, request.IdOrKey, cancellationToken)),
            cancellationToken
        );
}

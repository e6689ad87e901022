using MediatR;

namespace Newsroom.Api.Features.Claims;

/// <summary>Reads one claim by its id or key.</summary>
public sealed record GetClaim(string IdOrKey) : IRequest<ClaimResponse>;

internal sealed class GetClaimHandler(ClaimReader reader) : IRequestHandler<GetClaim, ClaimResponse>
{
    public Task<ClaimResponse> Handle(GetClaim request, CancellationToken cancellationToken) =>
        reader.Weighed(request.IdOrKey, cancellationToken);
}

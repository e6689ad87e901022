using MediatR;
using Newsroom.Api.Features.Past;

namespace Newsroom.Api.Features.Claims;

/// <summary>Reads one claim by its id or key, as it is or as it was.</summary>
public sealed record GetClaim(string IdOrKey, string? AsOf = null) : IRequest<ClaimResponse>, IAsOf;

internal sealed class GetClaimValidator(TimeProvider clock) : AsOfValidator<GetClaim>(clock);

internal sealed class GetClaimHandler(ClaimReader reader, PastClaimAnswers past)
    : IRequestHandler<GetClaim, ClaimResponse>
{
    public Task<ClaimResponse> Handle(GetClaim request, CancellationToken cancellationToken) =>
        request.AsOf is { } then
            ? past.Claim(request.IdOrKey, then, cancellationToken)
            : reader.Weighed(request.IdOrKey, cancellationToken);
}

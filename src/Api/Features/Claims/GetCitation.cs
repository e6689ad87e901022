using MediatR;
using Newsroom.Api.Features.Past;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>One citation of a claim, under the claim's version: that is what a change of it must name.</summary>
public sealed record GetCitation(string IdOrKey, Guid Citation, string? AsOf = null) : IRequest<Cited>, IAsOf;

internal sealed class GetCitationValidator(TimeProvider clock) : AsOfValidator<GetCitation>(clock);

internal sealed class GetCitationHandler(ClaimReader reader, PastClaimAnswers past)
    : IRequestHandler<GetCitation, Cited>
{
    public async Task<Cited> Handle(GetCitation request, CancellationToken cancellationToken)
    {
        var claim = request.AsOf is { } then
            ? await past.Claim(request.IdOrKey, then, cancellationToken)
            : await reader.Named(request.IdOrKey, cancellationToken);
        var citation =
            claim.Citations.FirstOrDefault(c => c.Id == request.Citation)
            ?? throw new NotFound("citation of this claim", request.Citation.ToString());
        return new Cited(citation, claim.Id, claim.Version);
    }
}

using MediatR;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>One citation of a claim.</summary>
public sealed record GetCitation(string IdOrKey, Guid Citation) : IRequest<CitationAnswer>;

internal sealed class GetCitationHandler(IMediator mediator) : IRequestHandler<GetCitation, CitationAnswer>
{
    public async Task<CitationAnswer> Handle(GetCitation request, CancellationToken cancellationToken)
    {
        var claim = await mediator.Send(new GetClaim(request.IdOrKey), cancellationToken);
        return claim.Citations.FirstOrDefault(c => c.Id == request.Citation)
            ?? throw new NotFound("citation of this claim", request.Citation.ToString());
    }
}

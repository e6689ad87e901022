using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>Adds one appearance to a claim: the same statement in another article.</summary>
public sealed record CiteClaim(string IdOrKey, CitationInput Input, bool DryRun) : ICommand<Cited>;

/// <summary>The new citation, and the claim's version with it.</summary>
public sealed record Cited(CitationAnswer Citation, Guid Claim, int ClaimVersion)
{
    public string Path => $"/v1/claims/{Claim}/citations/{Citation.Id}";
}

internal sealed class CiteClaimHandler(
    ClaimDesk desk,
    CitationDesk citations,
    ClaimReader reader,
    LedgerDbContext ledger
) : IRequestHandler<CiteClaim, Cited>
{
    public async Task<Cited> Handle(CiteClaim request, CancellationToken cancellationToken)
    {
        var claim = await desk.Get(request.IdOrKey, cancellationToken);
        if (claim.Citations.Count >= Claim.MostCitations)
            throw new Unacceptable("#", new Flaw("tooMany", $"A claim has at most {Claim.MostCitations} citations."));
        var content = await citations.ReadOne(request.Input, [], claim.OriginId is not null, cancellationToken);
        var citation = claim.Cite(content, desk.NewCitationId());
        await ledger.DeriveDates([claim], cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        var answer = await reader.Row(claim.Id, cancellationToken);
        return new Cited(answer.Citations.First(c => c.Id == citation.Id.Value), answer.Id, answer.Version);
    }
}

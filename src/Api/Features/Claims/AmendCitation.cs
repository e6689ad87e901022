using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>Changes some fields of one citation, under the claim's version.</summary>
public sealed record AmendCitation(string IdOrKey, Guid Citation, JsonElement Patch, Precondition Precondition)
    : ICommand<Cited>;

internal sealed class AmendCitationHandler(
    ClaimDesk desk,
    CitationDesk citations,
    ClaimReader reader,
    LedgerDbContext ledger
) : IRequestHandler<AmendCitation, Cited>
{
    public async Task<Cited> Handle(AmendCitation request, CancellationToken cancellationToken)
    {
        var claim = await desk.Get(request.IdOrKey, cancellationToken);
        var stored = claim.CitationBy(new CitationId(request.Citation));
        request.Precondition.Check(claim);
        var merged = MergePatch.Apply(CitationInput.Of(stored), request.Patch);
        var content = await citations.ReadOne(merged, [stored], claim.OriginId is not null, cancellationToken);
        claim.CorrectCitation(stored.Id, content);
        await ledger.DeriveDates([claim], cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        var answer = await reader.Row(claim.Id, cancellationToken);
        return new Cited(answer.Citations.First(c => c.Id == request.Citation), answer.Id, answer.Version);
    }
}

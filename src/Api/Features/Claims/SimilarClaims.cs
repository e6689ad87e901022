using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>Claims that may be the same statement as a stored one, entered twice.</summary>
public sealed record SimilarClaims(string IdOrKey, int? Limit) : IRequest<SimilarResponse>;

internal sealed class SimilarClaimsValidator : AbstractValidator<SimilarClaims>
{
    public SimilarClaimsValidator() => RuleFor(r => r.Limit).Custom(ListQueryValidator.CheckLimit);
}

internal sealed class SimilarClaimsHandler(LedgerDbContext ledger, References references, Lookalikes lookalikes)
    : IRequestHandler<SimilarClaims, SimilarResponse>
{
    public async Task<SimilarResponse> Handle(SimilarClaims request, CancellationToken cancellationToken)
    {
        var id = new ClaimId(await references.Live(ResourceType.Claim, request.IdOrKey, cancellationToken));
        var statement = await ledger.Statement(id, cancellationToken);
        return await lookalikes.Of(statement, id, request.Limit, cancellationToken);
    }
}

/// <summary>Claims that may be the same statement, the likeliest first.</summary>
/// <param name="Items">The likeliest first; empty when there is none.</param>
public sealed record SimilarResponse(IReadOnlyList<SimilarClaimRow> Items);

/// <summary>A claim that may be the same statement.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Score">How likely it is, from 0.5 to 1.</param>
/// <param name="Reasons">What both have in common.</param>
public sealed record SimilarClaimRow(
    ClaimReference Claim,
    double Score,
    [property: Words<LikenessReason>] IReadOnlyList<string> Reasons
);

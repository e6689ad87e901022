using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Says what a claim is to another one.</summary>
public sealed record RelateClaim(string IdOrKey, RelationInput Input, bool DryRun) : ICommand<Related>;

/// <summary>A relation, and the version that its claim has with it.</summary>
public sealed record Related(RelationAnswer Relation, int ClaimVersion)
{
    public string Path => $"/v1/claims/{Relation.Claim.Id}/relations/{Relation.Id}";
}

internal sealed class RelateClaimHandler(
    ClaimDesk desk,
    References references,
    IValidator<RelationInput> validator,
    RelationCheck check,
    LedgerDbContext ledger
) : IRequestHandler<RelateClaim, Related>
{
    public async Task<Related> Handle(RelateClaim request, CancellationToken cancellationToken)
    {
        var claim = await desk.Get(request.IdOrKey, cancellationToken);
        await references.Judge(validator, request.Input, [.. request.Input.Links()], cancellationToken);
        var relation = request.Input.Read(references, ledger.EntersPart());
        await check.Judge(claim, relation, cancellationToken);
        claim.Relate(relation);
        ledger.Change.Reason ??= relation.Reason;
        await ledger.SaveChangesAsync(cancellationToken);
        var answers = await ledger.Answers([(claim.Id, relation)], cancellationToken);
        return new Related(answers[0], claim.Version);
    }
}

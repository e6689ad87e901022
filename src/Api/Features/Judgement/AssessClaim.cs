using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Comparison;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Adds an editor's judgement of a claim; the latest one counts.</summary>
public sealed record AssessClaim(string IdOrKey, AssessmentInput Input, bool DryRun) : ICommand<Assessed>;

/// <summary>An assessment, and the version that its claim has with it.</summary>
public sealed record Assessed(AssessmentAnswer Assessment, int ClaimVersion)
{
    /// <summary>It stands first there.</summary>
    public string Path => $"/v1/claims/{Assessment.Claim.Id}/assessments";
}

internal sealed class AssessClaimHandler(
    ClaimDesk desk,
    References references,
    IValidator<AssessmentInput> validator,
    EvidenceReader evidence,
    LedgerDbContext ledger
) : IRequestHandler<AssessClaim, Assessed>
{
    public async Task<Assessed> Handle(AssessClaim request, CancellationToken cancellationToken)
    {
        var claim = await desk.Get(request.IdOrKey, cancellationToken);
        await references.Judge(validator, request.Input, [.. request.Input.Links()], cancellationToken);
        var assessment = request.Input.Read(ledger.EntersPart());
        await evidence.MustAllow(assessment, claim, cancellationToken);
        claim.Assess(assessment, request.Input.RestsOn(references, assessment.Id));
        await ledger.SaveChangesAsync(cancellationToken);
        return new Assessed((await ledger.Answers(claim.Id, [assessment], cancellationToken))[0], claim.Version);
    }
}

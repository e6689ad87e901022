using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Judgement;

/// <summary>The assessments of a claim, newest first: the first one counts.</summary>
public sealed record ListAssessments(string IdOrKey, PageQuery Query) : IRequest<Page<AssessmentAnswer>>;

internal sealed class ListAssessmentsValidator : AbstractValidator<ListAssessments>
{
    public ListAssessmentsValidator() => RuleFor(r => r.Query).SetValidator(new ListQueryValidator());
}

internal sealed class ListAssessmentsHandler(LedgerDbContext ledger, References references, Pager pager)
    : IRequestHandler<ListAssessments, Page<AssessmentAnswer>>
{
    public async Task<Page<AssessmentAnswer>> Handle(ListAssessments request, CancellationToken cancellationToken)
    {
        var id = new ClaimId(await references.Live(ResourceType.Claim, request.IdOrKey, cancellationToken));
        return await pager.Newest(
            request.Query.Paging,
            ledger.Set<ClaimAssessment>().Where(a => EF.Property<ClaimId>(a, "ClaimId") == id),
            page => ledger.Answers(id, page.ConvertAll(a => a.Value), cancellationToken),
            cancellationToken
        );
    }
}

using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>Claims that may be the same statement as one that is about to be entered; nothing is stored.</summary>
public sealed record SimilarToDraft(ClaimInput Input, int? Limit) : IRequest<SimilarResponse>;

internal sealed class SimilarToDraftValidator : AbstractValidator<SimilarToDraft>
{
    public SimilarToDraftValidator() => RuleFor(r => r.Limit).Custom(ListQueryValidator.CheckLimit);
}

internal sealed class SimilarToDraftHandler(ClaimDesk desk, Lookalikes lookalikes)
    : IRequestHandler<SimilarToDraft, SimilarResponse>
{
    public async Task<SimilarResponse> Handle(SimilarToDraft request, CancellationToken cancellationToken) =>
        await lookalikes.Of(
            Statement.Of(await desk.Draft(request.Input, cancellationToken)),
            null,
            request.Limit,
            cancellationToken
        );
}

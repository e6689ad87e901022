using MediatR;
using Newsroom.Api.Persistence;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>One suggestion.</summary>
public sealed record GetSuggestion(Guid Id) : IRequest<SuggestionResponse>;

internal sealed class GetSuggestionHandler(LedgerDbContext ledger) : IRequestHandler<GetSuggestion, SuggestionResponse>
{
    public async Task<SuggestionResponse> Handle(GetSuggestion request, CancellationToken cancellationToken) =>
        await ledger.Answer(await ledger.Suggestion(request.Id, cancellationToken), cancellationToken);
}

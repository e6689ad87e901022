using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Why a suggestion is not taken.</summary>
public sealed record RejectionInput
{
    /// <summary>Why: no claim, wrong figure, wrong source, of no interest ... At most 2,000 characters.</summary>
    [Documented(Needed = true, MaxLength = Limits.Reason)]
    public string? Reason { get; set; }
}

/// <summary>Why it cannot be told yet.</summary>
public sealed record DoubtInput
{
    /// <summary>What is open; at most 2,000 characters.</summary>
    [Documented(MaxLength = Limits.Reason)]
    public string? Reason { get; set; }
}

internal sealed class RejectionInputValidator : AbstractValidator<RejectionInput>
{
    public RejectionInputValidator() => RuleFor(r => r.Reason).Needed(Limits.Reason, lines: true);
}

internal sealed class DoubtInputValidator : AbstractValidator<DoubtInput>
{
    public DoubtInputValidator() => RuleFor(r => r.Reason).Text(Limits.Reason, lines: true);
}

/// <summary>Takes a suggestion off the queue: it is not proposed again.</summary>
public sealed record RejectSuggestion(Guid Id, RejectionInput Input) : ICommand<SuggestionResponse>;

/// <summary>Lays a suggestion aside.</summary>
public sealed record DoubtSuggestion(Guid Id, DoubtInput Input) : ICommand<SuggestionResponse>;

internal sealed class RejectSuggestionHandler(
    LedgerDbContext ledger,
    References references,
    IValidator<RejectionInput> validator
) : IRequestHandler<RejectSuggestion, SuggestionResponse>
{
    public async Task<SuggestionResponse> Handle(RejectSuggestion request, CancellationToken cancellationToken)
    {
        await references.Judge(validator, request.Input, [], cancellationToken);
        var suggestion = await ledger.Suggestion(request.Id, cancellationToken);
        suggestion.Reject(ledger.Change.Actor.Name, RevisionWriter.Now(ledger.Clock), request.Input.Reason!);
        await ledger.SaveChangesAsync(cancellationToken);
        return await ledger.Answer(suggestion, cancellationToken);
    }
}

internal sealed class DoubtSuggestionHandler(
    LedgerDbContext ledger,
    References references,
    IValidator<DoubtInput> validator
) : IRequestHandler<DoubtSuggestion, SuggestionResponse>
{
    public async Task<SuggestionResponse> Handle(DoubtSuggestion request, CancellationToken cancellationToken)
    {
        await references.Judge(validator, request.Input, [], cancellationToken);
        var suggestion = await ledger.Suggestion(request.Id, cancellationToken);
        suggestion.Doubt(ledger.Change.Actor.Name, RevisionWriter.Now(ledger.Clock), request.Input.Reason);
        await ledger.SaveChangesAsync(cancellationToken);
        return await ledger.Answer(suggestion, cancellationToken);
    }
}

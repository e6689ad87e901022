using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Events;

/// <summary>Records that an event happened, was put off or did not happen, with its date and what shows it.</summary>
public sealed record ChangeOccurrence(string IdOrKey, OccurrenceInput Input, bool DryRun) : ICommand<EventResponse>;

internal sealed class ChangeOccurrenceHandler(
    EventDesk desk,
    EventReader reader,
    References references,
    IValidator<OccurrenceInput> validator,
    LedgerDbContext ledger
) : IRequestHandler<ChangeOccurrence, EventResponse>
{
    public async Task<EventResponse> Handle(ChangeOccurrence request, CancellationToken cancellationToken)
    {
        var happening = await desk.Get(request.IdOrKey, cancellationToken);
        await references.Judge(validator, request.Input, [.. request.Input.Links()], cancellationToken);
        var at = RevisionWriter.Now(ledger.Clock);
        happening.Change(request.Input.Read(references, ledger.Change.Actor.Name, at));
        ledger.Change.Reason ??= request.Input.Reason;
        await ledger.SaveChangesAsync(cancellationToken);
        return await reader.One(happening.Id, cancellationToken);
    }
}

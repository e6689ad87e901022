using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Events;

/// <summary>Enters an event that the ledger does not have yet.</summary>
public sealed record RecordEvent(EventInput Input, bool DryRun) : ICommand<Written<EventResponse>>;

internal sealed class RecordEventHandler(EventDesk desk, EventReader reader, LedgerDbContext ledger)
    : IRequestHandler<RecordEvent, Written<EventResponse>>
{
    public async Task<Written<EventResponse>> Handle(RecordEvent request, CancellationToken cancellationToken)
    {
        var made = await desk.Create(request.Input, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(made.Id, cancellationToken), Created: true);
    }
}

using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Events;

/// <summary>Enters an event under a key, or replaces what is stored; what is already stored changes nothing and needs no precondition.</summary>
public sealed record ReplaceEvent(string IdOrKey, EventInput Input, Precondition Precondition)
    : ICommand<Written<EventResponse>>,
        ICreateOrReplace;

internal sealed class ReplaceEventHandler(EventDesk desk, EventReader reader, LedgerDbContext ledger)
    : IRequestHandler<ReplaceEvent, Written<EventResponse>>
{
    public async Task<Written<EventResponse>> Handle(ReplaceEvent request, CancellationToken cancellationToken)
    {
        var (stored, outcome) = await desk.Put(
            EntryName.Parse(request.IdOrKey),
            request.Input,
            request.Precondition.Check,
            cancellationToken
        );
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(stored.Id, cancellationToken), outcome == WriteOutcome.Created);
    }
}

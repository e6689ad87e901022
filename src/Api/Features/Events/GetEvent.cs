using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Events;

/// <summary>Reads one event by its id or key.</summary>
public sealed record GetEvent(string IdOrKey, string? AsOf = null) : IRequest<EventResponse>, IAsOf;

internal sealed class GetEventValidator(TimeProvider clock) : AsOfValidator<GetEvent>(clock);

internal sealed class GetEventHandler(EventReader reader, References references, PastResources past)
    : IRequestHandler<GetEvent, EventResponse>
{
    public async Task<EventResponse> Handle(GetEvent request, CancellationToken cancellationToken)
    {
        if (request.AsOf is { } then)
            return await past.Event(request.IdOrKey, then, cancellationToken);
        var found = await reader.Many(reader.Live(request.IdOrKey), cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new EventId(await references.Live(ResourceType.Event, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

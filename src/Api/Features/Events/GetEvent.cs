using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Events;

/// <summary>Reads one event by its id or key.</summary>
public sealed record GetEvent(string IdOrKey) : IRequest<EventResponse>;

internal sealed class GetEventHandler(EventReader reader, References references)
    : IRequestHandler<GetEvent, EventResponse>
{
    public async Task<EventResponse> Handle(GetEvent request, CancellationToken cancellationToken)
    {
        var found = await reader.Many(reader.Live(request.IdOrKey), cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new EventId(await references.Live(ResourceType.Event, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Events;

/// <summary>Changes some fields of an event: the stored input, merged with the patch (RFC 7396), then the way of a PUT.</summary>
public sealed record AmendEvent(string IdOrKey, JsonElement Patch, Precondition Precondition) : ICommand<EventResponse>;

internal sealed class AmendEventHandler(EventDesk desk, IMediator mediator) : IRequestHandler<AmendEvent, EventResponse>
{
    public async Task<EventResponse> Handle(AmendEvent request, CancellationToken cancellationToken)
    {
        var stored = await desk.Get(request.IdOrKey, cancellationToken);
        request.Precondition.Check(stored);
        var merged = MergePatch.Apply(desk.InputOf(stored), request.Patch);
        return (
            await mediator.Send(new ReplaceEvent(request.IdOrKey, merged, request.Precondition), cancellationToken)
        ).Resource;
    }
}

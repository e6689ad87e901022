using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Sources;

/// <summary>Changes some fields of a source: the stored input, merged with the patch (RFC 7396), then the way of a PUT.</summary>
public sealed record AmendSource(string IdOrKey, JsonElement Patch, Precondition Precondition)
    : ICommand<SourceResponse>;

internal sealed class AmendSourceHandler(SourceDesk desk, IMediator mediator)
    : IRequestHandler<AmendSource, SourceResponse>
{
    public async Task<SourceResponse> Handle(AmendSource request, CancellationToken cancellationToken)
    {
        var stored = await desk.Get(request.IdOrKey, cancellationToken);
        request.Precondition.Check(stored);
        var merged = MergePatch.Apply(desk.InputOf(stored), request.Patch);
        return (
            await mediator.Send(new ReplaceSource(request.IdOrKey, merged, request.Precondition), cancellationToken)
        ).Resource;
    }
}

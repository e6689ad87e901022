using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Sources;

/// <summary>Reads one source by its id or key.</summary>
public sealed record GetSource(string IdOrKey, string? AsOf = null) : IRequest<SourceResponse>, IAsOf;

internal sealed class GetSourceValidator(TimeProvider clock) : AsOfValidator<GetSource>(clock);

internal sealed class GetSourceHandler(SourceReader reader, References references, PastResources past)
    : IRequestHandler<GetSource, SourceResponse>
{
    public async Task<SourceResponse> Handle(GetSource request, CancellationToken cancellationToken)
    {
        if (request.AsOf is { } then)
            return await past.Source(request.IdOrKey, then, cancellationToken);
        var found = await reader.Many(reader.Live(request.IdOrKey), cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new SourceId(await references.Live(ResourceType.Source, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

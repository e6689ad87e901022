using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Sources;

/// <summary>Reads one source by its id or key.</summary>
public sealed record GetSource(string IdOrKey) : IRequest<SourceResponse>;

internal sealed class GetSourceHandler(SourceReader reader, References references)
    : IRequestHandler<GetSource, SourceResponse>
{
    public async Task<SourceResponse> Handle(GetSource request, CancellationToken cancellationToken)
    {
        var found = await reader.Many(reader.Live(request.IdOrKey), cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new SourceId(await references.Live(ResourceType.Source, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

using MediatR;
using Newsroom.Api.Features.Entries;

namespace Newsroom.Api.Features.Terms;

/// <summary>Reads one term by its key; another name of it leads there.</summary>
public sealed record GetTerm(string Key) : IRequest<TermResponse>;

internal sealed class GetTermHandler(TermReader reader, References references) : IRequestHandler<GetTerm, TermResponse>
{
    public async Task<TermResponse> Handle(GetTerm request, CancellationToken cancellationToken)
    {
        var found = await reader.Many(reader.Live(request.Key), cancellationToken);
        return found.Count > 0 ? found[0] : throw await references.Vocabulary.Astray(request.Key, cancellationToken);
    }
}

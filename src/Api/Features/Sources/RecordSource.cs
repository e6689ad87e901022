using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Sources;

/// <summary>Enters a source that the ledger does not have yet.</summary>
public sealed record RecordSource(SourceInput Input, bool DryRun) : ICommand<Written<SourceResponse>>;

internal sealed class RecordSourceHandler(SourceDesk desk, SourceReader reader, LedgerDbContext ledger)
    : IRequestHandler<RecordSource, Written<SourceResponse>>
{
    public async Task<Written<SourceResponse>> Handle(RecordSource request, CancellationToken cancellationToken)
    {
        var source = await desk.Create(request.Input, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(source.Id, cancellationToken), Created: true);
    }
}

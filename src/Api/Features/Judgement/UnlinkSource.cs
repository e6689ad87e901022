using MediatR;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Takes back a link that was entered by mistake.</summary>
public sealed record UnlinkSource(string IdOrKey, Guid Link, Precondition Precondition) : ICommand<Unit>;

internal sealed class UnlinkSourceHandler(SourceDesk desk, LedgerDbContext ledger) : IRequestHandler<UnlinkSource, Unit>
{
    public async Task<Unit> Handle(UnlinkSource request, CancellationToken cancellationToken)
    {
        var source = await desk.Get(request.IdOrKey, cancellationToken);
        source.Unlink(request.Link);
        request.Precondition.Check(source);
        await ledger.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

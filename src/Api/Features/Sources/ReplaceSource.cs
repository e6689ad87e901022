using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Sources;

/// <summary>Enters a source under a key, or replaces what is stored; what is already stored changes nothing and needs no precondition.</summary>
public sealed record ReplaceSource(string IdOrKey, SourceInput Input, Precondition Precondition)
    : ICommand<Written<SourceResponse>>,
        ICreateOrReplace;

internal sealed class ReplaceSourceHandler(SourceDesk desk, SourceReader reader, LedgerDbContext ledger)
    : IRequestHandler<ReplaceSource, Written<SourceResponse>>
{
    public async Task<Written<SourceResponse>> Handle(ReplaceSource request, CancellationToken cancellationToken)
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

using MediatR;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Takes a resource out of the ledger's lists: its address answers 410 with the reason, its history stays, its key stays taken.</summary>
public sealed record WithdrawEntry(ResourceType Type, string IdOrKey, Precondition Precondition) : ICommand<Unit>;

internal sealed class WithdrawEntryHandler(Desks desks, LedgerDbContext ledger) : IRequestHandler<WithdrawEntry, Unit>
{
    public async Task<Unit> Handle(WithdrawEntry request, CancellationToken cancellationToken)
    {
        var desk = desks.For(request.Type);
        var entry = await desk.Find(request.IdOrKey, withdrawnToo: false, cancellationToken);
        request.Precondition.Check(entry);
        var counts = await ledger.RestsOn(request.Type, entry.Identity, cancellationToken);
        if (counts.Count > 0)
            throw new InUse(request.Type, entry.Identity, counts);
        entry.Withdraw(ledger.Change.Reason);
        await ledger.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

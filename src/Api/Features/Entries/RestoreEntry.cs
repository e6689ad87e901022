using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Brings a withdrawn resource back as it was; what is there already stays as it is.</summary>
public sealed record RestoreEntry(ResourceType Type, string IdOrKey, bool DryRun) : ICommand<IResource>;

internal sealed class RestoreEntryHandler(
    Desks desks,
    References references,
    EntryReader reader,
    LedgerDbContext ledger
) : IRequestHandler<RestoreEntry, IResource>
{
    public async Task<IResource> Handle(RestoreEntry request, CancellationToken cancellationToken)
    {
        var desk = desks.For(request.Type);
        var entry = await desk.Find(request.IdOrKey, withdrawnToo: true, cancellationToken);
        if (entry.IsWithdrawn)
        {
            await MustStandOnLiveOnes(desk, entry, cancellationToken);
            entry.Restore();
            await ledger.SaveChangesAsync(cancellationToken);
        }
        return await reader.One(request.Type, entry.Identity, cancellationToken);
    }

    private async Task MustStandOnLiveOnes(IDesk desk, LedgerEntry entry, CancellationToken cancel)
    {
        var links = desk.LinksOf(entry).ToList();
        await references.Load(links, cancel);
        var errors = new InputErrors();
        references.Check(links, errors);
        errors.ThrowIfAny();
    }
}

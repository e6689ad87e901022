using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Brings a withdrawn resource back as it was, and what its withdrawal took along; what is there already stays as it is.</summary>
public sealed record RestoreEntry(ResourceType Type, string IdOrKey, bool DryRun) : ICommand<IResource>;

internal sealed class RestoreEntryHandler(
    Desks desks,
    References references,
    EntryReader reader,
    LedgerDbContext ledger,
    ManyEntries many
) : IRequestHandler<RestoreEntry, IResource>
{
    public async Task<IResource> Handle(RestoreEntry request, CancellationToken cancellationToken)
    {
        var entry = await desks.For(request.Type).Find(request.IdOrKey, withdrawnToo: true, cancellationToken);
        var root = new Named(request.Type, entry.Identity);
        if (entry.IsWithdrawn)
            await Restore(root, cancellationToken);
        return await reader.One(root.Type, root.Id, cancellationToken);
    }

    private async Task Restore(Named root, CancellationToken cancel)
    {
        var along = await ledger.WithdrawnWith(root.Id, cancel);
        List<Named> all = [root, .. along];
        many.Expect(all.Count);
        ledger.Change.Together = all.Select(e => e.Id).ToHashSet();
        await many.Change(
            all,
            async entry =>
            {
                await MustStandOnLiveOnes(entry, cancel);
                entry.Restore();
            },
            cancel
        );
        await many.Finish(cancel);
    }

    /// <summary>What it refers to is there, or comes back together with it.</summary>
    private async Task MustStandOnLiveOnes(LedgerEntry entry, CancellationToken cancel)
    {
        var links = desks
            .For(entry.Type)
            .LinksOf(entry)
            .Where(l => l.Reference.Id is not { } id || !ledger.Change.Together.Contains(id))
            .ToList();
        await references.Load(links, cancel);
        var errors = new InputErrors();
        references.Check(links, errors);
        errors.ThrowIfAny();
    }
}

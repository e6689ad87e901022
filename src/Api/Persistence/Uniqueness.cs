using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>Says which resource holds a unique name that a save ran into: the index decides, no check before it could.</summary>
internal static class Uniqueness
{
    public static async Task<Taken?> TakenBy(LedgerDbContext ledger, Breach breach, CancellationToken cancel)
    {
        foreach (
            var entry in ledger.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified)
        )
        {
            if (
                entry.Metadata.GetTableName() == breach.Table
                && await TakenFrom(ledger, entry, breach, cancel) is { } taken
            )
                return taken;
        }
        return null;
    }

    private static async Task<Taken?> TakenFrom(
        LedgerDbContext ledger,
        EntityEntry entry,
        Breach breach,
        CancellationToken cancel
    ) =>
        (entry.Entity, breach.Column) switch
        {
            (LedgerEntry { Key: { } key } made, "key") => await Holder(ledger, made, key, cancel),
            (Article { CanonicalUrl: { } url } article, "canonical_url") => await Of(
                ledger.Articles.Where(a => a.CanonicalUrl == url && a.Id != article.Id),
                "url",
                article.Url!.Value,
                cancel
            ),
            (ArticleExternalId external, "external_id") => await Of(
                ledger.Articles.Where(a => a.ExternalIds.Any(e => e.ExternalId == external.ExternalId)),
                "externalIds",
                external.ExternalId,
                cancel
            ),
            (TermName name, "folded") => await OfTerm(ledger, name, cancel),
            (Citation citation, "id") => await Of(ledger, citation.Id, cancel),
            (Revision { Version: 1 } first, "entity_id" or "entity_id_version") => await Of(ledger, first, cancel),
            _ => null,
        };

    /// <summary>A term whose name another one has. No word that somebody used fails so: that is a collision, and the other term is found the next time.</summary>
    private static async Task<Taken?> OfTerm(LedgerDbContext ledger, TermName name, CancellationToken cancel)
    {
        var term = ledger.Terms.Local.First(t => t.Names.Contains(name));
        var holder = await ledger
            .Terms.Where(t => t.Id != term.Id && t.Names.Any(n => n.Folded == name.Folded))
            .Select(t => t.Key)
            .FirstOrDefaultAsync(cancel);
        if (holder is null || term is { IsListed: false, Aliases.Count: 0 })
            return null;
        var (what, value) = term.Saying(name.Folded);
        return new Taken(ResourceType.Term, what, value, null, holder, "name");
    }

    private static async Task<Taken?> Of(LedgerDbContext ledger, CitationId id, CancellationToken cancel)
    {
        var holder = await ledger
            .Claims.Where(c => c.Citations.Any(x => x.Id == id))
            .Select(c => new { c.Id, c.Key })
            .FirstOrDefaultAsync(cancel);
        return holder is null
            ? null
            : new Taken(
                ResourceType.Claim,
                "citations",
                id.Value.ToString(),
                holder.Id.Value,
                holder.Key,
                "citation id"
            );
    }

    /// <summary>An id that lines give is one resource's, whatever its type.</summary>
    private static async Task<Taken?> Of(LedgerDbContext ledger, Revision made, CancellationToken cancel)
    {
        var holder = await ledger
            .Revisions.AsNoTracking()
            .FirstOrDefaultAsync(r => r.EntityId == made.EntityId && r.Version == 1, cancel);
        return holder is null || holder.Type == made.Type
            ? null
            : new Taken(holder.Type, "id", made.EntityId.ToString(), made.EntityId, null);
    }

    private static async Task<Taken?> Of(
        IQueryable<Article> holders,
        string what,
        string value,
        CancellationToken cancel
    )
    {
        var holder = await holders.Select(a => new { a.Id, a.Key }).FirstOrDefaultAsync(cancel);
        return holder is null ? null : new Taken(ResourceType.Article, what, value, holder.Id.Value, holder.Key);
    }

    private static async Task<Taken?> Holder(
        LedgerDbContext ledger,
        LedgerEntry made,
        string key,
        CancellationToken cancel
    )
    {
        Guid? holder = made.Type switch
        {
            ResourceType.Source => (
                await ledger.Sources.Where(s => s.Key == key).Select(s => (SourceId?)s.Id).FirstOrDefaultAsync(cancel)
            )?.Value,
            ResourceType.Article => (
                await ledger.Articles.Where(a => a.Key == key).Select(a => (ArticleId?)a.Id).FirstOrDefaultAsync(cancel)
            )?.Value,
            ResourceType.Event => (
                await ledger.Events.Where(e => e.Key == key).Select(e => (EventId?)e.Id).FirstOrDefaultAsync(cancel)
            )?.Value,
            ResourceType.Question => (
                await ledger
                    .Questions.Where(q => q.Key == key)
                    .Select(q => (QuestionId?)q.Id)
                    .FirstOrDefaultAsync(cancel)
            )?.Value,
            ResourceType.Term => (
                await ledger.Terms.Where(t => t.Key == key).Select(t => (TermId?)t.Id).FirstOrDefaultAsync(cancel)
            )?.Value,
            _ => (
                await ledger.Claims.Where(c => c.Key == key).Select(c => (ClaimId?)c.Id).FirstOrDefaultAsync(cancel)
            )?.Value,
        };
        return holder is null || holder == made.Identity ? null : new Taken(made.Type, "key", key, holder, key);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Persistence;

/// <summary>
/// A quote and the text it is found in meet inside the gate: whoever comes second sees the other, and works again on what
/// is there now. Without this a claim entered while its article changes would quote a text that is no longer the newest.
/// </summary>
internal static class QuotedTexts
{
    public static async Task MustBeNewest(
        LedgerDbContext ledger,
        IReadOnlyList<EntityEntry> entries,
        CancellationToken cancel
    )
    {
        var added = entries.Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        await NoTextIsNewer(
            ledger,
            added.OfType<Citation>().Where(c => c.State != CitationState.Orphaned).ToList(),
            cancel
        );
        var changed = ledger.Articles.Local.Where(a =>
            a.Version > 0 && added.OfType<ArticleVersion>().Any(v => a.Versions.Contains(v))
        );
        foreach (var article in changed.ToList())
            await EveryQuoteIsKnown(ledger, article.Id, cancel);
    }

    private static async Task NoTextIsNewer(LedgerDbContext ledger, List<Citation> quotes, CancellationToken cancel)
    {
        if (quotes.Count == 0)
            return;
        var ids = quotes.Select(q => q.ArticleId).Distinct().ToList();
        var newest = await ledger
            .Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.TextVersion })
            .ToDictionaryAsync(a => a.Id, a => a.TextVersion, cancel);
        if (quotes.Any(q => newest.TryGetValue(q.ArticleId, out var version) && version > q.ArticleVersion))
            throw new DbUpdateConcurrencyException("An article's text changed while it was quoted.");
    }

    private static async Task EveryQuoteIsKnown(LedgerDbContext ledger, ArticleId article, CancellationToken cancel)
    {
        var quoting = await ledger
            .Claims.Where(c => c.Citations.Any(x => x.ArticleId == article))
            .Select(c => c.Id)
            .ToListAsync(cancel);
        var known = ledger.Claims.Local.Select(c => c.Id).ToHashSet();
        if (quoting.Any(id => !known.Contains(id)))
            throw new DbUpdateConcurrencyException("An article was quoted while its text changed.");
    }
}

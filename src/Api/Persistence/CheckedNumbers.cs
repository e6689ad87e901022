using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Api.Persistence;

/// <summary>Whether cited words hold the figure they are cited for, kept beside each citation whenever the claim, the citation or the article's language changes.</summary>
internal static class CheckedNumbers
{
    public static async Task Fill(
        LedgerDbContext ledger,
        IReadOnlyList<EntityEntry> entries,
        CancellationToken cancel,
        bool all = false
    )
    {
        var changed = entries
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity)
            .ToHashSet();
        var articles = changed.OfType<Article>().Select(a => a.Id).ToHashSet();
        var open = entries
            .Select(e => e.Entity)
            .OfType<Claim>()
            .SelectMany(c => c.Citations, (claim, citation) => (Claim: claim, Citation: citation))
            .Where(r =>
                all
                || changed.Contains(r.Claim)
                || changed.Contains(r.Citation)
                || articles.Contains(r.Citation.ArticleId)
            )
            .ToList();
        if (open.Count == 0)
            return;
        var languages = await Languages(
            ledger,
            open.Where(r => Printed(r) is not null).Select(r => r.Citation),
            cancel
        );
        foreach (var row in open)
        {
            var (found, citation) = (Check(row, languages), row.Citation);
            if (found == citation.NumberCheck)
                continue;
            citation.Checked(found);
            if (ledger.Entry(citation) is { State: not EntityState.Added } stored)
                stored.DetectChanges();
        }
    }

    private static NumberCheck Check((Claim Claim, Citation Citation) row, Dictionary<ArticleId, string> languages) =>
        Printed(row) is { } quantity
            ? NumberChecks.Of(row.Citation.Quote.Exact, languages.GetValueOrDefault(row.Citation.ArticleId), quantity)
            : NumberCheck.NotApplicable;

    private static Domain.Quantities.Quantity? Printed((Claim Claim, Citation Citation) row) =>
        row.Citation.PrintedQuantity ?? row.Claim.Quantity;

    private static async Task<Dictionary<ArticleId, string>> Languages(
        LedgerDbContext ledger,
        IEnumerable<Citation> citations,
        CancellationToken cancel
    )
    {
        var languages = new Dictionary<ArticleId, string>();
        var stored = new HashSet<ArticleId>();
        foreach (var id in citations.Select(c => c.ArticleId))
            if (ledger.Articles.Local.FindEntry(id) is { } tracked)
                languages[id] = tracked.Entity.Language.Value;
            else
                stored.Add(id);
        if (stored.Count == 0)
            return languages;
        var ids = stored.ToList();
        var rows = ledger.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Language });
        foreach (var row in await rows.ToListAsync(cancel))
            languages[row.Id] = row.Language.Value;
        return languages;
    }
}

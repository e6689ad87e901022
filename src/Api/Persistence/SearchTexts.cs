using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Persistence;

/// <summary>Keeps what is searched equal to what is stored: called where revisions are made, so that no change passes by.</summary>
internal static class SearchTexts
{
    /// <summary>Adds, changes and removes the rows of the entries that this save changes; what was only cited or dated otherwise stays untouched.</summary>
    public static async Task Follow(
        LedgerDbContext ledger,
        IReadOnlyCollection<EntityEntry<LedgerEntry>> changed,
        CancellationToken cancel
    )
    {
        var before = changed.Where(e => e.State != EntityState.Added).Select(e => e.Entity).ToList();
        var stored = await Stored(ledger, before, cancel);
        var texts = await NewestTexts(
            ledger,
            before.OfType<Article>().Where(a => !a.IsWithdrawn && !stored.ContainsKey(a.Identity)).ToList(),
            cancel
        );
        var tracked = stored.Count == 0 ? null : ledger.SearchTexts.Local;
        foreach (var entity in changed.Select(e => e.Entity))
        {
            var row = stored.GetValueOrDefault(entity.Identity);
            var said = entity.IsWithdrawn ? null : SearchText.Of(entity, texts.GetValueOrDefault(entity.Identity));
            if (row is null && said is not null)
                ledger.Add(said);
            else if (row is not null && said is null)
                ledger.Remove(tracked!.FindEntry(row.Number)?.Entity ?? SearchText.Known(row.Number));
            else if (row is not null && said is not null && row.Digest != said.Digest)
                Replace(ledger, tracked!.FindEntry(row.Number), row.Number, said);
        }
    }

    private static async Task<Dictionary<Guid, Row>> Stored(
        LedgerDbContext ledger,
        List<LedgerEntry> entries,
        CancellationToken cancel
    )
    {
        if (entries.Count == 0)
            return [];
        var ids = entries.ConvertAll(e => e.Identity);
        return await ledger
            .SearchTexts.Where(t => ids.Contains(t.EntityId))
            .Select(t => new Row(t.EntityId, t.Number, t.Digest))
            .ToDictionaryAsync(t => t.EntityId, cancel);
    }

    /// <summary>The newest texts of articles that are in memory without them.</summary>
    internal static async Task<Dictionary<Guid, string>> NewestTexts(
        LedgerDbContext ledger,
        IReadOnlyList<Article> articles,
        CancellationToken cancel
    )
    {
        if (articles.Count == 0)
            return [];
        var ids = articles.Select(a => a.Id).ToList();
        return await ledger
            .Articles.Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Versions.Where(v => v.Number == a.TextVersion), (a, v) => new { a.Id, v.Text })
            .ToDictionaryAsync(a => a.Id.Value, a => a.Text, cancel);
    }

    private static void Replace(LedgerDbContext ledger, EntityEntry<SearchText>? tracked, long number, SearchText said)
    {
        tracked?.State = EntityState.Detached;
        said.IsStoredAs(number);
        var row = ledger.Update(said);
        row.Property(t => t.Text).IsModified = !said.LacksText;
        row.Property(t => t.TextWords).IsModified = !said.LacksText;
    }

    private sealed record Row(Guid EntityId, long Number, long Digest);
}

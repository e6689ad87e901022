using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What live resources rest on one.</summary>
internal static class Dependents
{
    /// <summary>Counts by collection; empty when nothing rests on it.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> RestsOn(
        this LedgerDbContext ledger,
        ResourceType type,
        Guid id,
        CancellationToken cancel
    )
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (collection, resting) in Resting(ledger, type, id))
        {
            var count = await resting.CountAsync(e => !e.IsWithdrawn, cancel);
            if (count > 0)
                counts[collection] = count;
        }
        return counts;
    }

    private static IEnumerable<(string, IQueryable<LedgerEntry>)> Resting(
        LedgerDbContext ledger,
        ResourceType type,
        Guid id
    )
    {
        switch (type)
        {
            case ResourceType.Source:
                var source = new SourceId(id);
                yield return (
                    "claims",
                    ledger.Claims.Where(c =>
                        c.OriginId == source
                        || c.CoOrigins.Any(o => o.SourceId == source)
                        || c.Citations.Any(x => x.Hops.Any(h => h.SourceId == source))
                    )
                );
                yield return (
                    "articles",
                    ledger.Articles.Where(a => a.PublisherId == source || a.Agencies.Any(g => g.SourceId == source))
                );
                yield return ("events", ledger.Events.Where(e => e.Participants.Any(p => p.SourceId == source)));
                yield return ("sources", ledger.Sources.Where(s => s.PartOfId == source));
                break;
            case ResourceType.Article:
                var article = new ArticleId(id);
                yield return ("claims", ledger.Claims.Where(c => c.Citations.Any(x => x.ArticleId == article)));
                yield return ("events", ledger.Events.Where(e => e.Articles.Any(a => a.ArticleId == article)));
                yield return ("articles", ledger.Articles.Where(a => a.CopyOfId == article));
                break;
            case ResourceType.Event:
                var happening = new EventId(id);
                yield return ("claims", ledger.Claims.Where(c => c.Events.Any(e => e.EventId == happening)));
                yield return ("questions", ledger.Questions.Where(q => q.EventId == happening));
                yield return ("events", ledger.Events.Where(e => e.PartOfId == happening));
                break;
            case ResourceType.Question:
                var question = new QuestionId(id);
                yield return ("claims", ledger.Claims.Where(c => c.QuestionId == question));
                yield return ("questions", ledger.Questions.Where(q => q.SubsetOfId == question));
                break;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>Reads claims as statements: the one that is compared with all that it says, others with what that one has too.</summary>
internal static class Candidates
{
    /// <summary>A statement that is cited everywhere is compared by its first articles.</summary>
    private const int MostArticles = 50;

    /// <summary>A live claim with all that it says.</summary>
    public static async Task<Statement> Statement(this LedgerDbContext ledger, ClaimId id, CancellationToken cancel)
    {
        var row = await ledger
            .Claims.Where(c => c.Id == id)
            .Select(c => new
            {
                Claim = c,
                CoOrigins = c.CoOrigins.OrderBy(o => o.Position).Select(o => o.SourceId).ToList(),
                Events = c.Events.OrderBy(e => e.Position).Select(e => e.EventId).ToList(),
                Passages = c.Citations.Select(x => new CitedPassage(x.ArticleId, x.Quote.Start, x.Quote.End)).ToList(),
            })
            .AsNoTracking()
            .AsSplitQuery()
            .SingleAsync(cancel);
        return Said(row.Claim, row.CoOrigins, row.Events, row.Passages);
    }

    public static async Task<List<(ClaimReference Claim, Statement Statement)>> Statements(
        this LedgerDbContext ledger,
        IReadOnlyCollection<ClaimId> ids,
        Statement compared,
        CancellationToken cancel
    )
    {
        var claims = await ledger
            .Claims.Where(c => ids.Contains(c.Id) && !c.IsWithdrawn)
            .AsNoTracking()
            .ToListAsync(cancel);
        var passages = await ledger.Passages(ids, compared, cancel);
        var events = await ledger.Events(ids, compared, cancel);
        var coOrigins = await ledger.CoOrigins(ids, compared, cancel);
        return claims.ConvertAll(c =>
            (new ClaimReference(c.Id.Value, c.Key, c.Text), Said(c, coOrigins[c.Id], events[c.Id], passages[c.Id]))
        );
    }

    private static Statement Said(
        Claim claim,
        IEnumerable<SourceId> coOrigins,
        IEnumerable<EventId> events,
        IEnumerable<CitedPassage> passages
    ) =>
        new()
        {
            Text = claim.Text,
            Language = claim.Language,
            Stance = claim.Stance,
            Origins = claim.OriginId is { } origin ? [origin, .. coOrigins] : [],
            Period = claim.Period,
            Quantity = claim.Quantity,
            Question = claim.QuestionId,
            Events = events.ToList(),
            Passages = passages.ToList(),
        };

    private static async Task<ILookup<ClaimId, CitedPassage>> Passages(
        this LedgerDbContext ledger,
        IReadOnlyCollection<ClaimId> ids,
        Statement compared,
        CancellationToken cancel
    )
    {
        var articles = compared.Passages.Select(p => p.Article).Distinct().Take(MostArticles).ToList();
        if (articles.Count == 0)
            return Nothing<CitedPassage>();
        var rows = await ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .SelectMany(c => c.Citations, (c, x) => new { c.Id, Citation = x })
            .Where(x => articles.Contains(x.Citation.ArticleId))
            .Select(x => new
            {
                x.Id,
                x.Citation.ArticleId,
                x.Citation.Quote.Start,
                x.Citation.Quote.End,
            })
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.Id, r => new CitedPassage(r.ArticleId, r.Start, r.End));
    }

    private static async Task<ILookup<ClaimId, EventId>> Events(
        this LedgerDbContext ledger,
        IReadOnlyCollection<ClaimId> ids,
        Statement compared,
        CancellationToken cancel
    )
    {
        var shared = compared.Events;
        if (shared.Count == 0)
            return Nothing<EventId>();
        var rows = await ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .SelectMany(c => c.Events, (c, e) => new { c.Id, e.EventId })
            .Where(x => shared.Contains(x.EventId))
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.Id, r => r.EventId);
    }

    private static async Task<ILookup<ClaimId, SourceId>> CoOrigins(
        this LedgerDbContext ledger,
        IReadOnlyCollection<ClaimId> ids,
        Statement compared,
        CancellationToken cancel
    )
    {
        var shared = compared.Origins;
        if (shared.Count == 0)
            return Nothing<SourceId>();
        var rows = await ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .SelectMany(c => c.CoOrigins, (c, o) => new { c.Id, o.SourceId })
            .Where(x => shared.Contains(x.SourceId))
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.Id, r => r.SourceId);
    }

    private static ILookup<ClaimId, T> Nothing<T>() => Enumerable.Empty<T>().ToLookup(_ => default(ClaimId));
}

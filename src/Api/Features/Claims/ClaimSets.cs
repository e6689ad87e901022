using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>What several use cases ask of the set of claims.</summary>
internal static class ClaimSets
{
    /// <summary>The aggregates with all their parts, for changing them.</summary>
    public static IQueryable<Claim> Whole(this DbSet<Claim> claims) =>
        claims
            .Include(c => c.Citations)
                .ThenInclude(c => c.Hops)
            .Include(c => c.CoOrigins)
            .Include(c => c.Events)
            .Include(c => c.Topics)
            .Include(c => c.Relations)
            .Include(c => c.Assessments)
            .Include(c => c.Evidence)
            .AsSplitQuery();

    /// <summary>Derives the dates that follow from the published dates of the cited articles, as they are in this save.</summary>
    public static async Task DeriveDates(
        this LedgerDbContext ledger,
        IReadOnlyCollection<Claim> claims,
        CancellationToken cancel
    )
    {
        var ids = claims.SelectMany(c => c.Citations).Select(c => c.ArticleId).Distinct().ToList();
        var published = await ledger
            .Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Published })
            .ToDictionaryAsync(a => a.Id, a => a.Published, cancel);
        foreach (var article in ledger.Articles.Local)
            published[article.Id] = article.Published;
        foreach (var claim in claims)
            claim.DeriveDates(published);
    }
}

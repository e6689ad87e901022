using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Impact;

/// <summary>A claim on the way. <paramref name="IsJoint"/>: the source that was asked for stated it with others.</summary>
internal sealed record ReadClaim(Guid Id, string? Key, string Text, Guid? Origin, bool IsJoint);

internal sealed record ReadCitation(Guid Id, Guid Claim, Guid Article);

internal sealed record ReadHop(Guid? Source, string? Description);

/// <summary>An article on the way.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="CopyOf">Whose text it carries.</param>
/// <param name="Credits">It credits the source that was asked for.</param>
/// <param name="Witness">The first of its citations that came from what was asked for, through a relay or from the origin.</param>
internal sealed record ReadArticle(
    Guid Id,
    string? Key,
    string? Headline,
    Guid? Publisher,
    Guid? CopyOf,
    bool Credits,
    Guid? Witness
);

/// <summary>All that the paths of one page name, a few statements whatever the page; chains of copies one statement a step.</summary>
internal sealed class ImpactReading
{
    private readonly LedgerDbContext ledger;
    private readonly Named root;

    private ImpactReading(LedgerDbContext ledger, Named root) => (this.ledger, this.root) = (ledger, root);

    public Dictionary<Guid, ReadClaim> Claims { get; private set; } = [];

    public Dictionary<Guid, ReadCitation> Citations { get; } = [];

    public Dictionary<Guid, ReadArticle> Articles { get; } = [];

    public Dictionary<Guid, SourceReference> Sources { get; private set; } = [];

    /// <summary>By citation, in the order in which the statement travelled.</summary>
    public ILookup<Guid, ReadHop> Hops { get; private set; } = Enumerable.Empty<ReadHop>().ToLookup(_ => Guid.Empty);

    public static async Task<ImpactReading> Of(
        LedgerDbContext ledger,
        Named root,
        RestingPage page,
        CancellationToken cancel
    )
    {
        var reading = new ImpactReading(ledger, root);
        await reading.ReadCitations([.. page.Citations, .. page.Claims.Select(c => c.Citation)], cancel);
        await reading.ReadArticles([.. page.Articles, .. reading.Citations.Values.Select(c => c.Article)], cancel);
        await reading.ReadCitations(reading.Articles.Values.Select(a => a.Witness).OfType<Guid>(), cancel);
        await reading.ReadClaims([.. page.Claims.Select(c => c.Id)], cancel);
        await reading.ReadHops(cancel);
        await reading.ReadSources(cancel);
        return reading;
    }

    private async Task ReadCitations(IEnumerable<Guid> wanted, CancellationToken cancel)
    {
        var ids = wanted.Where(c => !Citations.ContainsKey(c)).Distinct().Select(c => new CitationId(c)).ToList();
        if (ids.Count == 0)
            return;
        var rows = await ledger
            .Set<Citation>()
            .Where(x => ids.Contains(x.Id))
            .Select(x => new
            {
                x.Id,
                Claim = EF.Property<ClaimId>(x, "ClaimId"),
                x.ArticleId,
            })
            .ToListAsync(cancel);
        foreach (var row in rows)
            Citations[row.Id.Value] = new ReadCitation(row.Id.Value, row.Claim.Value, row.ArticleId.Value);
    }

    /// <summary>These and all whose text they carry.</summary>
    private async Task ReadArticles(IEnumerable<Guid> wanted, CancellationToken cancel)
    {
        var source = root.Type == ResourceType.Source ? new SourceId(root.Id) : default;
        for (var open = wanted.Distinct().ToList(); open.Count > 0; )
        {
            var ids = open.ConvertAll(a => new ArticleId(a));
            var rows = await ledger
                .Articles.Where(a => ids.Contains(a.Id))
                .Select(a => new
                {
                    a.Id,
                    a.Key,
                    a.Headline,
                    a.PublisherId,
                    a.CopyOfId,
                    Credits = a.Agencies.Any(g => g.SourceId == source),
                })
                .ToListAsync(cancel);
            var witnesses = root.Type == ResourceType.Article ? [] : await Witnesses(open, cancel);
            foreach (var row in rows)
                Articles[row.Id.Value] = new ReadArticle(
                    row.Id.Value,
                    row.Key,
                    row.Headline,
                    row.PublisherId?.Value,
                    row.CopyOfId?.Value,
                    row.Credits,
                    witnesses.TryGetValue(row.Id.Value, out var witness) ? witness : null
                );
            open = rows.Select(r => r.CopyOfId?.Value)
                .OfType<Guid>()
                .Where(a => !Articles.ContainsKey(a))
                .Distinct()
                .ToList();
        }
    }

    /// <summary>Of each article the first of its citations that came from what was asked for.</summary>
    private async Task<Dictionary<Guid, Guid>> Witnesses(List<Guid> articles, CancellationToken cancel)
    {
        var (among, parameter) = ledger.Among("x.article_id", articles);
        var sql = $$"""
            select w.article_id as "Article", w.id as "Citation" from (
              select t.article_id, t.id, row_number() over (partition by t.article_id order by t.id) as place
              from ({{Telling(among)}}) t join claims c on c.id = t.claim_id where not c.is_withdrawn
            ) w where w.place = 1
            """;
        var rows = await ledger.Database.SqlQueryRaw<Witness>(sql, parameter, root.Id).ToListAsync(cancel);
        return rows.ToDictionary(w => w.Article, w => w.Citation);
    }

    /// <summary>The citations in some articles that came from {1}: the claim's own, or those of the source as a relay or as an origin.</summary>
    private string Telling(string among)
    {
        const string Citation = "select x.article_id, x.id, x.claim_id from citations x";
        return root.Type == ResourceType.Claim
            ? $"{Citation} where {among} and x.claim_id = {{1}}"
            : $$"""
                {{Citation}} join citation_hops h on h.citation_id = x.id where {{among}} and h.source_id = {1}
                union {{Citation}} join claims s on s.id = x.claim_id where {{among}} and s.origin_id = {1}
                union {{Citation}} join claim_co_origins o on o.claim_id = x.claim_id where {{among}} and o.source_id = {1}
                """;
    }

    private async Task ReadClaims(IEnumerable<Guid> wanted, CancellationToken cancel)
    {
        var source = root.Type == ResourceType.Source ? new SourceId(root.Id) : default;
        var ids = wanted
            .Concat(Citations.Values.Select(c => c.Claim))
            .Append(root.Id)
            .Distinct()
            .Select(c => new ClaimId(c))
            .ToList();
        var rows = await ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Key,
                c.Text,
                c.OriginId,
                IsJoint = c.CoOrigins.Any(o => o.SourceId == source),
            })
            .ToListAsync(cancel);
        Claims = rows.ToDictionary(
            r => r.Id.Value,
            r => new ReadClaim(r.Id.Value, r.Key, r.Text, r.OriginId?.Value, r.IsJoint)
        );
    }

    private async Task ReadHops(CancellationToken cancel)
    {
        var ids = Citations.Keys.Select(c => new CitationId(c)).ToList();
        var rows = await ledger
            .Set<CitationHop>()
            .Where(h => ids.Contains(EF.Property<CitationId>(h, "CitationId")))
            .Select(h => new
            {
                Citation = EF.Property<CitationId>(h, "CitationId"),
                h.Position,
                h.SourceId,
                h.Description,
            })
            .ToListAsync(cancel);
        Hops = rows.OrderBy(h => h.Position)
            .ToLookup(h => h.Citation.Value, h => new ReadHop(h.SourceId?.Value, h.Description));
    }

    private async Task ReadSources(CancellationToken cancel)
    {
        var ids = Hops.SelectMany(h => h)
            .Select(h => h.Source)
            .Concat(Articles.Values.Select(a => a.Publisher))
            .Concat(Claims.Values.Select(c => c.Origin))
            .OfType<Guid>()
            .Append(root.Id)
            .Distinct()
            .Select(s => new SourceId(s))
            .ToList();
        var rows = await ledger
            .Sources.Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Key,
                s.Name,
            })
            .ToListAsync(cancel);
        Sources = rows.ToDictionary(s => s.Id.Value, s => new SourceReference(s.Id.Value, s.Key, s.Name));
    }

    private sealed record Witness(Guid Article, Guid Citation);
}

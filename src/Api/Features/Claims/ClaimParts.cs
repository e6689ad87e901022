using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>
/// The lists of a page of claims, in one statement: joining them to the claims' own rows would multiply one list by the
/// other. So do the cited articles: SQLite reads a join that is itself joined in whole. The versions come along, to see
/// that both statements saw the same claims.
/// </summary>
internal sealed class ClaimParts(ILookup<(Guid, string), ClaimParts.Part> parts)
{
    private const string Version = "version";
    private const string CoOrigin = "coOrigin";
    private const string Event = "event";
    private const string Topic = "topic";
    private const string Hop = "hop";
    private const string Cited = "cited";
    private const string Unnamed = "unnamed";

    public static async Task<ClaimParts> Read(
        LedgerDbContext ledger,
        IReadOnlyList<Guid> claims,
        CancellationToken cancel
    )
    {
        if (claims.Count == 0)
            return new ClaimParts(Enumerable.Empty<Part>().ToLookup(p => (p.Owner, p.Kind)));
        var (among, ids) = ledger.Among("claim_id", claims);
        var (themselves, _) = ledger.Among("id", claims);
        var sql = $"""
            select '{Version}' as kind, id as owner, version as position, null as ref, null as key, null as name, null as SourceKind, null as description, null as role, null as cue, null as StatedOn
              from claims where {themselves}
            union all select '{CoOrigin}', r.claim_id, r.position, s.id, s.key, s.name, s.kind, null, null, null, null
              from claim_co_origins r join sources s on s.id = r.source_id where {among}
            union all select '{Event}', r.claim_id, r.position, e.id, e.key, e.title, null, null, null, null, null
              from claim_events r join events e on e.id = r.event_id where {among}
            union all select '{Topic}', claim_id, position, null, null, topic, null, null, null, null, null
              from claim_topics where {among}
            union all select '{Hop}', c.id, h.position, s.id, s.key, s.name, s.kind, h.description, h.role, h.cue, h.stated_on
              from citations c join citation_hops h on h.citation_id = c.id left join sources s on s.id = h.source_id where {among}
            union all select '{Cited}', c.id, c.position, a.id, a.key, a.headline, null, a.url, null, null, null
              from citations c join articles a on a.id = c.article_id where {among}
            """;
        var parts = await ledger.Database.SqlQueryRaw<Part>(sql, ids).ToListAsync(cancel);
        return new ClaimParts(parts.OrderBy(p => p.Position).ToLookup(p => (p.Owner, p.Kind)));
    }

    public int VersionOf(Guid claim) => parts[(claim, Version)].FirstOrDefault()?.Position ?? 0;

    public List<SourceReference> CoOrigins(Guid claim) =>
        parts[(claim, CoOrigin)].Select(p => new SourceReference(p.Ref!.Value, p.Key, p.Name!)).ToList();

    public bool CoOriginsAreNamed(Guid claim) => parts[(claim, CoOrigin)].All(p => p.SourceKind != Unnamed);

    public List<EventReference> Events(Guid claim) =>
        parts[(claim, Event)].Select(p => new EventReference(p.Ref!.Value, p.Key, p.Name!)).ToList();

    public List<string> Topics(Guid claim) => parts[(claim, Topic)].Select(p => p.Name!).ToList();

    public List<HopAnswer> Via(Guid citation) =>
        parts[(citation, Hop)]
            .Select(p => new HopAnswer(
                p.Ref is { } id ? new SourceReference(id, p.Key, p.Name!) : null,
                p.Description,
                p.Role!,
                p.Cue,
                p.StatedOn
            ))
            .ToList();

    /// <summary>The article of a citation, and its address, where it has one.</summary>
    public (ArticleReference Article, WebAddress? Url) ArticleOf(Citation citation)
    {
        var part = parts[(citation.Id.Value, Cited)].FirstOrDefault();
        return (
            new ArticleReference(citation.ArticleId.Value, part?.Key, part?.Name),
            part?.Description is { } url ? WebAddress.Parse(url) : null
        );
    }

    public bool HopsAreNamed(Guid citation) =>
        parts[(citation, Hop)].All(p => p.SourceKind is not null and not Unnamed);

    public sealed record Part(
        string Kind,
        Guid Owner,
        int Position,
        Guid? Ref,
        string? Key,
        string? Name,
        string? SourceKind,
        string? Description,
        string? Role,
        string? Cue,
        string? StatedOn
    );
}

using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Impact;

/// <summary>
/// What rests on {0}, as common table expressions: <c>resting</c>, the citations that do, and <c>carrying</c>, the articles. Which of them are live
/// is asked of those that make a page only: to ask it of ten thousand takes longer than to gather them. <c>cross join</c> is a plain join; an
/// engine without statistics takes it in the order in which it is written. That a copy is one of something is said twice, so that an engine with
/// statistics reads the copies and not all articles.
/// </summary>
internal static class RestingSql
{
    /// <param name="type">Of what it is asked.</param>
    /// <param name="lookedUp">How rows are looked up by ids (<see cref="LedgerDbContext.LookedUp"/>).</param>
    public static string On(ResourceType type, Func<string, string, string, string> lookedUp) =>
        type switch
        {
            ResourceType.Source => Source(lookedUp),
            ResourceType.Article => Article,
            ResourceType.Claim => Claim,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Nothing is said to rest on it."),
        };

    private const string Carrying = """
        copying(id) as (
          select a.id from printing p cross join articles a where a.copy_of_id = p.id and a.copy_of_id is not null
          union
          select a.id from copying k cross join articles a where a.copy_of_id = k.id and a.copy_of_id is not null
        ), carrying(id) as (
          select id from printing
          union
          select id from copying
        )
        """;

    /// <summary>
    /// The source's own words are what it <c>published</c> and what credits no other agency, with all copies of either. Of what credits it a citation
    /// that names its relay came by that. An article that credits several agencies rests on each, its claims do not: nobody knows which came from whom.
    /// What it told is looked up by ids: an engine that knows how many there are might join them with all citations. A citation may be gathered by
    /// several ways and is counted once by who reads them: to sort out ten thousand here takes a fifth of the whole.
    /// </summary>
    private static string Source(Func<string, string, string, string> lookedUp) =>
        $$"""
            with recursive published(id) as (
              select id from articles where publisher_id = {0}
            ), reprinted(id) as (
              select a.id from published p cross join articles a where a.copy_of_id = p.id and a.copy_of_id is not null
              union
              select a.id from reprinted r cross join articles a where a.copy_of_id = r.id and a.copy_of_id is not null
            ), credited(id) as (
              select g.article_id from article_agencies g where g.source_id = {0} and not exists (
                select 1 from article_agencies o where o.article_id = g.article_id and o.source_id <> {0})
              union
              select a.id from credited k cross join articles a where a.copy_of_id = k.id and a.copy_of_id is not null
            ), resting(id, claim_id, article_id) as materialized (
              select x.id, x.claim_id, x.article_id from {{lookedUp(
                "citations x", "x.id", "select h.citation_id as id from citation_hops h where h.source_id = {0}"
            )}}
              union all
              select x.id, x.claim_id, x.article_id from {{lookedUp(
                "citations x", "x.claim_id", "select c.id from claims c where c.origin_id = {0}"
            )}}
              union all
              select x.id, x.claim_id, x.article_id from claim_co_origins o cross join citations x where o.source_id = {0} and x.claim_id = o.claim_id
              union all
              select x.id, x.claim_id, x.article_id from published p cross join citations x where x.article_id = p.id
              union all
              select x.id, x.claim_id, x.article_id from reprinted r cross join citations x where x.article_id = r.id
              union all
              select x.id, x.claim_id, x.article_id from credited k cross join citations x where x.article_id = k.id and not exists (
                select 1 from citation_hops h where h.citation_id = x.id and h.role = 'relay')
            ), printing(id) as (
              select article_id from resting
              union
              select id from published
              union
              select article_id from article_agencies where source_id = {0}
            ), {{Carrying}}
            """;

    private const string Article = $$"""
        with recursive printing(id) as (
          select id from articles where id = {0}
        ), {{Carrying}}, resting(id, claim_id, article_id) as materialized (
          select x.id, x.claim_id, x.article_id from carrying k cross join citations x where x.article_id = k.id
        )
        """;

    /// <summary>Claims that depend on this one or are derived from it, and those that do on them, rest on it too.</summary>
    private const string Claim = $$"""
        with recursive leaning(id) as (
          select id from claims where id = {0}
          union
          select r.claim_id from leaning l cross join claim_relations r
          where r.other_id = l.id and r.kind in ('dependsOn', 'derivedFrom')
        ), resting(id, claim_id, article_id) as materialized (
          select x.id, x.claim_id, x.article_id from leaning l cross join citations x where x.claim_id = l.id
        ), printing(id) as (
          select distinct article_id from resting
        ), {{Carrying}}
        """;
}

using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Impact;

/// <summary>
/// All that the paths of one page name, in one statement, chains of copies included. It is asked about what the page rests on, which is the first of
/// the ids, and about the citations and articles of the page. What is named twice is <c>materialized</c>: an engine may else read it twice.
/// <see cref="ImpactRows"/> takes the columns in this order.
/// </summary>
internal static class ImpactStatements
{
    public const string Article = "article";
    public const string Claim = "claim";
    public const string Citation = "citation";
    public const string Witness = "witness";
    public const string Hop = "hop";
    public const string Source = "source";

    public static string[] Of(ResourceType root, AskedIds asked) =>
        [
            $"""
                with recursive {Reached(asked)}, carrying as materialized (
                  select a.id, a.key, a.headline, a.publisher_id, a.copy_of_id,
                    {asked.First} in (select g.source_id from article_agencies g where g.article_id = a.id) as credits
                  from articles a where a.id {asked.In("select id from reached")}
                ), cited as materialized (
                  {Witnesses(root, asked)}
                  select '{Citation}' as what, x.id, x.claim_id, x.article_id from citations x where x.id {asked.Among}
                ), stated as materialized (
                  select c.id, c.key, c.text, c.origin_id,
                    {asked.First} in (select o.source_id from claim_co_origins o where o.claim_id = c.id) as is_joint
                  from claims c where c.id {asked.In($"select claim_id from cited union select {asked.First}")}
                ), travelled as materialized (
                  select h.citation_id, h.position, h.source_id, h.description
                  from citation_hops h where h.citation_id {asked.In("select id from cited")}
                ), named(id) as (
                  select publisher_id from carrying
                  union select origin_id from stated
                  union select source_id from travelled
                  union select {asked.First}
                )
                select '{Article}', id, key, headline, publisher_id, copy_of_id, credits, 0 as position from carrying
                union all select '{Claim}', id, key, text, origin_id, null, is_joint, 0 from stated
                union all select what, id, null, null, claim_id, article_id, null, 0 from cited
                union all select '{Hop}', citation_id, null, description, source_id, null, null, position from travelled
                union all select '{Source}', s.id, s.key, s.name, null, null, null, 0 from sources s
                  where s.id {asked.In("select id from named")}
                order by position
                """,
        ];

    /// <summary>The articles of the page and of its citations, and all whose text they carry. Only of the page's own it is asked what else came there.</summary>
    private static string Reached(AskedIds asked) =>
        $"""
            reached(id, copy_of_id, is_listed) as (
              select a.id, a.copy_of_id, true from articles a where a.id {asked.Among}
              union
              select x.article_id, (select a.copy_of_id from articles a where a.id = x.article_id), false
              from citations x where x.id {asked.Among}
              union
              select r.copy_of_id, (select a.copy_of_id from articles a where a.id = r.copy_of_id), r.is_listed
              from reached r where r.copy_of_id is not null
            )
            """;

    /// <summary>Of each article the first of its citations that came from what was asked for; with an article nobody asks.</summary>
    private static string Witnesses(ResourceType root, AskedIds asked) =>
        root == ResourceType.Article
            ? ""
            : $"""
                select '{Witness}' as what, t.id, t.claim_id, t.article_id from (
                  select x.id, x.claim_id, x.article_id, row_number() over (partition by x.article_id order by x.id) as place
                  from citations x cross join claims c
                  where x.article_id {asked.In("select id from reached where is_listed")} and c.id = x.claim_id
                  and not c.is_withdrawn and ({Telling(root, asked)})
                ) t where t.place = 1
                union all
                """;

    /// <summary>Which citations came from it: the claim's own, or those of the source as an origin or as a relay. Looked up one by one: a join would read all that came through the source.</summary>
    private static string Telling(ResourceType root, AskedIds asked) =>
        root == ResourceType.Claim
            ? $"c.id = {asked.First}"
            : $"""
                c.origin_id = {asked.First}
                or {asked.First} in (select h.source_id from citation_hops h where h.citation_id = x.id)
                or {asked.First} in (select o.source_id from claim_co_origins o where o.claim_id = c.id)
                """;
}

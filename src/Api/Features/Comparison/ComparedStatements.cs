using Newsroom.Api.Features.Claims;

namespace Newsroom.Api.Features.Comparison;

/// <summary>What of the database a comparison is judged by: four statements in one round trip, whatever the number of claims, chains included. By hand, because a question may have a thousand claims: EF Core takes three times as long to make entities of them. <see cref="ComparedRows"/> takes the columns in this order.</summary>
internal static class ComparedStatements
{
    public const string Question = "question";
    public const string CoOrigin = "coOrigin";
    public const string Participant = "participant";
    public const string Source = "source";
    public const string Link = "link";
    public const string Broader = "broader";

    /// <summary>The question's live claims; their citations with the relays; their relations, and where these lead; the question itself and the ties of the sources.</summary>
    public static string[] Of(string among) =>
        [
            $"""
                select c.id, c.key, c.text, c.language, c.origin_id, c.stance, c.stated_on, c.stated_on_derived,
                  c.first_published, c.period, {ClaimStatements.Quantity("c.quantity")}, c.created_at
                from claims c where {Answering(among)}
                """,
            $"""
                select x.claim_id, x.id, {Original}, a.text_sha256, x.attribution, h.source_id
                from claims c join citations x on x.claim_id = c.id join articles a on a.id = x.article_id
                left join citation_hops h on h.citation_id = x.id and h.source_id is not null
                where {Answering(among)} order by x.id, h.position
                """,
            $"""
                with recursive {Reached(among)}
                {Relations} and f.question_id {among}
                union {Relations} and t.question_id {among}
                union {Relations} and r.claim_id in (select id from reached)
                """,
            Ties(among),
        ];

    private static string Answering(string among) => $"c.question_id {among} and not c.is_withdrawn";

    /// <summary>The article whose text an article carries, through every copy.</summary>
    private const string Original = """
        case when a.copy_of_id is null then a.id else (
          with recursive copied(id, copy_of_id) as (
            select o.id, o.copy_of_id from articles o where o.id = a.copy_of_id
            union all
            select o.id, o.copy_of_id from copied k join articles o on o.id = k.copy_of_id
          ) select id from copied where copy_of_id is null
        ) end
        """;

    private const string Relations = """
        select r.kind, r.reason, f.id, f.origin_id, f.stance, f.stated_on, t.id, t.origin_id, t.stance, t.stated_on
        from claim_relations r join claims f on f.id = r.claim_id join claims t on t.id = r.other_id
        where not f.is_withdrawn and not t.is_withdrawn
        """;

    /// <summary>What the question's claims depend on, supersede and so on, step by step.</summary>
    private static string Reached(string among) =>
        $"""
            reached(id) as (
              select r.other_id from claims c join claim_relations r on r.claim_id = c.id
              join claims t on t.id = r.other_id where {Answering(among)} and not t.is_withdrawn
              union
              select r.other_id from reached l join claim_relations r on r.claim_id = l.id
              join claims t on t.id = r.other_id where not t.is_withdrawn
            )
            """;

    /// <summary>The question, and who stands behind the claims: origins, relays and participants, what these are part of and linked with, on and on.</summary>
    private static string Ties(string among) =>
        $"""
            with recursive {Reached(among)}, named(id) as (
              select c.origin_id from claims c where {Answering(among)} and c.origin_id is not null
              union
              select w.origin_id from (
                select (select c.origin_id from claims c where c.id = l.id) as origin_id from reached l
              ) w where w.origin_id is not null
              union
              select f.origin_id from claims c join claim_relations r on r.other_id = c.id join claims f on f.id = r.claim_id
              where {Answering(among)} and not f.is_withdrawn and f.origin_id is not null
              union
              select o.source_id from claims c join claim_co_origins o on o.claim_id = c.id where {Answering(among)}
              union
              select h.source_id from claims c join citations x on x.claim_id = c.id
              join citation_hops h on h.citation_id = x.id where {Answering(among)} and h.source_id is not null
              union
              select p.source_id from questions q join events e on e.id = q.event_id join event_participants p on p.event_id = e.id
              where q.id {among} and not e.is_withdrawn
            ), near(id) as (
              select id from named
              union
              select e.other_id from near n join (
                select id, part_of_id as other_id from sources where part_of_id is not null
                union all {Links("l.source_id as id, l.other_id")}
                union all {Links("l.other_id, l.source_id")}
              ) e on e.id = n.id
            )
            select '{Question}', q.id, cast(null as uuid), 0 as position, q.key, q.text, q.answer_kind, cast(null as boolean),
              q.unit, q.measure, q.scope, (select max(sequence) from revisions)
            from questions q where q.id {among}
            union all select '{Source}', s.id, s.part_of_id, 0, s.key, s.name, s.kind, s.speaks_for_itself, null, null, null, null
            from near n join sources s on s.id = n.id
            union all select '{Link}', n.id, l.other_id, 0, null, null, l.kind, null, null, null, null, null
            from near n join ({Links("l.source_id, l.other_id, l.kind")}) l on l.source_id = n.id
            union all select '{CoOrigin}', o.claim_id, o.source_id, o.position, null, null, null, null, null, null, null, null
            from claims c join claim_co_origins o on o.claim_id = c.id where {Answering(among)}
            union all select '{Participant}', q.id, p.source_id, p.position, null, null, null, null, null, null, null, null
            from questions q join events e on e.id = q.event_id join event_participants p on p.event_id = e.id
            where q.id {among} and not e.is_withdrawn
            union all select '{Broader}', t.id, null, 0, t.key, t.broader, null, null, null, null, null, null
            from terms t where t.broader is not null and not t.is_withdrawn
            and exists (select 1 from claims c where {Answering(among)} and c.quantity_scope is not null)
            order by position
            """;

    /// <summary>What editors say of live sources.</summary>
    private static string Links(string columns) =>
        $"select {columns} from source_links l join sources s on s.id = l.source_id where not s.is_withdrawn";
}

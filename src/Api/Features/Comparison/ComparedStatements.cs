using Newsroom.Api.Features.Claims;

namespace Newsroom.Api.Features.Comparison;

/// <summary>What of the database a comparison is judged by, in one round trip. By hand, because a question may have a thousand claims: EF Core takes three times as long to make entities of them. <see cref="ComparedRows"/> takes the columns in this order.</summary>
internal static class ComparedStatements
{
    public const string Hop = "hop";
    public const string CoOrigin = "coOrigin";
    public const string Participant = "participant";
    public const string Sequence = "sequence";

    /// <summary>The question, its live claims, their citations, their sources, and the relations that they have to others or others to them.</summary>
    public static string[] Of(string among) =>
        [
            $"""
                select id, key, text, answer_kind, unit, measure, scope, is_withdrawn from questions where id {among}
                """,
            $"""
                select c.id, c.key, c.text, c.language, c.origin_id, c.stance, c.stated_on, c.stated_on_derived,
                  c.first_published, c.period, {ClaimStatements.Quantity("c.quantity")}, c.created_at
                from claims c where c.question_id {among} and not c.is_withdrawn
                """,
            $"""
                select x.claim_id, x.id, a.id, a.text_sha256, a.copy_of_id, x.attribution
                from claims c join citations x on x.claim_id = c.id join articles a on a.id = x.article_id
                where c.question_id {among} and not c.is_withdrawn
                """,
            $"""
                select '{Hop}', h.citation_id, h.source_id, h.position as position
                from claims c join citations x on x.claim_id = c.id join citation_hops h on h.citation_id = x.id
                where c.question_id {among} and not c.is_withdrawn and h.source_id is not null
                union all select '{CoOrigin}', o.claim_id, o.source_id, o.position
                from claims c join claim_co_origins o on o.claim_id = c.id where c.question_id {among} and not c.is_withdrawn
                union all select '{Participant}', q.id, p.source_id, p.position
                from questions q join events e on e.id = q.event_id join event_participants p on p.event_id = e.id
                where q.id {among} and not e.is_withdrawn
                union all select '{Sequence}', q.id, q.id, (select max(sequence) from revisions) from questions q where q.id {among}
                order by position
                """,
            $"{Relations} and f.question_id {among} union {Relations} and t.question_id {among}",
        ];

    private const string Relations = """
        select r.kind, r.reason, f.id, f.origin_id, f.stance, f.stated_on, t.id, t.origin_id, t.stance, t.stated_on
        from claim_relations r join claims f on f.id = r.claim_id join claims t on t.id = r.other_id
        where not f.is_withdrawn and not t.is_withdrawn
        """;
}

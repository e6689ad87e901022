using System.Collections.Concurrent;

namespace Newsroom.Api.Features.Claims;

/// <summary>
/// What of the database a claim's answer is made of. By hand, because it is read most: EF Core puts such a query
/// together anew at each request, which takes longer than running it. <see cref="ClaimRows"/> takes the columns in this order.
/// </summary>
internal static class ClaimStatements
{
    private static readonly string[] Figures =
    [
        "value",
        "low",
        "high",
        "margin",
        "qualifier",
        "unit",
        "measure",
        "scope",
        "basis",
        "nature",
        "compared_to",
        "raw_text",
    ];

    private static readonly ConcurrentDictionary<string, string[]> Made = new();

    /// <summary>The claims, their citations, their other lists, their latest assessments.</summary>
    public static string[] Of(string among) =>
        Made.GetOrAdd(among, a => [Claims(a), Citations(a), Lists(a), Assessments(a)]);

    private static string Claims(string among) =>
        $"""
            select c.id, c.key, c.text, c.language, s.id, s.key, s.name, s.kind, c.stance, c.origin_certainty,
              c.stated_on, c.stated_on_derived, c.first_published, c.period, {Quantity("c.quantity")},
              q.id, q.key, q.text, c.version, c.created_at, c.updated_at, c.is_withdrawn,
              (select max(sequence) from revisions)
            from claims c left join sources s on s.id = c.origin_id left join questions q on q.id = c.question_id
            where c.id {among}
            """;

    private static string Citations(string among) =>
        $"""
            select c.claim_id, c.id, a.id, a.key, a.headline, a.url, c.article_version,
              c.quote_exact, c.quote_prefix, c.quote_suffix, c.quote_start, c.quote_end,
              c.state, c.form, c.attribution, c.distanced, c.printed_text, {Quantity("c.printed_quantity")},
              c.number_check
            from citations c join articles a on a.id = c.article_id
            where c.claim_id {among} order by c.position, c.id
            """;

    /// <summary>The claims' versions come along once more, to see that all statements saw the same claims.</summary>
    private static string Lists(string among) =>
        $"""
            select '{ClaimLists.Version}', id, version as position, null, null, null, null, null, null, null, null
              from claims where id {among}
            union all select '{ClaimLists.CoOrigin}', r.claim_id, r.position, s.id, s.key, s.name, s.kind, null, null, null, null
              from claim_co_origins r join sources s on s.id = r.source_id where r.claim_id {among}
            union all select '{ClaimLists.Event}', r.claim_id, r.position, e.id, e.key, e.title, null, null, null, null, null
              from claim_events r join events e on e.id = r.event_id where r.claim_id {among}
            union all select '{ClaimLists.Topic}', claim_id, position, null, null, topic, null, null, null, null, null
              from claim_topics where claim_id {among}
            union all select '{ClaimLists.Hop}', h.citation_id, h.position, s.id, s.key, s.name, s.kind, h.description, h.role, h.cue, h.stated_on
              from citations c join citation_hops h on h.citation_id = c.id left join sources s on s.id = h.source_id where c.claim_id {among}
            order by position
            """;

    private static string Assessments(string among) =>
        $"""
            select a.claim_id, a.id, a.verdict, a.credibility, a.note, a.by_name, a.at, c.id, c.key, c.text, t.id, t.key, t.headline
            from claim_assessments a
            left join assessment_evidence e on e.claim_id = a.claim_id and e.assessment_id = a.id
            left join claims c on c.id = e.evidence_claim_id left join articles t on t.id = e.article_id
            where a.claim_id {among} and not exists
              (select 1 from claim_assessments n where n.claim_id = a.claim_id and n.position > a.position)
            order by e.position
            """;

    internal static string Quantity(string of) => string.Join(", ", Figures.Select(column => $"{of}_{column}"));
}

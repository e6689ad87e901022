using System.Globalization;

namespace Newsroom.Benchmarks.Floor;

/// <summary>The statements of one read, by hand: the claims, then each list that belongs to them. Both engines take them.</summary>
internal static class FloorSql
{
    private const string Quantity =
        "{0}_qualifier, {0}_value, {0}_low, {0}_high, {0}_margin, {0}_unit, {0}_measure, {0}_scope, {0}_basis, {0}_nature, {0}_compared_to, {0}_raw_text";

    private static readonly string ClaimQuantity = Quantity.Replace("{0}", "c.quantity", StringComparison.Ordinal);

    private static readonly string PrintedQuantity = Quantity.Replace(
        "{0}",
        "c.printed_quantity",
        StringComparison.Ordinal
    );

    private static readonly string Claims = $"""
        select c.id, c.key, c.text, c.language, c.stance, c.origin_certainty,
          c.stated_on, c.stated_on_from, c.stated_on_to, c.stated_on_derived,
          c.first_published, c.first_published_from, c.first_published_to, c.period, c.period_from, c.period_to,
          {ClaimQuantity}, c.version, c.created_at,
          q.id, q.key, q.text, s.id, s.key, s.name, s.kind, c.updated_at
        from claims c left join sources s on s.id = c.origin_id left join questions q on q.id = c.question_id
        """;

    /// <summary>The claim itself with its lists: one parameter, its id.</summary>
    public static readonly string[] One = All("c.id = $1", "", "= $1");

    /// <summary>A page: the claims that a condition names, and their lists.</summary>
    public static string[] Page(string condition, int limit)
    {
        var order = string.Create(CultureInfo.InvariantCulture, $" order by c.created_at desc limit {limit}");
        return All(condition, order, $"in (select c.id from claims c where {condition} and not c.is_withdrawn{order})");
    }

    private static string[] All(string condition, string order, string among) =>
        [
            $"{Claims} where {condition} and not c.is_withdrawn{order}",
            $"select r.claim_id, s.id, s.key, s.name, s.kind from claim_co_origins r join sources s on s.id = r.source_id where r.claim_id {among} order by r.position",
            $"select r.claim_id, e.id, e.key, e.title from claim_events r join events e on e.id = r.event_id where r.claim_id {among} order by r.position",
            $"select claim_id, topic from claim_topics where claim_id {among} order by position",
            $"select h.citation_id, s.id, s.key, s.name, s.kind, h.description, h.role, h.cue, h.stated_on from citations x join citation_hops h on h.citation_id = x.id left join sources s on s.id = h.source_id where x.claim_id {among} order by h.position",
            $"""
                select c.claim_id, c.id, a.id, a.key, a.headline, a.url, c.article_version, c.state, c.form, c.attribution, c.distanced,
                  c.printed_text, c.quote_exact, c.quote_prefix, c.quote_suffix, c.quote_start, c.quote_end, {PrintedQuantity}, c.number_check
                from citations c join articles a on a.id = c.article_id where c.claim_id {among} order by c.position, c.id
                """,
        ];
}

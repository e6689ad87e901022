namespace Newsroom.Api.Features.Claims;

/// <summary>
/// What of the database tells whether claims say the same. By hand, because hundreds of candidates are read to answer a few: EF Core takes
/// longer to make entities of them than the search for them does. <see cref="CandidateRows"/> takes the columns in this order.
/// </summary>
internal static class CandidateStatements
{
    public const string Passage = "passage";
    public const string Event = "event";
    public const string CoOrigin = "coOrigin";

    /// <summary>Claims, live or not, with all that they say.</summary>
    public static string[] Whole(string among) => [Claims(among), Lists(among, _ => "")];

    /// <summary>Live claims, and of their articles, events and joint origins those that are among the ids too.</summary>
    public static string[] Shared(string among) =>
        [$"{Claims(among)} and not c.is_withdrawn", Lists(among, column => $"and {column} {among}")];

    private static string Claims(string among) =>
        $"""
            select c.id, c.key, c.text, c.language, c.origin_id, c.stance, c.period, {ClaimStatements.Quantity(
                "c.quantity"
            )},
              c.question_id
            from claims c where c.id {among}
            """;

    private static string Lists(string among, Func<string, string> also) =>
        $"""
            select '{Passage}', x.claim_id, x.article_id, x.quote_start as first, x.quote_end as last
              from citations x where x.claim_id {among} {also("x.article_id")}
            union all select '{Event}', e.claim_id, e.event_id, e.position, 0
              from claim_events e where e.claim_id {among} {also("e.event_id")}
            union all select '{CoOrigin}', o.claim_id, o.source_id, o.position, 0
              from claim_co_origins o where o.claim_id {among} {also("o.source_id")}
            order by first
            """;
}

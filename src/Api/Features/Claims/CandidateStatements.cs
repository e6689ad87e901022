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

    /// <summary>Claim by claim: <c>cross join</c> is a plain join, which an engine without statistics takes in this order. By the event it would read all of its claims.</summary>
    private static string Lists(string among, Func<string, string> also) =>
        $"""
            select '{Passage}', c.id, x.article_id, x.quote_start as first, x.quote_end as last
              from claims c cross join citations x where c.id {among} and x.claim_id = c.id {also("x.article_id")}
            union all select '{Event}', c.id, e.event_id, e.position, 0
              from claims c cross join claim_events e where c.id {among} and e.claim_id = c.id {also("e.event_id")}
            union all select '{CoOrigin}', c.id, o.source_id, o.position, 0
              from claims c cross join claim_co_origins o where c.id {among} and o.claim_id = c.id {also("o.source_id")}
            order by first
            """;
}

using Newsroom.Domain.Search;

namespace Newsroom.Benchmarks.Floor;

/// <summary>What a page is asked for by; each filter is one id.</summary>
internal sealed record FloorFilter(Guid? Origin, Guid? Question, Guid? Event, DateTime? Before)
{
    /// <summary>The condition in SQL with its values, in the order of their parameters.</summary>
    public (string Condition, List<object> Values) Sql()
    {
        var parts = new List<string>();
        var values = new List<object>();
        Add(Origin, "c.origin_id = {0}");
        Add(Question, "c.question_id = {0}");
        Add(Event, "c.id in (select e.claim_id from claim_events e where e.event_id = {0})");
        Add(Before, "c.created_at < {0}");
        return (parts.Count == 0 ? "1 = 1" : string.Join(" and ", parts), values);

        void Add(object? value, string part)
        {
            if (value is null)
                return;
            values.Add(value);
            parts.Add(part.Replace("{0}", $"${values.Count}", StringComparison.Ordinal));
        }
    }
}

/// <summary>The database, read by hand.</summary>
internal abstract class FloorLedger
{
    /// <summary>So many matches of each type are ranked, the newest.</summary>
    public const int Newest = 2_000;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string, int), string[]> pages = new();

    public static FloorLedger Over(string connection) =>
        connection.StartsWith("Data Source", StringComparison.Ordinal)
            ? new SqliteFloor(connection)
            : new PostgresFloor(connection);

    public async Task<FloorClaim?> One(Guid id, CancellationToken cancel) =>
        (await Read(FloorSql.One, [id], cancel)) is [var claim] ? claim : null;

    public async Task<FloorPage> Page(FloorFilter filter, int limit, CancellationToken cancel)
    {
        var (condition, values) = filter.Sql();
        // The limit stands in the text: as a parameter it makes PostgreSQL plan each page anew.
        var statements = pages.GetOrAdd((condition, limit), c => FloorSql.Page(c.Item1, c.Item2 + 1));
        var claims = await Read(statements, values, cancel);
        if (claims.Count <= limit)
            return new FloorPage(claims, null);
        claims.RemoveAt(limit);
        return new FloorPage(claims, claims[^1].CreatedAt);
    }

    public abstract Task<FloorFoundPage> Search(SearchQuery query, int limit, CancellationToken cancel);

    protected abstract Task<List<FloorClaim>> Read(
        string[] statements,
        IReadOnlyList<object> values,
        CancellationToken cancel
    );
}

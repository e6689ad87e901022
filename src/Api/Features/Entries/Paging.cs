namespace Newsroom.Api.Features.Entries;

/// <summary>Which page of which list.</summary>
/// <param name="Path">The list's path.</param>
/// <param name="Query">Its filters, as sent.</param>
/// <param name="Limit">Rows a page.</param>
/// <param name="Cursor">Where it starts.</param>
/// <param name="Count">Whether all rows are counted.</param>
public sealed record Paging(
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    int? Limit,
    string? Cursor,
    bool Count
)
{
    public const int Most = 200;
    public const int Usual = 50;

    public int Take => Limit ?? Usual;

    /// <summary>What a cursor is bound to: the list and its filters, in any order.</summary>
    public string Walk =>
        Path
        + "?"
        + string.Join(
            '&',
            Query
                .Where(q => q.Key is not ("cursor" or "limit" or "count"))
                .Select(q => $"{q.Key}={q.Value}")
                .Order(StringComparer.Ordinal)
        );
}

/// <summary>Where a walk stands: the number it sorts by, and the id that breaks ties.</summary>
public sealed record Mark(long Number, Guid Id);

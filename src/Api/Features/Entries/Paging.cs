using System.Globalization;

namespace Newsroom.Api.Features.Entries;

/// <summary>Which page of which list.</summary>
/// <param name="Path">The list's path.</param>
/// <param name="Query">Its filters and its order, as sent.</param>
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

    /// <summary>What a cursor is bound to: the list, its filters and its order, in any order of parameters.</summary>
    public string Walk =>
        Path
        + "?"
        + string.Join(
            '&',
            Query
                .Where(q => q.Key is not ("cursor" or "limit" or "count"))
                .Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}")
                .Order(StringComparer.Ordinal)
        );
}

/// <summary>Where a walk stands: the value it sorts by, and the id that breaks ties.</summary>
public sealed record Mark(string Value, Guid Id)
{
    public Mark(long number, Guid id)
        : this(number.ToString(CultureInfo.InvariantCulture), id) { }

    /// <summary>The value of a walk that goes by numbers.</summary>
    public long Number => long.Parse(Value, CultureInfo.InvariantCulture);
}

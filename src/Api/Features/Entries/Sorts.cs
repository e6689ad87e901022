using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>The orders in which a list can be walked.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <typeparam name="TRow">The same as it is answered.</typeparam>
internal sealed class Sorts<T, TRow>
    where T : LedgerEntry
{
    private const string Usual = "-createdAt";
    private readonly IReadOnlyList<Sort<T, TRow>> all;

    /// <summary>Every list can be sorted by its instants.</summary>
    public Sorts(
        Func<TRow, DateTimeOffset> createdAt,
        Func<TRow, DateTimeOffset> updatedAt,
        params Sort<T, TRow>[] others
    )
    {
        all =
        [
            Sort.ByInstant<T, TRow>("createdAt", nameof(LedgerEntry.CreatedAt), createdAt),
            Sort.ByInstant<T, TRow>("updatedAt", nameof(LedgerEntry.UpdatedAt), updatedAt),
            .. others,
        ];
        Words = all.SelectMany(s => new[] { s.Word, "-" + s.Word }).ToList();
    }

    /// <summary>What <c>sort</c> takes.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The order of that word, which is one of <see cref="Words"/>; newest first when absent.</summary>
    public Order<T, TRow> By(string? word) =>
        new(all.Single(s => s.Word == (word ?? Usual).TrimStart('-')), (word ?? Usual).StartsWith('-'));
}

/// <summary>An order and its direction; ties go by id in the same direction.</summary>
internal sealed record Order<T, TRow>(Sort<T, TRow> By, bool Descending)
    where T : LedgerEntry
{
    public Mark MarkOf(TRow row, Guid id) => new(By.ValueOf(row), id);

    /// <summary>
    /// What has no value comes last, both ways. Downwards it lies at the wrong end of the index, so such a walk has two
    /// parts: true when the second is still to come behind the mark.
    /// </summary>
    public bool HasRest(Mark? mark) => Descending && By.Missing is { } missing && mark?.Value != missing;

    /// <summary>What is behind the mark, or all, in order; of a walk in two parts the part where the mark is.</summary>
    public IQueryable<T> Behind(IQueryable<T> rows, Mark? mark, Func<Guid, object> id) =>
        By.Ordered(
            mark is null
                ? HasRest(mark)
                    ? By.Beyond(rows, By.Missing!, id(Guid.Empty), below: true)
                    : rows
                : By.Beyond(IsInRest(mark) ? Missing(rows, id) : rows, mark.Value, id(mark.Id), Descending),
            Descending
        );

    /// <summary>The second part, in order.</summary>
    public IQueryable<T> Rest(IQueryable<T> rows, Func<Guid, object> id) => By.Ordered(Missing(rows, id), Descending);

    private bool IsInRest(Mark mark) => Descending && mark.Value == By.Missing;

    /// <summary>What has no value: nothing lies above it in the index.</summary>
    private IQueryable<T> Missing(IQueryable<T> rows, Func<Guid, object> id) =>
        By.Beyond(rows, By.Missing!, id(Guid.Empty), below: false);
}

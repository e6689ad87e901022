using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Entries;

/// <summary>One way to sort a list: a column that is never null, and the same value told from a row's answer, for the cursor.</summary>
internal abstract class Sort<T, TRow>(string word)
    where T : LedgerEntry
{
    public string Word { get; } = word;

    /// <summary>True for what can change, so that rows and their values must be read at one moment.</summary>
    public bool Moves { get; } = word != "createdAt";

    /// <summary>The value of rows that have none, as a cursor holds it; null where every row has one.</summary>
    public abstract string? Missing { get; }

    public abstract string ValueOf(TRow row);

    public abstract IQueryable<T> Ordered(IQueryable<T> rows, bool descending);

    /// <summary>What lies above or below the mark: one condition on the index, however far down that is.</summary>
    public abstract IQueryable<T> Beyond(IQueryable<T> rows, string value, object id, bool below);
}

/// <summary>Sorts by a column of this type.</summary>
/// <param name="word">Its name in a query.</param>
/// <param name="column">The property whose column it is.</param>
/// <param name="value">The column's value, told from an answer.</param>
/// <param name="form">How a cursor holds it.</param>
/// <param name="missing">The column's value where there is none; nothing where there always is one.</param>
internal sealed class Sort<T, TRow, TValue>(
    string word,
    string column,
    Func<TRow, TValue> value,
    SortForm<TValue> form,
    params TValue[] missing
) : Sort<T, TRow>(word)
    where T : LedgerEntry
{
    private const string Id = "Id";

    public override string? Missing => missing.Length == 0 ? null : form.Write(missing[0]);

    public override string ValueOf(TRow row) => form.Write(value(row));

    public override IQueryable<T> Ordered(IQueryable<T> rows, bool descending) =>
        descending
            ? rows.OrderByDescending(e => EF.Property<TValue>(e, column))
                .ThenByDescending(e => EF.Property<object>(e, Id))
            : rows.OrderBy(e => EF.Property<TValue>(e, column)).ThenBy(e => EF.Property<object>(e, Id));

    public override IQueryable<T> Beyond(IQueryable<T> rows, string value, object id, bool below)
    {
        var mark = form.Read(value);
        return below
            ? rows.Where(e =>
                Conditions.ComesBefore(EF.Property<TValue>(e, column), EF.Property<object>(e, Id), mark, id)
            )
            : rows.Where(e =>
                Conditions.ComesAfter(EF.Property<TValue>(e, column), EF.Property<object>(e, Id), mark, id)
            );
    }
}

/// <summary>How a cursor holds a value that is sorted by.</summary>
internal sealed record SortForm<TValue>(Func<TValue, string> Write, Func<string, TValue> Read);

/// <summary>The sorts that lists are made of.</summary>
internal static class Sort
{
    private static readonly long Never = Microseconds(DateTimeOffset.MaxValue);

    private static readonly SortForm<DateTimeOffset> Instants = new(
        at => Microseconds(at).ToString(CultureInfo.InvariantCulture),
        written =>
            long.Parse(written, CultureInfo.InvariantCulture) is var at && at == Never
                ? DateTimeOffset.MaxValue
                : new DateTimeOffset(at * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
    );

    private static readonly SortForm<decimal> Figures = new(
        figure => figure.ToString(CultureInfo.InvariantCulture),
        written => decimal.Parse(written, CultureInfo.InvariantCulture)
    );

    private static readonly SortForm<string> Words = new(words => words, written => written);

    public static Sort<T, TRow> ByInstant<T, TRow>(string word, string column, Func<TRow, DateTimeOffset> value)
        where T : LedgerEntry => new Sort<T, TRow, DateTimeOffset>(word, column, value, Instants);

    /// <summary>By the first instant that is known of a date.</summary>
    public static Sort<T, TRow> ByDate<T, TRow>(string word, string date, Func<TRow, string?> edtf)
        where T : LedgerEntry =>
        new Sort<T, TRow, DateTimeOffset>(
            word,
            date + Bounds.KnownFrom,
            row => SortColumns.Of(edtf(row) is { } text ? PartialDate.Parse(text) : null),
            Instants,
            Bounds.Missing
        );

    public static Sort<T, TRow> ByFigure<T, TRow>(string word, string column, Func<TRow, decimal?> figure)
        where T : LedgerEntry =>
        new Sort<T, TRow, decimal>(
            word,
            column,
            row => figure(row) ?? SortColumns.NoFigure,
            Figures,
            SortColumns.NoFigure
        );

    /// <summary>By words, folded: case and accents do not count.</summary>
    public static Sort<T, TRow> ByWords<T, TRow>(string word, string column, Func<TRow, string?> words)
        where T : LedgerEntry =>
        new Sort<T, TRow, string>(word, column, row => SortColumns.Of(words(row)), Words, SortColumns.NoWords);

    private static long Microseconds(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;
}

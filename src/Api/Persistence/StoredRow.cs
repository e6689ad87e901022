using System.Data.Common;

namespace Newsroom.Api.Persistence;

/// <summary>
/// One row after the other of statements written by hand, the columns taken in their order. How an engine stores
/// figures and instants is its own affair.
/// </summary>
public abstract class StoredRow(DbDataReader row)
{
    private int at = -1;

    protected DbDataReader Row => row;

    public Task<bool> Next(CancellationToken cancel)
    {
        at = -1;
        return row.ReadAsync(cancel);
    }

    public Task<bool> NextStatement(CancellationToken cancel) => row.NextResultAsync(cancel);

    public Guid Id() => row.GetGuid(++at);

    public Guid? IdOrNone() => row.IsDBNull(++at) ? null : row.GetGuid(at);

    public string Text() => row.GetString(++at);

    public string? TextOrNone() => row.IsDBNull(++at) ? null : row.GetString(at);

    public int Number() => row.GetInt32(++at);

    public int? NumberOrNone() => row.IsDBNull(++at) ? null : row.GetInt32(at);

    public long Long() => row.GetInt64(++at);

    public bool Flag() => row.GetBoolean(++at);

    /// <summary>Leaves out columns that say nothing without the one before.</summary>
    public T? Skip<T>(int columns)
        where T : class
    {
        at += columns;
        return null;
    }

    public decimal? FigureOrNone() => row.IsDBNull(++at) ? null : Figure(at);

    public DateTimeOffset Instant() => Instant(++at);

    protected abstract decimal Figure(int column);

    protected abstract DateTimeOffset Instant(int column);
}

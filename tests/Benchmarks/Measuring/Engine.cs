using System.Data.Common;
using System.Globalization;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>One database of an engine, filled or to be filled.</summary>
internal abstract class Engine
{
    public static Engine Of(string name, Settings settings) =>
        name == "sqlite" ? new SqliteEngine(settings) : new PostgresEngine(settings);

    public abstract string Name { get; }

    /// <summary>How the API and the floor reach it.</summary>
    public abstract string Connection { get; }

    /// <summary>Another, empty place beside it, for the raw path.</summary>
    public abstract Task<Engine> Beside(CancellationToken cancel);

    public abstract Task Create(CancellationToken cancel);

    public abstract Task<bool> Exists(CancellationToken cancel);

    public abstract Task Drop(CancellationToken cancel);

    /// <summary>What the server does for itself in time, done at once.</summary>
    public abstract Task Settle(CancellationToken cancel);

    public abstract Task<DbConnection> Open(CancellationToken cancel);

    /// <summary>Writes rows of one table the fastest way that the engine has.</summary>
    public abstract Task Write(
        DbConnection connection,
        DbTransaction transaction,
        string table,
        Rows rows,
        CancellationToken cancel
    );

    public abstract Guid Id(object stored);

    /// <summary>Every table with the columns that are written; what the database computes itself is left out.</summary>
    public async Task<Dictionary<string, List<string>>> Columns(CancellationToken cancel) =>
        (await Read(ColumnsSql, cancel))
            .Values.GroupBy(v => (string)v[0], v => (string)v[1], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    protected abstract string ColumnsSql { get; }

    public async Task<Rows> Read(string sql, CancellationToken cancel)
    {
        await using var connection = await Open(cancel);
        return await Read(connection, sql, cancel);
    }

    public async Task<long> Count(string table, CancellationToken cancel) =>
        Convert.ToInt64(
            (await Read($"select count(*) from {table}", cancel)).Values[0][0],
            CultureInfo.InvariantCulture
        );

    protected static async Task<Rows> Read(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own statements alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        var rows = new Rows(columns.ConvertAll(reader.GetName), columns.ConvertAll(reader.GetDataTypeName), []);
        while (await reader.ReadAsync(cancel))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Values.Add(values);
        }
        return rows;
    }

    protected static async Task Do(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own statements alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>What a statement answered.</summary>
internal sealed record Rows(List<string> Columns, List<string> Types, List<object[]> Values);

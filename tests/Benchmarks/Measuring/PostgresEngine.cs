using System.Data.Common;
using Npgsql;

namespace Newsroom.Benchmarks.Measuring;

internal sealed class PostgresEngine(Settings settings, string suffix = "") : Engine
{
    private readonly string database = FormattableString.Invariant($"ledger_{settings.Claims}{suffix}");

    public override string Name => "PostgreSQL";

    public override string Connection => settings.Postgres + ";Database=" + database;

    public override async Task<Engine> Beside(CancellationToken cancel)
    {
        var beside = new PostgresEngine(settings, "_raw");
        await beside.Drop(cancel);
        await beside.Create(cancel);
        return beside;
    }

    public override Task Create(CancellationToken cancel) => OnServer($"create database {database}", cancel);

    public override async Task<bool> Exists(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.Postgres + ";Database=postgres;Pooling=false");
        await connection.OpenAsync(cancel);
        return (await Read(connection, $"select 1 from pg_database where datname = '{database}'", cancel)).Values.Count
            > 0;
    }

    public override Task Drop(CancellationToken cancel) =>
        OnServer($"drop database if exists {database} with (force)", cancel);

    public override async Task Settle(CancellationToken cancel)
    {
        await using var connection = await Open(cancel);
        await Do(connection, "vacuum analyze", cancel);
        await Do(connection, "checkpoint", cancel);
    }

    public override async Task<DbConnection> Open(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        await connection.OpenAsync(cancel);
        return connection;
    }

    /// <summary>Binary COPY, typed by the columns' own types.</summary>
    public override async Task Write(
        DbConnection connection,
        DbTransaction transaction,
        string table,
        Rows rows,
        CancellationToken cancel
    )
    {
        var copy = $"copy {table} ({string.Join(", ", rows.Columns)}) from stdin (format binary)";
        await using var importer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(copy, cancel);
        foreach (var row in rows.Values)
        {
            await importer.StartRowAsync(cancel);
            for (var at = 0; at < row.Length; at++)
                if (row[at] is DBNull)
                    await importer.WriteNullAsync(cancel);
                else
                    await importer.WriteAsync(row[at], Plain(rows.Types[at]), cancel);
        }
        await importer.CompleteAsync(cancel);
    }

    protected override string ColumnsSql =>
        "select table_name::text, column_name::text from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' order by table_name, ordinal_position";

    public override Guid Id(object stored) => (Guid)stored;

    /// <summary><c>character varying(300)</c> is written as <c>character varying</c>.</summary>
    private static string Plain(string type) => type.Split('(')[0];

    private async Task OnServer(string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.Postgres + ";Database=postgres;Pooling=false");
        await connection.OpenAsync(cancel);
        await Do(connection, sql, cancel);
    }
}

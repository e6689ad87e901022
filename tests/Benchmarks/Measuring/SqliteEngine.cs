using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Newsroom.Benchmarks.Measuring;

internal sealed class SqliteEngine(Settings settings, string suffix = "") : Engine
{
    private const string Durable = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;";
    private readonly Dictionary<string, SqliteCommand> inserts = [];

    private string File =>
        Path.Combine(settings.Folder, FormattableString.Invariant($"ledger-{settings.Claims}{suffix}.db"));

    public override string Name => "SQLite";

    public override string Connection => "Data Source=" + File;

    public override async Task<Engine> Beside(CancellationToken cancel)
    {
        var beside = new SqliteEngine(settings, "-raw");
        await beside.Drop(cancel);
        return beside;
    }

    public override Task Create(CancellationToken cancel) => Task.CompletedTask;

    public override Task<bool> Exists(CancellationToken cancel) => Task.FromResult(System.IO.File.Exists(File));

    public override Task Drop(CancellationToken cancel)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
            System.IO.File.Delete(File + part);
        return Task.CompletedTask;
    }

    public override async Task Settle(CancellationToken cancel)
    {
        await using var connection = await Open(cancel);
        await Do(connection, "pragma wal_checkpoint(truncate)", cancel);
    }

    public override async Task<DbConnection> Open(CancellationToken cancel)
    {
        var connection = new SqliteConnection(Connection + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await Do(connection, Durable, cancel);
        return connection;
    }

    /// <summary>One prepared insert a table.</summary>
    public override async Task Write(
        DbConnection connection,
        DbTransaction transaction,
        string table,
        Rows rows,
        CancellationToken cancel
    )
    {
        if (!inserts.TryGetValue(table, out var insert))
        {
            var places = rows.Columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"${at}")).ToList();
            insert = ((SqliteConnection)connection).CreateCommand();
#pragma warning disable CA2100 // Names that this database itself has.
            insert.CommandText =
                $"insert into {table} ({string.Join(", ", rows.Columns)}) values ({string.Join(", ", places)})";
#pragma warning restore CA2100
            foreach (var place in places)
                insert.Parameters.Add(new SqliteParameter { ParameterName = place });
            inserts.Add(table, insert);
        }
        insert.Transaction = (SqliteTransaction)transaction;
        foreach (var row in rows.Values)
        {
            for (var at = 0; at < row.Length; at++)
                insert.Parameters[at].Value = row[at];
            await insert.ExecuteNonQueryAsync(cancel);
        }
    }

    protected override string ColumnsSql =>
        "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.sql not like 'create virtual%' order by t.name, c.cid";

    public override Guid Id(object stored) => Guid.Parse((string)stored);
}

using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>Statements written by hand, on SQLite: one command.</summary>
internal static class SqliteReading
{
    private static readonly AskedIds One = new("= $1", "$1", In);

    private static readonly AskedIds Several = new(
        In("select value from json_each($1)"),
        "(select value from json_each($1) where key = 0)",
        In
    );

    public static AskedIds Asked(int ids) => ids == 1 ? One : Several;

    private static string In(string ids) => $"in ({ids})";

    public static async Task<T> Read<T>(
        DbContext ledger,
        Func<AskedIds, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    )
    {
        var connection = (SqliteConnection)ledger.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)ledger.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = ledger.Database.GetCommandTimeout() ?? command.CommandTimeout;
        command.CommandText = string.Join(";\n", statements(Asked(ids.Length)));
        command.Parameters.AddWithValue(
            "$1",
            ids is [var one] ? Stored(one) : JsonSerializer.Serialize(ids.Select(Stored))
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await read(new SqliteRow(reader));
    }

    private static string Stored(Guid id) => id.ToString().ToUpperInvariant();

    private sealed class SqliteRow(DbDataReader row) : StoredRow(row)
    {
        protected override decimal Figure(int column) => SortableDecimal.Read(Row.GetString(column));

        protected override DateTimeOffset Instant(int column) => Microseconds.At(Row.GetInt64(column));
    }
}

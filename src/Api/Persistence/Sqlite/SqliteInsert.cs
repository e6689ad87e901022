using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Update;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>New rows of one table by one prepared statement, over and over.</summary>
internal static class SqliteInsert
{
    public static void Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        BulkTable table,
        IEnumerable<IUpdateEntry> rows,
        CancellationToken cancel
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var columns = table.Columns;
        command.CommandText =
            $"insert into {table.Name} ({string.Join(", ", columns.Select(c => c.Name))}) values ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns
            .Select((c, i) => c.Type.CreateParameter(command, $"$p{i}", null, nullable: true))
            .ToArray();
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = columns[i].ValueIn(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}

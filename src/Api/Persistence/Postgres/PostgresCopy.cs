using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using NpgsqlTypes;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>New rows of one table by COPY, in its binary form.</summary>
internal static class PostgresCopy
{
    public static async Task Insert(
        NpgsqlConnection connection,
        BulkTable table,
        IEnumerable<IUpdateEntry> rows,
        CancellationToken cancel
    )
    {
        var columns = table.Columns.Select(c => (Column: c, Type: TypeOf(c))).ToArray();
        var names = string.Join(", ", table.Columns.Select(c => c.Name));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table.Name} ({names}) from stdin (format binary)",
            cancel
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var (column, type) in columns)
            {
                if (column.ValueIn(row) is { } value)
                    await copy.WriteAsync(value, type, cancel);
                else
                    await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    /// <summary>The type in which a statement would send it.</summary>
    private static NpgsqlDbType TypeOf(BulkColumn column)
    {
        using var command = new NpgsqlCommand();
        return ((NpgsqlParameter)column.Type.CreateParameter(command, "p", null)).NpgsqlDbType;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Newsroom.Domain.Quantities;
using Npgsql;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>Statements written by hand, on PostgreSQL: one batch, prepared by the driver after a few uses.</summary>
internal static class PostgresReading
{
    private const string One = "= $1";

    /// <summary>
    /// The inner select hides how many ids there are. Seeing them, the server thinks a plan for fewer than ten cheaper
    /// than the one it has, and makes it anew each time, which takes longer than reading.
    /// </summary>
    private const string Several = "= any((select $1)::uuid[])";

    /// <summary>How a column is compared with so many ids.</summary>
    public static string Among(int ids) => ids == 1 ? One : Several;

    public static async Task<T> Read<T>(
        DbContext ledger,
        Func<string, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    )
    {
        var connection = (NpgsqlConnection)ledger.Database.GetDbConnection();
        await using var batch = connection.CreateBatch();
        batch.Transaction = (NpgsqlTransaction?)ledger.Database.CurrentTransaction?.GetDbTransaction();
        batch.Timeout = ledger.Database.GetCommandTimeout() ?? batch.Timeout;
        foreach (var statement in statements(Among(ids.Length)))
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(statement)
                {
                    Parameters =
                    {
                        ids is [var one]
                            ? new NpgsqlParameter<Guid> { TypedValue = one }
                            : new NpgsqlParameter<Guid[]> { TypedValue = ids },
                    },
                }
            );
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await read(new PostgresRow(reader));
    }

    private sealed class PostgresRow(DbDataReader row) : StoredRow(row)
    {
        /// <summary>numeric(24,6) answers 15000.000000; the ledger says 15000.</summary>
        protected override decimal Figure(int column) => Quantity.Trim(Row.GetDecimal(column))!.Value;

        protected override DateTimeOffset Instant(int column) => new(Row.GetDateTime(column));
    }
}

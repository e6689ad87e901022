using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Newsroom.Domain.Quantities;
using Npgsql;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>Statements written by hand, on PostgreSQL: one batch, prepared by the driver after a few uses.</summary>
internal static class PostgresReading
{
    private static readonly AskedIds One = new("= $1", "$1", In);

    /// <summary>
    /// The inner select hides how many ids there are. Seeing them, the server thinks a plan for fewer than ten cheaper
    /// than the one it has, and makes it anew each time, which takes longer than reading.
    /// </summary>
    private static readonly AskedIds Several = new("= any((select $1)::uuid[])", "(select ($1::uuid[])[1])", In);

    public static AskedIds Asked(int ids) => ids == 1 ? One : Several;

    /// <summary>An array, of which the server expects ten: a join with more it might make by reading the whole table.</summary>
    public static string In(string ids) => $"= any(array({ids}))";

    public static async Task<T> Read<T>(
        DbContext ledger,
        Func<AskedIds, string[]> statements,
        Guid[] ids,
        Func<StoredRow, Task<T>> read,
        CancellationToken cancel
    )
    {
        var connection = (NpgsqlConnection)ledger.Database.GetDbConnection();
        await using var batch = connection.CreateBatch();
        batch.Transaction = (NpgsqlTransaction?)ledger.Database.CurrentTransaction?.GetDbTransaction();
        batch.Timeout = ledger.Database.GetCommandTimeout() ?? batch.Timeout;
        foreach (var statement in statements(Asked(ids.Length)))
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

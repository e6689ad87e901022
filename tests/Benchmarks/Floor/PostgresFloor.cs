using System.Data.Common;
using Npgsql;

namespace Newsroom.Benchmarks.Floor;

/// <summary>One batch a request, typed parameters, prepared by the driver after a few uses.</summary>
internal sealed class PostgresFloor(string connection) : FloorLedger
{
    private static readonly Rows Reading = new();

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100 }
    );

    protected override async Task<List<FloorClaim>> Read(
        string[] statements,
        IReadOnlyList<object> values,
        CancellationToken cancel
    )
    {
        await using var batch = source.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement);
            foreach (var value in values)
                command.Parameters.Add(Typed(value));
            batch.BatchCommands.Add(command);
        }
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await Reading.Read(reader, cancel);
    }

    private static NpgsqlParameter Typed(object value) =>
        value switch
        {
            Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
            DateTime at => new NpgsqlParameter<DateTime> { TypedValue = at },
            _ => new NpgsqlParameter<int> { TypedValue = (int)value },
        };

    private sealed class Rows : FloorRows
    {
        protected override DateTime Instant(DbDataReader row, int at) => row.GetDateTime(at);

        protected override bool TryBound(DbDataReader row, int at, out DateTime instant)
        {
            instant = row.GetDateTime(at);
            return instant != DateTime.MinValue && instant != DateTime.MaxValue;
        }
    }
}

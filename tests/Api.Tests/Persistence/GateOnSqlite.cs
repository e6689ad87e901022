using Microsoft.Data.Sqlite;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Persistence;

public sealed class GateOnSqlite(SqliteServer server) : GateTests(server), IClassFixture<SqliteServer>
{
    private const long LastMicrosecond = 3155378975999999999 / TimeSpan.TicksPerMicrosecond;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override async Task<List<(long Sequence, long Instant)>> ReadAfter(long sequence)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "select sequence, valid_from from revisions where sequence > @last order by sequence";
        command.Parameters.AddWithValue("@last", sequence);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var found = new List<(long, long)>();
        while (await rows.ReadAsync(Cancel))
            found.Add((rows.GetInt64(0), rows.GetInt64(1)));
        return found;
    }

    protected override async Task<long> CountBadEnds()
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            select count(*) from revisions r left join revisions n on n.entity_id = r.entity_id and n.version = r.version + 1
            where r.valid_to is not coalesce(n.valid_from, @never)
            """;
        command.Parameters.AddWithValue("@never", LastMicrosecond);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    /// <summary>SQLite's gate is its one write lock.</summary>
    protected override async Task<IAsyncDisposable> StandInTheGate()
    {
        var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "begin immediate";
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection(Server.ConnectionString + ";Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }
}

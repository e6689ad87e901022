using Newsroom.Api.Tests.Support;
using Npgsql;

namespace Newsroom.Api.Tests.Persistence;

public sealed class GateOnPostgres(PostgresServer server) : GateTests(server), IClassFixture<PostgresServer>
{
    private const long Gate = 0x4c65_6467_6572_0000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override async Task<List<(long Sequence, long Instant)>> ReadAfter(long sequence)
    {
        await using var connection = await Open();
        await using var command = new NpgsqlCommand(
            "select sequence, (extract(epoch from valid_from) * 1000000)::bigint from revisions where sequence > @last order by sequence",
            connection
        );
        command.Parameters.AddWithValue("last", sequence);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var found = new List<(long, long)>();
        while (await rows.ReadAsync(Cancel))
            found.Add((rows.GetInt64(0), rows.GetInt64(1)));
        return found;
    }

    protected override async Task<long> CountBadEnds()
    {
        await using var connection = await Open();
        await using var command = new NpgsqlCommand(
            """
            select count(*) from revisions r left join revisions n on n.entity_id = r.entity_id and n.version = r.version + 1
            where r.valid_to is distinct from coalesce(n.valid_from, 'infinity')
            """,
            connection
        );
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    protected override async Task<IAsyncDisposable> StandInTheGate()
    {
        var connection = await Open();
        await using var command = new NpgsqlCommand("begin; select pg_advisory_xact_lock(@gate)", connection);
        command.Parameters.AddWithValue("gate", Gate);
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection(Server.ConnectionString);
        await connection.OpenAsync(Cancel);
        return connection;
    }
}

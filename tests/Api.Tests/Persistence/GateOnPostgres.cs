using Newsroom.Api.Tests.Support;
using Npgsql;

namespace Newsroom.Api.Tests.Persistence;

public sealed class GateOnPostgres(PostgresServer server) : GateTests(server), IClassFixture<PostgresServer>
{
    private const long Gate = 0x4c65_6467_6572_0000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>SQLite has one writer from the first read on, so that only here two can meet.</summary>
    [Fact]
    public async Task A_quote_and_a_new_text_that_meet_in_the_gate_end_in_the_new_text()
    {
        const string Words = "Rund 1.200 Häuser standen unter Wasser.";
        var (article, claim) = (NewKey("article"), NewKey("claim"));
        await Ledger.Article(article, Words);
        Task<Answer> quoted,
            changed;
        await using (await StandInTheGate())
        {
            quoted = Ledger.Put($"/v1/claims/{claim}", Samples.Claim(article, exact: Words));
            changed = Ledger.Patch($"/v1/articles/{article}", new { text = "Nachtrag. " + Words });
            await UntilTwoWait();
        }
        (await quoted).Must(201);
        (await changed).Must(200);
        var citation = (await Ledger.Get($"/v1/claims/{claim}")).Must(200)["citations"]![0]!;
        Assert.Equal(2, (int)citation["articleVersion"]!);
        Assert.Equal(10, (int)citation["quote"]!["start"]!);
    }

    private async Task UntilTwoWait()
    {
        await using var connection = await Open();
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
            connection
        );
        for (var tries = 0; (long)(await command.ExecuteScalarAsync(Cancel))! < 2; tries++)
        {
            Assert.True(tries < 200, "The two never waited for the gate.");
            await Task.Delay(10, Cancel);
        }
    }

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

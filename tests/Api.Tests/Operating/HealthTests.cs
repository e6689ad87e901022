using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Operating;

public abstract class HealthTests(LedgerServer server) : ApiTests(server)
{
    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    public async Task A_server_that_works_says_so(string question)
    {
        var answer = (await Ledger.Get($"/health/{question}")).Must(200);
        Assert.Equal("application/json", answer.Media);
        Assert.Equal(question, (string?)answer["status"]);
        Assert.True(answer.Message.Headers.CacheControl!.NoCache);
    }
}

public sealed class HealthOnSqlite(SqliteServer server) : HealthTests(server), IClassFixture<SqliteServer>;

public sealed class HealthOnPostgres(PostgresServer server) : HealthTests(server), IClassFixture<PostgresServer>;

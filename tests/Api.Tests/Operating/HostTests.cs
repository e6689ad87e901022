using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Operating;

/// <summary>Only names of this machine are answered, so that a page elsewhere cannot reach the ledger through DNS.</summary>
public sealed class HostTests(SqliteServer server) : ApiTests(server), IClassFixture<SqliteServer>
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task A_name_of_this_machine_is_answered(string host) =>
        (await Ledger.Get("/v1/claims", ("Host", host))).Must(200);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.7")]
    public async Task Another_name_is_refused_as_a_problem(string host)
    {
        (await Ledger.Get("/v1/claims", ("Host", host))).MustFail(400);
        (await Ledger.Get("/health/live", ("Host", host))).MustFail(400);
        (
            await Ledger.Send(
                HttpMethod.Put,
                "/v1/sources/rebound",
                new { name = "N", kind = "person" },
                "application/json",
                ("Host", host)
            )
        ).MustFail(400);
        (await Ledger.Get("/v1/sources/rebound")).MustFail(404);
    }
}

using System.Text;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>Everything around the body: sizes, formats, methods, paths and parameters.</summary>
public abstract class BadRequestTests(LedgerServer server) : ApiTests(server)
{
    private const string Person = """{"name":"X","kind":"person"}""";

    [Fact]
    public async Task A_body_has_at_most_one_mebibyte()
    {
        var before = await Ledger.Everything();
        (await Ledger.Post("/v1/sources", Person.PadRight((1 << 20) + 1))).MustFail(413);
        (await Ledger.Patch("/v1/sources/no-such-key", Person.PadRight((1 << 20) + 1))).MustFail(413);
        Assert.Equal(before, await Ledger.Everything());
        (await Ledger.Post("/v1/sources?dryRun=true", Person.PadRight(1 << 20))).Must(201);
    }

    [Theory]
    [InlineData("POST", "/v1/sources", "text/plain")]
    [InlineData("POST", "/v1/sources", "application/xml")]
    [InlineData("POST", "/v1/sources", "application/merge-patch+json")]
    [InlineData("POST", "/v1/sources", "application/json; charset=utf-16")]
    [InlineData("POST", "/v1/sources", "application/json; charset=iso-8859-1")]
    [InlineData("POST", "/v1/sources", "nonsense")]
    [InlineData("POST", "/v1/sources", null)]
    [InlineData("PUT", "/v1/sources/no-such-key", "application/x-ndjson")]
    [InlineData("PUT", "/v1/sources/no-such-key", null)]
    [InlineData("PATCH", "/v1/sources/no-such-key", "application/json")]
    [InlineData("PATCH", "/v1/sources/no-such-key", "application/json-patch+json")]
    [InlineData("PATCH", "/v1/sources/no-such-key", "application/merge-patch+json; charset=utf-16")]
    [InlineData("POST", "/v1/imports", "application/x-ndjson; charset=utf-16")]
    public async Task Another_format_is_415(string method, string path, string? format)
    {
        var before = await Ledger.Everything();
        (
            await Ledger.Send(new HttpMethod(method), path, Encoding.UTF8.GetBytes(Person), format, ("If-Match", "*"))
        ).MustFail(415);
        Assert.Equal(before, await Ledger.Everything());
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Json_in_utf8_is_taken_however_it_is_called(string format) =>
        (await Ledger.Send(HttpMethod.Post, "/v1/sources?dryRun=true", Person, format)).Must(201);

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/xml, text/*", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("application/x-ndjson", 406)]
    [InlineData("*/*", 200)]
    [InlineData("application/*", 200)]
    [InlineData("text/html, application/json;q=0.1", 200)]
    [InlineData("application/problem+json, application/json", 200)]
    public async Task An_answer_is_given_only_in_a_format_that_is_accepted(string accept, int status)
    {
        foreach (var path in new[] { "/v1/sources", "/v1/claims" })
        {
            var answer = await Ledger.Get(path, ("Accept", accept));
            if (status == 200)
                answer.Must(200);
            else
                answer.MustFail(406);
        }
    }

    [Theory]
    [InlineData("DELETE", "/v1/sources", "GET", "HEAD", "POST")]
    [InlineData("PATCH", "/v1/claims", "GET", "HEAD", "POST")]
    [InlineData("PUT", "/v1/events", "GET", "HEAD", "POST")]
    [InlineData("POST", "/v1/questions/some-key", "DELETE", "GET", "HEAD", "PATCH", "PUT")]
    [InlineData("GET", "/v1/articles/some-key/restore", "POST")]
    [InlineData("POST", "/v1/articles/some-key/revisions", "GET", "HEAD")]
    [InlineData("GET", "/v1/imports", "POST")]
    [InlineData("PURGE", "/v1/imports", "POST")]
    public async Task An_unknown_method_is_405_and_says_which_are_known(
        string method,
        string path,
        params string[] allowed
    )
    {
        var refused = (await Ledger.Send(new HttpMethod(method), path, null, null)).MustFail(405);
        Assert.Equal(allowed, refused.Message.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/v1")]
    [InlineData("/v2/sources")]
    [InlineData("/v1/sources/a/b")]
    [InlineData("/v1/sources/no-such-key")]
    [InlineData("/v1/sources/no-such-key/revisions")]
    [InlineData("/v1/sources/0197d1f0-0000-7000-8000-000000000000")]
    [InlineData("/v1/sources/%C3%A4%20%22%27--%3B")]
    [InlineData("/v1/sources/..%2F..%2Fetc")]
    [InlineData("/v1/sources/%F0%9F%93%A3")]
    [InlineData("/v1/sources/%01")]
    [InlineData("/v1/sources/%FF%FE")]
    [InlineData("/v1/sources/100%25")]
    [InlineData("/v1/claims/{id}")]
    [InlineData("/v1/articles/no-such-key/versions/1")]
    [InlineData("/v1/articles/no-such-key/versions/one")]
    [InlineData("/v1/articles/no-such-key/versions/99999999999")]
    [InlineData("/v1/claims/no-such-key/citations/0197d1f0-0000-7000-8000-000000000000")]
    [InlineData("/v1/claims/no-such-key/citations/first")]
    public async Task A_path_that_leads_nowhere_is_404(string path) => (await Ledger.Get(path)).MustFail(404);

    [Theory]
    [InlineData("/v1/sources?colour=red", "colour")]
    [InlineData("/v1/sources?Q=x", "Q")]
    [InlineData("/v1/sources?dryRun=true", "dryRun")]
    [InlineData("/v1/sources?limit=0", "limit")]
    [InlineData("/v1/sources?limit=201", "limit")]
    [InlineData("/v1/sources?limit=-1", "limit")]
    [InlineData("/v1/sources?limit=ten", "limit")]
    [InlineData("/v1/sources?limit=1.5", "limit")]
    [InlineData("/v1/sources?limit=", "limit")]
    [InlineData("/v1/sources?limit=99999999999", "limit")]
    [InlineData("/v1/sources?limit=2&limit=3", "limit")]
    [InlineData("/v1/sources?count=maybe", "count")]
    [InlineData("/v1/sources?cursor=zzzz", "cursor")]
    [InlineData("/v1/sources?cursor=", "cursor")]
    [InlineData("/v1/sources?cursor=%00", "cursor")]
    [InlineData("/v1/sources?q=%00", "q")]
    [InlineData("/v1/sources?q=%07", "q")]
    [InlineData("/v1/claims?origin=%00", "origin")]
    [InlineData("/v1/claims?origin=nobody-here", "origin")]
    [InlineData("/v1/claims?article=nothing-here&event=nothing-here", "event")]
    [InlineData("/v1/claims?question=0197d1f0-0000-7000-8000-000000000000", "question")]
    [InlineData("/v1/claims?origin=", "origin")]
    [InlineData("/v1/sources/no-such-key?asof=2025", "asof")]
    public async Task A_bad_parameter_is_400_and_named(string path, string parameter) =>
        Assert.Contains(parameter, (await Ledger.Get(path)).MustFail(400).Places);

    [Fact]
    public async Task Unknown_parameters_are_named_with_the_known_ones()
    {
        var refused = (await Ledger.Get("/v1/claims?colour=red&shape=round")).MustFail(400);
        Assert.Equal(["colour", "shape"], refused.Places.Order(StringComparer.Ordinal));
        foreach (var known in new[] { "origin", "article", "question", "event", "limit", "cursor", "count" })
            Assert.Contains(known, (string)refused["errors"]![0]!["suggestion"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/sources?dryRun=yes", "dryRun")]
    [InlineData("POST", "/v1/sources?dryrun=true", "dryrun")]
    [InlineData("PUT", "/v1/sources/no-such-key?dryRun=true", "dryRun")]
    [InlineData("PUT", "/v1/sources/no-such-key?reason=%00", "reason")]
    public async Task A_bad_parameter_of_a_write_changes_nothing(string method, string path, string parameter)
    {
        var before = await Ledger.Everything();
        Assert.Equal(
            [parameter],
            (await Ledger.Send(new HttpMethod(method), path, Person, "application/json")).MustFail(400).Places
        );
        Assert.Equal(before, await Ledger.Everything());
    }

    [Fact]
    public async Task Very_long_queries_and_paths_are_refused()
    {
        (await Ledger.Get("/v1/sources?q=" + new string('x', 5_000))).MustFail(400);
        (await Ledger.Get("/v1/sources?cursor=" + new string('A', 5_000))).MustFail(400);
        (await Ledger.Get("/v1/claims?origin=" + new string('x', 5_000))).MustFail(400);
        (
            await Ledger.Get("/v1/claims?" + string.Join('&', Enumerable.Range(0, 400).Select(i => $"origin=x{i}")))
        ).MustFail(400);
        (await Ledger.Get("/v1/sources/" + new string('x', 5_000))).MustFail(404);
        Assert.Equal(
            ["reason"],
            (
                await Ledger.Send(
                    HttpMethod.Put,
                    "/v1/sources/no-such-key?reason=" + new string('x', 2_001),
                    Person,
                    "application/json"
                )
            )
                .MustFail(400)
                .Places
        );
    }
}

public sealed class BadRequestsOnSqlite(SqliteServer server) : BadRequestTests(server), IClassFixture<SqliteServer>;

public sealed class BadRequestsOnPostgres(PostgresServer server)
    : BadRequestTests(server),
        IClassFixture<PostgresServer>;

using System.Text;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>Bodies that cannot be read (400) or cannot be accepted (422): named with their place, and nothing is changed.</summary>
public abstract class BadInputTests(LedgerServer server) : ApiTests(server)
{
    private const string Hundred =
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    public static TheoryData<string, string, int, string?> Bodies =>
        new()
        {
            { "sources", "", 400, "#" },
            { "sources", "   ", 400, "#" },
            { "sources", "{", 400, "#" },
            { "sources", "{'name':1}", 400, null },
            { "sources", """{"name":"X","kind":"person"} trailing""", 400, null },
            { "sources", """{"name":"X","kind":"person",}""", 400, null },
            { "sources", """{"name":"X",/* why */"kind":"person"}""", 400, null },
            { "sources", "null", 400, "#" },
            { "sources", "[]", 400, "#" },
            { "sources", """[{"name":"X","kind":"person"}]""", 400, "#" },
            { "sources", "\"X\"", 400, "#" },
            { "sources", "5", 400, "#" },
            { "sources", "true", 400, "#" },
            { "sources", """{"name":5,"kind":"person"}""", 400, "#/name" },
            { "sources", """{"name":{},"kind":"person"}""", 400, "#/name" },
            { "sources", """{"name":"X","kind":3}""", 400, "#/kind" },
            { "sources", """{"name":"X","kind":"person","aliases":"Y"}""", 400, "#/aliases" },
            { "sources", """{"name":"X","kind":"person","aliases":[1]}""", 400, "#/aliases/0" },
            { "sources", """{"name":"X","kind":"person","speaksForItself":"true"}""", 400, "#/speaksForItself" },
            { "sources", """{"name":"X","kind":"person","partOf":7}""", 400, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":{}}""", 400, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":{"id":"no-uuid"}}""", 400, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":{"colour":"red"}}""", 400, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":["a"]}""", 400, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","colour":"red"}""", 400, "#/colour" },
            { "sources", """{"Name":"X","kind":"person"}""", 400, "#/Name" },
            { "sources", """{"name":"X","name":"Y","kind":"person"}""", 400, "#/name" },
            { "sources", """{"name":"\ud800","kind":"person"}""", 400, "#/name" },
            { "sources", """{"name":"\udc00\ud800","kind":"person"}""", 400, "#/name" },
            { "sources", """{"\ud800":"X","kind":"person"}""", 400, null },
            { "sources", """{"name":"X","kind":"person","partOf":"\ud800"}""", 400, "#/partOf" },
            { "articles", """{"language":"de","text":"T","published":2025}""", 400, "#/published" },
            { "articles", """{"language":"de","text":"T","published":{"edtf":2025}}""", 400, "#/published" },
            { "articles", """{"language":"de","text":"T","published":{}}""", 400, "#/published" },
            { "claims", """{"text":"T","language":"en","citations":{}}""", 400, "#/citations" },
            { "claims", """{"text":"T","language":"en","citations":[5]}""", 400, "#/citations/0" },
            {
                "claims",
                """{"text":"T","language":"en","quantity":{"value":"5","qualifier":"plain"},"citations":[]}""",
                400,
                "#/quantity/value"
            },
            {
                "claims",
                """{"text":"T","language":"en","quantity":{"value":NaN,"qualifier":"plain"},"citations":[]}""",
                400,
                null
            },
            {
                "claims",
                """{"text":"T","language":"en","quantity":{"value":"NaN","qualifier":"plain"},"citations":[]}""",
                400,
                "#/quantity/value"
            },
            {
                "claims",
                """{"text":"T","language":"en","quantity":{"value":01,"qualifier":"plain"},"citations":[]}""",
                400,
                null
            },
            { "claims", """{"text":"T","language":"en","quantity":5,"citations":[]}""", 400, "#/quantity" },
            {
                "claims",
                """{"text":"T","language":"en","quantity":{"size":5},"citations":[]}""",
                400,
                "#/quantity/size"
            },
            {
                "claims",
                """{"text":"T","language":"en","citations":[{"quote":{"exact":1}}]}""",
                400,
                "#/citations/0/quote/exact"
            },
            {
                "claims",
                """{"text":"T","language":"en","citations":[{"via":[{"station":"x"}]}]}""",
                400,
                "#/citations/0/via/0/station"
            },
            { "events", """{"title":"T","kind":"call","place":{"latitude":"1"}}""", 400, "#/place/latitude" },
            { "events", """{"title":"T","kind":"call","participants":["someone"]}""", 400, "#/participants/0" },
            { "questions", """{"text":"T","answerKind":true}""", 400, "#/answerKind" },
            { "sources", """{}""", 422, "#/name" },
            { "sources", """{"name":"","kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":"  ","kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":null,"kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":"A\u0000B","kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":"A\u0007B","kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":"A\u009fB","kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":"A\nB","kind":"person"}""", 422, "#/name" },
            { "sources", $$"""{"name":"{{Hundred}}{{Hundred}}{{Hundred}}x","kind":"person"}""", 422, "#/name" },
            { "sources", """{"name":"X","kind":"wizard"}""", 422, "#/kind" },
            { "sources", """{"name":"X","kind":"Person"}""", 422, "#/kind" },
            { "sources", """{"name":"X","kind":"0"}""", 422, "#/kind" },
            { "sources", """{"name":"X","kind":"person\u0000"}""", 422, "#/kind" },
            { "sources", """{"name":"X","kind":"person","country":"XXX"}""", 422, "#/country" },
            { "sources", """{"name":"X","kind":"person","country":"de"}""", 422, "#/country" },
            { "sources", """{"name":"X","kind":"person","website":"javascript:alert(1)"}""", 422, "#/website" },
            { "sources", """{"name":"X","kind":"person","website":"wasser.example"}""", 422, "#/website" },
            { "sources", """{"name":"X","kind":"person","reliability":"G"}""", 422, "#/reliability" },
            { "sources", """{"name":"X","kind":"person","aliases":[null]}""", 422, null },
            { "sources", """{"name":"X","kind":"person","aliases":["A","A"]}""", 422, "#/aliases" },
            { "sources", """{"name":"X","kind":"person","aliases":["A",""]}""", 422, "#/aliases/1" },
            { "sources", """{"name":"X","kind":"person","partOf":"nobody-here"}""", 422, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":"\u0000"}""", 422, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":{"name":"\u0000"}}""", 422, "#/partOf" },
            { "sources", """{"name":"X","kind":"person","partOf":""}""", 422, "#/partOf" },
            {
                "sources",
                """{"name":"X","kind":"person","partOf":"0197d1f0-0000-7000-8000-000000000000"}""",
                422,
                "#/partOf"
            },
            { "sources", """{"key":"Upper","name":"X","kind":"person"}""", 422, "#/key" },
            { "sources", """{"key":"","name":"X","kind":"person"}""", 422, "#/key" },
            { "sources", """{"key":"a\u0000","name":"X","kind":"person"}""", 422, "#/key" },
            {
                "sources",
                """{"key":"0197d1f0-0000-7000-8000-000000000000","name":"X","kind":"person"}""",
                422,
                "#/key"
            },
            { "articles", """{"language":"de"}""", 422, "#/text" },
            { "articles", """{"language":"no language","text":"T"}""", 422, "#/language" },
            { "articles", """{"language":"d\u0000","text":"T"}""", 422, "#/language" },
            { "articles", """{"language":"de","text":"T\u0000"}""", 422, "#/text" },
            { "articles", """{"language":"de","text":"T","published":"2025-13-01"}""", 422, "#/published" },
            { "articles", """{"language":"de","text":"T","published":"2025-02-29"}""", 422, "#/published" },
            { "articles", """{"language":"de","text":"T","published":"yesterday"}""", 422, "#/published" },
            { "articles", """{"language":"de","text":"T","published":"2025\u0000"}""", 422, "#/published" },
            { "articles", """{"language":"de","text":"T","published":""}""", 422, "#/published" },
            { "articles", """{"language":"de","text":"T","published":"../.."}""", 422, "#/published" },
            { "articles", """{"language":"de","text":"T","retrievedAt":"2025-07-15"}""", 422, "#/retrievedAt" },
            { "articles", """{"language":"de","text":"T","url":"ftp://x.example/"}""", 422, "#/url" },
            { "articles", """{"language":"de","text":"T","url":"https://user:pass@x.example/"}""", 422, "#/url" },
            { "articles", """{"language":"de","text":"T","url":"https://x.example/\u0000"}""", 422, "#/url" },
            { "articles", """{"language":"de","text":"T","notice":"gone"}""", 422, "#/notice" },
            { "articles", """{"language":"de","text":"T","externalIds":["a","a"]}""", 422, "#/externalIds" },
            { "events", """{"title":"T","kind":"party"}""", 422, "#/kind" },
            { "events", """{"title":"T","kind":"call","occurrence":"maybe"}""", 422, "#/occurrence" },
            { "events", """{"title":"T","kind":"call","place":{"latitude":91,"longitude":0}}""", 422, "#/place" },
            { "events", """{"title":"T","kind":"call","place":{"latitude":1e400,"longitude":0}}""", 422, "#/place" },
            { "events", """{"title":"T","kind":"call","participants":[{"role":"host"}]}""", 422, "#/participants/0" },
            { "questions", """{"text":"T","answerKind":"essay"}""", 422, "#/answerKind" },
            { "questions", """{"text":"T","event":{"name":"Flood"}}""", 422, "#/event" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_refused_where_it_is_bad_by_every_way_in(
        string collection,
        string body,
        int status,
        string? place
    )
    {
        var before = await Ledger.Everything();
        var posted = (await Ledger.Post($"/v1/{collection}", body)).MustFail(status);
        var put = (
            await Ledger.Send(HttpMethod.Put, $"/v1/{collection}/no-such-key", body, "application/json")
        ).MustFail(status);
        var dry = (await Ledger.Post($"/v1/{collection}?dryRun=true", body)).MustFail(status);
        if (place is not null)
            Assert.All([posted, put, dry], answer => Assert.Contains(place, answer.Places));
        Assert.NotEmpty(posted.Codes);
        Assert.Equal(before, await Ledger.Everything());
        (await Ledger.Get($"/v1/{collection}/no-such-key")).MustFail(404);
    }

    [Fact]
    public async Task All_errors_of_a_body_are_named_at_once()
    {
        var refused = (
            await Ledger.Post(
                "/v1/sources",
                new
                {
                    key = "Ä",
                    name = "",
                    kind = "wizard",
                    country = "XXX",
                    website = "x",
                    reliability = "Z",
                    partOf = "nobody-here",
                }
            )
        ).MustFail(422);
        Assert.Equal(
            ["#/country", "#/key", "#/kind", "#/name", "#/partOf", "#/reliability", "#/website"],
            refused.Places.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_body_is_nested_at_most_32_deep()
    {
        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        (await Ledger.Post("/v1/sources", $$"""{"name":"X","kind":"person","version":{{Nested(33)}}}""")).MustFail(400);
        (await Ledger.Patch("/v1/sources/no-such-key", $$"""{"name":{{Nested(33)}}}""")).MustFail(400);
        (
            await Ledger.Post("/v1/sources?dryRun=true", $$"""{"name":"X","kind":"person","version":{{Nested(31)}}}""")
        ).Must(201);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        byte[] latin =
        [
            .. Encoding.UTF8.GetBytes("{\"kind\":\"person\",\"name\":\"M"),
            0xFC,
            .. Encoding.UTF8.GetBytes("ller\"}"),
        ];
        (await Ledger.Post("/v1/sources", latin)).MustFail(400);
        (await Ledger.Post("/v1/sources", Encoding.Unicode.GetBytes("{\"kind\":\"person\",\"name\":\"X\"}"))).MustFail(
            400
        );
    }
}

public sealed class BadInputOnSqlite(SqliteServer server) : BadInputTests(server), IClassFixture<SqliteServer>;

public sealed class BadInputOnPostgres(PostgresServer server) : BadInputTests(server), IClassFixture<PostgresServer>;

using System.Text;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

public abstract class ImportErrorTests(LedgerServer server) : ApiTests(server)
{
    public static TheoryData<string, int, string?, string?> BadLines =>
        new()
        {
            { "not json", 400, "#", "brokenJson" },
            { """{"type":"source","key":"KEY","name":"X","kind":"person" """, 400, "#", "brokenJson" },
            { """{"type":"source","key":"KEY","name":"X","kind":"person"} {}""", 400, "#", "brokenJson" },
            { "[1]", 400, "#", "notAnObject" },
            { "null", 400, "#", "notAnObject" },
            { "\"source\"", 400, "#", "notAnObject" },
            { """{"key":"KEY","name":"X","kind":"person"}""", 422, "#/type", "unknownWord" },
            { """{"type":"planet","key":"KEY","name":"X"}""", 422, "#/type", "unknownWord" },
            { """{"type":5,"key":"KEY","name":"X"}""", 400, "#/type", "wrongType" },
            { """{"type":"source","key":7,"name":"X","kind":"person"}""", 400, "#/key", "wrongType" },
            { """{"type":"source","name":"X","kind":"person"}""", 422, "#/key", "required" },
            { """{"type":"source","id":"no-uuid","name":"X","kind":"person"}""", 422, "#/id", "badId" },
            {
                """{"type":"source","key":"KEY","name":"X","kind":"person","colour":"red"}""",
                400,
                "#/colour",
                "unknownField"
            },
            { """{"type":"source","key":"KEY","name":"X","name":"Y","kind":"person"}""", 400, "#/name", "fieldTwice" },
            { """{"type":"source","key":"KEY","name":5,"kind":"person"}""", 400, "#/name", "wrongType" },
            { """{"type":"source","key":"KEY","name":"X","kind":"wizard"}""", 422, "#/kind", "unknownWord" },
            { """{"type":"source","key":"KEY","name":"\ud800","kind":"person"}""", 400, null, null },
            {
                """{"type":"source","key":"KEY","name":"A\u0000B","kind":"person"}""",
                422,
                "#/name",
                "controlCharacter"
            },
            { """{"type":"source","key":"Upper Case","name":"X","kind":"person"}""", 422, "#/key", "badKey" },
            { """{"type":"source","key":"a\u0000","name":"X","kind":"person"}""", 422, "#/key", null },
            { """{"type":"source","key":"\ud800","name":"X","kind":"person"}""", 400, null, null },
            { """{"type":"\ud800","key":"KEY","name":"X","kind":"person"}""", 400, null, null },
            { """{"type":"source","key":"KEY","name":"X","kind":"person","partOf":"\u0000"}""", 422, "#/partOf", null },
            {
                """{"type":"source","key":"KEY","name":"X","kind":"person","partOf":{"name":"\u0000"}}""",
                422,
                "#/partOf",
                null
            },
            { """{"type":"source","id":"\u0000","name":"X","kind":"person"}""", 422, "#/id", null },
            {
                """{"type":"source","key":"KEY","name":"X","kind":"person","ifVersion":"1"}""",
                400,
                "#/ifVersion",
                "wrongType"
            },
            {
                """{"type":"source","key":"KEY","name":"X","kind":"person","partOf":"nobody-here"}""",
                422,
                "#/partOf",
                "notFound"
            },
            {
                """{"type":"article","key":"KEY","language":"de","text":"T","published":"2025-13"}""",
                422,
                "#/published",
                null
            },
        };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task A_bad_line_stops_only_itself_and_is_named_with_its_place(
        string bad,
        int status,
        string? place,
        string? code
    )
    {
        var (first, second, third) = (NewKey("s"), NewKey("bad"), NewKey("s"));
        var report = (
            await Ledger.Import(
                ImportFile.Of(
                    ImportFile.Source(first),
                    bad.Replace("KEY", second, StringComparison.Ordinal),
                    ImportFile.Source(third)
                )
            )
        ).Must(200);
        Assert.Equal((2, 0, 0, 1), report.Tally());
        var refused = Assert.Single(report.Refused());
        Assert.Equal((2, status), (refused.Line, refused.Status));
        if (place is not null)
            Assert.Equal(place, refused.Place);
        if (code is not null)
            Assert.Equal(code, refused.Code);
        (await Ledger.Get($"/v1/sources/{first}")).Must(200);
        (await Ledger.Get($"/v1/sources/{third}")).Must(200);
        (await Ledger.Get($"/v1/sources/{second}")).MustFail(404);
    }

    [Fact]
    public async Task An_error_names_the_key_and_is_a_whole_problem()
    {
        var key = NewKey("s");
        var report = (
            await Ledger.Import(
                ImportFile.Of(ImportFile.Source(key).With("kind", "wizard").With("country", "XXX").With("name", ""))
            )
        ).Must(200);
        var error = Assert.Single(report["errors"]!.AsArray())!;
        Assert.Equal(key, (string?)error["key"]);
        var problem = error["problem"]!;
        Assert.StartsWith("/problems/", (string)problem["type"]!);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        Assert.Equal(
            ["#/country", "#/kind", "#/name"],
            problem["errors"]!.AsArray().Select(e => (string)e!["pointer"]!).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("Newsroom.", report.Text);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_fail_their_line_only()
    {
        var (first, second) = (NewKey("s"), NewKey("s"));
        byte[] file =
        [
            .. Encoding.UTF8.GetBytes(
                ImportFile.Of(ImportFile.Source(first))
                    + "{\"type\":\"source\",\"key\":\"latin\",\"kind\":\"person\",\"name\":\"M"
            ),
            0xFC,
            .. Encoding.UTF8.GetBytes("ller\"}\n" + ImportFile.Of(ImportFile.Source(second))),
        ];
        var report = (await Ledger.Send(HttpMethod.Post, "/v1/imports", file, "application/x-ndjson")).Must(200);
        Assert.Equal((2, 0, 0, 1), report.Tally());
        var refused = Assert.Single(report.Refused());
        Assert.Equal((2, 400, "brokenJson"), (refused.Line, refused.Status, refused.Code));
        (await Ledger.Get("/v1/sources/latin")).MustFail(404);
    }

    [Fact]
    public async Task A_line_longer_than_one_mebibyte_fails_and_the_next_ones_do_not()
    {
        var (first, tooLong, last) = (NewKey("s"), NewKey("long"), NewKey("s"));
        var file = ImportFile.Of(
            ImportFile.Source(first),
            ImportFile.Source(tooLong).With("description", new string('x', 3 << 20)),
            ImportFile.Source(last)
        );
        var report = (await Ledger.Import(file)).Must(200);
        Assert.Equal((2, 0, 0, 1), report.Tally());
        Assert.Equal((2, 413), (report.Refused()[0].Line, report.Refused()[0].Status));
        (await Ledger.Get($"/v1/sources/{last}")).Must(200);
        var atTheEnd = (await Ledger.Import(new string('x', (1 << 20) + 1))).Must(200);
        Assert.Equal((1, 413), (Assert.Single(atTheEnd.Refused()).Line, atTheEnd.Refused()[0].Status));
    }

    [Fact]
    public async Task A_line_is_nested_at_most_32_deep()
    {
        var nested = string.Concat(Enumerable.Repeat("[", 32)) + string.Concat(Enumerable.Repeat("]", 32));
        var report = (
            await Ledger.Import($$"""{"type":"source","key":"deep","name":"X","kind":"person","aliases":{{nested}}}""")
        ).Must(200);
        Assert.Equal((1, 400), (Assert.Single(report.Refused()).Line, report.Refused()[0].Status));
    }

    [Fact]
    public async Task A_taken_address_fails_its_line_and_names_the_holder()
    {
        var (holder, same, other, stored) = (NewKey("a"), NewKey("a"), NewKey("a"), NewKey("a"));
        var url = $"https://news.example/{holder}";
        var report = (
            await Ledger.Import(
                ImportFile.Of(
                    ImportFile.Article(holder, url: url),
                    ImportFile.Article(same, url: $"HTTPS://News.Example:443/{holder}?utm_source=x#top"),
                    ImportFile.Article(other, url: url + "/2")
                )
            )
        ).Must(200);
        Assert.Equal((2, 0, 0, 1), report.Tally());
        Assert.Equal([(2, same, 409, "#/url", "taken")], report.Refused());
        Assert.Equal(holder, (string?)report["errors"]![0]!["problem"]!["existing"]!["key"]);
        var later = (await Ledger.Import(ImportFile.Of(ImportFile.Article(stored, url: url)))).Must(200);
        Assert.Equal([(1, stored, 409, "#/url", "taken")], later.Refused());
        (await Ledger.Get($"/v1/articles/{same}")).MustFail(404);
    }

    [Fact]
    public async Task A_line_for_a_withdrawn_resource_fails()
    {
        var key = NewKey("s");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(key)));
        (await Ledger.Delete($"/v1/sources/{key}")).Must(204);
        Assert.Equal(
            (1, key, 410),
            Assert.Single((await Ledger.Import(ImportFile.Of(ImportFile.Source(key)))).Refused()) is var r
                ? (r.Line, r.Key, r.Status)
                : default
        );
        (await Ledger.Get($"/v1/sources/{key}")).MustFail(410);
    }

    [Fact]
    public async Task An_import_does_not_make_a_planned_event_happen()
    {
        var key = NewKey("e");
        var planned = new
        {
            type = "event",
            key,
            title = "Summit",
            kind = "meeting",
            occurrence = "planned",
            likelihood = "likely",
        };
        await Ledger.Import(ImportFile.Of(planned));
        var report = (
            await Ledger.Import(
                ImportFile.Of(
                    new
                    {
                        type = "event",
                        key,
                        title = "Summit",
                        kind = "meeting",
                        occurrence = "occurred",
                    }
                ),
                "?overwrite=true"
            )
        ).Must(200);
        Assert.Equal([(1, key, 422, "#/occurrence", "occurrenceIsATransition")], report.Refused());
        Assert.Contains("/occurrence", report.Text, StringComparison.Ordinal);
        Assert.Equal("planned", (string?)(await Ledger.Get($"/v1/events/{key}"))["occurrence"]);
    }
}

public sealed class ImportErrorsOnSqlite(SqliteServer server) : ImportErrorTests(server), IClassFixture<SqliteServer>;

public sealed class ImportErrorsOnPostgres(PostgresServer server)
    : ImportErrorTests(server),
        IClassFixture<PostgresServer>;

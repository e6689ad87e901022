using System.Text;
using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Tests.Features;

/// <summary>A question's figures over time, and both comparisons as tables.</summary>
public abstract class SeriesTests(LedgerServer server) : ApiTests(server)
{
    private const string Csv = "text/csv";
    private readonly string q = NewKey("q");

    [Fact]
    public async Task A_series_says_what_was_current_at_each_step_at_which_something_was_stated()
    {
        var (office, relief) = (await Asked(), await Source("Hilfsunion"));
        var first = await Claim(office, 1_000, "2026-01-05");
        var other = await Claim(relief, 1_500, "2026-01-28");
        var late = await Claim(office, 1_200, "2026-04");
        await Claim(relief, 9_000, "2026-05-01/..");
        var series = (await Ledger.Get(Series)).Must(200).Json;
        Assert.Equal(("month", q), ((string?)series["step"], (string?)series["question"]!["key"]));
        Assert.Equal(
            [("2026-01-01", "2026-01-31", 2), ("2026-04-01", "2026-04-30", 1)],
            series["items"]!.AsArray().Select(s => ((string)s!["from"]!, (string)s["until"]!, (int)s["stated"]!))
        );
        Assert.Equal([first, other], Keys(series["items"]![0]!["current"]));
        Assert.Equal([other, late], Keys(series["items"]![1]!["current"]));
        var figure = series["items"]![1]!["current"]![1]!;
        Assert.Equal((1_200, "about"), ((int)figure["quantity"]!["value"]!, (string)figure["quantity"]!["qualifier"]!));
        Assert.Equal((office, office), ((string?)figure["origin"]!["key"], (string?)figure["voice"]!["key"]));
        foreach (var step in series["items"]!.AsArray())
        {
            var then = (await Ledger.Get($"/v1/questions/{q}/comparison?until={step!["until"]}")).Must(200).Json;
            Assert.Equal(then["range"]!.ToJsonString(), step["range"]!.ToJsonString());
            Assert.Equal((int)then["independentOriginCount"]!, (int)step["independentOriginCount"]!);
        }
    }

    [Fact]
    public async Task Its_steps_are_days_weeks_or_months_and_come_page_by_page()
    {
        var office = await Asked();
        foreach (var day in new[] { "1941-06-22", "2026-01-05", "2026-01-09", "2026-03-02" })
            await Claim(office, 1_000, day);
        Assert.Equal(["1941-06-22", "2026-01-05", "2026-01-09", "2026-03-02"], await Starts("?step=day"));
        Assert.Equal(["1941-06-16", "2026-01-05", "2026-03-02"], await Starts("?step=week"));
        Assert.Equal(["1941-06-01", "2026-01-01"], await Starts("?until=2026-01-07"));
        var page = (await Ledger.Get(Series + "?limit=2")).Must(200);
        Assert.Equal($"<{page["next"]}>; rel=\"next\"", page.Message.Headers.GetValues("Link").Single());
        var rest = (await Ledger.Get((string)page["next"]!)).Must(200);
        Assert.Equal(["2026-03-01"], rest["items"]!.AsArray().Select(s => (string?)s!["from"]));
        Assert.Null((string?)rest["next"]);
        var refused = (await Ledger.Get(Series + "?step=year&tolerance=2&until=soon&limit=0")).MustFail(400);
        Assert.Equal(["limit", "step", "tolerance", "until"], refused.Places.Order(StringComparer.Ordinal));
        (await Ledger.Get($"/v1/questions/{NewKey("q")}/series")).MustFail(404);
    }

    [Fact]
    public async Task A_question_without_dated_claims_has_no_steps()
    {
        await Asked();
        Assert.Empty((await Ledger.Get(Series)).Must(200)["items"]!.AsArray());
        Assert.Single(Rows(await Ledger.Get(Series, ("Accept", Csv))));
    }

    [Fact]
    public async Task A_comparison_is_a_table_of_all_claims()
    {
        var (office, relief) = (await Asked(), await Source("Größe, „Über“ & Söhne"));
        await Claim(office, 1_000, "2026-01-05");
        await Claim(office, 1_200, "2026-02");
        var last = await Claim(relief, 9_000, "2026-03-02");
        foreach (var language in new[] { "de", "en" })
        {
            var answer = (await Ledger.Get(Comparison, ("Accept", Csv), ("Accept-Language", language))).Must(200);
            Assert.Equal(
                "text/csv; charset=utf-8; header=present",
                answer.Message.Content.Headers.ContentType!.ToString()
            );
            Assert.Equal("Accept, Accept-Language", string.Join(", ", answer.Message.Headers.Vary));
            Assert.Equal([language], answer.Message.Content.Headers.ContentLanguage);
            var rows = Rows(answer);
            Assert.Equal(
                "claim,origin,voice,firstPublished,statedOn,statedOnEarliest,statedOnLatest,period,periodEarliest,periodLatest,value,low,high,qualifier,unit,measure,scope,basis,nature,stance,current,counted,why,url",
                rows[0]
            );
            Assert.Equal(4, rows.Count);
            Assert.Contains(
                ",2026-02,2026-02-01,2026-02-28,,,,1200,,,about,houses,flooded,,stock,",
                rows[2],
                StringComparison.Ordinal
            );
            Assert.EndsWith(
                ",affirms,false,true,displaced,/v1/claims/" + Key(rows[1]),
                rows[1],
                StringComparison.Ordinal
            );
            Assert.EndsWith(
                ",affirms,true,true,presumedIndependent,/v1/claims/" + last,
                rows[3],
                StringComparison.Ordinal
            );
            Assert.Contains(",\"Größe, „Über“ & Söhne\",\"Größe, „Über“ & Söhne\",", rows[3], StringComparison.Ordinal);
        }
        var page = (await Ledger.Get(Comparison + "?limit=2", ("Accept", Csv))).Must(200);
        Assert.Equal(3, Rows(page).Count);
        var next = page.Message.Headers.GetValues("Link").Single().Split('<', '>')[1];
        Assert.Equal(2, Rows(await Ledger.Get(next, ("Accept", Csv))).Count);
    }

    [Fact]
    public async Task A_series_is_a_table_with_a_row_for_each_figure_at_each_step()
    {
        var (office, relief) = (await Asked(), await Source("Hilfsunion"));
        await Claim(office, 1_000, "2026-01-05");
        await Claim(relief, -40, "2026-02-28");
        var rows = Rows(await Ledger.Get(Series + "?step=week", ("Accept", Csv)));
        Assert.Equal(
            "from,until,claim,origin,voice,value,low,high,qualifier,unit,measure,scope,basis,nature,stance,rangeLow,rangeHigh,independentOriginCount,url",
            rows[0]
        );
        Assert.Equal(
            ["2026-01-05,2026-01-11", "2026-02-23,2026-03-01", "2026-02-23,2026-03-01"],
            rows.Skip(1).Select(r => r[..21])
        );
        Assert.Contains(",-40,,,about,houses,", rows[3], StringComparison.Ordinal);
        Assert.Contains(",affirms,-40,1000,2,/v1/claims/", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_spreadsheet_would_run_is_only_text_there()
    {
        await Asked();
        var hostile = await Source("@SUM(A1:A9)");
        await Claim(hostile, -5, "2026-01-05", "=HYPERLINK(\"https://evil.example\",\"Häuser\")");
        await Claim(hostile, 7, "2026-01-06", "-2+3 Häuser; =1+1");
        foreach (var path in new[] { Comparison, Series + "?step=day" })
        {
            var rows = Rows(await Ledger.Get(path, ("Accept", Csv)));
            Assert.Contains(
                "\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"Häuser\"\")\",'@SUM(A1:A9)",
                rows[1],
                StringComparison.Ordinal
            );
            Assert.Contains(",-5,,,about,", rows[1], StringComparison.Ordinal);
            Assert.Contains("\"'-2+3 Häuser; =1+1\"", rows[2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_form_is_the_one_that_is_accepted_most()
    {
        await Claim(await Asked(), 1_000, "2026-01-05");
        foreach (var path in new[] { Comparison, Series })
        {
            foreach (
                var (accept, media) in new[]
                {
                    ("*/*", "application/json"),
                    ("text/*", Csv),
                    ("text/csv;q=0.5, application/json", "application/json"),
                    ("text/csv, application/json;q=0.5", Csv),
                    ("application/json;q=0, */*", Csv),
                    ("text/html, */*;q=0.8", "application/json"),
                }
            )
                Assert.Equal((accept, media), (accept, (await Ledger.Get(path, ("Accept", accept))).Must(200).Media));
            var refused = (await Ledger.Get(path, ("Accept", "text/html"))).MustFail(406);
            Assert.Contains("application/json or text/csv", (string)refused["detail"]!, StringComparison.Ordinal);
            var (table, json) = (await Ledger.Get(path, ("Accept", Csv)), await Ledger.Get(path));
            Assert.NotEqual(table.Tag, json.Tag);
            (await Ledger.Get(path, ("Accept", Csv), ("If-None-Match", table.Tag!))).Must(304);
            (await Ledger.Get(path, ("Accept", Csv), ("If-None-Match", json.Tag!))).Must(200);
            var head = await Ledger.Send(HttpMethod.Head, path, null, null, ("Accept", Csv));
            Assert.Equal((200, Csv, ""), (head.Code, head.Media, head.Text));
            Assert.Equal(table.Tag, head.Tag);
        }
        (await Ledger.Get("/v1/claims", ("Accept", Csv))).MustFail(406);
    }

    private string Series => $"/v1/questions/{q}/series";

    private string Comparison => $"/v1/questions/{q}/comparison";

    private async Task<IEnumerable<string?>> Starts(string query) =>
        (await Ledger.Get(Series + query)).Must(200)["items"]!.AsArray().Select(s => (string?)s!["from"]);

    /// <summary>The question, and a source for it.</summary>
    private async Task<string> Asked()
    {
        var body = new
        {
            text = "How many houses?",
            unit = "houses",
            measure = "flooded",
        };
        (await Ledger.Put($"/v1/questions/{q}", body)).Must(201);
        return await Source("Amt");
    }

    private async Task<string> Source(string name)
    {
        var key = NewKey("s");
        await Ledger.Source(key, name);
        return key;
    }

    private async Task<string> Claim(string origin, int figure, string on, string? text = null)
    {
        var key = NewKey("c");
        var words = $"Es sind rund {figure} Häuser, so {key}.";
        await Ledger.Article(key, words);
        var claim = Samples.Claim(key, origin, words);
        claim["text"] = text ?? $"About {figure} houses.";
        claim["question"] = q;
        claim["statedOn"] = on;
        claim["quantity"] = new JsonObject
        {
            ["value"] = figure,
            ["qualifier"] = "about",
            ["unit"] = "houses",
            ["measure"] = "flooded",
            ["basis"] = "stock",
        };
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        return key;
    }

    private static List<string> Rows(Answer answer)
    {
        var text = answer.Must(200).Text;
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return [.. text[..^2].Split("\r\n")];
    }

    private static string Key(string row) => row[(row.LastIndexOf('/') + 1)..];

    private static List<string?> Keys(JsonNode? list) => list!.AsArray().Select(i => (string?)i!["key"]).ToList();
}

public sealed class SeriesOnSqlite(SqliteServer server) : SeriesTests(server), IClassFixture<SqliteServer>;

public sealed class SeriesOnPostgres(PostgresServer server) : SeriesTests(server), IClassFixture<PostgresServer>;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("-", "'-")]
    [InlineData("@x", "'@x")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;=b", "\"a;=b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData(" x ", "\" x \"")]
    [InlineData("", "")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string cell, string written) =>
        Assert.Equal(
            $"a,b\r\n{written},-1.50\r\n",
            Encoding.UTF8.GetString(
                new CsvTable(
                    ["a", "b"],
                    [
                        [cell, -1.50m],
                    ]
                ).Bytes()
            )
        );
}

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Lists;

/// <summary>Lists come in the same order on both engines, page by page of any size, and what has no value comes last both ways.</summary>
public abstract class SortTests(LedgerServer server) : ApiTests(server)
{
    /// <summary>As they sort. Equal ones go by id, in the order in which they are entered.</summary>
    private static readonly string[] Words =
    [
        "!",
        "100 \"percent\" & more=<50>%",
        "9",
        "ahorn",
        "Ähre",
        "äRzte",
        "straße",
        "STRASSE",
        "zoo",
        new string('z', 99) + "a",
        new string('z', 100) + "b",
        new string('z', 100) + "a",
        "Вода",
        "水",
        "\uFFFD last of the first plane",
        "\U0001F4E3 beyond it",
    ];

    [Theory]
    [InlineData("articles", "headline")]
    [InlineData("events", "title")]
    [InlineData("sources", "name")]
    [InlineData("questions", "text")]
    public async Task Words_sort_without_case_and_accents_by_code_point(string list, string field)
    {
        var prefix = NewKey("w");
        for (var n = 0; n < Words.Length; n++)
            await Enter(list, $"{prefix}-{n:00}", field, Words[n]);
        if (list == "articles")
            await Enter(list, $"{prefix}-{Words.Length:00}", field, null);
        var ascending = await Sorted(list, prefix, field, 3);
        Assert.Equal(ascending.Order(StringComparer.Ordinal), ascending);
        Assert.Equal(ascending, await Sorted(list, prefix, field, 1));
        Assert.Equal(ascending, await Sorted(list, prefix, field, 200));
        var present = ascending.Take(Words.Length).Reverse().Concat(ascending.Skip(Words.Length)).ToList();
        Assert.Equal(present, await Sorted(list, prefix, "-" + field, 3));
        Assert.Equal(present, await Sorted(list, prefix, "-" + field, 1));
        Assert.Equal(present, await Sorted(list, prefix, "-" + field, 200));
    }

    [Theory]
    [InlineData("statedOn")]
    [InlineData("firstPublished")]
    public async Task Claims_sort_by_the_first_instant_that_is_known_of_a_date(string field)
    {
        string?[] dates =
        [
            "../2026-06",
            "0001",
            "1999-12-31",
            "2025",
            "2025-01-01",
            "/2025-02-10",
            "2025-02-10T00:00:01Z",
            "2025-02-11~",
            "2025-03",
            "2025-03-01/..",
            "2025-22",
            "9999-12-31",
            null,
            null,
        ];
        var prefix = NewKey("d");
        for (var n = 0; n < dates.Length; n++)
        {
            await Ledger.Article($"{prefix}-{n:00}", "1. " + Samples.Text, field == "firstPublished" ? dates[n] : null);
            var claim = Samples.Claim($"{prefix}-{n:00}");
            if (field == "statedOn")
                claim["statedOn"] = dates[n];
            (await Ledger.Put($"/v1/claims/{prefix}-{n:00}", claim)).Must(201);
        }
        await BothWays("claims", prefix, field, dates.Length, 2);
        await BothWays("articles", prefix, "published", dates.Length, field == "statedOn" ? dates.Length : 2);
    }

    [Fact]
    public async Task Events_sort_by_date()
    {
        string?[] dates =
        [
            "2024-06/2025-04",
            "2025",
            "2025-05-05",
            "2026-01-01T10:00:00+02:00",
            "2026-01-01T10:00:00Z",
            null,
        ];
        var prefix = NewKey("d");
        for (var n = 0; n < dates.Length; n++)
            (
                await Ledger.Put(
                    $"/v1/events/{prefix}-{n:00}",
                    new
                    {
                        title = "T",
                        kind = "call",
                        date = dates[n],
                    }
                )
            ).Must(201);
        await BothWays("events", prefix, "date", dates.Length, 1);
    }

    [Fact]
    public async Task Claims_sort_by_the_printed_figure()
    {
        (string Qualifier, string Field, decimal? Figure)[] figures =
        [
            ("plain", "value", -999_999_999_999_999m),
            ("atMost", "high", -1.5m),
            ("about", "value", -1.499999m),
            ("plain", "value", 0m),
            ("moreThan", "low", 0.000001m),
            ("about", "value", 9m),
            ("atMost", "high", 10m),
            ("atLeast", "low", 10m),
            ("plain", "value", 123_456_789.123456m),
            ("plain", "value", 999_999_999_999_999m),
            ("vague", "value", null),
            ("none", "value", null),
        ];
        var prefix = NewKey("v");
        await Ledger.Article(prefix);
        for (var n = 0; n < figures.Length; n++)
        {
            var claim = Samples.Claim(prefix);
            var (qualifier, field, figure) = figures[n];
            if (qualifier != "none")
                claim["quantity"] = new JsonObject
                {
                    ["qualifier"] = qualifier,
                    [field] = figure,
                    ["rawText"] = "rund",
                };
            (await Ledger.Put($"/v1/claims/{prefix}-{n:00}", claim)).Must(201);
        }
        await BothWays("claims", prefix, "value", figures.Length, 2);
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("questions")]
    public async Task Every_list_sorts_by_its_instants(string list)
    {
        var prefix = NewKey("i");
        var field = list == "sources" ? "name" : "text";
        for (var n = 0; n < 5; n++)
            await Enter(list, $"{prefix}-{n:00}", field, "Same");
        var word = list == "sources" ? "description" : "scope";
        (await Ledger.Patch($"/v1/{list}/{prefix}-01", new JsonObject { [word] = "Changed" })).Must(200);
        string[] entered = ["00", "01", "02", "03", "04"];
        Assert.Equal(entered, await Ends(list, prefix, "createdAt"));
        Assert.Equal(entered.Reverse(), await Ends(list, prefix, "-createdAt"));
        Assert.Equal(["00", "02", "03", "04", "01"], await Ends(list, prefix, "updatedAt"));
        Assert.Equal(["01", "04", "03", "02", "00"], await Ends(list, prefix, "-updatedAt"));
    }

    [Fact]
    public async Task A_new_value_takes_the_row_to_its_new_place()
    {
        var prefix = NewKey("n");
        foreach (var name in new[] { "a", "b", "c" })
            await Ledger.Source($"{prefix}-{name}", $"{prefix} {name}");
        (await Ledger.Patch($"/v1/sources/{prefix}-a", new { name = $"{prefix} d" })).Must(200);
        Assert.Equal(["b", "c", "a"], await Ends("sources", prefix, "name"));
        await Ledger.Article(prefix, published: "2026-03-03");
        await Ledger.Article(prefix + "-2", published: "2026-03-04");
        (await Ledger.Put($"/v1/claims/{prefix}-1", Samples.Claim(prefix))).Must(201);
        (await Ledger.Put($"/v1/claims/{prefix}-2", Samples.Claim(prefix + "-2"))).Must(201);
        Assert.Equal(["1", "2"], await Ends("claims", prefix, "statedOn"));
        (await Ledger.Patch($"/v1/articles/{prefix}", new { published = "2026-03-05" })).Must(200);
        Assert.Equal(["2", "1"], await Ends("claims", prefix, "statedOn"));
        Assert.Equal(["2", "1"], await Ends("claims", prefix, "firstPublished"));
    }

    /// <summary>The keys end in numbers that rise with the value; the last ones have none.</summary>
    private async Task BothWays(string list, string prefix, string field, int count, int missing)
    {
        var ascending = await Sorted(list, prefix, field, 2);
        Assert.Equal(count, ascending.Count);
        Assert.Equal(ascending.Order(StringComparer.Ordinal), ascending);
        var descending = ascending
            .Take(count - missing)
            .Reverse()
            .Concat(ascending.Skip(count - missing).Reverse())
            .ToList();
        foreach (var limit in new[] { 1, 2, 5, 200 })
            Assert.Equal(descending, await Sorted(list, prefix, "-" + field, limit));
        Assert.Equal(ascending, await Sorted(list, prefix, field, 1));
    }

    private async Task<List<string>> Ends(string list, string prefix, string sort) =>
        (await Sorted(list, prefix, sort, 2)).ConvertAll(k => k[(prefix.Length + 1)..]);

    private async Task<List<string>> Sorted(string list, string prefix, string sort, int limit) =>
        (await Ledger.Keys($"/v1/{list}?sort={sort}&limit={limit}"))
            .Where(k => k.StartsWith(prefix + "-", StringComparison.Ordinal))
            .ToList();

    private async Task Enter(string list, string key, string field, string? words)
    {
        var body = list switch
        {
            "articles" => new JsonObject { ["language"] = "de", ["text"] = "Words." },
            "events" => new JsonObject { ["kind"] = "call" },
            "sources" => new JsonObject { ["kind"] = "person" },
            _ => [],
        };
        body[field] = words;
        (await Ledger.Put($"/v1/{list}/{key}", body)).Must(201);
    }
}

public sealed class SortsOnSqlite(SqliteServer server) : SortTests(server), IClassFixture<SqliteServer>;

public sealed class SortsOnPostgres(PostgresServer server) : SortTests(server), IClassFixture<PostgresServer>;

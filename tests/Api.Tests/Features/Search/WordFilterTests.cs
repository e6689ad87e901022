using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Search;

/// <summary>The filter q of lists: the language of the search, the order of the list.</summary>
public abstract class WordFilterTests(LedgerServer server) : ApiTests(server)
{
    [Theory]
    [InlineData("articles")]
    [InlineData("events")]
    [InlineData("questions")]
    [InlineData("claims")]
    public async Task A_list_is_narrowed_to_what_says_the_words(string collection)
    {
        var (word, key) = (SearchTests.Word(), NewKey());
        await Ledger.Article($"{key}-cited");
        string[] texts = [$"grüne {word} Brücke", $"{word} Brücke", $"alte {word}", "Brücke"];
        foreach (var (n, text) in texts.Index())
            (await Ledger.Put($"/v1/{collection}/{key}-{n}", Body(collection, text, $"{key}-cited"))).Must(201);
        Assert.Equal(["2", "1", "0"], await Listed(word));
        Assert.Equal(["1", "0"], await Listed($"{word} brucke"));
        Assert.Equal(["1"], await Listed($"\"{word} Brücke\" -grüne"));
        Assert.Equal(["2", "1", "0"], await Listed($"{word}&limit=1"));
        Assert.Equal(3, (int)(await Ledger.Get($"/v1/{collection}?q={word}&count=true"))["total"]!);
        (await Ledger.Delete($"/v1/{collection}/{key}-1")).Must(204);
        Assert.Equal(["2", "0"], await Listed(word));

        async Task<List<string>> Listed(string q) =>
            (await Ledger.All($"/v1/{collection}?q={q}")).Select(r => ((string)r["key"]!)[^1..]).ToList();
    }

    [Fact]
    public async Task Words_and_other_filters_hold_together()
    {
        var (word, key) = (SearchTests.Word(), NewKey());
        await Ledger.Article($"{key}-a");
        await Ledger.Article($"{key}-b");
        foreach (var article in new[] { "a", "b" })
        {
            var claim = Samples.Claim($"{key}-{article}");
            claim["text"] = word;
            (await Ledger.Put($"/v1/claims/{key}-{article}", claim)).Must(201);
        }
        var row = Assert.Single(await Ledger.All($"/v1/claims?q={word}&article={key}-b"));
        Assert.Equal($"{key}-b", (string)row["key"]!);
        Assert.Empty(await Ledger.All($"/v1/claims?q={word}x&article={key}-b"));
    }

    private static object Body(string collection, string text, string article)
    {
        var claim = Samples.Claim(article);
        claim["text"] = text;
        return collection switch
        {
            "articles" => new { language = "fr", text },
            "events" => new { title = text, kind = "call" },
            "questions" => new { text },
            _ => claim,
        };
    }
}

public sealed class WordFiltersOnSqlite(SqliteServer server) : WordFilterTests(server), IClassFixture<SqliteServer>;

public sealed class WordFiltersOnPostgres(PostgresServer server)
    : WordFilterTests(server),
        IClassFixture<PostgresServer>;

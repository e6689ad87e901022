using FsCheck;
using FsCheck.Fluent;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Search;

/// <summary>Whatever is typed into a search is answered or refused, and never breaks an engine.</summary>
public abstract class SearchInputTests(LedgerServer server) : ApiTests(server)
{
    private static readonly string[] Pieces =
    [
        "pegel",
        "Ä",
        "ß",
        "15",
        "000",
        " ",
        "  ",
        "\t",
        "\n",
        "\"",
        "„",
        "“",
        "-",
        "--",
        "−",
        "*",
        "(",
        ")",
        ":",
        "^",
        "&",
        "|",
        "!",
        "<->",
        "'",
        "''",
        "\\",
        "NEAR(",
        "AND",
        "NOT",
        "OR",
        "{title_words}",
        "+",
        ".",
        "🙂",
        "e\u0301",
        "\u0301",
        "\u00AD",
        "中",
        "한",
        "ﷺ",
        "½",
        ";",
        "%",
        "{0}",
        "@@",
        "$1",
        "'; drop table claims; --",
        "\u2028",
        "\uFFFF",
        "𐐷",
        "\uFDD0",
    ];

    [Theory]
    [InlineData("/v1/search", "q", "required")]
    [InlineData("/v1/search?type=claim", "q", "required")]
    [InlineData("/v1/search?q=", "q", "noValue")]
    [InlineData("/v1/search?q=+", "q", "noValue")]
    [InlineData("/v1/search?q=%22", "q", "noWord")]
    [InlineData("/v1/search?q=-pegel", "q", "onlyUnwanted")]
    [InlineData("/v1/search?q=-%22der+pegel%22", "q", "onlyUnwanted")]
    [InlineData("/v1/search?q=a%00b", "q", "controlCharacter")]
    [InlineData("/v1/search?q=a&q=b", "q", "twice")]
    [InlineData("/v1/search?q=a&type=term", "type", "unknownWord")]
    [InlineData("/v1/search?q=a&type=claim&type=Claim", "type", "unknownWord")]
    [InlineData("/v1/search?q=a&limit=201", "limit", "outOfRange")]
    [InlineData("/v1/search?q=a&sort=x", "sort", "unknownParameter")]
    [InlineData("/v1/claims?q=-pegel", "q", "onlyUnwanted")]
    [InlineData("/v1/articles?q=+", "q", "noValue")]
    [InlineData("/v1/events?q=", "q", "noValue")]
    [InlineData("/v1/questions?q=%22%22", "q", "noWord")]
    public async Task What_cannot_be_searched_is_refused_by_name(string path, string place, string code)
    {
        var refused = (await Ledger.Get(path)).MustFail(400);
        Assert.Equal([place], refused.Places);
        Assert.Equal([code], refused.Codes);
    }

    [Fact]
    public async Task A_search_has_a_bounded_length()
    {
        (await Ledger.Get($"/v1/search?q={new string('a', 500)}")).Must(200);
        Assert.Equal(["tooLong"], (await Ledger.Get($"/v1/search?q={new string('a', 501)}")).MustFail(400).Codes);
        var words = string.Join('+', Enumerable.Range(0, 250).Select(n => char.ConvertFromUtf32(0x4E00 + n)));
        (await Ledger.Get($"/v1/search?q={words}")).Must(200);
        (await Ledger.Get($"/v1/search?q=a+{words.Replace("+", "+-", StringComparison.Ordinal)[..490]}")).Must(200);
    }

    [Fact]
    public async Task Nothing_that_is_typed_breaks_a_search()
    {
        await Ledger.Article(NewKey());
        await Ledger.Source(NewKey());
        var texts = Gen.Elements(Pieces).NonEmptyListOf().Select(string.Concat).Sample(40, 250);
        foreach (var text in texts)
        foreach (var path in new[] { "/v1/search?limit=3&count=true&", "/v1/claims?limit=1&" })
        {
            var answer = await Ledger.Get($"{path}q={Uri.EscapeDataString(text)}");
            Assert.True(answer.Code is 200 or 400, $"{answer.Code} for {text}: {answer.Text}");
        }
    }
}

public sealed class SearchInputsOnSqlite(SqliteServer server) : SearchInputTests(server), IClassFixture<SqliteServer>;

public sealed class SearchInputsOnPostgres(PostgresServer server)
    : SearchInputTests(server),
        IClassFixture<PostgresServer>;

using System.Text;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Search;

/// <summary>PostgreSQL's tsvector holds 1 MiB and fails beyond: texts made to break it are taken in as far as they fit.</summary>
public sealed class SearchVectorTests(PostgresServer server) : ApiTests(server), IClassFixture<PostgresServer>
{
    /// <summary>A body has at most 1 MiB, a text 300,000 code points.</summary>
    private const int MostBytes = 1_030_000;

    private const int MostPoints = 299_000;

    /// <summary>Words that are all different: of how many letters, from which letter on, of how many there are.</summary>
    private static readonly (string Language, int First, int Range, int Letters)[] Hostile =
    [
        ("de", 0x10400, 40, 2),
        ("en", 0x20000, 40_000, 1),
        ("fr", 0x20000, 300, 2),
        ("de", 0x4E00, 20_000, 1),
        ("de", 0x4E00, 300, 2),
        ("ru", 0x0430, 32, 3),
        ("de", 0x61, 26, 3),
        ("en", 0xFDFA, 1, 1),
        ("el", 0xAC00, 11_000, 1),
        ("de", 0x1F600, 50, 1),
        ("de", 0x23A, 5, 7),
        ("de", 0x20000, 40_000, 100_000),
        ("en", 0x30, 10, 4),
    ];

    [Fact]
    public async Task No_text_is_too_much_for_the_index()
    {
        foreach (var (language, first, range, letters) in Hostile)
        {
            var start = SearchTests.Word();
            var text = $"{start} {Words(first, range, letters)}";
            var body = $$"""{ "language": "{{language}}", "text": "{{text}}" }""";
            (await Ledger.Put($"/v1/articles/{NewKey()}", body)).Must(201);
            Assert.Equal([start], Assert.Single(await Ledger.All($"/v1/search?q={start}")).Marked());
        }
    }

    [Theory]
    [InlineData("de", "Donaudampfschifffahrt")]
    [InlineData("en", "notwithstanding")]
    public async Task A_text_of_the_greatest_length_is_searched_to_its_end(string language, string stem)
    {
        var (text, last) = (new StringBuilder(), SearchTests.Word());
        for (var n = 0; text.Length < 299_900; n++)
            text.Append(stem).Append(n).Append(' ');
        (await Ledger.Put($"/v1/articles/{NewKey()}", new { language, text = $"{text} {last}" })).Must(201);
        Assert.Equal([last], Assert.Single(await Ledger.All($"/v1/search?q={last}")).Marked());
    }

    /// <summary>What has no language is taken in twice.</summary>
    [Fact]
    public async Task The_greatest_source_is_not_too_much_either()
    {
        var body = $$"""
            { "name": "N", "kind": "person", "description": "{{Words(0x20000, 40_000, 1)[..14_000]}}",
              "aliases": [{{string.Join(
                ',',
                Enumerable.Range(0, 100).Select(n => $"\"{Words(0x20000 + (n * 300), 300, 1)[..400]}\"")
            )}}] }
            """;
        (await Ledger.Put($"/v1/sources/{NewKey()}", body)).Must(201);
    }

    private static string Words(int first, int range, int letters)
    {
        var text = new StringBuilder();
        for (int word = 0, points = 40, bytes = 40; points < MostPoints && bytes < MostBytes; word++)
        {
            for (
                int l = 0, n = word;
                l < letters && points < MostPoints && bytes < MostBytes;
                l++, points++, n = letters > 9 ? n + 1 : n / range
            )
            {
                var letter = char.ConvertFromUtf32(first + (n % range));
                bytes += Encoding.UTF8.GetByteCount(letter);
                text.Append(letter);
            }
            text.Append(' ');
            points++;
            bytes++;
        }
        return text.ToString();
    }
}

using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Search;

/// <summary>What is found, and what is shown of it, the same on both engines.</summary>
public abstract class SearchTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Every_type_is_found_by_what_it_says()
    {
        var (word, key) = (Word(), NewKey());
        (await Ledger.Put($"/v1/sources/{key}", new { name = $"Amt {word}", kind = "government" })).Must(201);
        await Ledger.Article(key, $"Gestern {word} am Fluss.");
        (await Ledger.Put($"/v1/events/{key}", new { title = $"Treffen {word}", kind = "meeting" })).Must(201);
        (await Ledger.Put($"/v1/questions/{key}", new { text = $"Wie viele {word}?" })).Must(201);
        var claim = Samples.Claim(key, exact: $"Gestern {word}");
        claim["text"] = $"The {word} was there.";
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        var rows = await Ledger.All($"/v1/search?q={word}");
        Assert.Equal(
            [
                ("article", null, $"Gestern {word} am Fluss."),
                ("claim", $"The {word} was there.", $"The {word} was there."),
                ("event", $"Treffen {word}", $"Treffen {word}"),
                ("question", $"Wie viele {word}?", $"Wie viele {word}?"),
                ("source", $"Amt {word}", $"Amt {word}"),
            ],
            rows.Select(r => ((string)r["type"]!, (string?)r["title"], (string)r["passage"]!)).Order()
        );
        foreach (var row in rows)
        {
            Assert.Equal(key, (string)row["key"]!);
            Assert.Equal([word], row.Marked());
            (await Ledger.Get($"/v1/{(string)row["type"]!}s/{(string)row["id"]!}")).Must(200);
        }
    }

    [Fact]
    public async Task Words_are_found_in_each_field_that_is_searched()
    {
        var (key, words) = (NewKey(), Enumerable.Range(0, 7).Select(_ => Word()).ToList());
        (
            await Ledger.Put(
                $"/v1/sources/{key}",
                new
                {
                    name = "N",
                    kind = "person",
                    aliases = new[] { "A", words[0] },
                    description = words[1],
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/events/{key}",
                new
                {
                    title = "T",
                    kind = "visit",
                    description = words[2],
                    place = new { name = words[3] },
                    participants = new[] { new { source = key, role = words[4] } },
                }
            )
        ).Must(201);
        await Ledger.Article(key);
        var claim = Samples.Claim(key);
        claim["quantity"] = new JsonObject { ["qualifier"] = "vague", ["rawText"] = words[5] };
        claim["citations"]![0]!["printed"] = new JsonObject { ["text"] = words[6] };
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        string[] types = ["source", "source", "event", "event", "event", "claim", "claim"];
        for (var i = 0; i < words.Count; i++)
        {
            var row = Assert.Single(await Ledger.All($"/v1/search?q={words[i]}"));
            Assert.Equal(types[i], (string)row["type"]!);
            Assert.Equal([words[i]], row.Marked());
        }
    }

    [Fact]
    public async Task All_words_and_phrases_must_stand_there_and_what_is_not_wanted_must_not()
    {
        var (key, word) = (NewKey(), Word());
        foreach (var (n, name) in new[] { "grüne Brücke", "Brücke grüne", "grüne alte Brücke" }.Index())
            await Ledger.Source($"{key}-{n}", $"{word} {name}");
        Assert.Equal(["0", "1", "2"], await Found($"{word} Brücke grüne"));
        Assert.Equal(["0"], await Found($"{word} \"grüne Brücke\""));
        Assert.Equal(["0"], await Found($"{word} „grüne Brücke“"));
        Assert.Equal(["0", "1"], await Found($"{word} -alte"));
        Assert.Equal(["1", "2"], await Found($"{word} -\"grüne Brücke\""));
        Assert.Equal(["1"], await Found($"{word} -\"grüne Brücke\" -alte"));
        Assert.Equal([], await Found($"{word} rote"));
        Assert.Equal(["0", "1", "2"], await Found($"{word} \"grüne"));

        async Task<List<string>> Found(string q) =>
            (await Ledger.All($"/v1/search?q={Uri.EscapeDataString(q)}"))
                .Select(r => ((string)r["key"]!)[^1..])
                .Order()
                .ToList();
    }

    [Theory]
    [InlineData("Häuser", "HAUSER", "Häuser")]
    [InlineData("Straße", "strasse", "Straße")]
    [InlineData("Strasse", "straße", "Strasse")]
    [InlineData("Erdoğan", "Erdogan", "Erdoğan")]
    [InlineData("Cafe", "Café", "Cafe")]
    [InlineData("Schützen\u00ADgraben", "Schützengraben", "Schützen\u00ADgraben")]
    [InlineData("ha\u0308user", "häuser", "ha\u0308user")]
    [InlineData("Moskau/Kiew", "Kiew", "Kiew")]
    [InlineData("2024-2025", "2025", "2025")]
    [InlineData("AC/DC", "AC/DC", "AC/DC")]
    [InlineData("15\u00A0000", "15.000", "15\u00A0000")]
    [InlineData("15.000", "15000", "15.000")]
    [InlineData("15000", "\"15 000\"", "15000")]
    [InlineData("WHO", "who", "WHO")]
    [InlineData("𐐷𐐷", "𐐷𐐷", "𐐷𐐷")]
    [InlineData("<b>fett</b>", "fett", "fett")]
    public async Task A_word_is_found_however_it_is_written(string written, string q, string marked)
    {
        var (key, word) = (NewKey(), Word());
        await Ledger.Article(key, $"🙂 {word}: {written}.");
        var row = Assert.Single(await Ledger.All($"/v1/search?q={word}+{Uri.EscapeDataString(q)}"));
        Assert.Equal($"🙂 {word}: {written}.", (string)row["passage"]!);
        Assert.Equal([word, marked], row.Marked());
        var source = NewKey("s");
        await Ledger.Source(source, $"{word} {written}");
        Assert.Equal(2, (await Ledger.All($"/v1/search?q={word}+{Uri.EscapeDataString(q)}")).Count);
    }

    [Fact]
    public async Task Of_a_long_article_the_part_is_shown_that_has_the_words()
    {
        var (key, word) = (NewKey(), Word());
        var filler = string.Concat(Enumerable.Repeat("Am Ufer war es still. ", 6_000));
        await Ledger.Article(key, $"{filler}Dann kam „{word}“ an den Fluss. {filler}");
        var row = Assert.Single(await Ledger.All($"/v1/search?q=fluss+{word}"));
        Assert.Contains($"Dann kam „{word}“ an den Fluss.", (string)row["passage"]!);
        Assert.Equal([word, "Fluss"], row.Marked());
        Assert.InRange(((string)row["passage"]!).Length, 100, 240);
    }

    [Fact]
    public async Task Better_matches_come_first_and_the_newer_of_equally_good_ones()
    {
        var (key, word) = (NewKey(), Word());
        var filler = string.Concat(Enumerable.Repeat("Am Ufer war es still. ", 50));
        await Ledger.Source($"{key}-name", word);
        await Ledger.Article($"{key}-text", $"{filler} {word} {filler}");
        await Ledger.Source($"{key}-same", word);
        var rows = await Ledger.All($"/v1/search?q={word}");
        Assert.Equal([$"{key}-same", $"{key}-name", $"{key}-text"], rows.Select(r => (string)r["key"]!));
    }

    [Fact]
    public async Task A_search_can_be_narrowed_to_types()
    {
        var (key, word) = (NewKey(), Word());
        await Ledger.Source(key, word);
        await Ledger.Article(key, word);
        (await Ledger.Put($"/v1/questions/{key}", new { text = word })).Must(201);
        Assert.Equal(["article"], await Types("&type=article"));
        Assert.Equal(["article", "source"], await Types("&type=source&type=article"));
        Assert.Equal([], await Types("&type=claim"));
        Assert.Equal(["article", "question", "source"], await Types(""));
        Assert.Equal(2, (int)(await Ledger.Get($"/v1/search?q={word}&type=source&type=article&count=true"))["total"]!);

        async Task<List<string>> Types(string query) =>
            (await Ledger.All($"/v1/search?q={word}{query}")).Select(r => (string)r["type"]!).Order().ToList();
    }

    /// <summary>A word that stands nowhere else.</summary>
    internal static string Word() => "w" + Guid.CreateVersion7().ToString("N")[12..];
}

public sealed class SearchOnSqlite(SqliteServer server) : SearchTests(server), IClassFixture<SqliteServer>
{
    /// <summary>Its words are found as they stand: SQLite has no stems.</summary>
    [Fact]
    public async Task Forms_of_a_word_are_other_words()
    {
        var word = Word();
        await Ledger.Article(NewKey(), $"{word} Soldaten");
        Assert.Single(await Ledger.All($"/v1/search?q={word}+soldaten"));
        Assert.Empty(await Ledger.All($"/v1/search?q={word}+soldat"));
    }
}

public sealed class SearchOnPostgres(PostgresServer server) : SearchTests(server), IClassFixture<PostgresServer>
{
    [Theory]
    [InlineData("de", "Die Soldaten kamen", "soldat", "Soldaten")]
    [InlineData("de-AT", "Die Schützengräben", "schutzengraben", "Schützengräben")]
    [InlineData("en", "The soldiers came", "soldier", "soldiers")]
    [InlineData("en-GB", "Casualties rose", "casualty", "Casualties")]
    public async Task German_and_English_words_are_found_in_all_their_forms(
        string language,
        string text,
        string q,
        string marked
    )
    {
        var word = Word();
        (await Ledger.Put($"/v1/articles/{NewKey()}", new { language, text = $"{text} {word}" })).Must(201);
        var row = Assert.Single(await Ledger.All($"/v1/search?q={word}+{q}"));
        Assert.Equal([marked, word], row.Marked());
        Assert.Empty(await Ledger.All($"/v1/search?q={word}+-{q}"));
        Assert.Single(await Ledger.All($"/v1/search?q={word}+-{q}weise"));
    }

    [Fact]
    public async Task A_text_of_another_language_is_taken_word_for_word()
    {
        var word = Word();
        (await Ledger.Put($"/v1/articles/{NewKey()}", new { language = "nl", text = $"De soldaten {word}" })).Must(201);
        Assert.Single(await Ledger.All($"/v1/search?q={word}+soldaten"));
        Assert.Empty(await Ledger.All($"/v1/search?q={word}+soldat"));
    }

    /// <summary>Sources, events and questions say no language: both German and English forms find them, and both exclude them.</summary>
    [Theory]
    [InlineData("Wie viele Soldaten", "soldat", "Soldaten")]
    [InlineData("How many casualties", "casualty", "casualties")]
    public async Task What_has_no_language_is_found_in_both(string text, string q, string marked)
    {
        var word = Word();
        (await Ledger.Put($"/v1/questions/{NewKey()}", new { text = $"{text} {word}?" })).Must(201);
        Assert.Equal([marked, word], Assert.Single(await Ledger.All($"/v1/search?q={word}+{q}")).Marked());
        Assert.Empty(await Ledger.All($"/v1/search?q={word}+-{q}"));
    }
}

internal static class SearchRows
{
    /// <summary>The parts of the passage that its marks name, in code points.</summary>
    public static IEnumerable<string> Marked(this JsonNode row)
    {
        var points = ((string)row["passage"]!).EnumerateRunes().ToList();
        return row["marks"]!.AsArray().Select(m => string.Concat(points.Take((int)m![1]!).Skip((int)m[0]!)));
    }
}

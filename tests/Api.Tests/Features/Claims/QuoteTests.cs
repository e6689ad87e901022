using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Claims;

/// <summary>The words of a citation are found in its article as they are printed there.</summary>
public abstract class QuoteTests(LedgerServer server) : ApiTests(server)
{
    [Theory]
    [InlineData("📣 Sie sagte: „Genau\u202F7\u00A0Tage“, mehr nicht.", "\"Genau 7\nTage\"", 13, 27)]
    [InlineData("Er sagte: »Nie\u2009wieder«.", "“Nie wieder”", 10, 22)]
    [InlineData("It’s 5\t\t  km.", "It's 5 km", 0, 12)]
    [InlineData("Zu\u00ADsam\u00ADmen 9 Boote", "Zusammen 9", 0, 12)]
    [InlineData("Cafe\u0301 Alsen", "Café", 0, 5)]
    [InlineData("𝔄𝔅 𝔄𝔅ℭ", "𝔄𝔅ℭ", 3, 6)]
    public async Task Words_typed_plainly_are_found_and_kept_as_printed(string text, string typed, int start, int end)
    {
        var quote = (await Ledger.Record(Samples.Claim(await Article(text), exact: typed)))["citations"]![0]!["quote"]!;
        Assert.Equal((start, end), ((int)quote["start"]!, (int)quote["end"]!));
        var runes = text.EnumerateRunes().ToList();
        Assert.Equal(string.Concat(runes[start..end]), (string?)quote["exact"]);
        Assert.Equal(string.Concat(runes[..start]), (string?)quote["prefix"]);
        Assert.Equal(string.Concat(runes[end..]), (string?)quote["suffix"]);
    }

    [Fact]
    public async Task Words_that_stand_twice_are_refused_with_each_place()
    {
        var error = await Refused(await Article(Samples.Text), "40 Menschen würden vermisst");
        Assert.Equal("quoteAmbiguous", (string?)error["code"]);
        Assert.Contains("Am Abend", (string)error["suggestion"]!, StringComparison.Ordinal);
        Assert.Contains("Später", (string)error["suggestion"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Später hieß es erneut,", null)]
    [InlineData("erneut, ", null)]
    [InlineData("Später  hieß es\u00A0erneut,", "")]
    public async Task A_prefix_tells_the_places_apart(string prefix, string? suffix)
    {
        var claim = Samples.Claim(await Article(Samples.Text), exact: "40 Menschen würden vermisst");
        var quote = (JsonObject)claim["citations"]![0]!["quote"]!;
        (quote["prefix"], quote["suffix"]) = (prefix, suffix);
        var found = (await Ledger.Record(claim))["citations"]![0]!["quote"]!;
        Assert.Equal(Samples.Text.LastIndexOf("40 Menschen", StringComparison.Ordinal), (int)found["start"]!);
        Assert.EndsWith("Später hieß es erneut, ", (string)found["prefix"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suffix_tells_the_places_apart()
    {
        var claim = Samples.Claim(await Article(Samples.Text), exact: "40 Menschen würden vermisst");
        ((JsonObject)claim["citations"]![0]!["quote"]!)["suffix"] = ". Später";
        var found = (await Ledger.Record(claim))["citations"]![0]!["quote"]!;
        Assert.Equal(Samples.Text.IndexOf("40 Menschen", StringComparison.Ordinal), (int)found["start"]!);
    }

    [Fact]
    public async Task A_prefix_that_stands_before_none_is_refused_with_the_places()
    {
        var claim = Samples.Claim(await Article(Samples.Text), exact: "40 Menschen würden vermisst");
        ((JsonObject)claim["citations"]![0]!["quote"]!)["prefix"] = "Am Mittag";
        var error = (await Ledger.Post("/v1/claims", claim)).MustFail(422)["errors"]![0]!;
        Assert.Equal(
            ("#/citations/0/quote/exact", "quoteNotFound"),
            ((string?)error["pointer"], (string?)error["code"])
        );
        Assert.Contains("Später", (string)error["suggestion"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_not_there_are_refused_with_the_nearest_passage()
    {
        var error = await Refused(
            await Article(Samples.Text),
            "Nach Angaben des Wasseramts stehen 1.200 Häuser unter Wasser"
        );
        Assert.Equal("quoteNotFound", (string?)error["code"]);
        Assert.Contains("Wasseramts standen rund 1.200 Häuser", (string)error["suggestion"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nach angaben des wasseramts")]
    [InlineData("Menschen, würden")]
    [InlineData("ganz andere Wörter hier")]
    public async Task Letters_and_signs_must_be_as_printed(string exact) =>
        Assert.Equal("quoteNotFound", (string?)(await Refused(await Article(Samples.Text), exact))["code"]);

    [Fact]
    public async Task Every_bad_quote_of_a_claim_is_named()
    {
        var article = await Article(Samples.Text);
        var claim = Samples.Claim(article, exact: "steht nicht da");
        claim["citations"]!.AsArray().Add(Samples.Claim(article)["citations"]![0]!.DeepClone());
        claim["citations"]!.AsArray().Add(Samples.Claim(article, exact: "hieß es")["citations"]![0]!.DeepClone());
        claim["citations"]!.AsArray().Add(Samples.Claim(article, exact: " ")["citations"]![0]!.DeepClone());
        Assert.Equal(
            ["#/citations/0/quote/exact", "#/citations/2/quote/exact", "#/citations/3/quote/exact"],
            (await Ledger.Post("/v1/claims", claim)).MustFail(422).Places.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_quote_has_at_most_5000_characters()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2_000));
        var article = await Article(text);
        await Ledger.Record(Samples.Claim(article, exact: text[..4_999]));
        Assert.Equal("tooLong", (string?)(await Refused(article, text[..5_001]))["code"]);
    }

    [Fact]
    public async Task The_link_opens_the_article_at_the_words()
    {
        var key = NewKey("a");
        (
            await Ledger.Put(
                $"/v1/articles/{key}",
                new
                {
                    language = "de",
                    text = Samples.Text,
                    url = $"https://news.example/{key}?p=1#top",
                }
            )
        ).Must(201);
        var claim = await Ledger.Record(Samples.Claim(key, exact: "„Wir haben so etwas nie gesehen“, sagte"));
        Assert.Equal(
            $"https://news.example/{key}?p=1#:~:text="
                + Uri.EscapeDataString("„Wir haben so etwas nie gesehen“, sagte"),
            (string?)claim["citations"]![0]!["link"]
        );
        Assert.Null((await Ledger.Record(Samples.Claim(await Article(Samples.Text))))["citations"]![0]!["link"]);
    }

    private async Task<JsonNode> Refused(string article, string exact)
    {
        var errors = (await Ledger.Post("/v1/claims", Samples.Claim(article, exact: exact))).MustFail(422)[
            "errors"
        ]!.AsArray();
        var error = Assert.Single(errors)!;
        Assert.Equal("#/citations/0/quote/exact", (string?)error["pointer"]);
        return error;
    }

    private async Task<string> Article(string text)
    {
        var key = NewKey("a");
        await Ledger.Article(key, text);
        return key;
    }
}

public sealed class QuotesOnSqlite(SqliteServer server) : QuoteTests(server), IClassFixture<SqliteServer>;

public sealed class QuotesOnPostgres(PostgresServer server) : QuoteTests(server), IClassFixture<PostgresServer>;

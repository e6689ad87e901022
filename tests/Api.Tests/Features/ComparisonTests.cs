using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>What the claims on one question say together. The rules have tests of their own; here it is seen that all of what they judge by is read.</summary>
public abstract class ComparisonTests(LedgerServer server) : ApiTests(server)
{
    private readonly string q = NewKey("q");

    [Fact]
    public async Task Voices_are_counted_and_figures_set_side_by_side()
    {
        await Question();
        var (office, speaker, agency, rumour) = (
            await Source("office"),
            NewKey("s"),
            await Source("agency"),
            NewKey("s")
        );
        (
            await Ledger.Put(
                $"/v1/sources/{speaker}",
                new
                {
                    name = "Sprecherin",
                    kind = "person",
                    partOf = office,
                }
            )
        ).Must(201);
        (await Ledger.Put($"/v1/sources/{rumour}", new { name = "Kreise", kind = "unnamed" })).Must(201);
        var early = await Claim(office, 1_000, "2026-03-14");
        var late = await Claim(speaker, 1_200, "2026-03-16");
        var other = await Claim(agency, 2_000, "2026-03-16", relay: office);
        var whispered = await Claim(rumour, 1_200, "2026-03-16");
        var told = await Compare();
        Assert.Equal((4, 4, 4, 1), Counts(told));
        Assert.Equal([early, late, other, whispered], Keys(told["claims"]));
        Assert.Equal("displaced", (string?)told["claims"]![0]!["notCurrentBecause"]);
        Assert.Equal(
            [late, other, whispered],
            told["claims"]!.AsArray().Where(c => (bool)c!["current"]!).Select(c => (string)c!["key"]!)
        );
        Assert.Equal(
            [
                (office, "presumedIndependent", true),
                (speaker, "sameVoice", false),
                (agency, "onlyThrough", false),
                (rumour, "unnamed", false),
            ],
            told["origins"]!
                .AsArray()
                .Select(o => ((string)o!["origin"]!["key"]!, (string)o["countedBecause"]!, (bool)o["counted"]!))
        );
        Assert.All(told["origins"]!.AsArray().Take(2), o => Assert.Equal(office, (string?)o!["voice"]!["key"]));
        Assert.Equal("conflict", (string?)told["pairs"]![0]!["result"]);
        Assert.Equal(2, (int)told["pairCounts"]!["conflict"]!);
        Assert.Equal([office], Keys(told["claims"]![2]!["relays"]));
        Assert.Equal((1_200m, 2_000m), ((decimal)told["range"]!["low"]!, (decimal)told["range"]!["high"]!));
        Assert.Equal([other], Keys(told["range"]!["highClaims"]));
        Assert.Equal(1_000m, (decimal)told["rangeEver"]!["low"]!);
    }

    [Fact]
    public async Task Reasons_are_told_in_the_language_that_is_preferred()
    {
        await Question();
        await Claim(await Source("one"), 1_000, "2026-03-14");
        await Claim(await Source("two"), 2_500, "2026-03-14");
        foreach (
            var (wanted, language, number) in new[]
            {
                ("de-AT, en;q=0.5", "de", "2.500"),
                ("fr, en;q=0.2, de;q=0.1", "en", "2,500"),
                ("xx;;", "en", "2,500"),
            }
        )
        {
            var answer = (await Ledger.Get(Path, ("Accept-Language", wanted))).Must(200);
            Assert.Equal([language], answer.Message.Content.Headers.ContentLanguage);
            Assert.Contains(
                "Accept-Language",
                string.Join(", ", answer.Message.Headers.Vary),
                StringComparison.Ordinal
            );
            Assert.Contains(number, (string)answer["pairs"]![0]!["reason"]!, StringComparison.Ordinal);
            Assert.Equal("apart", (string?)answer["pairs"]![0]!["reasonCode"]);
        }
    }

    [Fact]
    public async Task A_wider_tolerance_and_an_earlier_day_give_another_answer()
    {
        await Question();
        await Claim(await Source("one"), 1_000, "2026-03-14");
        await Claim(await Source("two"), 1_500, "2026-03-14");
        await Claim(await Source("three"), 9_000, "2026-05-01");
        Assert.Equal("agree", (string?)(await Compare("?tolerance=0.5&until=2026-03"))["pairs"]![0]!["result"]);
        var then = await Compare("?until=2026-03");
        Assert.Equal(("2026-03", 2), ((string?)then["until"], (int)then["originCount"]!));
        Assert.Equal("conflict", (string?)then["pairs"]![0]!["result"]);
        var refused = (await Ledger.Get(Path + "?tolerance=2&until=soon&limit=201")).MustFail(400);
        Assert.Equal(["limit", "tolerance", "until"], refused.Places);
        (await Ledger.Get($"/v1/questions/{NewKey("q")}/comparison")).MustFail(404);
    }

    [Fact]
    public async Task Its_claims_come_page_by_page_and_a_copy_is_no_further_text()
    {
        await Question();
        var (source, article, copy) = (await Source("one"), NewKey("a"), NewKey("a"));
        await Ledger.Article(article, "Es sind rund 700 Häuser. Es sind rund 800 Häuser.");
        (
            await Ledger.Put(
                $"/v1/articles/{copy}",
                new
                {
                    language = "de",
                    text = "Kopie: Es sind rund 800 Häuser.",
                    copyOf = article,
                }
            )
        ).Must(201);
        var first = await Claim(source, 700, "2026-03-14", article: article, words: "Es sind rund 700 Häuser.");
        var second = await Claim(source, 800, "2026-03-15", article: copy, words: "Es sind rund 800 Häuser.");
        var page = (await Ledger.Get(Path + "?limit=1")).Must(200);
        Assert.Equal((2, 1), ((int)page["citationCount"]!, (int)page["distinctTexts"]!));
        Assert.Equal([first], Keys(page["claims"]));
        Assert.Equal($"<{page["next"]}>; rel=\"next\"", page.Message.Headers.GetValues("Link").Single());
        var rest = (await Ledger.Get((string)page["next"]!)).Must(200);
        Assert.Equal([second], Keys(rest["claims"]));
        Assert.Null((string?)rest["next"]);
        (await Ledger.Get(Path, ("If-None-Match", (await Ledger.Get(Path)).Tag!))).Must(304);
    }

    private string Path => $"/v1/questions/{q}/comparison";

    private async Task<JsonNode> Compare(string query = "") => (await Ledger.Get(Path + query)).Must(200).Json;

    private async Task Question() =>
        (
            await Ledger.Put(
                $"/v1/questions/{q}",
                new
                {
                    text = "How many houses?",
                    unit = "houses",
                    measure = "flooded",
                }
            )
        ).Must(201);

    private async Task<string> Source(string name)
    {
        var key = NewKey("s");
        await Ledger.Source(key, name);
        return key;
    }

    private async Task<string> Claim(
        string origin,
        int figure,
        string on,
        string? relay = null,
        string? article = null,
        string? words = null
    )
    {
        var key = NewKey("c");
        words ??= $"Es sind rund {figure} Häuser, so {key}.";
        if (article is null)
            await Ledger.Article(article = key, words);
        var claim = Samples.Claim(article, origin, words);
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
        if (relay is not null)
            claim["citations"]![0]!["via"] = new JsonArray(new JsonObject { ["source"] = relay, ["role"] = "relay" });
        (await Ledger.Put($"/v1/claims/{key}", claim)).Must(201);
        return key;
    }

    private static (int, int, int, int) Counts(JsonNode told) =>
        (
            (int)told["citationCount"]!,
            (int)told["distinctTexts"]!,
            (int)told["originCount"]!,
            (int)told["independentOriginCount"]!
        );

    private static List<string> Keys(JsonNode? list) => list!.AsArray().Select(i => (string)i!["key"]!).ToList();
}

public sealed class ComparisonsOnSqlite(SqliteServer server) : ComparisonTests(server), IClassFixture<SqliteServer>;

public sealed class ComparisonsOnPostgres(PostgresServer server)
    : ComparisonTests(server),
        IClassFixture<PostgresServer>;

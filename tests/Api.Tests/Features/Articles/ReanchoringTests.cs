using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Articles;

/// <summary>A changed text: each cited passage is looked for again, and its claim tells what became of it.</summary>
public abstract class ReanchoringTests(LedgerServer server) : ApiTests(server)
{
    private const string Twice =
        "Am Montag hieß es, 40 Menschen würden vermisst. Das Amt schwieg. Am Dienstag hieß es, 40 Menschen würden vermisst. Ende.";
    private const string Missing = "40 Menschen würden vermisst";

    [Fact]
    public async Task Words_at_the_same_place_stay_anchored_in_the_new_version()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        await Rewrite(article, Samples.Text + " Nachtrag.");
        await Stands(claim, article, "anchored", 2);
    }

    [Fact]
    public async Task Words_found_elsewhere_have_moved()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        await Rewrite(article, "Neu. " + Samples.Text);
        await Stands(claim, article, "moved", 2);
    }

    [Fact]
    public async Task Words_set_with_other_spaces_and_quotation_marks_are_the_same_words()
    {
        var (article, claim) = await Cited(Samples.Text, "„Wir haben so etwas nie gesehen“");
        await Rewrite(
            article,
            Samples.Text.Replace(
                "„Wir haben so etwas nie gesehen“",
                "»Wir\u00A0haben\nso etwas  nie gesehen«",
                StringComparison.Ordinal
            )
        );
        await Stands(claim, article, "anchored", 2);
        Assert.Equal(
            "»Wir\u00A0haben\nso etwas  nie gesehen«",
            (string?)(await Ledger.Citation(claim))["quote"]!["exact"]
        );
    }

    [Fact]
    public async Task Words_that_are_gone_are_orphaned_and_kept_as_they_were()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        var before = await Ledger.Citation(claim);
        await Rewrite(article, "Alles anders.");
        var after = await Ledger.Citation(claim);
        Assert.Equal(("orphaned", 1), ((string?)after["state"], (int)after["articleVersion"]!));
        Assert.Equal(before["quote"]!.ToJsonString(), after["quote"]!.ToJsonString());
        Assert.Equal((string?)before["id"], (string?)after["id"]);
    }

    [Fact]
    public async Task A_further_text_without_the_words_changes_an_orphan_no_more()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        await Rewrite(article, "Alles anders.");
        var orphaned = await Ledger.Get($"/v1/claims/{claim}");
        await Rewrite(article, "Noch einmal anders.");
        var again = await Ledger.Get($"/v1/claims/{claim}");
        Assert.Equal(orphaned.Text, again.Text);
        Assert.Equal(2, (int)again["version"]!);
    }

    [Fact]
    public async Task Words_that_come_back_at_their_place_are_anchored_again()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        await Rewrite(article, "Alles anders.");
        await Rewrite(article, Samples.Text);
        await Stands(claim, article, "anchored", 3);
        Assert.Equal(3, (int)(await Ledger.Get($"/v1/claims/{claim}"))["version"]!);
    }

    [Fact]
    public async Task Words_that_come_back_elsewhere_have_moved()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        await Rewrite(article, "Alles anders.");
        await Rewrite(article, "Korrektur: " + Samples.Text);
        await Stands(claim, article, "moved", 3);
    }

    [Fact]
    public async Task Of_several_places_the_one_with_the_same_surroundings_is_meant()
    {
        var (article, claim) = await Cited(Twice, Missing, prefix: "Am Dienstag hieß es,");
        await Rewrite(article, "Vorspann, der alles weit nach hinten schiebt und noch etwas mehr. " + Twice);
        var text = await Stands(claim, article, "moved", 2);
        Assert.EndsWith(
            "Am Dienstag hieß es, ",
            text[..(int)(await Ledger.Citation(claim))["quote"]!["start"]!],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_several_places_with_other_surroundings_the_nearest_is_meant()
    {
        var (article, claim) = await Cited(Twice, Missing, prefix: "Am Dienstag hieß es,");
        var start = (int)(await Ledger.Citation(claim))["quote"]!["start"]!;
        var near = new string('x', start - 4) + " - " + Missing + " - ";
        await Rewrite(article, Missing + near[Missing.Length..]);
        await Stands(claim, article, "moved", 2);
        Assert.Equal(start - 1, (int)(await Ledger.Citation(claim))["quote"]!["start"]!);
    }

    [Fact]
    public async Task Positions_count_code_points_before_and_after()
    {
        var (article, claim) = await Cited("📣📣 Es waren 7 Boote.", "7 Boote");
        Assert.Equal((12, 19), await Place(claim));
        await Rewrite(article, "📣📣📣📣 𝔈s waren 7 Boote.");
        await Stands(claim, article, "moved", 2);
        Assert.Equal((14, 21), await Place(claim));
    }

    [Fact]
    public async Task The_claims_get_a_revision_by_the_ledger_itself_with_the_reason()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        (
            await Ledger.Patch(
                $"/v1/articles/{article}",
                new { text = "Alles anders." },
                "*",
                ("X-Change-Reason", "retracted"),
                ("X-Change-Kind", "correction")
            )
        ).Must(200);
        var revisions = await Ledger.Revisions($"/v1/claims/{claim}");
        Assert.Equal(2, revisions.Count);
        Assert.Equal(("system", "updated"), ((string?)revisions[0]["actor"]!["kind"], (string?)revisions[0]["action"]));
        Assert.Contains(article, (string)revisions[0]["reason"]!, StringComparison.Ordinal);
        Assert.Equal("anchored", (string?)revisions[0]["before"]!["citations"]![0]!["state"]);
        Assert.Equal("orphaned", (string?)revisions[0]["after"]!["citations"]![0]!["state"]);
        var own = (await Ledger.Revisions($"/v1/articles/{article}"))[0];
        Assert.Equal(
            ("person", "corrected", "retracted"),
            ((string?)own["actor"]!["kind"], (string?)own["action"], (string?)own["reason"])
        );
    }

    [Fact]
    public async Task A_withdrawn_claim_follows_the_text_too()
    {
        var (article, claim) = await Cited(Samples.Text, Samples.Quote);
        (await Ledger.Delete($"/v1/claims/{claim}")).Must(204);
        await Rewrite(article, "Neu. " + Samples.Text);
        (await Ledger.Post($"/v1/claims/{claim}/restore")).Must(200);
        await Stands(claim, article, "moved", 2);
    }

    [Fact]
    public async Task A_citation_of_another_article_does_not_follow()
    {
        var (article, _) = await Cited(Samples.Text, Samples.Quote);
        var (_, other) = await Cited(Samples.Text, Samples.Quote);
        var before = await Ledger.Get($"/v1/claims/{other}");
        await Rewrite(article, "Alles anders.");
        Assert.Equal(before.Text, (await Ledger.Get($"/v1/claims/{other}")).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_claim_and_the_changed_text_in_one_import_fit_each_other(bool atomic)
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        var file = ImportFile.Of(
            ImportFile.Article(article),
            ImportFile.Claim(claim, article),
            ImportFile.Article(article, "Neu. " + Samples.Text)
        );
        var report = (await Ledger.Import(file, $"?overwrite=true&atomic={(atomic ? "true" : "false")}")).Must(200);
        Assert.Equal((2, 1, 0, 0), report.Tally());
        await Stands(claim, article, "moved", 2);
    }

    private async Task<(string Article, string Claim)> Cited(string text, string exact, string? prefix = null)
    {
        var (article, key) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article, text);
        var claim = Samples.Claim(article, exact: exact);
        claim["key"] = key;
        ((JsonObject)claim["citations"]![0]!["quote"]!)["prefix"] = prefix;
        await Ledger.Record(claim);
        return (article, key);
    }

    private async Task Rewrite(string article, string text) =>
        (await Ledger.Patch($"/v1/articles/{article}", new { text })).Must(200);

    /// <summary>The state and version are those, and the positions cut exactly the quote out of the newest text, which is returned.</summary>
    private async Task<string> Stands(string claim, string article, string state, int version)
    {
        var citation = await Ledger.Citation(claim);
        Assert.Equal((state, version), ((string?)citation["state"], (int)citation["articleVersion"]!));
        var text = (string)(await Ledger.Get($"/v1/articles/{article}/versions/{version}")).Must(200)["text"]!;
        var runes = text.EnumerateRunes().ToList();
        var (start, end) = await Place(claim);
        Assert.Equal((string?)citation["quote"]!["exact"], string.Concat(runes[start..end]));
        Assert.EndsWith((string)citation["quote"]!["prefix"]!, string.Concat(runes[..start]), StringComparison.Ordinal);
        Assert.StartsWith((string)citation["quote"]!["suffix"]!, string.Concat(runes[end..]), StringComparison.Ordinal);
        return text;
    }

    private async Task<(int Start, int End)> Place(string claim)
    {
        var quote = (await Ledger.Citation(claim))["quote"]!;
        return ((int)quote["start"]!, (int)quote["end"]!);
    }
}

public sealed class ReanchoringOnSqlite(SqliteServer server) : ReanchoringTests(server), IClassFixture<SqliteServer>;

public sealed class ReanchoringOnPostgres(PostgresServer server)
    : ReanchoringTests(server),
        IClassFixture<PostgresServer>;

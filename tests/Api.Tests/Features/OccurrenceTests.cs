using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>A planned event that happens, is put off or never comes about: a recorded transition with what shows it.</summary>
public abstract class OccurrenceTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_planned_event_happens_and_what_shows_it_is_kept()
    {
        var (happening, article) = (await Planned(), NewKey("a"));
        await Ledger.Article(article);
        var claim = (await Ledger.Record(Samples.Claim(article))).Id;
        var later = (
            await Ledger.Post(
                $"/v1/events/{happening}/occurrence",
                new
                {
                    occurrence = "postponed",
                    date = "2025-09",
                    reason = "high water",
                }
            )
        ).Must(200);
        Assert.Equal("2025-09", (string?)later["date"]!["edtf"]);
        Assert.Null(later["likelihood"]);
        var happened = (
            await Ledger.Post(
                $"/v1/events/{happening}/occurrence",
                new
                {
                    occurrence = "occurred",
                    date = "2025-09-14",
                    evidence = new { claim },
                }
            )
        ).Must(200);
        Assert.Equal("occurred", (string?)happened["occurrence"]);
        Assert.Equal("2025-09-14", (string?)happened["date"]!["edtf"]);
        var transitions = happened["transitions"]!.AsArray();
        Assert.Equal(["postponed", "occurred"], transitions.Select(t => (string)t!["occurrence"]!));
        Assert.Equal("high water", (string?)transitions[0]!["reason"]);
        Assert.Equal(claim, (string?)transitions[1]!["evidence"]!["claim"]!["id"]);
        Assert.Equal("anonymous", (string?)transitions[1]!["by"]);
        (await Ledger.Delete($"/v1/claims/{claim}")).MustFail(409);
        (await Ledger.Put($"/v1/events/{happening}", happened.Json)).Must(200);
        Assert.Equal(3, (int)(await Ledger.Get($"/v1/events/{happening}"))["version"]!);
        Assert.Equal("high water", (string?)(await Ledger.Revisions($"/v1/events/{happening}"))[1]["reason"]);
    }

    [Fact]
    public async Task Announced_and_never_happened_is_a_valid_end()
    {
        var happening = await Planned();
        var never = (await Change(happening, new { occurrence = "didNotOccur", date = "2025-12-31" })).Must(200);
        Assert.Equal("2025-08", (string?)never["date"]!["edtf"]);
        foreach (var word in new[] { "planned", "postponed", "cancelled" })
            Assert.Equal(["notPlannedAgain"], (await Change(happening, new { occurrence = word })).MustFail(422).Codes);
        (await Change(happening, new { occurrence = "occurred" })).Must(200);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_nothing_changes()
    {
        var happening = await Planned();
        var before = await Ledger.Get($"/v1/events/{happening}");
        var refused = (
            await Change(
                happening,
                new
                {
                    occurrence = "maybe",
                    date = "2025-13",
                    evidence = new { claim = "no-such-claim" },
                    reason = " ",
                }
            )
        ).MustFail(422);
        Assert.Equal(
            ["#/date", "#/evidence/claim", "#/occurrence", "#/reason"],
            refused.Places.Order(StringComparer.Ordinal)
        );
        Assert.Equal(["alreadySo"], (await Change(happening, new { occurrence = "planned" })).MustFail(422).Codes);
        Assert.Equal(
            ["oneEvidence"],
            (await Change(happening, new { occurrence = "occurred", evidence = new { } })).MustFail(422).Codes
        );
        (await Change("no-such-event", new { occurrence = "occurred" })).MustFail(404);
        Assert.Equal(before.Text, (await Ledger.Get($"/v1/events/{happening}")).Text);
    }

    private Task<Answer> Change(string happening, object body) =>
        Ledger.Post($"/v1/events/{happening}/occurrence", body);

    private async Task<string> Planned()
    {
        var key = NewKey("summit");
        (
            await Ledger.Put(
                $"/v1/events/{key}",
                new
                {
                    title = "River summit",
                    kind = "meeting",
                    occurrence = "planned",
                    likelihood = "likely",
                    date = "2025-08",
                }
            )
        ).Must(201);
        return key;
    }
}

public sealed class OccurrenceOnPostgres(PostgresServer server)
    : OccurrenceTests(server),
        IClassFixture<PostgresServer>;

public sealed class OccurrenceOnSqlite(SqliteServer server) : OccurrenceTests(server), IClassFixture<SqliteServer>;

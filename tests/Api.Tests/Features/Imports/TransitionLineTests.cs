using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>The transitions of an event that another ledger recorded.</summary>
public abstract class TransitionLineTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_transition_is_kept_as_history_and_not_applied_again()
    {
        var (key, article) = (NewKey("e"), NewKey("a"));
        var later = Transition(key, "occurred", "2026-03-02T00:00:00Z")
            .With("evidence", new JsonObject { ["article"] = article });
        var earlier = Transition(key, "postponed", "2026-03-01T00:00:00Z")
            .With("date", "2026-04")
            .With("reason", "Eis 🧊");
        var report = await Import(ImportFile.Article(article), Event(key), later, earlier);
        Assert.Equal((2, 2, 0, 0), report.Tally());
        var happening = await Ledger.Get($"/v1/events/{key}");
        Assert.Equal(
            ("occurred", "2026-03-02"),
            ((string?)happening["occurrence"], (string?)happening["date"]!["edtf"])
        );
        var told = happening["transitions"]!.AsArray();
        Assert.Equal(["postponed", "occurred"], told.Select(t => (string)t!["occurrence"]!));
        Assert.Equal(("Eis 🧊", "Ä"), ((string?)told[0]!["reason"], (string?)told[0]!["by"]));
        Assert.Equal(article, (string?)told[1]!["evidence"]!["article"]!["key"]);
        Assert.Equal("2026-03-02T00:00:00.000000Z", (string?)told[1]!["at"]);
        Assert.Equal((0, 0, 3, 0), (await Import(Event(key), earlier, later)).Tally());
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_transition_is_said_at_once()
    {
        var bad = new JsonObject
        {
            ["type"] = "transition",
            ["occurrence"] = "perhaps",
            ["date"] = "2026-13",
            ["evidence"] = new JsonObject { ["claim"] = NewKey() },
        };
        Assert.Equal(
            ["#/occurrence", "#/date", "#/by", "#/at", "#/event", "#/evidence/claim"],
            Places(await Import(bad))
        );
        Assert.Equal(["#/event"], Places(await Import(Transition(NewKey(), "occurred", "2026-03-02T00:00:00Z"))));
        Assert.Equal(
            ["#/at"],
            Places(
                await Import(
                    Event(NewKey("e")),
                    Transition("x", "occurred", "2999-01-01T00:00:00Z").Without("event").With("event", await Known())
                )
            )
        );
        Assert.Equal((1, 400, "#/colour", "unknownField"), (await Import(bad.With("colour", "red"))).Refusal());
    }

    [Fact]
    public async Task A_person_who_changed_the_event_is_asked_first()
    {
        var key = await Known();
        (await Ledger.Patch($"/v1/events/{key}", new { title = "By hand" })).Must(200);
        var line = Transition(key, "occurred", "2026-03-02T00:00:00Z");
        Assert.Equal((1, 409, "#", "changedByHand"), (await Import(line)).Refusal());
        Assert.Equal((0, 1, 0, 0), (await Ledger.Import(ImportFile.Of(line), "?overwrite=true")).Tally());
        (await Ledger.Patch($"/v1/events/{key}", new { title = "By hand again" })).Must(200);
        Assert.Equal((0, 0, 1, 0), (await Import(line)).Tally());
    }

    [Fact]
    public async Task A_withdrawn_event_keeps_its_transitions_and_what_they_rest_on()
    {
        var (key, article) = (NewKey("e"), NewKey("a"));
        var withdrawn = new JsonObject { ["reason"] = "x" };
        var line = Transition(key, "occurred", "2026-03-02T00:00:00Z")
            .With("evidence", new JsonObject { ["article"] = article });
        var file = new object[]
        {
            ImportFile.Article(article).With("withdrawn", withdrawn.DeepClone()),
            Event(key).With("withdrawn", withdrawn.DeepClone()),
            line,
        };
        Assert.Equal((2, 1, 0, 0), (await Import(file)).Tally());
        Assert.Equal((0, 0, 3, 0), (await Import(file)).Tally());
        (await Ledger.Post($"/v1/articles/{article}/restore")).Must(200);
        (await Ledger.Post($"/v1/events/{key}/restore")).Must(200);
        Assert.Single((await Ledger.Get($"/v1/events/{key}"))["transitions"]!.AsArray());
        var live = await Known();
        (await Ledger.Delete($"/v1/events/{key}")).Must(204);
        (await Ledger.Delete($"/v1/articles/{article}")).Must(204);
        Assert.Equal(["#/evidence/article"], Places(await Import(line.With("event", live))));
    }

    private async Task<string> Known()
    {
        var key = NewKey("e");
        await Import(Event(key));
        return key;
    }

    private static JsonObject Event(string key) =>
        new()
        {
            ["type"] = "event",
            ["key"] = key,
            ["title"] = "Scheitel",
            ["kind"] = "disaster",
            ["occurrence"] = "occurred",
            ["date"] = "2026-03-02",
        };

    private static JsonObject Transition(string happening, string occurrence, string at) =>
        new()
        {
            ["type"] = "transition",
            ["event"] = happening,
            ["occurrence"] = occurrence,
            ["by"] = "Ä",
            ["at"] = at,
        };

    private static IEnumerable<string> Places(Answer report) =>
        Assert.Single(report["errors"]!.AsArray())!["problem"]!["errors"]!
            .AsArray()
            .Select(e => (string)e!["pointer"]!);

    private async Task<Answer> Import(params object[] lines) => (await Ledger.Import(ImportFile.Of(lines))).Must(200);
}

public sealed class TransitionLinesOnSqlite(SqliteServer server)
    : TransitionLineTests(server),
        IClassFixture<SqliteServer>;

public sealed class TransitionLinesOnPostgres(PostgresServer server)
    : TransitionLineTests(server),
        IClassFixture<PostgresServer>;

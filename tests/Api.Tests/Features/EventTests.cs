using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class EventTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task An_event_reads_back_as_it_was_entered()
    {
        var (source, article, larger, key) = (NewKey("s"), NewKey("a"), NewKey("e"), NewKey("e"));
        await Ledger.Source(source);
        await Ledger.Article(article);
        (await Ledger.Put($"/v1/events/{larger}", new { title = "Flood", kind = "disaster" })).Must(201);
        var body = JsonNode
            .Parse(
                $$"""
                {"title":"Krisentreffen","description":"Zwei\nZeilen.","kind":"meeting","date":"2025-08-XX","occurrence":"planned","likelihood":"possible",
                 "place":{"name":"Alsen","country":"DE","latitude":-52.123456,"longitude":180},"participants":[{"source":"{{source}}","role":"host"},{"source":"{{source}}","role":"guest"}],
                 "articles":["{{article}}"],"partOf":"{{larger}}"}
                """
            )!
            .AsObject();
        var made = (await Ledger.Put($"/v1/events/{key}", body)).Must(201);
        Assert.Equal(made.Text, (await Ledger.Get($"/v1/events/{made.Id}")).Must(200).Text);
        foreach (var field in new[] { "title", "description", "kind", "occurrence", "likelihood", "place" })
            Assert.Equal(body[field]!.ToJsonString(), made[field]!.ToJsonString());
        Assert.Equal(
            ("2025-08-XX", "2025-08-01", "2025-08-31"),
            ((string?)made["date"]!["edtf"], (string?)made["date"]!["earliest"], (string?)made["date"]!["latest"])
        );
        Assert.Equal(
            [(source, "host"), (source, "guest")],
            made["participants"]!.AsArray().Select(p => ((string)p!["source"]!["key"]!, (string)p["role"]!))
        );
        Assert.Equal((article, larger), ((string?)made["articles"]![0]!["key"], (string?)made["partOf"]!["key"]));
    }

    [Fact]
    public async Task What_is_not_known_stays_unknown()
    {
        var made = (await Ledger.Post("/v1/events", new { title = "T", kind = "other" })).Must(201);
        Assert.Equal("unknown", (string?)made["occurrence"]);
        foreach (var field in new[] { "key", "description", "date", "likelihood", "place", "partOf" })
            Assert.Null(made[field]);
        Assert.Empty(made["participants"]!.AsArray());
        Assert.Empty(made["articles"]!.AsArray());
    }

    [Theory]
    [InlineData("planned", "occurred")]
    [InlineData("occurred", "planned")]
    [InlineData("planned", "cancelled")]
    [InlineData("unknown", "didNotOccur")]
    public async Task Whether_it_occurred_is_no_field_to_change(string was, string becomes)
    {
        var key = NewKey("e");
        var path = $"/v1/events/{key}";
        var made = (
            await Ledger.Put(
                path,
                new
                {
                    title = "T",
                    kind = "call",
                    occurrence = was,
                }
            )
        ).Must(201);
        foreach (
            var refused in new[]
            {
                await Ledger.Patch(path, new { occurrence = becomes }),
                await Ledger.Put(
                    path,
                    new
                    {
                        title = "T",
                        kind = "call",
                        occurrence = becomes,
                    },
                    "*"
                ),
            }
        )
        {
            Assert.Equal(["#/occurrence"], refused.MustFail(422).Places);
            Assert.Contains($"/v1/events/{key}/occurrence", refused.Text, StringComparison.Ordinal);
        }
        Assert.Equal(made.Text, (await Ledger.Get(path)).Text);
        (await Ledger.Patch(path, new { title = "U", occurrence = was })).Must(200);
    }

    [Theory]
    [InlineData("planned", 201)]
    [InlineData("occurred", 422)]
    [InlineData("cancelled", 422)]
    [InlineData(null, 422)]
    public async Task Only_a_planned_event_has_a_likelihood(string? occurrence, int status)
    {
        var answer = await Ledger.Post(
            "/v1/events",
            new
            {
                title = "T",
                kind = "call",
                occurrence,
                likelihood = "certain",
            }
        );
        if (status == 201)
            Assert.Equal("certain", (string?)answer.Must(201)["likelihood"]);
        else
            Assert.Equal(["#/likelihood"], answer.MustFail(422).Places);
    }

    [Theory]
    [InlineData("""{"latitude":90.1,"longitude":0}""", "#/place")]
    [InlineData("""{"latitude":0,"longitude":-180.5}""", "#/place")]
    [InlineData("""{"latitude":5}""", "#/place")]
    [InlineData("""{"longitude":5}""", "#/place")]
    [InlineData("""{"country":"Germany"}""", "#/place/country")]
    [InlineData("""{"name":" "}""", "#/place/name")]
    public async Task A_place_is_on_earth(string place, string at) =>
        Assert.Equal(
            [at],
            (await Ledger.Post("/v1/events", $$"""{"title":"T","kind":"call","place":{{place}}}"""))
                .MustFail(422)
                .Places
        );

    [Theory]
    [InlineData("""{"name":"Alsen"}""")]
    [InlineData("""{"country":"DE"}""")]
    [InlineData("""{"latitude":0,"longitude":0}""")]
    [InlineData("""{"latitude":-90,"longitude":-180}""")]
    public async Task A_place_may_be_known_in_part(string place)
    {
        var made = (await Ledger.Post("/v1/events", $$"""{"title":"T","kind":"call","place":{{place}}}""")).Must(201);
        foreach (var (field, value) in JsonNode.Parse(place)!.AsObject())
            Assert.Equal(
                value!.ToJsonString(),
                (await Ledger.Get($"/v1/events/{made.Id}"))["place"]![field]!.ToJsonString()
            );
    }

    [Fact]
    public async Task An_event_is_not_part_of_its_own_parts()
    {
        var (top, low) = (NewKey("e"), NewKey("e"));
        (await Ledger.Put($"/v1/events/{top}", new { title = "T", kind = "call" })).Must(201);
        (
            await Ledger.Put(
                $"/v1/events/{low}",
                new
                {
                    title = "L",
                    kind = "call",
                    partOf = top,
                }
            )
        ).Must(201);
        Assert.Equal(
            ["#/partOf"],
            (await Ledger.Patch($"/v1/events/{top}", new { partOf = low })).MustFail(422).Places
        );
        Assert.Equal(
            ["#/partOf"],
            (await Ledger.Patch($"/v1/events/{low}", new { partOf = low })).MustFail(422).Places
        );
        Assert.Equal(["#/partOf"], (
                await Ledger.Put(
                    $"/v1/events/{NewKey("e")}",
                    new
                    {
                        title = "N",
                        kind = "call",
                        partOf = "no-such-event",
                    }
                )
            ).MustFail(422).Places);
    }

    [Fact]
    public async Task Two_changes_at_once_close_no_circle()
    {
        var (one, two) = (NewKey("e"), NewKey("e"));
        (await Ledger.Put($"/v1/events/{one}", new { title = "1", kind = "call" })).Must(201);
        (await Ledger.Put($"/v1/events/{two}", new { title = "2", kind = "call" })).Must(201);
        var answers = await Task.WhenAll(
            Ledger.Patch($"/v1/events/{one}", new { partOf = two }),
            Ledger.Patch($"/v1/events/{two}", new { partOf = one })
        );
        Assert.Single(answers, a => a.Code == 200);
        Assert.Single(answers, a => a.Code == 422);
    }
}

public sealed class EventsOnSqlite(SqliteServer server) : EventTests(server), IClassFixture<SqliteServer>;

public sealed class EventsOnPostgres(PostgresServer server) : EventTests(server), IClassFixture<PostgresServer>;

using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class QuestionTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_question_reads_back_as_it_was_entered()
    {
        var (larger, happening, key) = (NewKey("q"), NewKey("e"), NewKey("q"));
        (await Ledger.Put($"/v1/questions/{larger}", new { text = "How many died?" })).Must(201);
        (await Ledger.Put($"/v1/events/{happening}", new { title = "Flood", kind = "disaster" })).Must(201);
        var made = (
            await Ledger.Put(
                $"/v1/questions/{key}",
                new
                {
                    text = "How many children died?",
                    answerKind = "quantity",
                    unit = "children",
                    measure = "died",
                    scope = "Alsen",
                    @event = happening,
                    state = "closed",
                    subsetOf = larger,
                }
            )
        ).Must(201);
        Assert.Equal(made.Text, (await Ledger.Get($"/v1/questions/{made.Id}")).Must(200).Text);
        Assert.Equal(
            ("quantity", "children", "died", "Alsen", "closed"),
            (
                (string?)made["answerKind"],
                (string?)made["unit"],
                (string?)made["measure"],
                (string?)made["scope"],
                (string?)made["state"]
            )
        );
        Assert.Equal(
            (happening, "Flood", larger, "How many died?"),
            (
                (string?)made["event"]!["key"],
                (string?)made["event"]!["title"],
                (string?)made["subsetOf"]!["key"],
                (string?)made["subsetOf"]!["text"]
            )
        );
    }

    [Fact]
    public async Task A_question_is_open_and_closes_and_opens()
    {
        var path = $"/v1/questions/{NewKey("q")}";
        Assert.Equal(
            "open",
            (string?)(await Ledger.Put(path, new { text = "Did it?", answerKind = "yesNo" })).Must(201)["state"]
        );
        Assert.Equal("closed", (string?)(await Ledger.Patch(path, new { state = "closed" })).Must(200)["state"]);
        Assert.Equal("open", (string?)(await Ledger.Patch(path, new { state = (string?)null })).Must(200)["state"]);
        Assert.Equal("yesNo", (string?)(await Ledger.Get(path))["answerKind"]);
    }

    [Fact]
    public async Task A_question_is_no_subset_of_itself_or_its_own_subsets()
    {
        var (all, some) = (NewKey("q"), NewKey("q"));
        (await Ledger.Put($"/v1/questions/{all}", new { text = "All?" })).Must(201);
        (await Ledger.Put($"/v1/questions/{some}", new { text = "Some?", subsetOf = all })).Must(201);
        Assert.Equal(
            ["#/subsetOf"],
            (await Ledger.Patch($"/v1/questions/{all}", new { subsetOf = some })).MustFail(422).Places
        );
        Assert.Equal(
            ["#/subsetOf"],
            (await Ledger.Patch($"/v1/questions/{all}", new { subsetOf = all })).MustFail(422).Places
        );
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once()
    {
        var refused = (
            await Ledger.Post(
                "/v1/questions",
                new
                {
                    text = " ",
                    answerKind = "essay",
                    state = "ajar",
                    unit = "two\nlines",
                    @event = "nothing-here",
                    subsetOf = "nothing-here",
                }
            )
        ).MustFail(422);
        Assert.Equal(
            ["#/answerKind", "#/event", "#/state", "#/subsetOf", "#/text", "#/unit"],
            refused.Places.Distinct().Order(StringComparer.Ordinal)
        );
    }
}

public sealed class QuestionsOnSqlite(SqliteServer server) : QuestionTests(server), IClassFixture<SqliteServer>;

public sealed class QuestionsOnPostgres(PostgresServer server) : QuestionTests(server), IClassFixture<PostgresServer>;

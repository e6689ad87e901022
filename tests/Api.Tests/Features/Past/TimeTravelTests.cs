using System.Globalization;
using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Features.Exports;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Past;

/// <summary>What was known on a given day: every answer of then is given again, whatever happened since.</summary>
public abstract class TimeTravelTests(LedgerServer server) : ApiTests(server)
{
    private const int Days = 12;
    private const int ChangesADay = 40;

    /// <summary>An empty ledger on the same engine.</summary>
    protected abstract LedgerServer Empty();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Every_past_answer_is_the_one_that_was_given_then(int seed)
    {
        await using var empty = Empty();
        await empty.InitializeAsync();
        var (ledger, edits) = (empty.Client, new RandomEdits(empty.Client, seed));
        var (seen, recorded) = (
            new HashSet<string>(),
            new List<(string At, SortedDictionary<string, string> Answers)>()
        );
        for (var day = 0; day < Days; day++)
        {
            await edits.Do(ChangesADay);
            foreach (var collection in new[] { "sources", "articles", "events", "questions", "claims" })
            foreach (var row in await ledger.All($"/v1/{collection}?limit=200"))
                seen.Add($"/v1/{collection}/{(string)row["id"]!}");
            // Revisions of one transaction are a microsecond apart.
            await Task.Delay(5, TestContext.Current.CancellationToken);
            var at = TimeProvider
                .System.GetUtcNow()
                .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
            recorded.Add((at, await Answers(ledger, seen, "")));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        foreach (var (at, answers) in recorded)
            (await Answers(ledger, answers.Keys, $"asOf={at}")).MustEqual(answers);
        Assert.Contains(recorded, r => r.Answers.Values.Any(a => a.StartsWith("410", StringComparison.Ordinal)));
        Assert.Contains(recorded, r => r.Answers.Values.Any(a => a.StartsWith("308", StringComparison.Ordinal)));
        Assert.Contains(
            recorded,
            r => r.Answers.Values.Any(a => a.Contains("\"assessment\":{", StringComparison.Ordinal))
        );
        Assert.Contains(
            recorded,
            r => r.Answers.Values.Any(a => a.Contains("\"origins\":[{", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Before_it_was_there_and_after_now_there_is_nothing()
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article);
        (await Ledger.Put($"/v1/claims/{claim}", Samples.Claim(article))).Must(201);
        (await Ledger.Get($"/v1/claims/{claim}?asOf=2001-01-01T00:00:00Z")).MustFail(404);
        var later = TimeProvider
            .System.GetUtcNow()
            .AddHours(1)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        foreach (var path in new[] { $"claims/{claim}", $"claims/{claim}/citations", $"articles/{article}" })
        {
            var refused = (await Ledger.Get($"/v1/{path}?asOf={later}")).MustFail(400);
            Assert.Equal(["asOf stillToCome"], refused.Places.Zip(refused.Codes, (place, code) => $"{place} {code}"));
        }
        Assert.Equal(["badInstant"], (await Ledger.Get($"/v1/claims/{claim}?asOf=yesterday")).MustFail(400).Codes);
        (await Ledger.Get("/v1/claims?asOf=2001-01-01T00:00:00Z")).MustFail(400);
    }

    [Fact]
    public async Task An_article_is_told_with_the_text_and_a_citation_with_the_place_of_then()
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article, "Vorspann. Es sind 40 Boote.");
        (await Ledger.Put($"/v1/claims/{claim}", Samples.Claim(article, null, "Es sind 40 Boote."))).Must(201);
        var told = await Ledger.Get($"/v1/claims/{claim}/citations");
        var then = (string)(await Ledger.Get($"/v1/claims/{claim}"))["updatedAt"]!;
        (await Ledger.Patch($"/v1/articles/{article}", new { text = "Es sind 40 Boote. Nachtrag." })).Must(200);
        Assert.Equal(
            "Vorspann. Es sind 40 Boote.",
            (string?)(await Ledger.Get($"/v1/articles/{article}?asOf={then}"))["text"]
        );
        Assert.Equal(told.Text, (await Ledger.Get($"/v1/claims/{claim}/citations?asOf={then}")).Must(200).Text);
        var citation = told["items"]![0]!;
        Assert.Equal(
            citation.ToJsonString(),
            (await Ledger.Get($"/v1/claims/{claim}/citations/{citation["id"]}?asOf={then}"))
                .Must(200)
                .Json.ToJsonString()
        );
        Assert.Equal("moved", (string?)(await Ledger.Get($"/v1/claims/{claim}"))["citations"]![0]!["state"]);
    }

    private static async Task<SortedDictionary<string, string>> Answers(
        LedgerClient ledger,
        IEnumerable<string> paths,
        string query
    )
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            answers[path] = Told(await ledger.Get($"{path}?{query}"));
            if (path.StartsWith("/v1/questions/", StringComparison.Ordinal) && !path.EndsWith('n'))
                answers[path + "/comparison"] = Told(await ledger.Get($"{path}/comparison?{query}"));
        }
        return answers;
    }

    private static string Told(Answer answer)
    {
        if (answer.Code != 200)
            return $"{answer.Code} {answer.Message.Headers.Location?.ToString().Split('?')[0]} {answer["detail"]}";
        var told = (JsonObject)answer.Json;
        told.Remove("asOf");
        return told.ToJsonString();
    }
}

public sealed class TimeTravelOnSqlite(SqliteServer server) : TimeTravelTests(server), IClassFixture<SqliteServer>
{
    protected override LedgerServer Empty() => new SqliteServer();
}

public sealed class TimeTravelOnPostgres(PostgresServer server) : TimeTravelTests(server), IClassFixture<PostgresServer>
{
    protected override LedgerServer Empty() => new PostgresServer();
}

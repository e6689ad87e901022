using System.Text;
using System.Text.Json.Nodes;
using Newsroom.Api.Http.Documents;

namespace Newsroom.Api.Tests.Contract;

public sealed class ExamplesTests(DocumentServer server) : IClassFixture<DocumentServer>
{
    private const string Lines = "application/x-ndjson";
    private const string Table = "text/csv";

    /// <summary>The story in the order in which it can happen, each operation with the status it answers.</summary>
    private static readonly (string Operation, int Status)[] Story =
    [
        ("live", 200),
        ("ready", 200),
        ("recordSource", 201),
        ("replaceSource", 201),
        ("replaceSource", 200),
        ("amendSource", 200),
        ("recordArticle", 201),
        ("replaceArticle", 201),
        ("replaceArticle", 200),
        ("amendArticle", 200),
        ("recordEvent", 201),
        ("replaceEvent", 201),
        ("replaceEvent", 200),
        ("amendEvent", 200),
        ("recordQuestion", 201),
        ("replaceQuestion", 201),
        ("replaceQuestion", 200),
        ("amendQuestion", 200),
        ("recordClaim", 201),
        ("replaceClaim", 201),
        ("replaceClaim", 200),
        ("amendClaim", 200),
        ("citeClaim", 201),
        ("amendCitation", 200),
        ("getCitation", 200),
        ("listCitations", 200),
        .. Each("get"),
        .. Each("list", "s"),
        .. Each("list", "Revisions"),
        ("listArticleVersions", 200),
        ("listArticleClaims", 200),
        ("listArticleEvents", 200),
        ("listEventClaims", 200),
        ("listEventArticles", 200),
        ("search", 200),
        ("similarClaims", 200),
        ("similarToDraft", 200),
        ("compareClaims", 200),
        ("getSeries", 200),
        ("getChart", 200),
        ("getSourceImpact", 200),
        ("getArticleImpact", 200),
        ("getClaimImpact", 200),
        ("getArticleVersion", 200),
        ("removeCitation", 204),
        .. Each("withdraw"),
        .. Each("withdraw", status: 204).Reverse(),
        .. Each("restore"),
        ("changeOccurrence", 200),
        .. Each("merge"),
        ("linkSource", 201),
        ("listSourceLinks", 200),
        ("unlinkSource", 204),
        ("relateClaim", 201),
        ("listRelations", 200),
        ("removeRelation", 204),
        ("assessClaim", 201),
        ("listAssessments", 200),
        ("printFigure", 200),
        ("replaceTerm", 201),
        ("replaceTerm", 200),
        ("getTerm", 200),
        ("listTerms", 200),
        ("mergeTerm", 200),
        ("listTermRevisions", 200),
        ("proposeClaims", 200),
        ("listSuggestions", 200),
        ("getSuggestion", 200),
        ("annotateArticle", 200),
        ("doubtSuggestion", 200),
        ("rejectSuggestion", 200),
        ("acceptSuggestion", 200),
        ("extractClaims", 200),
        ("importLines", 200),
        ("exportLedger", 200),
    ];

    [Fact]
    public async Task Every_example_is_accepted_and_answered_as_documented()
    {
        var play = new Play(server.Client, server.Document);
        foreach (var (operation, status) in Story)
        {
            if (operation.StartsWith("merge", StringComparison.Ordinal) && operation != "mergeTerm")
                await EnterAgain(operation);
            var played = await play.Send(
                operation,
                query: operation.StartsWith("withdraw", StringComparison.Ordinal) && status == 200
                    ? "cascade=true&dryRun=true"
                    : null
            );
            Assert.True(played.Status == status, $"{operation} answered {played.Status}, not {status}: {played.Body}");
            CheckHeaders(played);
            if (status == 204)
                continue;
            if (operation == "getChart")
            {
                Assert.Equal("image/svg+xml", played.MediaType);
                Assert.StartsWith("<svg ", played.Body, StringComparison.Ordinal);
                continue;
            }
            if (operation == "annotateArticle")
            {
                Assert.Equal("text/html", played.MediaType);
                Assert.StartsWith("<!DOCTYPE html>", played.Body, StringComparison.Ordinal);
                continue;
            }
            if (operation == "exportLedger")
            {
                await CompareOneOfEachType(operation, played);
                continue;
            }
            await Compare(operation, played.Json, file => file["answers"]!, $"{status}");
            if (Examples.Of(operation).Table is not null)
            {
                var table = await play.Send(operation, Table);
                Assert.Equal(Table, table.MediaType);
                CheckHeaders(table);
                await Compare(operation, JsonValue.Create(table.Body), file => file, "table");
            }
            var schema = server.Document.Answer(played.Operation, status)["content"]!["application/json"]!["schema"]!;
            Assert.Empty(
                new SchemaCheck(server.Document).Errors(played.Json, schema).Select(e => $"{operation} {status} {e}")
            );
        }
        var streamed = await play.Send("importLines", Lines);
        Assert.Equal(Lines, streamed.MediaType);
        await Compare("importLines", streamed.Lines, file => file, "stream");
    }

    /// <summary>What the example merges: the resource that stays, entered a second time.</summary>
    private async Task EnterAgain(string merge)
    {
        var example = Examples.Of(merge);
        var collection = server.Document[merge].Path.Split('/')[2];
        var stays = await server.Client.GetStringAsync(
            $"/v1/{collection}/{example.Body!["into"]}",
            TestContext.Current.CancellationToken
        );
        var twin = JsonNode.Parse(stays)!.AsObject();
        foreach (var unique in new[] { "key", "url", "externalIds" })
            twin.Remove(unique);
        var entered = await server.Client.PutAsync(
            $"/v1/{collection}/{example.Path["idOrKey"]}",
            new StringContent(twin.ToJsonString(), Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(System.Net.HttpStatusCode.Created, entered.StatusCode);
    }

    private static Task CompareOneOfEachType(string operation, Played played)
    {
        Assert.Equal(Lines, played.MediaType);
        var one = played.Lines.DistinctBy(l => (string)l!["type"]!).Select(l => l!.DeepClone()).ToArray();
        return Compare(operation, new JsonArray(one), file => file, "stream");
    }

    [Fact]
    public void The_story_tells_every_operation_and_every_success() =>
        Assert.Equal(
            server.Document.Operations.SelectMany(o => o.Statuses.Where(s => s < 300).Select(s => (o.Id, s))).Order(),
            Story.Select(s => (s.Operation, s.Status)).Order()
        );

    private static IEnumerable<(string, int)> Each(string verb, string ending = "", int status = 200) =>
        new[] { "Source", "Article", "Event", "Question", "Claim" }.Select(type => (verb + type + ending, status));

    /// <summary>Every documented header is there, save the next page of a list that has none; and none of them is there undocumented.</summary>
    private void CheckHeaders(Played played)
    {
        var documented = server.Document.Answer(played.Operation, played.Status)["headers"]!
            .AsObject()
            .Select(h => h.Key)
            .ToList();
        Assert.Empty(
            documented
                .Except(played.Headers, StringComparer.OrdinalIgnoreCase)
                .Where(h => h != "Link")
                .Select(h => $"{played.Operation} {played.Status} has no {h}")
        );
        var known = server.Document.Root["components"]!["headers"]!.AsObject().Select(h => h.Key);
        Assert.Empty(
            played
                .Headers.Intersect(known, StringComparer.OrdinalIgnoreCase)
                .Except(documented, StringComparer.OrdinalIgnoreCase)
                .Select(h => $"{played.Operation} {played.Status} has {h}")
        );
    }

    /// <summary>What was answered is what the example's file says.</summary>
    private static async Task Compare(string operation, JsonNode answer, Func<JsonNode, JsonNode> place, string name)
    {
        var path = Approved.ExampleFile(operation);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        if (Approved.IsUpdated)
        {
            place(file)[name] = answer.DeepClone();
            await File.WriteAllTextAsync(path, Approved.Text(file), TestContext.Current.CancellationToken);
            return;
        }
        var documented = place(file)[name];
        Assert.True(
            JsonNode.DeepEquals(documented, answer),
            $"{operation} {name} is documented otherwise than answered. If that is meant, run with UPDATE_APPROVED=1, twice.\n{documented}\n{answer}"
        );
    }
}

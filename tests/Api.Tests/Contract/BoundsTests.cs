using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Newsroom.Api.Http.Documents;

namespace Newsroom.Api.Tests.Contract;

/// <summary>What the document says of a field is what its validator does: both stand beside the field, and nothing but this holds them together.</summary>
public sealed class BoundsTests(DocumentServer server) : IClassFixture<DocumentServer>
{
    [Theory]
    [InlineData("recordSource")]
    [InlineData("recordArticle")]
    [InlineData("recordEvent")]
    [InlineData("recordQuestion")]
    [InlineData("recordClaim")]
    public async Task What_is_documented_of_a_field_is_enforced(string id)
    {
        var operation = server.Document[id];
        var schema = operation.Bodies["application/json"]!["schema"]!;
        var wrong = new List<string>();
        foreach (var trial in new Trials(server.Document).Of(schema, Examples.Of(id).Body!.AsObject()))
        {
            var errors = await Errors(operation, trial.Body);
            var found = errors.Contains((trial.Pointer, trial.Code));
            if (found != trial.IsRefused)
                wrong.Add(
                    $"{trial.Pointer} {(found ? "gets" : "does not get")} {trial.Code}; it has {string.Join(", ", errors.Where(e => e.Pointer.StartsWith(trial.Pointer, StringComparison.Ordinal)).Take(3))}"
                );
        }
        Assert.Empty(wrong);
    }

    private async Task<HashSet<(string Pointer, string Code)>> Errors(Operation operation, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync(
            operation.Path + "?dryRun=true",
            content,
            TestContext.Current.CancellationToken
        );
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return (problem!["errors"]?.AsArray() ?? [])
            .Select(e => (e!["pointer"]!.GetValue<string>(), e["code"]!.GetValue<string>()))
            .ToHashSet();
    }
}

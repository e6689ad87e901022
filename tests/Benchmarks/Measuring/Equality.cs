using System.Text.Json.Nodes;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>The floor earns its place only by answering the same.</summary>
internal static class Equality
{
    private const int Most = 300;

    /// <summary>Compares up to 300 answers as JSON, <c>next</c> only by whether there is one; throws at the first difference.</summary>
    public static async Task<int> Check(Requests requests, Served api, Served floor, CancellationToken cancel)
    {
        var count = Math.Min(Most, requests.Api.Count);
        for (var at = 0; at < count; at++)
        {
            var ours = await Read(api, requests.Api[at], cancel);
            var theirs = await Read(floor, requests.Floor[at], cancel);
            if (!JsonNode.DeepEquals(ours, theirs))
                throw new InvalidOperationException(
                    $"{requests.Api[at]} is answered otherwise by the floor:\n{ours.ToJsonString()}\n{theirs.ToJsonString()}"
                );
        }
        return count;
    }

    private static async Task<JsonObject> Read(Served server, string path, CancellationToken cancel)
    {
        var answer = JsonNode.Parse(await server.Http.GetStringAsync(path, cancel))!.AsObject();
        if (answer.ContainsKey("next"))
            answer["next"] = answer["next"] is not null;
        return answer;
    }
}

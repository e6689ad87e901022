using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Http.Documents;

/// <summary>What one operation is sent and answers in the story that the document tells; one embedded file an operation. A contract test plays them all.</summary>
internal sealed record Example
{
    /// <summary>The values of the path's parameters.</summary>
    public JsonObject Path { get; init; } = [];

    /// <summary>What the play adds to the query; it is not shown.</summary>
    public JsonObject Query { get; init; } = [];

    public JsonObject Headers { get; init; } = [];

    public JsonNode? Body { get; init; }

    /// <summary>A body of JSON lines.</summary>
    public JsonArray? Lines { get; init; }

    /// <summary>By status.</summary>
    public JsonObject Answers { get; init; } = [];

    /// <summary>The answer 200 as JSON lines.</summary>
    public JsonArray? Stream { get; init; }

    /// <summary>The answer 200 as a table.</summary>
    public string? Table { get; init; }

    public static string Text(JsonArray lines) =>
        string.Concat(lines.Select(l => l!.ToJsonString(WireJson.Body) + "\n"));
}

internal static class Examples
{
    private static readonly ConcurrentDictionary<string, Example> Read = new(StringComparer.Ordinal);

    /// <summary>The example of an operation; it fails where there is none, so that no route ships without.</summary>
    public static Example Of(string operationId) => Read.GetOrAdd(operationId, Load);

    private static Example Load(string operationId)
    {
        using var file =
            typeof(Examples).Assembly.GetManifestResourceStream($"examples/{operationId}.json")
            ?? throw new InvalidOperationException(
                $"Http/Documents/Examples has no {operationId}.json: every operation has an example."
            );
        return JsonSerializer.Deserialize<Example>(file, WireJson.Body)!;
    }
}

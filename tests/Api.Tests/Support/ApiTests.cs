using System.Text.Json.Nodes;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Tests.Support;

/// <summary>Tests over HTTP. Each ends with one check of the whole ledger: no change without its revision.</summary>
public abstract class ApiTests(LedgerServer server) : IAsyncLifetime
{
    private static readonly string[] Collections = ["sources", "articles", "events", "questions", "claims"];

    private static readonly HashSet<string> Shipped = ShippedTerm.All().Select(t => t.Key).ToHashSet();

    protected LedgerServer Server { get; } = server;

    protected LedgerClient Ledger => Server.Client;

    /// <summary>A key that no other test uses.</summary>
    protected static string NewKey(string what = "k") => $"{what}-{Guid.CreateVersion7():N}"[..(what.Length + 33)];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await NoChangeWithoutRevision(Ledger);
    }

    protected static async Task NoChangeWithoutRevision(LedgerClient ledger)
    {
        foreach (var collection in Collections)
        foreach (var row in await ledger.All($"/v1/{collection}?limit=200"))
            await NoChangeWithoutRevision(ledger, $"/v1/{collection}/{(string)row["id"]!}", row);
        // What came with the program and nobody touched is looked at once, by the tests of terms.
        foreach (
            var row in (await ledger.All("/v1/terms?limit=200")).Where(t => (int)t["version"]! > 1 || !IsShipped(t))
        )
            await NoChangeWithoutRevision(ledger, "/v1/terms/" + Uri.EscapeDataString((string)row["key"]!), row);
    }

    /// <summary>The resource's own ones, oldest first, in the form in which a revision keeps them.</summary>
    private static async Task<JsonNode> Parts(LedgerClient ledger, string path, string parts)
    {
        var owner = parts == "links" ? "source" : "claim";
        var own = (await ledger.All($"{path}/{parts}?limit=200")).Where(r =>
            path.EndsWith((string)r[owner]!["id"]!, StringComparison.Ordinal)
        );
        return Kept.Sorted(new JsonArray([.. own.Reverse().Select(r => (JsonNode?)Kept.Part(r, owner))]));
    }

    private static bool IsShipped(JsonNode term) => Shipped.Contains((string)term["key"]!);

    private static async Task NoChangeWithoutRevision(LedgerClient ledger, string path, JsonNode row)
    {
        // Looked at again only when it is not what it was the last time.
        if (!ledger.IsNews(path, row.ToJsonString()))
            return;
        var resource = (await ledger.Get(path)).Must(200).Json;
        var revisions = await ledger.All(path + "/revisions");
        Assert.Equal((int)resource["version"]!, revisions.Count);
        Assert.Equal(Enumerable.Range(1, revisions.Count).Reverse(), revisions.Select(r => (int)r["version"]!));
        var after = (JsonObject)revisions[0]["after"]!.DeepClone();
        foreach (var parts in new[] { "relations", "assessments", "links" })
            if (after.Remove(parts, out var kept))
                Assert.Equal((await Parts(ledger, path, parts)).ToJsonString(), Kept.Sorted(kept!).ToJsonString());
        Assert.Equal(Kept.Of(resource).ToJsonString(), Kept.Sorted(after).ToJsonString());
        Assert.Equal((string)resource["updatedAt"]!, (string)revisions[0]["at"]!);
        if (resource["createdAt"] is not { } createdAt)
            return;
        // Only an import may know that it was entered before, in another ledger.
        var (entered, recorded) = ((string)createdAt!, (string)revisions[^1]["at"]!);
        if ((string)revisions[^1]["actor"]!["kind"]! == "import")
            Assert.True(string.CompareOrdinal(entered, recorded) <= 0, $"{path}: {entered} is after {recorded}");
        else
            Assert.Equal(recorded, entered);
    }
}

/// <summary>What a revision keeps of an answer: own fields, references as ids, dates as text, nothing empty or computed.</summary>
internal static class Kept
{
    private static readonly HashSet<string> Computed =
    [
        "version",
        "createdAt",
        "updatedAt",
        "firstPublished",
        "citationCount",
        "reliabilityLabel",
        "credibilityLabel",
        "drift",
        "chain",
        "link",
        "listed",
        "numberCheck",
        "evidenceState",
        "independentOriginCount",
        "assessment",
    ];

    public static JsonObject Of(JsonNode resource)
    {
        var kept = (JsonObject)Keep(resource)!;
        kept.Remove("id");
        if (kept.ContainsKey("textSha256"))
            kept.Remove("text");
        return (JsonObject)Sorted(kept);
    }

    public static JsonObject Part(JsonNode part, string owner)
    {
        var kept = (JsonObject)Keep(part)!;
        kept["createdAt"] = part["createdAt"]!.DeepClone();
        kept.Remove(owner);
        return kept;
    }

    public static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Sorted(p.Value!)))
            ),
            JsonArray a => new JsonArray(a.Select(i => (JsonNode?)Sorted(i!)).ToArray()),
            _ => node.DeepClone(),
        };

    private static JsonNode? Keep(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray { Count: 0 } or null:
                return null;
            case JsonArray list:
                return new JsonArray(list.Select(Keep).ToArray());
            case JsonObject date when date.ContainsKey("edtf"):
                return (bool?)date["derived"] == true ? null : date["edtf"]!.DeepClone();
            case JsonObject reference
                when reference.Count == 3 && reference.ContainsKey("id") && reference.ContainsKey("key"):
                return reference["id"]!.DeepClone();
            case JsonObject term when term.Count == 2 && term.ContainsKey("key") && term.ContainsKey("name"):
                return term["key"]!.DeepClone();
            case JsonObject { Count: 0 }:
                return null;
            case JsonObject o:
                return new JsonObject(
                    o.Where(p => !Computed.Contains(p.Key))
                        .Select(p => KeyValuePair.Create(p.Key, Keep(p.Value)))
                        .Where(p => p.Value is not null)
                );
            default:
                return node.DeepClone();
        }
    }
}

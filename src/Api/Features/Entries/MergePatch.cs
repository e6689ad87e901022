using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>JSON Merge Patch (RFC 7396 section 2): fields that are sent replace, null removes, objects merge, lists are replaced whole.</summary>
internal static class MergePatch
{
    public static TInput Apply<TInput>(TInput stored, JsonElement patch)
        where TInput : class
    {
        try
        {
            // By itself the patch is a body without what it leaves alone: so its own faults are told as such.
            patch.Deserialize<TInput>(WireJson.Body);
            var merged = Merge(
                JsonSerializer.SerializeToNode(stored, WireJson.Kept),
                JsonNode.Parse(patch.GetRawText())
            );
            return merged.Deserialize<TInput>(WireJson.Body)!;
        }
        catch (JsonException e)
        {
            throw JsonBody.Failure(e);
        }
        catch (InvalidOperationException)
        {
            throw new Unreadable(
                new InputError("#", new Flaw("brokenJson", "The body is not UTF-8, or holds half of a surrogate pair."))
            );
        }
    }

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        var merged = target as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            var before = merged[name];
            merged.Remove(name);
            if (value is not null)
                merged[name] = Merge(before, value);
        }
        return merged;
    }
}

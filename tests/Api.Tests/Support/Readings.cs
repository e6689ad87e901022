using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Support;

/// <summary>What tests read back of a ledger.</summary>
internal static class Readings
{
    private static readonly string[] Collections = ["sources", "articles", "events", "questions", "claims"];

    /// <summary>Every live resource as it is listed, in one text: equal before and after what changes nothing.</summary>
    public static async Task<string> Everything(this LedgerClient ledger)
    {
        var rows = new List<string>();
        foreach (var collection in Collections)
            rows.AddRange((await ledger.All($"/v1/{collection}?limit=200")).Select(r => r.ToJsonString()));
        return string.Join('\n', rows);
    }

    /// <summary>The history of one resource, newest first.</summary>
    public static Task<List<JsonNode>> Revisions(this LedgerClient ledger, string path) =>
        ledger.All(path + "/revisions");

    /// <summary>The only citation of a claim.</summary>
    public static async Task<JsonNode> Citation(this LedgerClient ledger, string claim) =>
        Assert.Single((await ledger.Get($"/v1/claims/{claim}")).Must(200)["citations"]!.AsArray())!;
}

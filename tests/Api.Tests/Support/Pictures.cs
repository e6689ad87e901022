using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Support;

/// <summary>Everything that a ledger answers of itself, save versions and instants of change: equal for two ledgers that hold the same.</summary>
internal static class Pictures
{
    private static readonly string[] Collections = ["terms", "sources", "articles", "events", "questions", "claims"];

    /// <summary>The lines of an export.</summary>
    public static async Task<string> Export(this LedgerClient ledger)
    {
        var answer = (await ledger.Get("/v1/export", ("Accept", "application/x-ndjson"))).Must(200);
        Assert.Equal("application/x-ndjson", answer.Media);
        return answer.Text;
    }

    public static List<JsonObject> Lines(this string export) =>
        export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();

    /// <summary>With its terms in the order of their keys: they have ids of their own in every ledger.</summary>
    public static string Sorted(this string export)
    {
        var lines = export.Split('\n');
        var terms = lines.TakeWhile(l => l.StartsWith("""{"type":"term",""", StringComparison.Ordinal)).Count();
        return string.Join('\n', lines.Take(terms).Order(StringComparer.Ordinal).Concat(lines.Skip(terms)));
    }

    /// <summary>By address, what it answers: all that the lines of an export name, and every list.</summary>
    public static async Task<SortedDictionary<string, string>> Picture(this LedgerClient ledger, string export)
    {
        var picture = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var collection in Collections)
            picture[collection] = string.Join(
                '\n',
                (await ledger.All($"/v1/{collection}?limit=200")).Select(r => Bare(r)!.ToJsonString())
            );
        foreach (var line in export.Lines().Where(l => Collections.Contains((string)l["type"]! + "s")))
        {
            if ((string)line["type"]! == "term")
                continue;
            var collection = $"/v1/{(string)line["type"]!}s";
            foreach (var name in Names(line))
                await Add($"{collection}/{name}");
            if (collection == "/v1/articles")
                await Add($"{collection}/{(string)line["id"]!}/versions?limit=200");
            foreach (var parts in PartsOf((string)line["type"]!))
                await Add($"{collection}/{(string)line["id"]!}/{parts}?limit=200");
            foreach (var citation in line["citations"]?.AsArray() ?? [])
                await Add($"{collection}/{(string)line["id"]!}/citations/{(string)citation!["id"]!}");
        }
        foreach (var name in export.Lines().Where(l => (string)l["type"]! == "term").SelectMany(Names))
            await Add("/v1/terms/" + Uri.EscapeDataString(name));
        return picture;

        async Task Add(string path)
        {
            var answer = await ledger.Get(path);
            picture[path] = answer.Code switch
            {
                200 => Bare(answer.Json)!.ToJsonString(),
                308 => $"308 {answer.Message.Headers.Location} {answer["existing"]!.ToJsonString()}",
                _ => $"{answer.Code} {answer["detail"]}",
            };
        }
    }

    private static string[] PartsOf(string type) =>
        type switch
        {
            "source" => ["links"],
            "claim" => ["relations", "assessments"],
            "question" => ["comparison"],
            _ => [],
        };

    private static IEnumerable<string> Names(JsonObject line) =>
        new[] { line["id"], line["key"] }
            .Concat(line["formerKeys"]?.AsArray() ?? [])
            .OfType<JsonNode>()
            .Select(n => (string)n!);

    /// <summary>The first difference between two pictures, for people.</summary>
    public static void MustEqual(this SortedDictionary<string, string> one, SortedDictionary<string, string> other)
    {
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(
            one,
            entry => Assert.True(entry.Value == other[entry.Key], $"{entry.Key}\n{entry.Value}\n{other[entry.Key]}")
        );
    }

    private static JsonNode? Bare(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Where(p => p.Key is not ("version" or "updatedAt" or "sequence"))
                    .Select(p => KeyValuePair.Create(p.Key, Bare(p.Value)))
            ),
            JsonArray a => new JsonArray(a.Select(Bare).ToArray()),
            _ => node?.DeepClone(),
        };
}

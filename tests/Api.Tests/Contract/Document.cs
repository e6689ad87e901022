using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Contract;

/// <summary>The OpenAPI document, as a client reads it.</summary>
internal sealed class Document(JsonObject root)
{
    public JsonObject Root => root;

    public IReadOnlyList<Operation> Operations { get; } =
    [
        .. from path in root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select new Operation(operation.Key, path.Key, operation.Value!.AsObject()),
    ];

    public Operation this[string id] => Operations.Single(o => o.Id == id);

    public JsonObject Schemas => root["components"]!["schemas"]!.AsObject();

    /// <summary>What a <c>$ref</c> leads to, or the node itself.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        while (node["$ref"] is { } reference)
            node = reference.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)root, (at, part) => at[part]!);
        return node.AsObject();
    }

    public JsonObject Answer(Operation operation, int status) => Resolve(operation.Node["responses"]![$"{status}"]!);
}

/// <summary>One operation of the document.</summary>
internal sealed record Operation(string Method, string Path, JsonObject Node)
{
    public string Id => Node["operationId"]!.GetValue<string>();

    public IEnumerable<int> Statuses =>
        Node["responses"]!.AsObject().Select(r => int.Parse(r.Key, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The media types of its body; empty where it takes none.</summary>
    public JsonObject Bodies => Node["requestBody"]?["content"]!.AsObject() ?? [];

    public override string ToString() => Id;
}

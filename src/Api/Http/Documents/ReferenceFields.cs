namespace Newsroom.Api.Http.Documents;

/// <summary>What the fields of a reference mean, the same wherever one stands.</summary>
internal static class ReferenceFields
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["id"] = "Given by the ledger: a UUID version 7.",
        ["key"] = "The client's own stable name.",
        ["name"] = "The name under which it is shown.",
        ["headline"] = "The headline; may be missing.",
        ["title"] = "What it is called.",
        ["text"] = "The question, as a sentence.",
        ["type"] = "The type of resource.",
        ["path"] = "Where it is read.",
    };

    public static string? Describe(Type type, string field) =>
        type.Name.EndsWith("Reference", StringComparison.Ordinal) || type == typeof(ExistingResource)
            ? Descriptions.GetValueOrDefault(field)
            : null;
}

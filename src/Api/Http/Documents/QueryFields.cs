using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Newsroom.Api.Http.Documents;

/// <summary>Says of a query parameter what its C# type does not: the words it takes, their form and their length.</summary>
internal static class QueryFields
{
    public static void Describe(IOpenApiSchema? schema, PropertyInfo? property)
    {
        if (property is null || schema is not OpenApiSchema shape)
            return;
        var value = shape.Items as OpenApiSchema ?? shape;
        if (property.GetCustomAttribute<WordsAttribute>() is { } words)
            value.Enum = [.. words.Words.Select(w => (JsonNode)w)];
        if (property.GetCustomAttribute<DocumentedAttribute>() is not { } said)
            return;
        value.Format = said.Format ?? value.Format;
        value.MaxLength = said.MaxLength > 0 ? said.MaxLength : null;
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Newsroom.Api.Wire;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>Two values that are sent as a string or as an object, so that an answer's own form can be sent back.</summary>
internal sealed class UnionSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema union || context.MemberInfo is not null)
            return;
        if (context.Type == typeof(ReferenceInput))
            Unite(union, Text("Its id (a UUID) or its key.", "example-dyke-board"), Reference());
        else if (context.Type == typeof(DateInput))
            Unite(
                union,
                Text(
                    "EDTF (ISO 8601-2).",
                    "2026-03-20",
                    "2026-03",
                    "2026-04~",
                    "/2026-03-20",
                    "2026-03-12/..",
                    "2026-03-20T02:40:00+01:00"
                ),
                Date()
            );
    }

    private static void Unite(OpenApiSchema union, params IOpenApiSchema[] forms)
    {
        union.Type = null;
        union.Properties = null;
        union.Required = null;
        union.AdditionalPropertiesAllowed = true;
        union.OneOf = [.. forms];
    }

    private static OpenApiSchema Text(string description, params string[] examples) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = description,
            Examples = [.. examples.Select(e => (JsonNode)e)],
        };

    private static OpenApiSchema Reference() =>
        new()
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["id"] = OrNull("The id; of several members it counts first.", "uuid"),
                ["key"] = OrNull("The key."),
                ["name"] = OrNull(
                    "A source's name or alias, in any language; one that several sources have is refused with the candidates."
                ),
                ["headline"] = Ignored(),
                ["title"] = Ignored(),
                ["text"] = Ignored(),
            },
            AnyOf = [Having("id"), Having("key"), Having("name")],
        };

    private static OpenApiSchema Date() =>
        new()
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = new HashSet<string> { "edtf" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["edtf"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The date in EDTF." },
                ["earliest"] = Ignored(),
                ["latest"] = Ignored(),
                ["derived"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Boolean,
                    Description = "True: the ledger derived it, and the date counts as not sent.",
                },
            },
        };

    private static OpenApiSchema OrNull(string description, string? format = null) =>
        new()
        {
            Type = JsonSchemaType.String | JsonSchemaType.Null,
            Description = description,
            Format = format,
        };

    private static OpenApiSchema Ignored() =>
        new()
        {
            Type = JsonSchemaType.String | JsonSchemaType.Null,
            ReadOnly = true,
            Description = "From an answer that is sent back; ignored.",
        };

    private static OpenApiSchema Having(string name) => new() { Required = new HashSet<string> { name } };
}

using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>Makes <c>ClaimPatch</c> of <c>ClaimInput</c>: no field is needed, and objects within merge too. Lists are replaced whole, so their entries stay inputs.</summary>
internal static class PatchSchemas
{
    public static OpenApiSchemaReference Of(Type input, OperationFilterContext context)
    {
        context.SchemaGenerator.GenerateSchema(input, context.SchemaRepository);
        return new OpenApiSchemaReference(Patch(SchemaNames.Of(input), context.SchemaRepository), context.Document);
    }

    private static string Patch(string input, SchemaRepository schemas)
    {
        var name = input.Replace("Input", "Patch", StringComparison.Ordinal);
        if (schemas.Schemas.ContainsKey(name))
            return name;
        var patch = (OpenApiSchema)schemas.Schemas[input].CreateShallowCopy();
        patch.Description = $"Some fields of {input}: a merge patch (RFC 7396).";
        patch.Required = null;
        patch.Properties = patch.Properties!.ToDictionary(p => p.Key, p => Merging(p.Value, schemas));
        schemas.AddDefinition(name, patch);
        return name;
    }

    private static IOpenApiSchema Merging(IOpenApiSchema field, SchemaRepository schemas)
    {
        if (field is OpenApiSchemaReference reference)
            return Merging(reference, schemas);
        if (field is not OpenApiSchema { OneOf: [OpenApiSchemaReference inner, var nothing] } union)
            return field;
        return new OpenApiSchema { Description = union.Description, OneOf = [Merging(inner, schemas), nothing] };
    }

    private static OpenApiSchemaReference Merging(OpenApiSchemaReference reference, SchemaRepository schemas)
    {
        var input = reference.Reference.Id!;
        return NeedsPatch(input, schemas)
            ? new OpenApiSchemaReference(Patch(input, schemas), reference.Reference.HostDocument)
            {
                Description = reference.Description,
            }
            : reference;
    }

    /// <summary>An object with a field that is needed, here or further within, is needed whole only where it is new.</summary>
    private static bool NeedsPatch(string input, SchemaRepository schemas) =>
        schemas.Schemas[input] is OpenApiSchema { Properties: { } fields } schema
        && (
            schema.Required is { Count: > 0 }
            || fields.Values.Any(f => Inner(f) is { } inner && NeedsPatch(inner, schemas))
        );

    private static string? Inner(IOpenApiSchema field) =>
        field switch
        {
            OpenApiSchemaReference reference => reference.Reference.Id,
            OpenApiSchema { OneOf: [OpenApiSchemaReference inner, ..] } => inner.Reference.Id,
            _ => null,
        };
}

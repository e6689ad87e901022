using System.Text.Json;
using Microsoft.OpenApi;
using Newsroom.Api.Features.Claims;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>Makes <c>ClaimDraft</c> of <c>ClaimInput</c>: no citation is needed.</summary>
internal static class DraftSchemas
{
    private const string Name = "ClaimDraft";
    private static readonly string Citations = JsonNamingPolicy.CamelCase.ConvertName(nameof(ClaimInput.Citations));

    public static OpenApiSchemaReference Of(Type input, OperationFilterContext context)
    {
        context.SchemaGenerator.GenerateSchema(input, context.SchemaRepository);
        var schemas = context.SchemaRepository;
        var draft = (OpenApiSchema)schemas.Schemas[SchemaNames.Of(input)].CreateShallowCopy();
        var citations = (OpenApiSchema)draft.Properties![Citations].CreateShallowCopy();
        citations.MinItems = null;
        citations.Description = "Where it appears, if that is known yet; the words of each are looked for.";
        draft.Description = "A claim that is about to be entered.";
        draft.Required = draft.Required!.Where(f => f != Citations).ToHashSet();
        draft.Properties = new Dictionary<string, IOpenApiSchema>(draft.Properties) { [Citations] = citations };
        schemas.AddDefinition(Name, draft);
        return new OpenApiSchemaReference(Name, context.Document);
    }
}

using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Imports;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>What a request carries: its schema where the action takes raw JSON or lines, and an example that the ledger accepts.</summary>
internal sealed class OperationBody : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var example = Examples.Of(operation.OperationId!);
        if (example.Lines is { } lines)
            operation.RequestBody = Lines(lines);
        foreach (var media in operation.RequestBody?.Content?.Values ?? [])
        {
            if (context.MethodInfo.GetCustomAttribute<PatchesAttribute>() is { } patches)
                media.Schema = PatchSchemas.Of(patches.Input, context);
            if (context.MethodInfo.GetCustomAttribute<DraftsAttribute>() is not null)
                media.Schema = DraftSchemas.Of(typeof(ClaimInput), context);
            media.Schema!.Description = null;
            media.Example ??= example.Body?.DeepClone();
        }
        if (operation.RequestBody is OpenApiRequestBody body)
            body.Required = true;
    }

    private static OpenApiRequestBody Lines(JsonArray lines) =>
        new()
        {
            Description =
                "One JSON object a line: type, key or id, and the fields of that type's input, or a line of an export. Blank lines are skipped; a line has at most 1 MiB, a file any number of them.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ImportsController.Lines] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Example.Text(lines),
                },
            },
        };
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>What paths, queries and headers take, beyond what the actions say.</summary>
internal sealed class OperationParameters : IOperationFilter
{
    /// <summary>Taken by every write, and by every read, whatever the action.</summary>
    public static readonly IReadOnlyDictionary<string, IOpenApiParameter> Shared = new Dictionary<
        string,
        IOpenApiParameter
    >
    {
        ["ChangeKind"] = Header(
            "X-Change-Kind",
            "Whether something was only edited, or something printed was wrong.",
            ["edit", "correction"],
            "edit"
        ),
        ["ChangeReason"] = Header(
            "X-Change-Reason",
            "Why, for the revision: UTF-8, percent-encoded, at most 2,000 characters. It counts before reason.",
            [],
            null
        ),
        ["IfNoneMatch"] = Header(
            "If-None-Match",
            "An ETag you have. Where it is still the current one the answer is 304, without a body.",
            [],
            null
        ),
        ["Reason"] = new OpenApiParameter
        {
            Name = "reason",
            In = ParameterLocation.Query,
            Description = "Why, for the revision; for clients that cannot send X-Change-Reason.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 2_000 },
        },
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var kind = OperationKind.Of(context.ApiDescription);
        var example = Examples.Of(operation.OperationId!);
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description = Description(parameter.Name!, kind) ?? parameter.Description;
            parameter.Example = (parameter.In == ParameterLocation.Header ? example.Headers : example.Path)[
                parameter.Name!
            ]
                ?.DeepClone();
            if (kind.Searches && parameter.Name == "q")
                (parameter.Required, parameter.Example) = (true, example.Query["q"]?.DeepClone());
            if (parameter.Name == "limit")
                parameter.Schema = Limit(
                    kind.FindsSimilar ? Lookalikes.Usual
                    : kind.Compares ? Paging.Most
                    : Paging.Usual
                );
            if (context.ApiDescription.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter.Name) is { } said)
                QueryFields.Describe(parameter.Schema, said.PropertyInfo());
        }
        foreach (
            var shared in kind.Exports || kind.FindsSimilar || kind.Extracts ? []
            : kind.Reads ? ["IfNoneMatch"]
            : new[] { "Reason", "ChangeReason", "ChangeKind" }
        )
            operation.Parameters.Add(new OpenApiParameterReference(shared, context.Document));
    }

    private static string? Description(string name, OperationKind kind) =>
        name switch
        {
            "idOrKey" => kind.OfCitations
            || kind.Listed is not null
            || kind.Path.Contains("/versions", StringComparison.Ordinal)
                ? $"The {kind.Type?.ToString().ToLowerInvariant()}'s id (a UUID) or its key."
                : "Its id (a UUID) or its key.",
            "key" => "Its key: any word, percent-encoded.",
            "citation" => "The citation's id (a UUID).",
            "relation" => "The relation's id (a UUID).",
            "link" => "The link's id (a UUID).",
            "asOf" =>
                "As it would have been answered at this instant (RFC 3339): 404 before it was there, 410 while it was withdrawn.",
            "cascade" =>
                "True to take along all that rests on it, and what rests on that; restore brings all of it back.",
            "dryRun" when !kind.Imports => "True to get the answer that the request would give; nothing is kept.",
            "If-Match" => (kind.OfCitations ? "The ETag of the claim" : "The ETag of what you read")
                + ", or * for whatever is there. "
                + (
                    kind.Method == HttpMethods.Put
                        ? "Needed where the PUT changes something (else 428)."
                        : "Needed (else 428)."
                ),
            _ => null,
        };

    private static OpenApiSchema Limit(int usual) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Maximum = Paging.Most.ToString(CultureInfo.InvariantCulture),
            Default = usual,
        };

    private static OpenApiParameter Header(string name, string description, string[] words, string? usual) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = words.Length == 0 ? null : [.. words.Select(w => (JsonNode)w)],
                Default = usual,
            },
        };
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Newsroom.Api.Features.Imports;
using Newsroom.Api.Wire;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>Every status an operation can answer, with its headers and an example.</summary>
internal sealed class OperationAnswers : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var kind = OperationKind.Of(context.ApiDescription);
        var example = Examples.Of(operation.OperationId!);
        var answers = new OpenApiResponses();
        foreach (var (status, answer) in operation.Responses!)
        {
            var response = (OpenApiResponse)answer;
            var code = int.Parse(status, CultureInfo.InvariantCulture);
            response.Description = Description(code, kind);
            response.Headers = AnswerHeaders.OfSuccess(code, kind, context.Document);
            foreach (var media in response.Content?.Values ?? [])
            {
                media.Example = example.Answers[status]?.DeepClone();
                media.Schema!.Description = null;
            }
            if (example.Stream is { } lines)
            {
                response.Content ??= new Dictionary<string, OpenApiMediaType>();
                response.Content[ImportsController.Lines] = Stream(kind, lines);
            }
            if (example.Table is { } table)
                response.Content![CsvTable.MediaType] = Table(table);
            if (kind.Draws || kind.Shows)
                response.Content = new Dictionary<string, OpenApiMediaType>
                {
                    [kind.Draws ? SvgPicture.Media : HtmlPage.Media] = Whole(kind, example.Answers[status]!),
                };
            answers[status] = response;
        }
        if (kind is { Reads: true, Exports: false })
            answers["304"] = new OpenApiResponse
            {
                Description = "What you have is still current.",
                Headers = AnswerHeaders.OfSuccess(StatusCodes.Status304NotModified, kind, context.Document),
            };
        foreach (var status in Outcomes.Failures(kind).Order())
            answers[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(
                ProblemResponses.Name(status, kind),
                context.Document
            );
        operation.Responses = answers;
    }

    private static OpenApiMediaType Stream(OperationKind kind, JsonArray lines) =>
        new()
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = kind.Exports
                    ? "One JSON object a line, as an import takes it. Here one of each type."
                    : "Lines of type progress and error as they come, the report last; or aborted, with the problem.",
            },
            Example = Example.Text(lines),
        };

    private static OpenApiMediaType Whole(OperationKind kind, JsonNode example) =>
        new()
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = kind.Draws ? "One SVG element, in UTF-8." : "One HTML document, in UTF-8.",
            },
            Example = example.DeepClone(),
        };

    private static OpenApiMediaType Table(string example) =>
        new()
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Rows with a header (RFC 4180), in UTF-8: all of them, unless a limit is given.",
            },
            Example = example,
        };

    private static string Description(int status, OperationKind kind) =>
        status switch
        {
            StatusCodes.Status201Created => $"The {kind.Noun}, entered.",
            StatusCodes.Status204NoContent when kind.OfParts => "Removed.",
            StatusCodes.Status204NoContent => "Withdrawn.",
            _ when kind.AnswersPage => $"A page of {kind.Noun}s.",
            _ when kind.IsHealth => "Yes.",
            _ => $"The {kind.Noun}.",
        };
}

using Microsoft.OpenApi;

namespace Newsroom.Api.Http.Documents;

/// <summary>The failures of an operation, each described once among the components.</summary>
internal static class ProblemResponses
{
    private const string MediaType = "application/problem+json";

    /// <summary>The component's name: kinds of failure that look the same everywhere share one.</summary>
    public static string Name(int status, OperationKind kind) =>
        status switch
        {
            400 => kind is { HasBody: true, Imports: false } ? "UnreadableBody" : "UnreadableQuery",
            308 => kind.Type + "Merged",
            404 => (kind.NamesSuggestion ? "Suggestion" : $"{kind.Type}") + "NotFound",
            406 => "NotAcceptable",
            409 when kind.Accepts => "ClaimConflict",
            409 => kind.Type + (kind.Method == HttpMethods.Delete ? "InUse" : "Conflict"),
            410 => kind.Type + "Withdrawn",
            412 => "Stale",
            413 => "TooLarge",
            415 => "UnsupportedMediaType",
            422 when kind.OfCitations => kind.HasBody ? "CitationInvalid" : "LastCitation",
            422 when kind.Extracts => "TextInvalid",
            422 when kind.NamesSuggestion => "SuggestionInvalid",
            422 => kind.Type
                + (
                    kind.Restores ? "NotRestorable"
                    : kind.MergesTerms ? "NotMergeable"
                    : "Invalid"
                ),
            428 => "PreconditionRequired",
            503 => "Unavailable",
            _ => "Internal",
        };

    public static OpenApiResponse Of(int status, OperationKind kind, OpenApiDocument document)
    {
        var type =
            status == StatusCodes.Status409Conflict && kind.Method == HttpMethods.Delete
                ? ProblemTypes.InUse
                : ProblemTypes.ForStatus(status);
        return new OpenApiResponse
        {
            Description = $"{type.Title}. {type.Remedy}",
            Headers = AnswerHeaders.OfFailure(status, document),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaType] = new()
                {
                    Schema = new OpenApiSchemaReference(nameof(Problem), document),
                    Example = ProblemExamples.Of(status, kind),
                },
            },
        };
    }
}

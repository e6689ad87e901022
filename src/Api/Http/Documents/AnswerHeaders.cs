using Microsoft.OpenApi;

namespace Newsroom.Api.Http.Documents;

/// <summary>The headers that answers carry, each described once among the components.</summary>
internal static class AnswerHeaders
{
    public static readonly IReadOnlyDictionary<string, IOpenApiHeader> All = new Dictionary<string, IOpenApiHeader>
    {
        ["Content-Language"] = Header("The language of the sentences in the answer.", "en"),
        ["ETag"] = Header(
            "The state that was answered: \"version-hash\" of a resource, a weak hash of a list. Send it back as If-Match to change exactly this, as If-None-Match to hear only of something new.",
            "\"1-5d41402abc4b2a76\""
        ),
        ["Link"] = Header(
            "The next page, as in next (RFC 8288); absent on the last one.",
            "</v1/claims?limit=50&cursor=AAZNCpX…>; rel=\"next\""
        ),
        ["Location"] = Header(
            "The path of what was written, or of what was asked for under its name of now.",
            "/v1/claims/019d0a3e-5c00-7000-8000-000000000012"
        ),
        ["Retry-After"] = Header("Seconds after which to try again.", 2),
        ["Vary"] = Header("Accept: another Accept header may get another form.", "Accept"),
        ["X-Request-Id"] = Header("Names the request in the logs: yours, if you sent one.", "desk-4711"),
    };

    /// <summary>Those of an answer that is no failure.</summary>
    public static Dictionary<string, IOpenApiHeader> OfSuccess(int status, OperationKind kind, OpenApiDocument document)
    {
        if (status == StatusCodes.Status204NoContent || kind.Exports)
            return References([], document);
        var names = new List<string> { "ETag", "Vary" };
        if (status == StatusCodes.Status201Created)
            names.Add("Location");
        if (
            (kind.AnswersPage || kind.Compares || kind.TellsImpact || kind.TellsSeries)
            && status == StatusCodes.Status200OK
        )
            names.Add("Link");
        if (kind.Compares || kind.Draws || kind.Shows)
            names.Add("Content-Language");
        return References(names, document);
    }

    public static Dictionary<string, IOpenApiHeader> OfFailure(int status, OpenApiDocument document) =>
        status switch
        {
            StatusCodes.Status412PreconditionFailed => References(["ETag"], document),
            StatusCodes.Status503ServiceUnavailable => References(["Retry-After"], document),
            _ => References([], document),
        };

    private static Dictionary<string, IOpenApiHeader> References(IEnumerable<string> names, OpenApiDocument document) =>
        names
            .Append("X-Request-Id")
            .Order(StringComparer.Ordinal)
            .ToDictionary(n => n, IOpenApiHeader (n) => new OpenApiHeaderReference(n, document));

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = example,
        };

    private static OpenApiHeader Header(string description, int example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
            Example = example,
        };
}

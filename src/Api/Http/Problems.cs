using System.Text.Json.Serialization;

namespace Newsroom.Api.Http;

/// <summary>One kind of failure: its page, status and title, and what a client does about it.</summary>
public sealed record ProblemType(string Slug, int Status, string Title, string Meaning, string Remedy)
{
    public string Path => "/problems/" + Slug;
}

/// <summary>Every kind of failure that this API answers, each with a page under <c>/problems/</c>.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType Unreadable = new(
        "unreadable",
        400,
        "The request cannot be read",
        "The body is not JSON, not UTF-8, has a field that does not exist or a value of the wrong JSON type; or a query parameter or header is unknown or malformed.",
        "Each entry of errors names the place: a JSON pointer into the body, a parameter or a header. Nothing was changed; correct it and send it again."
    );
    public static readonly ProblemType Merged = new(
        "merged",
        308,
        "It became another resource",
        "The resource was merged into another one, which stands in its place; of a term, the path has another name than its key.",
        "The Location header and the member existing name that one. Use its id or key from now on; send the same request there."
    );
    public static readonly ProblemType NotFound = new(
        "not-found",
        404,
        "Not found",
        "There is no such route, or no resource with that id or key.",
        "Check the path against /swagger. Keys are lower-case and belong to one type: a source and a claim may bear the same key."
    );
    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "This route does not take that method",
        "The route exists, but not with this method.",
        "The Allow header lists the methods it takes."
    );
    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable",
        406,
        "No answer in the format asked for",
        "The Accept header names no format that this route can answer.",
        "Ask for application/json, or leave Accept out."
    );
    public static readonly ProblemType Conflict = new(
        "conflict",
        409,
        "Something else holds this name",
        "A key, an article's address or an external id is unique in the ledger, and another resource has it.",
        "The member existing names that resource. Use it, merge into it, or choose another key."
    );
    public static readonly ProblemType InUse = new(
        "in-use",
        409,
        "Something rests on it",
        "What was to be withdrawn is still referred to by something live.",
        "The member counts says by what. Withdraw or change that first, or take it along with cascade=true; with dryRun=true that is listed and nothing is withdrawn."
    );
    public static readonly ProblemType ChangedByHand = new(
        "changed-by-hand",
        409,
        "A person changed it since",
        "An import line would undo what a person changed in the ledger.",
        "Look at the resource's revisions. Import with overwrite=true, or give the line the version it was written against as ifVersion."
    );
    public static readonly ProblemType Gone = new(
        "withdrawn",
        410,
        "Withdrawn",
        "The resource was withdrawn. Its history is kept and its key stays taken.",
        "Read its revisions; POST to its restore brings it back."
    );
    public static readonly ProblemType Stale = new(
        "stale",
        412,
        "It was changed since you read it",
        "If-Match names another version than the current one: somebody else changed the resource.",
        "The ETag header carries the current one. Read the resource again, and decide anew whether your change still holds."
    );
    public static readonly ProblemType TooLarge = new(
        "too-large",
        413,
        "The body is too large",
        "A body has at most 1 MiB; so has one line of an import.",
        "Send less at once; imports take any number of lines."
    );
    public static readonly ProblemType UnsupportedMedia = new(
        "unsupported-media-type",
        415,
        "The body has another format than this route takes",
        "Bodies are application/json, a PATCH is application/merge-patch+json, an import application/x-ndjson, all in UTF-8.",
        "Send the Content-Type that the route names in /swagger."
    );
    public static readonly ProblemType Unacceptable = new(
        "invalid",
        422,
        "The request was understood and cannot be accepted",
        "A value is not allowed: an unknown word, a day that is not there, a reference that leads nowhere, words that do not stand in the article, a broken rule.",
        "Each entry of errors has a JSON pointer, a stable code, a sentence, and often a suggestion. All errors are listed at once; nothing was changed."
    );
    public static readonly ProblemType PreconditionRequired = new(
        "precondition-required",
        428,
        "Say which version you change",
        "A change of what is stored needs If-Match, so that nobody overwrites what they have not seen.",
        "Send If-Match with the ETag of the resource you read, or If-Match: * to change whatever is there."
    );
    public static readonly ProblemType Internal = new(
        "internal",
        500,
        "The ledger failed",
        "This is our fault, not yours.",
        "Report the traceId to whoever runs this ledger. A request that changes something may be repeated: it was not acknowledged."
    );
    public static readonly ProblemType Unavailable = new(
        "unavailable",
        503,
        "The ledger cannot answer just now",
        "The database is away, busy or not set up. What was not acknowledged may not have been kept.",
        "Try again after the seconds that Retry-After names."
    );

    public static readonly IReadOnlyList<ProblemType> All =
    [
        Merged,
        Unreadable,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        Conflict,
        InUse,
        ChangedByHand,
        Gone,
        Stale,
        TooLarge,
        UnsupportedMedia,
        Unacceptable,
        PreconditionRequired,
        Internal,
        Unavailable,
    ];

    /// <summary>The kind that a bare status means when the framework answers by itself.</summary>
    public static ProblemType ForStatus(int status) =>
        All.FirstOrDefault(p => p.Status == status && p != InUse && p != ChangedByHand)
        ?? (status >= 500 ? Internal : Unreadable);
}

/// <summary>A failure (RFC 9457 section 3).</summary>
/// <param name="Type">The path of a page that explains this kind of failure.</param>
/// <param name="Title">The kind of failure, in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened here, and what to do.</param>
/// <param name="Instance">The path that was asked for.</param>
/// <param name="TraceId">Names this request in the logs.</param>
/// <param name="Errors">Every reason, where the input was at fault.</param>
/// <param name="Existing">The resource that holds the name (409), or that stands in its place (308).</param>
/// <param name="Counts">What rests on it (409).</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Instance = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TraceId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemError>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExistingResource? Existing = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyDictionary<string, int>? Counts = null
);

/// <summary>One reason why input was refused.</summary>
/// <param name="Pointer">Where in the body: a JSON pointer in # form (RFC 6901 section 6).</param>
/// <param name="Parameter">The query parameter.</param>
/// <param name="Header">The header.</param>
/// <param name="Code">A stable word for programs.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Suggestion">What to send instead.</param>
public sealed record ProblemError(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Header,
    string Code,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Suggestion
);

/// <summary>The resource that already holds a unique name, or that another one became.</summary>
public sealed record ExistingResource(
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? Id,
    string? Key,
    string Path
);

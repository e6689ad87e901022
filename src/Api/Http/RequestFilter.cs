using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>What holds for every request before it is bound: only known query parameters, an answer it accepts, and why it changes something.</summary>
public sealed class RequestFilter(Change change) : IAsyncResourceFilter
{
    private const int LongestReason = 2_000;
    private const long MostDrained = 32 << 20;

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var writes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        QueryCheck.Check(request, (ControllerActionDescriptor)context.ActionDescriptor, writes);
        CheckLength(request);
        CheckCharset(request);
        CheckAccept(request, Offered(context.ActionDescriptor.EndpointMetadata));
        if (writes)
            ReadChange(request);
        return next();
    }

    private static List<string> Offered(IList<object> metadata) =>
        metadata.OfType<AnswersOnlyAttribute>().FirstOrDefault() is { } only
            ? [only.MediaType]
            : [JsonBody.Json, .. metadata.OfType<AnswersAlsoAttribute>().Select(a => a.MediaType)];

    private static void CheckAccept(HttpRequest request, List<string> offered)
    {
        if (Negotiation.Best(request.Headers.Accept, offered) is null)
            throw new NotAcceptable(string.Join(" or ", offered));
    }

    /// <summary>A body that says that it is too long is not used, but read to its end: who is still sending does not see the answer.</summary>
    private static void CheckLength(HttpRequest request)
    {
        var limit = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit?.MaxRequestBodySize is not { } most || request.ContentLength is not { } length || length <= most)
            return;
        limit.MaxRequestBodySize = Math.Max(most, MostDrained);
        throw new BodyTooLarge("The body has more than 1 MiB.");
    }

    private static void CheckCharset(HttpRequest request)
    {
        if (
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.Charset.HasValue
            && !type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
            throw new UnsupportedBody("Bodies are sent in UTF-8.");
    }

    private void ReadChange(HttpRequest request)
    {
        var errors = new List<InputError>();
        var header = request.Headers["X-Change-Reason"].FirstOrDefault();
        var reason = header is null ? request.Query["reason"].FirstOrDefault() : Uri.UnescapeDataString(header);
        if (reason is not null && Texts.Check(reason, LongestReason) is { } flaw)
            errors.Add(
                header is null
                    ? new InputError("reason", flaw, InputPlace.Parameter)
                    : new InputError("X-Change-Reason", flaw, InputPlace.Header)
            );
        change.Reason = string.IsNullOrWhiteSpace(reason) ? null : reason;
        var kind = request.Headers["X-Change-Kind"].FirstOrDefault() ?? "edit";
        if (kind is not ("edit" or "correction"))
            errors.Add(
                new InputError(
                    "X-Change-Kind",
                    new Flaw(
                        "unknownWord",
                        "A change is an edit, or a correction of something printed.",
                        "edit | correction"
                    ),
                    InputPlace.Header
                )
            );
        change.IsCorrection = kind == "correction";
        if (errors.Count > 0)
            throw new Unreadable(errors);
    }
}

/// <summary>A format that an action answers beside JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAlsoAttribute(string mediaType) : Attribute
{
    public string MediaType { get; } = mediaType;
}

/// <summary>The one format of an action that answers no JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersOnlyAttribute(string mediaType) : Attribute
{
    public string MediaType { get; } = mediaType;
}

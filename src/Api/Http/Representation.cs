using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Http;

/// <summary>An answer in bytes with its ETag: <c>"version-hash"</c> for a resource, a weak hash for a list. GET honours If-None-Match.</summary>
public sealed class Representation(
    object body,
    int status,
    int? version,
    string? location = null,
    string? next = null,
    string? language = null
) : IActionResult
{
    public static Representation Of(
        IResource resource,
        int status = StatusCodes.Status200OK,
        string? location = null
    ) => new(resource, status, resource.Version, location);

    public static Representation Of<T>(Page<T> page) => new(page, StatusCodes.Status200OK, null, next: page.Next);

    /// <summary>An ETag as <c>If-Match</c> takes it: computed parts change the hash without a new version.</summary>
    public static string Tag(ReadOnlySpan<byte> bytes, int? version)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        return version is null ? $"W/\"{hash}\"" : $"\"{version}-{hash}\"";
    }

    public static byte[] Bytes(object body) =>
        body is IMediaBody media
            ? media.Bytes()
            : JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), WireJson.Body);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var bytes = Bytes(body);
        var tag = Tag(bytes, version);
        response.Headers.ETag = tag;
        response.Headers.Vary = language is null ? "Accept" : "Accept, Accept-Language";
        if (language is not null)
            response.Headers.ContentLanguage = language;
        response.Headers.CacheControl = "no-cache";
        if (location is not null)
            response.Headers.Location = location;
        if (next is not null)
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        if (
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request
                .Headers.IfNoneMatch.SelectMany(v => v!.Split(',', StringSplitOptions.TrimEntries))
                .Any(t => t == "*" || Opaque(t) == Opaque(tag))
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = status;
        response.ContentType = (body as IMediaBody)?.ContentType ?? JsonBody.Json;
        if (body is IMediaBody { Policy: { } policy })
            response.Headers.ContentSecurityPolicy = policy;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }

    /// <summary>If-None-Match compares weakly (RFC 9110 section 13.1.2).</summary>
    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}

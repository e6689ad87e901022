using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>Reads request bodies, and says in our own words where and why one cannot be read.</summary>
public sealed class JsonBody : InputFormatter
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    public JsonBody()
    {
        SupportedMediaTypes.Add(Json);
        SupportedMediaTypes.Add(MergePatch);
    }

    /// <summary>A PATCH is a merge patch, every other body plain JSON; corrections that are sent by a POST may call themselves either.</summary>
    public override bool CanRead(InputFormatterContext context) =>
        MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && Taken(context.HttpContext).Any(t => type.MediaType.Equals(t, StringComparison.OrdinalIgnoreCase));

    private static string[] Taken(HttpContext context) =>
        HttpMethods.IsPatch(context.Request.Method) ? [MergePatch]
        : context.GetEndpoint()?.Metadata.GetMetadata<PatchesAttribute>() is not null ? [MergePatch, Json]
        : [Json];

    /// <summary>An empty body is read too, so that its problem is told like any other.</summary>
    public override Task<InputFormatterResult> ReadAsync(InputFormatterContext context) =>
        ReadRequestBodyAsync(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync(
                context.HttpContext.Request.Body,
                context.ModelType,
                WireJson.Body,
                context.HttpContext.RequestAborted
            );
            return body is null or JsonElement { ValueKind: not JsonValueKind.Object }
                ? throw new Unreadable(new InputError("#", new Flaw("notAnObject", "The body is a JSON object.")))
                : await InputFormatterResult.SuccessAsync(body);
        }
        catch (JsonException e)
        {
            throw Failure(e);
        }
    }

    /// <summary>What was wrong with JSON, without a word about our own types.</summary>
    public static Unreadable Failure(JsonException e)
    {
        var (place, field) = PlaceOf(e.Path);
        var flaw = e switch
        {
            WireException => new Flaw("wrongType", e.Message),
            _ when e.GetType() != typeof(JsonException) => new Flaw(
                "brokenJson",
                $"The body is not JSON in UTF-8: it breaks off or goes wrong at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}, or is nested deeper than {WireJson.MaxDepth}."
            ),
            _ when e.Message.Contains("could not be mapped", StringComparison.Ordinal) => new Flaw(
                "unknownField",
                $"There is no field '{field}' here."
            ),
            _ when e.Message.Contains("uplicate", StringComparison.Ordinal) => new Flaw(
                "fieldTwice",
                $"A field stands here twice: '{field}'."
            ),
            _ when e.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase) => new Flaw(
                "tooDeep",
                $"JSON is nested at most {WireJson.MaxDepth} deep."
            ),
            _ when e.Message.Contains("does not contain any JSON tokens", StringComparison.Ordinal) => new Flaw(
                "noBody",
                "A JSON body is needed."
            ),
            _ => new Flaw("wrongType", "The value has another JSON type than this field takes."),
        };
        return new Unreadable(new InputError(place, flaw));
    }

    /// <summary><c>$.citations[0].form</c> becomes <c>#/citations/0/form</c>, and its last part.</summary>
    private static (string Place, string Field) PlaceOf(string? path)
    {
        if (path is null)
            return ("#", "");
        var parts = new List<string>();
        for (var at = 1; at < path.Length; )
        {
            var quoted = path.AsSpan(at).StartsWith("['");
            var end = quoted ? path.IndexOf("']", at, StringComparison.Ordinal) : path.IndexOfAny(['.', '['], at + 1);
            end = end < 0 ? path.Length : end;
            parts.Add(quoted ? path[(at + 2)..end] : path[(at + 1)..end].TrimEnd(']'));
            at = quoted ? end + 2 : end;
        }
        return (
            "#"
                + string.Concat(
                    parts.Select(p =>
                        "/"
                        + p.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                    )
                ),
            parts.Count > 0 ? parts[^1] : ""
        );
    }
}

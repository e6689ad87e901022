using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Support;

/// <summary>One answer of the API: status, headers, and the JSON it holds.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseMessage Message, string Text)
{
    public int Code => (int)Status;

    public string? Tag => Message.Headers.ETag?.ToString();

    public string? Media => Message.Content.Headers.ContentType?.MediaType;

    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode? this[string field] => Json[field];

    public string Id => (string)Json["id"]!;

    /// <summary>The places that the problem names: pointers, parameters and headers.</summary>
    public IEnumerable<string> Places =>
        Json["errors"]!.AsArray().Select(e => (string)(e!["pointer"] ?? e["parameter"] ?? e["header"])!);

    public IEnumerable<string> Codes => Json["errors"]!.AsArray().Select(e => (string)e!["code"]!);

    /// <summary>The answer, once its status is the one wanted.</summary>
    public Answer Must(int status)
    {
        Assert.True(
            Code == status,
            $"{Message.RequestMessage!.Method} {Message.RequestMessage.RequestUri!.PathAndQuery}: wanted {status}, got {Code}: {Text}"
        );
        return this;
    }

    /// <summary>A problem of that status, as every failure is.</summary>
    public Answer MustFail(int status)
    {
        Must(status);
        Assert.Equal("application/problem+json", Media);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.StartsWith("/problems/", (string)Json["type"]!);
        Assert.NotEmpty((string)Json["title"]!);
        Assert.NotEmpty((string)Json["detail"]!);
        Assert.NotEmpty((string)Json["traceId"]!);
        Assert.DoesNotContain("Newsroom.", Text);
        Assert.DoesNotContain("Exception", Text);
        return this;
    }
}

/// <summary>Speaks HTTP to a ledger.</summary>
public sealed class LedgerClient(HttpClient http)
{
    public HttpClient Http { get; } = http;

    private readonly Dictionary<string, string> seen = [];

    /// <summary>False when what is told of the path was told before, word for word.</summary>
    public bool IsNews(string path, string told)
    {
        if (seen.TryGetValue(path, out var before) && before == told)
            return false;
        seen[path] = told;
        return true;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, null, null, headers);

    public Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, body, "application/json", headers);

    public Task<Answer> Put(string path, object body, string? ifMatch = null) =>
        Send(HttpMethod.Put, path, body, "application/json", ifMatch is null ? [] : [("If-Match", ifMatch)]);

    public Task<Answer> Patch(
        string path,
        object body,
        string? ifMatch = "*",
        params (string Name, string Value)[] headers
    ) =>
        Send(
            HttpMethod.Patch,
            path,
            body,
            "application/merge-patch+json",
            ifMatch is null ? headers : [("If-Match", ifMatch), .. headers]
        );

    public Task<Answer> Delete(string path, string? ifMatch = "*", params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Delete, path, null, null, ifMatch is null ? headers : [("If-Match", ifMatch), .. headers]);

    public Task<Answer> Import(string lines, string query = "", params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, "/v1/imports" + query, lines, "application/x-ndjson", headers);

    /// <summary>Every item of a list, page by page.</summary>
    public async Task<List<JsonNode>> All(string path)
    {
        var items = new List<JsonNode>();
        for (string? next = path; next is not null; )
        {
            var page = (await Get(next)).Must(200).Json;
            items.AddRange(page["items"]!.AsArray().Select(i => i!));
            next = (string?)page["next"];
        }
        return items;
    }

    public async Task<Answer> Send(
        HttpMethod method,
        string path,
        object? body,
        string? media,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body switch
        {
            null => null,
            byte[] bytes => new ByteArrayContent(bytes),
            string text => new ByteArrayContent(Encoding.UTF8.GetBytes(text)),
            JsonNode node => new ByteArrayContent(Encoding.UTF8.GetBytes(node.ToJsonString())),
            _ => new ByteArrayContent(
                System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body, System.Text.Json.JsonSerializerOptions.Web)
            ),
        };
        if (media is not null && request.Content is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", media);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await Http.SendAsync(request, Cancel);
        return new Answer(answer.StatusCode, answer, await answer.Content.ReadAsStringAsync(Cancel));
    }
}

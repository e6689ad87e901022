using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Newsroom.Api.Http.Documents;

namespace Newsroom.Api.Tests.Contract;

/// <summary>Plays the examples of the document against a server, one after the other, and writes each answer as the document shows it.</summary>
internal sealed class Play(HttpClient client, Document document)
{
    private readonly Retelling retelling = new();

    /// <summary>Sends the example of an operation.</summary>
    public async Task<Played> Send(string id, string? accept = null, string? query = null)
    {
        var operation = document[id];
        var example = Examples.Of(id);
        using var request = new HttpRequestMessage(
            new HttpMethod(operation.Method),
            $"{Address(operation, example)}&{query}"
        );
        foreach (var (name, value) in example.Headers)
            request.Headers.TryAddWithoutValidation(name, value!.ToString());
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        foreach (var (type, _) in operation.Bodies)
        {
            var text = example.Lines is { } lines ? Example.Text(lines) : example.Body!.ToJsonString();
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text))
            {
                Headers = { ContentType = new MediaTypeHeaderValue(type) },
            };
        }
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Played(
            operation,
            (int)answer.StatusCode,
            [.. answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key)],
            answer.Content.Headers.ContentType?.MediaType,
            retelling.Of(body)
        );
    }

    private string Address(Operation operation, Example example)
    {
        var path = example.Path.Aggregate(
            operation.Path,
            (at, p) => at.Replace($"{{{p.Key}}}", retelling.Real(p.Value!.ToString()), StringComparison.Ordinal)
        );
        return path
            + "?"
            + string.Join('&', example.Query.Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value!.ToString())}"));
    }
}

/// <summary>What an operation answered, retold.</summary>
internal sealed record Played(
    Operation Operation,
    int Status,
    IReadOnlyList<string> Headers,
    string? MediaType,
    string Body
)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonArray Lines =>
        [.. Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))];
}

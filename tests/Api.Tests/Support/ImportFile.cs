using System.Text.Json;
using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Support;

/// <summary>Files for the import: one JSON object a line.</summary>
internal static class ImportFile
{
    public static string Of(params object[] lines) => string.Concat(lines.Select(l => Text(l) + "\n"));

    public static JsonObject Source(string key, string name = "Wasseramt") =>
        new()
        {
            ["type"] = "source",
            ["key"] = key,
            ["name"] = name,
            ["kind"] = "government",
        };

    public static JsonObject Article(
        string key,
        string text = Samples.Text,
        string? published = null,
        string? url = null
    ) =>
        new()
        {
            ["type"] = "article",
            ["key"] = key,
            ["language"] = "de",
            ["text"] = text,
            ["published"] = published,
            ["url"] = url,
        };

    public static JsonObject Claim(string key, string article, string? origin = null)
    {
        var line = Samples.Claim(article, origin);
        line["type"] = "claim";
        line["key"] = key;
        return line;
    }

    /// <summary>The same line with one field set.</summary>
    public static JsonObject With(this JsonObject line, string field, JsonNode? value)
    {
        var changed = (JsonObject)line.DeepClone();
        changed[field] = value?.DeepClone();
        return changed;
    }

    /// <summary>The same line without one field.</summary>
    public static JsonObject Without(this JsonObject line, string field)
    {
        var changed = (JsonObject)line.DeepClone();
        changed.Remove(field);
        return changed;
    }

    /// <summary>The only refused line of a report: its number, the status, the first place and code.</summary>
    public static (int Line, int Status, string? Place, string? Code) Refusal(this Answer report)
    {
        var (line, _, status, place, code) = Assert.Single(report.Refused());
        return (line, status, place, code);
    }

    public static (int Created, int Updated, int Unchanged, int Failed) Tally(this Answer report) =>
        ((int)report["created"]!, (int)report["updated"]!, (int)report["unchanged"]!, (int)report["failed"]!);

    /// <summary>The refused lines of a report: number, key, status of the problem, first place and code in it.</summary>
    public static List<(int Line, string? Key, int Status, string? Place, string? Code)> Refused(this Answer report) =>
        report["errors"]!
            .AsArray()
            .Select(e =>
            {
                var first = e!["problem"]!["errors"]?.AsArray().FirstOrDefault();
                return (
                    (int)e["line"]!,
                    (string?)e["key"],
                    (int)e["problem"]!["status"]!,
                    (string?)first?["pointer"],
                    (string?)first?["code"]
                );
            })
            .ToList();

    private static string Text(object line) =>
        line as string
        ?? (line as JsonNode)?.ToJsonString()
        ?? JsonSerializer.Serialize(line, JsonSerializerOptions.Web);
}

using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Contract;

/// <summary>Files of the repository that say what the API should answer. <c>UPDATE_APPROVED=1</c> rewrites them; then the change is read like any other.</summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static bool IsUpdated => Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1";

    public static string DocumentFile => Path.Combine(Here(), "openapi.json");

    public static string ExampleFile(string operation) =>
        Path.GetFullPath(Path.Combine(Here(), "../../../src/Api/Http/Documents/Examples", operation + ".json"));

    public static string Text(JsonNode node) => node.ToJsonString(Written).ReplaceLineEnds() + "\n";

    private static string ReplaceLineEnds(this string text) => text.ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

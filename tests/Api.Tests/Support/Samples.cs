using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Support;

/// <summary>Resources that many tests need, of our own invention.</summary>
internal static class Samples
{
    public const string Text =
        "Der Pegel der Alsen stieg am Montag weiter. Nach Angaben des Wasseramts standen rund 1.200 Häuser unter Wasser. "
        + "„Wir haben so etwas nie gesehen“, sagte die Sprecherin. Am Abend hieß es, 40 Menschen würden vermisst. "
        + "Später hieß es erneut, 40 Menschen würden vermisst.";

    public const string Quote = "Nach Angaben des Wasseramts standen rund 1.200 Häuser unter Wasser.";

    public static async Task<Answer> Source(
        this LedgerClient ledger,
        string key,
        string name = "Wasseramt",
        string kind = "government"
    ) => (await ledger.Put($"/v1/sources/{key}", new { name, kind })).Must(201);

    public static async Task<Answer> Article(
        this LedgerClient ledger,
        string key,
        string text = Text,
        string? published = null
    ) =>
        (
            await ledger.Put(
                $"/v1/articles/{key}",
                new
                {
                    language = "de",
                    text,
                    published,
                }
            )
        ).Must(201);

    public static JsonObject Claim(string article, string? origin = null, string exact = Quote) =>
        new()
        {
            ["text"] = "About 1,200 houses stood under water.",
            ["language"] = "en",
            ["origin"] = origin,
            ["citations"] = new JsonArray(
                new JsonObject
                {
                    ["article"] = article,
                    ["quote"] = new JsonObject { ["exact"] = exact },
                    ["form"] = "indirect",
                }
            ),
        };

    public static async Task<Answer> Record(this LedgerClient ledger, JsonObject claim) =>
        (await ledger.Post("/v1/claims", claim)).Must(201);
}

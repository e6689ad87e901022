using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Lists;

/// <summary>A small ledger of our own invention, for filters: imported as often as a test asks for it, the same each time.</summary>
internal static class FloodWorld
{
    private const string Prefix = "flood-";
    private const string Text =
        "Der Deich bei Tarrick brach am Abend. Nach Angaben des Amts standen rund 1.200 Häuser unter Wasser. Niemand wurde verletzt.";

    public static async Task<LedgerClient> Flood(this LedgerClient ledger)
    {
        var report = (await ledger.Import(ImportFile.Of(Lines().ToArray()))).Must(200);
        Assert.Equal(0, report.Tally().Failed);
        return ledger;
    }

    /// <summary>The keys of a list, in its order.</summary>
    public static async Task<List<string>> Keys(this LedgerClient ledger, string path) =>
        (await ledger.All(path)).ConvertAll(row => (string)row["key"]!);

    /// <summary>Each query lets through the resources of this ledger with these keys.</summary>
    public static async Task FloodPasses(
        this LedgerClient ledger,
        string list,
        IReadOnlyList<(string Query, string Keys)> filters,
        bool inOrder = true
    )
    {
        await ledger.Flood();
        var seen = new List<string>();
        foreach (var (query, _) in filters)
        {
            var keys = (await ledger.Keys($"/v1/{list}?{query}&limit=3"))
                .Where(k => k?.StartsWith(Prefix, StringComparison.Ordinal) == true)
                .Select(k => k[Prefix.Length..]);
            seen.Add($"{query}: {Listed(keys)}");
        }
        Assert.Equal(
            filters.Select(f => $"{f.Query}: {Listed(f.Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))}"),
            seen
        );

        string Listed(IEnumerable<string> keys) =>
            string.Join(' ', inOrder ? keys : keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<object> Lines() =>
        [
            Source("land", "government", "DE"),
            Source("office", "government", "DE", "land"),
            Source("clerk", "person", "DE", "office", "B"),
            Source("agency", "newsAgency", "AT", reliability: "A"),
            Source("bote", "newsOutlet", "DE"),
            Source("voices", "unnamed", null),
            Article("march", "bote", "2026-03-14", "de", "https://bote.example/deich?id=1", "Deich bricht"),
            Article(
                "april",
                "agency",
                "2026-04",
                "de-AT",
                "https://agency.example/2",
                "Nach der Flut",
                notice: "corrected"
            ),
            Article("undated", null, null, "en", null, null),
            Event("breach", "disaster", "occurred", "2026-03-13", "DE", 47.5, 11.1),
            Event("hearing", "trial", "planned", "2026-05/2026-06", "AT", 48.2, 16.37),
            Event("party", "ceremony", "unknown", null, null, null, null),
            Question("houses", "houses", "breach", "open"),
            Question("hurt", "people", null, "closed"),
            Claim("up-to", "march", "land", Quantity("atMost", high: 1_200))
                .With("statedOn", "2026-03-10")
                .With("period", "2026-03")
                .With("originCertainty", "certain")
                .With("topics", new JsonArray("levee")),
            Claim("about", "march", "office", Quantity("about", 1_000)).With("events", new JsonArray("flood-breach")),
            Claim("more-than", "april", "clerk", Quantity("moreThan", low: 1_200), "flood-agency")
                .With("statedOn", "2026"),
            Claim(
                "vague",
                "april",
                "voices",
                new JsonObject
                {
                    ["qualifier"] = "vague",
                    ["unit"] = "houses",
                    ["rawText"] = "rund",
                }
            ),
            Claim("between", "undated", null, Quantity("between", low: 900, high: 1_100))
                .With("period", "2026-03-14/.."),
            Claim(
                    "plain",
                    "march",
                    "land",
                    Quantity("plain", 5, unit: "people", measure: "hurt", scope: "Tarrick", nature: "counted")
                )
                .With("question", "flood-hurt")
                .With("coOrigins", new JsonArray("flood-voices")),
            Claim("denied", "march", "office", null)
                .With("stance", "denies")
                .With("events", new JsonArray("flood-breach", "flood-hearing"))
                .With("question", null)
                .With("topics", new JsonArray("levee", "inquiry")),
            Claim("under", "april", "bote", Quantity("justUnder", high: 900), "someone").With("statedOn", "/2026-03"),
        ];

    private static JsonObject Source(
        string key,
        string kind,
        string? country,
        string? partOf = null,
        string? reliability = null
    ) =>
        new()
        {
            ["type"] = "source",
            ["key"] = "flood-" + key,
            ["name"] = "Flood " + key,
            ["kind"] = kind,
            ["country"] = country,
            ["partOf"] = partOf is null ? null : "flood-" + partOf,
            ["reliability"] = reliability,
        };

    private static JsonObject Article(
        string key,
        string? publisher,
        string? published,
        string language,
        string? url,
        string? headline,
        string notice = "none"
    ) =>
        new()
        {
            ["type"] = "article",
            ["key"] = "flood-" + key,
            ["headline"] = headline,
            ["language"] = language,
            ["text"] = Text,
            ["url"] = url,
            ["publisher"] = publisher is null ? null : "flood-" + publisher,
            ["published"] = published,
            ["notice"] = notice,
            ["agencies"] = publisher == "bote" ? new JsonArray("flood-agency") : [],
            ["externalIds"] = new JsonArray("urn:flood:" + key),
            ["topics"] = new JsonArray("flood"),
        };

    private static JsonObject Event(
        string key,
        string kind,
        string occurrence,
        string? date,
        string? country,
        double? latitude,
        double? longitude
    ) =>
        new()
        {
            ["type"] = "event",
            ["key"] = "flood-" + key,
            ["title"] = "Flood " + key,
            ["kind"] = kind,
            ["occurrence"] = occurrence,
            ["date"] = date,
            ["place"] = country is null
                ? null
                : new JsonObject
                {
                    ["country"] = country,
                    ["latitude"] = latitude,
                    ["longitude"] = longitude,
                },
            ["participants"] = new JsonArray(new JsonObject { ["source"] = "flood-office" }),
            ["articles"] = key == "breach" ? new JsonArray("flood-march", "flood-april") : [],
        };

    private static JsonObject Question(string key, string unit, string? happening, string state) =>
        new()
        {
            ["type"] = "question",
            ["key"] = "flood-" + key,
            ["text"] = $"How many {key}?",
            ["unit"] = unit,
            ["event"] = happening is null ? null : "flood-" + happening,
            ["state"] = state,
        };

    private static JsonObject Claim(
        string key,
        string article,
        string? origin,
        JsonObject? quantity,
        string? via = null
    )
    {
        var claim = ImportFile.Claim("flood-" + key, "flood-" + article, origin is null ? null : "flood-" + origin);
        claim["quantity"] = quantity;
        claim["question"] = "flood-houses";
        var citation = claim["citations"]![0]!.AsObject();
        citation["quote"] = new JsonObject
        {
            ["exact"] = "Nach Angaben des Amts standen rund 1.200 Häuser unter Wasser.",
        };
        if (via is not null)
            citation["via"] = new JsonArray(
                new JsonObject
                {
                    [via.StartsWith("flood-", StringComparison.Ordinal) ? "source" : "description"] = via,
                    ["role"] = "relay",
                }
            );
        return claim;
    }

    private static JsonObject Quantity(
        string qualifier,
        int? value = null,
        int? low = null,
        int? high = null,
        string unit = "houses",
        string measure = "flooded",
        string? scope = null,
        string nature = "estimated"
    ) =>
        new()
        {
            ["qualifier"] = qualifier,
            ["value"] = value,
            ["low"] = low,
            ["high"] = high,
            ["unit"] = unit,
            ["measure"] = measure,
            ["scope"] = scope,
            ["nature"] = nature,
        };
}

using System.Globalization;
using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Exports;

/// <summary>A newsroom's busy day: random changes over HTTP. What the ledger refuses is part of it; a failure of its own is not.</summary>
internal sealed class RandomEdits(LedgerClient ledger, int seed)
{
    private static readonly string[] Sentences =
    [
        "Der Pegel stieg auf 12\u202F000 Zentimeter.",
        "„Es gibt 40 Vermisste“, sagte X.",
        "Es gibt 40 Vermisste.",
        "Nichts ist sicher 🌊.",
        "“So it goes”, she wrote.",
        "Es\u00A0gibt\n40 Vermisste.",
    ];
    private static readonly string[] Types = ["source", "article", "event", "question", "claim"];

#pragma warning disable CA5394 // A repeatable day is wanted, not a secret.
    private readonly Random random = new(seed);
    private readonly Dictionary<string, List<string>> names = Types.ToDictionary(t => t, _ => new List<string>());
    private int made;

    public async Task Do(int changes)
    {
        for (var i = 0; i < changes; i++)
            await (
                random.Next(25) switch
                {
                    0 or 1 => Make("source", Source()),
                    2 or 3 => Make("article", Article()),
                    4 => Make("event", Event()),
                    5 => Make("question", Question()),
                    6 or 7 or 8 => Make("claim", Claim()),
                    9 => Patch("source", new JsonObject { ["partOf"] = Any("source") }),
                    10 or 11 => Patch("article", new JsonObject { ["text"] = Text() }),
                    12 => Patch("article", new JsonObject { ["copyOf"] = Any("article"), ["published"] = Date() }),
                    13 => Patch("event", new JsonObject { ["partOf"] = Any("event"), ["articles"] = Some("article") }),
                    14 => Patch("question", new JsonObject { ["subsetOf"] = Any("question") }),
                    15 => Send(HttpMethod.Post, $"claims/{Any("claim")}/citations", Citation()),
                    16 => Send(HttpMethod.Post, $"events/{Any("event")}/occurrence", Transition()),
                    17 => Merge(Types[random.Next(Types.Length)]),
                    18 => Send(HttpMethod.Post, $"claims/{Any("claim")}/relations", Relation()),
                    19 => Send(HttpMethod.Post, $"claims/{Any("claim")}/assessments", Assessment()),
                    20 => Send(HttpMethod.Post, $"sources/{Any("source")}/links", Link()),
                    21 => Print(),
                    22 => TakeBack(),
                    23 => Withdraw(Types[random.Next(Types.Length)]),
                    _ => Restore(Types[random.Next(Types.Length)]),
                }
            );
    }

    private async Task Make(string type, JsonObject body)
    {
        var key = random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{type}-{seed}-{made++}");
        body["key"] = key;
        var answer = await Send(HttpMethod.Post, $"{type}s", body);
        if (answer.Code == 201)
            names[type].Add(key ?? answer.Id);
    }

    private Task<Answer> Patch(string type, JsonObject patch) => Check(ledger.Patch($"/v1/{type}s/{Any(type)}", patch));

    private Task<Answer> Merge(string type) =>
        Send(HttpMethod.Post, $"{type}s/{Any(type)}/merge", new JsonObject { ["into"] = Any(type) });

    private Task<Answer> Withdraw(string type) =>
        Check(
            ledger.Delete(
                $"/v1/{type}s/{Any(type)}?reason=r{random.Next(9)}&cascade={(random.Next(3) == 0 ? "true" : "false")}"
            )
        );

    private Task<Answer> Print() =>
        Check(
            ledger.Put(
                $"/v1/questions/{Any("question")}/house-figure",
                new JsonObject { ["claim"] = Any("claim"), ["wording"] = Word() },
                "*"
            )
        );

    /// <summary>Removes the newest relation or link, where there is one.</summary>
    private async Task TakeBack()
    {
        var (collection, parts) = random.Next(2) == 0 ? ("claims", "relations") : ("sources", "links");
        var path = $"/v1/{collection}/{Any(collection[..^1])}/{parts}";
        var listed = await Check(ledger.Get(path));
        if (listed.Code == 200 && listed["items"]!.AsArray() is [var first, ..])
            await Check(ledger.Delete($"{path}/{first!["id"]}"));
    }

    private Task<Answer> Restore(string type) => Send(HttpMethod.Post, $"{type}s/{Any(type)}/restore", null);

    private Task<Answer> Send(HttpMethod method, string path, JsonNode? body) =>
        Check(ledger.Send(method, "/v1/" + path, body, body is null ? null : "application/json"));

    private static async Task<Answer> Check(Task<Answer> sent)
    {
        var answer = await sent;
        Assert.True(answer.Code is 200 or 201 or 204 or 308 or 404 or 409 or 410 or 422, answer.Text);
        return answer;
    }

    private JsonObject Source() =>
        new()
        {
            ["name"] = Word(),
            ["kind"] = Pick("person", "government", "unnamed"),
            ["aliases"] = new JsonArray(Word() + "a", Word() + "b"),
            ["partOf"] = random.Next(2) == 0 ? Any("source") : null,
        };

    private JsonObject Article() =>
        new()
        {
            ["language"] = Pick("de", "en"),
            ["text"] = Text(),
            ["published"] = Date(),
            ["publisher"] = random.Next(2) == 0 ? Any("source") : null,
            ["copyOf"] = random.Next(4) == 0 ? Any("article") : null,
        };

    private JsonObject Event() =>
        new()
        {
            ["title"] = Word(),
            ["kind"] = Pick("meeting", "disaster"),
            ["occurrence"] = Pick("planned", "unknown"),
            ["date"] = Date(),
            ["articles"] = Some("article"),
        };

    private JsonObject Question() =>
        new()
        {
            ["text"] = Word() + "?",
            ["event"] = random.Next(2) == 0 ? Any("event") : null,
            ["subsetOf"] = random.Next(3) == 0 ? Any("question") : null,
        };

    private JsonObject Claim() =>
        new()
        {
            ["text"] = Word(),
            ["language"] = "de",
            ["origin"] = Any("source"),
            ["statedOn"] = Date(),
            ["question"] = random.Next(2) == 0 ? Any("question") : null,
            ["events"] = Some("event"),
            ["quantity"] =
                random.Next(2) == 0
                    ? new JsonObject { ["qualifier"] = "about", ["value"] = random.Next(1_000) / 8m }
                    : null,
            ["citations"] = new JsonArray(
                Enumerable.Range(0, 1 + random.Next(3)).Select(JsonNode (_) => Citation()).ToArray()
            ),
        };

    private JsonObject Relation() =>
        new()
        {
            ["kind"] = Pick("supersedes", "corrects", "retracts", "dependsOn", "narrows", "contradicts"),
            ["other"] = Any("claim"),
            ["reason"] = Word(),
        };

    private JsonObject Assessment() =>
        new()
        {
            ["verdict"] = Pick("confirmed", "doubtful"),
            ["credibility"] = random.Next(1, 7),
            ["evidence"] = new JsonArray(
                new JsonObject { ["claim"] = Any("claim") },
                new JsonObject { ["article"] = Any("article") }
            ),
        };

    private JsonObject Link() =>
        new()
        {
            ["kind"] = Pick("dependsOn", "independent"),
            ["other"] = Any("source"),
            ["reason"] = Word(),
        };

    private JsonObject Citation() =>
        new()
        {
            ["article"] = Any("article"),
            ["quote"] = new JsonObject { ["exact"] = Sentences[random.Next(Sentences.Length)] },
            ["form"] = Pick("direct", "indirect"),
            ["via"] =
                random.Next(2) == 0
                    ? new JsonArray(new JsonObject { ["source"] = Any("source"), ["role"] = "relay" })
                    : null,
        };

    private JsonObject Transition() =>
        new()
        {
            ["occurrence"] = Pick("occurred", "postponed", "cancelled"),
            ["date"] = Date(),
            ["evidence"] = random.Next(2) == 0 ? new JsonObject { ["claim"] = Any("claim") } : null,
        };

    /// <summary>Some sentences, each at most once, so that quotes are not ambiguous, and at times one of them twice.</summary>
    private string Text() =>
        string.Join(' ', Sentences.OrderBy(_ => random.Next()).Take(1 + random.Next(Sentences.Length)))
        + (random.Next(4) == 0 ? " " + Sentences[0] : "");

    private string? Date() =>
        Pick(null, "2026", "2026-03", "2026-03-14", "2026-03-14T10:00:00+02:00", "/2026-03-14", "2026-02/..");

    private JsonArray Some(string type) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any(type)).Distinct().Select(n => JsonValue.Create(n))];

    private string Any(string type) => names[type].Count == 0 ? "none" : names[type][random.Next(names[type].Count)];

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"Wört {random.Next(1_000)} “{made}”");

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];
#pragma warning restore CA5394
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Benchmarks.Invented;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>How long a reader waits for what the ledger concludes: one request after the other, the median of many.</summary>
internal static class Conclusions
{
    private const int Claims = 1_000;
    private const int Origins = 100;
    private const int RelayedClaims = 2_500;
    private const int CitationsOfEach = 4;
    private const int Asked = 100;

    /// <summary>A title, the bar in milliseconds, and the paths that are asked for in turn.</summary>
    public static async Task<List<(string Title, double Bar, List<string> Paths)>> All(
        Engine engine,
        Served api,
        CancellationToken cancel
    )
    {
        await Enter(api, cancel);
        var alike = await engine.Read(
            "select id from claims where question_id is not null order by key limit 40",
            cancel
        );
        return
        [
            ("comparison of 1,000 claims of 100 origins", 50, ["/v1/questions/concluded/comparison"]),
            ("similar claims", 30, alike.Values.ConvertAll(c => $"/v1/claims/{engine.Id(c[0])}/similar")),
            ("impact of a source with 10,000 citations", 50, ["/v1/sources/concluded-wire/impact"]),
        ];
    }

    /// <summary>The median wait in milliseconds, of a process that has answered the same for a while.</summary>
    public static async Task<double> Wait(Served api, List<string> paths, int warmUpSeconds, CancellationToken cancel)
    {
        var warmUp = Stopwatch.StartNew();
        for (var at = 0; warmUp.Elapsed.TotalSeconds < warmUpSeconds; at++)
            await Wait(at);
        var waits = new List<double>(Asked);
        for (var at = 0; at < Asked; at++)
            waits.Add(await Wait(at));
        return Compared.Median(waits);

        async Task<double> Wait(int at)
        {
            var watch = Stopwatch.StartNew();
            await api.Http.GetByteArrayAsync(paths[at % paths.Count], cancel);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    /// <summary>A question with so many claims, each in an article of its own, and a relay with ten thousand citations; entered once.</summary>
    private static async Task Enter(Served api, CancellationToken cancel)
    {
        var dice = new Dice(23, 0);
        var lines = new StringBuilder();
        for (var n = 0; n < Origins; n++)
            Add(
                new()
                {
                    ["type"] = "source",
                    ["key"] = $"concluded-{n}",
                    ["name"] = $"Service {n}",
                    ["kind"] = "organization",
                }
            );
        Add(
            new()
            {
                ["type"] = "question",
                ["key"] = "concluded",
                ["text"] = "How many?",
                ["unit"] = "soldiers",
            }
        );
        Add(
            new()
            {
                ["type"] = "source",
                ["key"] = "concluded-wire",
                ["name"] = "Wire",
                ["kind"] = "newsAgency",
            }
        );
        var printed = new string[Claims];
        for (var n = 0; n < Claims; n++)
        {
            var (figure, day) = ((8 + dice.Next(9)) * 1_000, $"2025-{1 + (n % 12):d2}-{1 + (n % 28):d2}");
            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"Es sind rund {figure} Soldaten, heißt es zum {n}. Mal."
            );
            printed[n] = words;
            Add(
                new()
                {
                    ["type"] = "article",
                    ["key"] = $"concluded-{n}",
                    ["language"] = "de",
                    ["published"] = day,
                    ["text"] = words,
                }
            );
            Add(
                new()
                {
                    ["type"] = "claim",
                    ["key"] = $"concluded-{n}",
                    ["text"] = words,
                    ["language"] = "de",
                    ["origin"] = $"concluded-{dice.Next(Origins)}",
                    ["statedOn"] = day,
                    ["question"] = "concluded",
                    ["quantity"] = new JsonObject
                    {
                        ["qualifier"] = "about",
                        ["value"] = figure,
                        ["unit"] = "soldiers",
                        ["basis"] = "stock",
                    },
                    ["citations"] = new JsonArray(
                        new JsonObject
                        {
                            ["article"] = $"concluded-{n}",
                            ["form"] = "indirect",
                            ["quote"] = new JsonObject { ["exact"] = words },
                        }
                    ),
                }
            );
        }
        for (var n = 0; n < RelayedClaims; n++)
            Add(
                new()
                {
                    ["type"] = "claim",
                    ["key"] = $"relayed-{n}",
                    ["text"] = $"Told for the {n}th time.",
                    ["language"] = "en",
                    ["origin"] = $"concluded-{dice.Next(Origins)}",
                    ["citations"] = new JsonArray(
                        Enumerable
                            .Range(n * CitationsOfEach, CitationsOfEach)
                            .Select(c => Relayed(c % Claims))
                            .ToArray()
                    ),
                }
            );
        using var body = new StringContent(lines.ToString(), Encoding.UTF8, "application/x-ndjson");
        using var answer = await api.Http.PostAsync("/v1/imports", body, cancel);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
        if (report.RootElement.GetProperty("failed").GetInt32() > 0)
            throw new InvalidOperationException(report.RootElement.GetRawText());

        JsonNode Relayed(int article) =>
            new JsonObject
            {
                ["article"] = $"concluded-{article}",
                ["form"] = "indirect",
                ["quote"] = new JsonObject { ["exact"] = printed[article] },
                ["via"] = new JsonArray(new JsonObject { ["source"] = "concluded-wire", ["role"] = "relay" }),
            };

        void Add(JsonObject line) => lines.Append(line.ToJsonString()).Append('\n');
    }
}

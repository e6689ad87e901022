using System.Globalization;
using System.Text.Json;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>The evidence of the claims that are asked for, as the API weighs it: the floor has it ready in memory, which is less than anybody could do.</summary>
internal static class Weighed
{
    private const int AtOnce = 4;

    public static string File(Settings settings) => Path.Combine(settings.Folder, "evidence.tsv");

    public static async Task Write(Settings settings, Requests requests, Served api, CancellationToken cancel)
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            requests.Api.Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (path, stop) =>
            {
                using var claim = JsonDocument.Parse(await api.Http.GetStringAsync(path, stop));
                var (root, culture) = (claim.RootElement, CultureInfo.InvariantCulture);
                told.Add(
                    string.Create(
                        culture,
                        $"{root.GetProperty("id").GetString()}\t{root.GetProperty("evidenceState").GetString()}\t{root.GetProperty("independentOriginCount").GetInt32()}"
                    )
                );
            }
        );
        await System.IO.File.WriteAllLinesAsync(File(settings), told, cancel);
    }
}

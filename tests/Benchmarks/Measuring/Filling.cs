using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Newsroom.Benchmarks.Invented;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>What an import of the claims cost.</summary>
/// <param name="PerSecond">Claims a second.</param>
/// <param name="PeakAtQuarter">Most resident memory when a quarter had been sent, in MB.</param>
/// <param name="Peak">Most resident memory at the end, in MB.</param>
internal sealed record Filled(double PerSecond, int PeakAtQuarter, int Peak);

/// <summary>Fills a ledger through the API's own import.</summary>
internal static class Filling
{
    public static async Task<Filled> Through(Served api, InventedLedger ledger, CancellationToken cancel)
    {
        await Import(api, ImportLines.Everything(ledger), cancel);
        var atQuarter = 0;
        var watch = Stopwatch.StartNew();
        await Import(api, ImportLines.Claims(ledger, sent => Sample(sent)), cancel);
        return new Filled(ledger.Claims / watch.Elapsed.TotalSeconds, atQuarter, api.Megabytes(peak: true));

        void Sample(int sent)
        {
            if (atQuarter == 0 && sent >= ledger.Claims / 4)
                atQuarter = api.Megabytes(peak: true);
        }
    }

    private static async Task Import(Served api, ImportLines lines, CancellationToken cancel)
    {
        lines.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports") { Content = lines };
        using var answer = await api.Http.SendAsync(request, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        using var report = JsonDocument.Parse(text);
        if (!answer.IsSuccessStatusCode || report.RootElement.GetProperty("created").GetInt32() != lines.Count)
            throw new InvalidOperationException($"The import went wrong: {text[..Math.Min(text.Length, 2_000)]}");
    }
}

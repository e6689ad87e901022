using System.Diagnostics;
using System.Globalization;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>What one run of wrk saw.</summary>
internal sealed record Load(double PerSecond, TimeSpan Median, TimeSpan Slowest);

/// <summary>Load from outside: Debian's wrk, 16 connections.</summary>
internal static class Wrk
{
    private const string Connections = "16";
    private const string Threads = "2";

    /// <summary>A slow answer is an answer: what takes seconds is told by the count, not refused.</summary>
    private const string Patience = "60s";

    /// <summary>Sends these paths in turn; throws when one of them is not answered well.</summary>
    public static async Task<Load> Run(Served server, string paths, int seconds, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("wrk")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList =
            {
                "-c",
                Connections,
                "-t",
                Threads,
                "-d",
                string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
                "-s",
                Path.Combine(AppContext.BaseDirectory, "Measuring", "requests.lua"),
                "--timeout",
                Patience,
                server.Address,
                "--",
                paths,
            },
        };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start.");
        try
        {
            var output = await wrk.StandardOutput.ReadToEndAsync(cancel);
            await wrk.WaitForExitAsync(cancel);
            var line = output.Split('\n').Single(l => l.StartsWith("measured ", StringComparison.Ordinal));
            var numbers = line.Split(' ').Skip(1).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            return numbers[2] > 0
                ? throw new InvalidOperationException($"{numbers[2]} requests to {server.Address} failed: {output}")
                : new Load(numbers[0] * 1e6 / numbers[1], Microseconds(numbers[3]), Microseconds(numbers[4]));
        }
        finally
        {
            if (!wrk.HasExited)
                wrk.Kill();
        }
    }

    private static TimeSpan Microseconds(long count) => TimeSpan.FromMicroseconds(count);
}

using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>A server in a process of its own; it ends with the measurement.</summary>
internal sealed class Served : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StreamWriter log;

    private Served(Process process, string address, StreamWriter log)
    {
        this.process = process;
        this.log = log;
        Address = address;
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = Timeout.InfiniteTimeSpan };
    }

    public string Address { get; }
    public HttpClient Http { get; }

    /// <summary>Starts it on a free port; its output goes to a file.</summary>
    public static Served Start(string log, IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var word in words)
            start.ArgumentList.Add(word == "{address}" ? address : word);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["ASPNETCORE_URLS"] = address;
        var writer = new StreamWriter(log, append: true) { AutoFlush = true };
        var served = new Served(new Process { StartInfo = start }, address, writer);
        served.process.OutputDataReceived += served.Note;
        served.process.ErrorDataReceived += served.Note;
        served.process.Start();
        served.process.BeginOutputReadLine();
        served.process.BeginErrorReadLine();
        return served;
    }

    /// <summary>Waits for the first good answer.</summary>
    public async Task Answers(string path, CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); ; )
        {
            try
            {
                using var answer = await Http.GetAsync(path, cancel);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) { }
            if (process.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException(
                    $"{Address}{path} does not answer; see {((FileStream)log.BaseStream).Name}."
                );
            await Task.Delay(5, cancel);
        }
    }

    /// <summary>Resident memory in MB: now, or the most since the start.</summary>
    public int Megabytes(bool peak)
    {
        var field = peak ? "VmHWM:" : "VmRSS:";
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(l => l.StartsWith(field, StringComparison.Ordinal));
        return int.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }
        process.Dispose();
        await log.DisposeAsync();
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            lock (log)
                log.WriteLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

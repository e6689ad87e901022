using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Newsroom.Api.Tests.Support;

/// <summary>The program in a process of its own, as people run it; it ends with the test, by its own id.</summary>
internal sealed class LedgerProcess : IAsyncDisposable
{
    public const string FreePort = "http://127.0.0.1:0";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Inherited =
    [
        "ASPNETCORE_",
        "DOTNET_ENVIRONMENT",
        "URLS",
        "HTTP_PORTS",
        "HTTPS_PORTS",
        "ConnectionStrings__",
    ];

    private readonly Process process;
    private readonly StringBuilder console = new();
    private readonly HttpClient http = new() { Timeout = Patience };

    private LedgerProcess(Process process) => this.process = process;

    /// <summary>Starts it with these settings alone, on a free port unless they say otherwise.</summary>
    public static LedgerProcess Launch(
        string folder,
        IReadOnlyDictionary<string, string>? settings = null,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Newsroom.Api.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (
            var name in start
                .Environment.Keys.Where(k => Inherited.Any(i => k.StartsWith(i, StringComparison.OrdinalIgnoreCase)))
                .ToList()
        )
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_URLS"] = FreePort;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        if (start.Environment["ASPNETCORE_URLS"] is "")
            start.Environment.Remove("ASPNETCORE_URLS");
        var launched = new LedgerProcess(new Process { StartInfo = start });
        launched.Follow();
        return launched;
    }

    /// <summary>Starts it over that database.</summary>
    public static LedgerProcess Over(string connectionString, params string[] arguments) =>
        Launch(
            Path.GetTempPath(),
            new Dictionary<string, string> { ["ConnectionStrings__Ledger"] = connectionString },
            arguments
        );

    /// <summary>Both streams, so far.</summary>
    public string Console
    {
        get
        {
            lock (console)
                return console.ToString();
        }
    }

    public LedgerClient Client => new(http);

    public bool HasEnded => process.HasExited;

    /// <summary>The client, once the program listens.</summary>
    public async Task<LedgerClient> Listening()
    {
        if (http.BaseAddress is null)
        {
            await Soon.True(() => HasEnded || Address is not null, Patience);
            http.BaseAddress = new Uri(
                Address ?? throw new InvalidOperationException($"The program ended with {process.ExitCode}: {Console}")
            );
        }
        return Client;
    }

    /// <summary>The client, once the program says that it is ready.</summary>
    public async Task<LedgerClient> Ready()
    {
        var client = await Listening();
        await Soon.True(async () => HasEnded || (await client.Get("/health/ready")).Code == 200, Patience);
        Assert.False(HasEnded, Console);
        return client;
    }

    /// <summary>The exit code, once it has ended by itself.</summary>
    public async Task<int> Ended()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: no handler of the program runs.</summary>
    public async Task Kill()
    {
        process.Kill();
        await Ended();
    }

    /// <summary>SIGTERM, as a service manager or Ctrl+C would.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        process.Dispose();
        http.Dispose();
    }

    private string? Address =>
        Console
            .Split('\n')
            .Select(l => l.Trim())
            .FirstOrDefault(l => l.StartsWith("listens on", StringComparison.Ordinal))
            ?["listens on".Length..].Trim();

    private void Follow()
    {
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (console)
            console.AppendLine(line.Data);
    }
}

/// <summary>Bounded waits.</summary>
internal static class Soon
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task True(Func<bool> holds, TimeSpan within) => True(() => Task.FromResult(holds()), within);

    public static async Task True(Func<Task<bool>> holds, TimeSpan within)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); )
        {
            Assert.True(waited.Elapsed < within, $"It did not come true within {within}.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ledger-process-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

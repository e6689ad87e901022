using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Newsroom.Api.Tests.Support;

/// <summary>A real PostgreSQL server of this run's own, on a free port of loopback. Missing binaries fail the run; nothing is skipped.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Owner = "postgres";
    private readonly string folder;
    private readonly int port;
    private int databases;

    private PostgresCluster(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    /// <param name="durable">False to leave out fsync, for speed: only where no test depends on what a crash keeps.</param>
    public static async Task<PostgresCluster> Start(bool durable)
    {
        var place = Directory.CreateTempSubdirectory("ledger-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
            await Run("chown", [Owner, place], asOwner: false);
        var cluster = new PostgresCluster(place, FreePort());
        await Run(
            Binary("initdb"),
            ["-D", cluster.Data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        );
        await File.AppendAllTextAsync(
            Path.Combine(cluster.Data, "postgresql.conf"),
            $"""

            listen_addresses = '127.0.0.1'
            port = {cluster.port}
            unix_socket_directories = '{place}'
            fsync = {(durable ? "on" : "off")}
            max_connections = 200
            """
        );
        await cluster.Up();
        return cluster;
    }

    /// <summary>A new, empty database, and how to reach it.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"ledger_{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    public Task Up() => Run(Binary("pg_ctl"), ["-D", Data, "-w", "-l", Path.Combine(folder, "log"), "start"]);

    /// <summary>Stops at once, as a failing machine would as far as clients see it.</summary>
    public Task Down() => Run(Binary("pg_ctl"), ["-D", Data, "-w", "-m", "immediate", "stop"]);

    public async ValueTask DisposeAsync()
    {
        await Down();
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    private string Connection(string database) =>
        $"Host=127.0.0.1;Port={port};Username={Owner};Database={database};Maximum Pool Size=30";

    private static string Binary(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .OrderByDescending(d =>
                    int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0
                )
                .Select(d => Path.Combine(d, "bin", name))
                .FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException($"PostgreSQL's {name} is not there. tests/run installs it.")
            : throw new InvalidOperationException(
                "PostgreSQL's server binaries are not there. tests/run installs them."
            );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>postgres refuses to run as root, so privileges are dropped.</summary>
    private static async Task Run(string program, string[] arguments, bool asOwner = true)
    {
        var drop = asOwner && Environment.IsPrivilegedProcess;
        string[] line = drop
            ? ["setpriv", $"--reuid={Owner}", $"--regid={Owner}", "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in line[1..])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} failed: {await process.StandardError.ReadToEndAsync(patience.Token)}"
            );
    }
}

/// <summary>The one server that all tests share which do not stop it.</summary>
public sealed class SharedCluster : IAsyncLifetime
{
    public static PostgresCluster Instance { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Instance = await PostgresCluster.Start(durable: false);

    public ValueTask DisposeAsync() => Instance.DisposeAsync();
}

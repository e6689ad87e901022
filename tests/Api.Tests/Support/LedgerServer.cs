using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Newsroom.Api.Tests.Support;

/// <summary>The API as it ships, on Kestrel and a free port, over a database of its own.</summary>
public abstract class LedgerServer : IAsyncLifetime
{
    private Host? host;

    /// <summary>Talks to the server as any client would.</summary>
    public LedgerClient Client { get; private set; } = null!;

    public IServiceProvider Services => host!.Services;

    public string ConnectionString { get; private set; } = "";

    public virtual async ValueTask InitializeAsync()
    {
        ConnectionString = await NewDatabase();
        host = new Host(ConnectionString, Configure);
        host.UseKestrel(0);
        host.StartServer();
        using var found = host.CreateClient();
        // A redirect is an answer like any other.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        Client = new LedgerClient(new HttpClient(handler) { BaseAddress = found.BaseAddress });
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await host!.DisposeAsync();
    }

    protected abstract Task<string> NewDatabase();

    /// <summary>What a test adds to the program in order to watch it.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    private sealed class Host(string connectionString, Action<IServiceCollection> configure)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseSetting("ConnectionStrings:Ledger", connectionString).ConfigureServices(configure);
    }
}

/// <summary>The API over a SQLite file, made by the migrations.</summary>
public class SqliteServer : LedgerServer
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger-sqlite-").FullName;

    protected override Task<string> NewDatabase() =>
        Task.FromResult($"Data Source={Path.Combine(folder, "ledger.db")}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The API over a new database of a real PostgreSQL server, made by the migrations.</summary>
public class PostgresServer : LedgerServer
{
    protected override Task<string> NewDatabase() => SharedCluster.Instance.NewDatabase();
}

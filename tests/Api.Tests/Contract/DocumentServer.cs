using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Newsroom.Api.Tests.Contract;

/// <summary>The API over an empty ledger, and the document that it gives of itself.</summary>
public sealed class DocumentServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger-contract-").FullName;
    private Host? host;

    public HttpClient Client { get; private set; } = null!;

    internal Document Document { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host = new Host(Path.Combine(folder, "ledger.db"));
        Client = host.CreateClient();
        var json = await Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Document = new Document(JsonNode.Parse(json)!.AsObject());
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Host(string file) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseSetting("ConnectionStrings:Ledger", $"Data Source={file}");
    }
}

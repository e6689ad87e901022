using System.Net;
using MediatR;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Newsroom.Api.Features.Imports;
using Newsroom.Api.Persistence;

namespace Newsroom.Api.Features.Operating;

/// <summary>Where the server listens, what it refuses, and what it says when it starts.</summary>
public static class StartupSetup
{
    private const string Usual = "http://127.0.0.1:5080";
    private static readonly string[] PortSettings = ["http_ports", "https_ports"];

    /// <summary>Listens on loopback unless told otherwise; another address is refused while anyone may write.</summary>
    public static WebApplicationBuilder AddAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var addresses = Addresses(configuration);
        if (addresses.Count == 0)
            builder.WebHost.UseUrls(Usual);
        var open = addresses.Where(a => !IsLoopback(a)).ToList();
        if (open.Count > 0 && !configuration.GetValue("Auth:AnonymousWrite", false))
            throw new StartRefused(
                $"Refused to listen on {string.Join(", ", open)}: anyone who reaches it could write. Listen on 127.0.0.1, or set Auth__AnonymousWrite=true if that is meant."
            );
        return builder;
    }

    /// <summary>Says where it listens and where the data lies, once it does.</summary>
    public static void SayWhere(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address =
                app.Services.GetRequiredService<IServer>()
                    .Features.Get<IServerAddressesFeature>()
                    ?.Addresses.FirstOrDefault()
                ?? Usual;
            var place = app.Services.GetRequiredService<LedgerPlace>();
            Console.WriteLine(
                $"""

                Newsroom Claims API
                  listens on   {address}
                  data lies in {place.Description}

                Open
                  {address}/swagger           to explore and try it
                  {address}/v1/claims         the claims
                  {address}/openapi/v1.json   the document

                """
            );
        });

    /// <summary>Loads the sample ledger that comes with the program.</summary>
    public static async Task LoadSample(this WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var lines = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "ledger.ndjson"));
        var report = await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(new ImportLines(lines, false, false, false), cancel);
        Console.WriteLine(
            $"The sample: {report.Created} created, {report.Updated} updated, {report.Unchanged} unchanged, {report.Failed} failed."
        );
    }

    private static List<string> Addresses(ConfigurationManager configuration)
    {
        var named = (configuration["urls"] ?? "").Split(
            ';',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var ports = PortSettings
            .SelectMany(p => (configuration[p] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(p => $"http://*:{p}");
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(e => e["Url"])
            .OfType<string>();
        return [.. named, .. named.Length == 0 ? ports : [], .. endpoints];
    }

    private static string HostOf(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Host.Trim('[', ']');
        }
        catch (FormatException)
        {
            throw new StartRefused($"'{address}' is no address to listen on; write one such as {Usual}.");
        }
    }

    private static bool IsLoopback(string address)
    {
        var host = HostOf(address);
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}

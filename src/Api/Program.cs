using Microsoft.AspNetCore.Connections;
using Newsroom.Api;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Operating;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

try
{
    var verbs = Verbs.Read(args);
    // The settings beside the program count, wherever it is started from.
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = verbs.Settings, ContentRootPath = AppContext.BaseDirectory }
    );
    builder.AddAddress().AddHttp();
    builder
        .Services.AddSingleton(TimeProvider.System)
        .AddLedger(builder.Configuration)
        .AddEntries()
        .AddPipeline()
        .AddDocument();

    await using var app = builder.Build();
    if (verbs.Migrate)
    {
        Console.WriteLine(await app.Services.GetRequiredService<Migrator>().MigrateByVerb(CancellationToken.None));
        return 0;
    }
    app.BuildModel();
    app.UseHttp();
    app.UseDocument();
    app.SayWhere();
    await app.StartAsync();
    if (verbs.Sample)
        await app.LoadSample(app.Lifetime.ApplicationStopping);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is StartRefused or IOException { InnerException: AddressInUseException })
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

/// <summary>The program, for the tests that start it in their own process.</summary>
public partial class Program;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newsroom.Domain.Search;

namespace Newsroom.Benchmarks.Floor;

/// <summary>The least that answers the same: a minimal API, no checks, no ETags, no layers.</summary>
internal static class FloorServer
{
    public static async Task Run(string connection, string address, string evidence)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        var ledger = FloorLedger.Over(connection);
        var weighed = new Lazy<Dictionary<Guid, (string State, int Count)>>(() => Weighed(evidence));
        var json = new FloorJson(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        app.MapGet(
            "/v1/claims/{id:guid}",
            async (Guid id, CancellationToken cancel) =>
                await ledger.One(id, cancel) is { } claim
                    ? Results.Json(
                        claim with
                        {
                            EvidenceState = weighed.Value[id].State,
                            IndependentOriginCount = weighed.Value[id].Count,
                        },
                        json.FloorClaim
                    )
                    : Results.NotFound()
        );
        app.MapGet(
            "/v1/claims",
            async (Guid? origin, Guid? question, Guid? @event, string? before, int limit, CancellationToken cancel) =>
                Results.Json(
                    await ledger.Page(new FloorFilter(origin, question, @event, Instant(before)), limit, cancel),
                    json.FloorPage
                )
        );
        app.MapGet(
            "/v1/search",
            async (string q, int limit, CancellationToken cancel) =>
                Results.Json(await ledger.Search(SearchQuery.Parse(q), limit, cancel), json.FloorFoundPage)
        );
        await app.RunAsync();
    }

    private static Dictionary<Guid, (string State, int Count)> Weighed(string file) =>
        File.ReadLines(file)
            .Select(line => line.Split('\t'))
            .ToDictionary(
                parts => Guid.Parse(parts[0]),
                parts => (parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture))
            );

    private static DateTime? Instant(string? before) =>
        before is null ? null : DateTime.Parse(before, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}

using System.Globalization;
using System.Text.Json;
using Newsroom.Benchmarks.Invented;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>The same questions to the API and to the floor; they differ only in how a page's start is written.</summary>
internal sealed record Requests(string Name, string Title, List<string> Api, List<string> Floor)
{
    private const int Rows = 20;
    private const int Ids = 20_000;
    private const int ListedOrigins = 60;
    private const int DeepPage = 1_000;
    private const int DeepPages = 20;
    private const int SearchedPlaces = 50;

    public static async Task<Requests> One(Engine engine, CancellationToken cancel)
    {
        var dice = new Dice(9, 0);
        var ids = (await engine.Read("select id from claims order by sequence", cancel)).Values;
        var paths = Enumerable
            .Range(0, Math.Min(Ids, ids.Count))
            .Select(_ => $"/v1/claims/{engine.Id(ids[dice.Next(ids.Count)][0])}")
            .ToList();
        return new Requests("one", "one claim by id, with its evidence", paths, paths);
    }

    /// <summary>First pages of the origins that have the most claims.</summary>
    public static async Task<Requests> List(Engine engine, CancellationToken cancel)
    {
        var origins = await engine.Read(
            $"select origin_id from claims where origin_id is not null group by origin_id order by count(*) desc, origin_id limit {ListedOrigins}",
            cancel
        );
        var paths = origins.Values.Select(o => Path($"origin={engine.Id(o[0])}")).ToList();
        return new Requests("list", "claims of an origin, newest first, 20 a page", paths, paths);
    }

    /// <summary>Twenty pages from the thousandth on, or the last ones of a small ledger.</summary>
    public static async Task<Requests> Page1000(Engine engine, Served api, CancellationToken cancel)
    {
        var origin = await Loudest(engine, cancel);
        var count = await engine.Count(
            $"claims where origin_id = (select id from sources where key = '{Key}')",
            cancel
        );
        var skipped = Math.Min(DeepPage - 1, Math.Max(1, ((int)count / Rows) - DeepPages - 1)) * Rows;
        var (apiPaths, floorPaths) = (new List<string>(), new List<string>());
        var next = $"/v1/claims?origin={origin}&limit={Math.Min(200, skipped)}";
        while (apiPaths.Count < DeepPages)
        {
            using var page = JsonDocument.Parse(await api.Http.GetStringAsync(next, cancel));
            var items = page.RootElement.GetProperty("items");
            skipped -= items.GetArrayLength();
            var limit = skipped > 0 ? Math.Min(200, skipped) : Rows;
            next = page
                .RootElement.GetProperty("next")
                .GetString()!
                .Replace(LimitOf(next), FormattableString.Invariant($"limit={limit}"), StringComparison.Ordinal);
            if (skipped > 0)
                continue;
            apiPaths.Add(next);
            var last = items[items.GetArrayLength() - 1].GetProperty("createdAt").GetString();
            floorPaths.Add(Path($"origin={origin}") + "&before=" + last);
        }
        return new Requests("page1000", "page 1,000 of that", apiPaths, floorPaths);
    }

    public static async Task<Requests> Filters(Engine engine, CancellationToken cancel)
    {
        var origin = await Loudest(engine, cancel);
        var asked = await engine.Read("select id, event_id from questions order by sequence", cancel);
        var paths = asked
            .Values.Select(q => Path($"origin={origin}&question={engine.Id(q[0])}&event={engine.Id(q[1])}"))
            .ToList();
        return new Requests("filters", "three filters at once", paths, paths);
    }

    /// <summary>Two words at a time, in both languages: a place and what is counted there.</summary>
    public static Requests Search()
    {
        var counted = new[] { "Häuser", "houses", "Menschen", "people" };
        var paths = Enumerable
            .Range(0, SearchedPlaces)
            .SelectMany(n =>
                counted.Select(c => $"/v1/search?q={Uri.EscapeDataString($"{c} {Names.Place(n)}")}&limit={Rows}")
            )
            .ToList();
        return new Requests("search", "search for two words", paths, paths);
    }

    private static string Key => Names.Key("source", World.Loudest);

    private static async Task<Guid> Loudest(Engine engine, CancellationToken cancel) =>
        engine.Id((await engine.Read($"select id from sources where key = '{Key}'", cancel)).Values[0][0]);

    private static string Path(string query) =>
        string.Create(CultureInfo.InvariantCulture, $"/v1/claims?{query}&limit={Rows}");

    private static string LimitOf(string path) =>
        path[1..].Split('?', '&').First(p => p.StartsWith("limit=", StringComparison.Ordinal));
}

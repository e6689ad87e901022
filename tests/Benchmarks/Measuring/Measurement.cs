using System.Diagnostics;
using System.Globalization;
using Newsroom.Benchmarks.Invented;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>Everything about one engine, in its order: filling, the raw path, starts, then questions in turn.</summary>
internal sealed class Measurement(Settings settings, Engine engine, CancellationToken cancel)
{
    private const double DeepestSlowdown = 1.3;
    private const double ImportRatio = 0.35;
    private const double ImportPace = 2_500;
    private const int ImportMegabytes = 400;
    private const double StartSeconds = 3;

    private readonly Report report = new(engine.Name, settings.Claims);

    public async Task<Report> Run()
    {
        if (!await engine.Exists(cancel))
            await Fill();
        await engine.Settle(cancel);
        if (settings.Has("start"))
            await Start();
        await Questions();
        return report;
    }

    private async Task Fill()
    {
        await engine.Create(cancel);
        Say($"filling {engine.Name} with {Report.Whole(settings.Claims)} claims through the API's import");
        Filled filled;
        await using (var api = Api())
        {
            await api.Answers("/health/ready", cancel);
            filled = await Filling.Through(api, new InventedLedger(settings.Claims), cancel);
        }
        Say($"{Report.Whole(filled.PerSecond)} claims/s, peak {filled.Peak} MB");
        if (!settings.Has("import"))
            return;
        await engine.Settle(cancel);
        Say("the same rows by the raw path");
        if (await RawImport.Unknown(engine, cancel) is { Count: > 0 } unknown)
            Say($"  which leaves out {string.Join(", ", unknown)}, and is the faster for it");
        var beside = await engine.Beside(cancel);
        try
        {
            await Migrate(beside);
            Compare(filled, await RawImport.Measure(engine, beside, cancel));
        }
        finally
        {
            await beside.Drop(CancellationToken.None);
        }
    }

    private void Compare(Filled filled, double raw)
    {
        report.Add(
            $"import of {Report.Whole(settings.Claims)} claims, claims/s",
            Report.Whole(raw),
            Report.Whole(filled.PerSecond),
            Report.Two(filled.PerSecond / raw),
            $"at least {Report.Two(ImportRatio)}",
            filled.PerSecond / raw >= ImportRatio
        );
        report.Add(
            "the same by itself",
            "",
            Report.Whole(filled.PerSecond),
            "",
            engine is PostgresEngine ? $"at least {Report.Whole(ImportPace)}" : "",
            engine is PostgresEngine ? filled.PerSecond >= ImportPace : null
        );
        report.Add(
            "memory under import: peak after a quarter, at the end (MB)",
            "",
            $"{filled.PeakAtQuarter}, {filled.Peak}",
            "",
            $"below {ImportMegabytes}",
            filled.Peak < ImportMegabytes
        );
    }

    private async Task Start()
    {
        var seconds = new List<double>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await using var api = Api();
            await api.Answers("/v1/claims?limit=1", cancel);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }
        var median = Compared.Median(seconds);
        report.Add(
            "start to first answer, s",
            "",
            Report.Two(median),
            "",
            $"below {Report.Whole(StartSeconds)}",
            median < StartSeconds
        );
    }

    private async Task Questions()
    {
        await using var api = Api();
        await using var floor = Floor();
        await api.Answers("/v1/claims?limit=1", cancel);
        await floor.Answers("/v1/claims?limit=1", cancel);
        var compared = new Dictionary<string, Compared>(StringComparer.Ordinal);
        foreach (var (name, bar, make) in Questions(api))
        {
            if (!settings.Has(name))
                continue;
            var requests = await make();
            if (name == "one")
                await Weighed.Write(settings, requests, api, cancel);
            Say($"{requests.Title}: {await Equality.Check(requests, api, floor, cancel)} answers are equal");
            compared.Add(name, await InTurn(requests, api, floor));
            report.Add(compared[name], engine is PostgresEngine ? bar : null);
        }
        if (compared.TryGetValue("list", out var first) && compared.TryGetValue("page1000", out var deep))
        {
            var slower = Compared.Median(first.Api) / Compared.Median(deep.Api);
            report.Add(
                "page 1 against page 1,000",
                Report.Two(Compared.Median(first.Floor) / Compared.Median(deep.Floor)),
                Report.Two(slower),
                "",
                $"within {Report.Two(DeepestSlowdown)}",
                slower <= DeepestSlowdown
            );
        }
        if (settings.Has("conclusions"))
            await Conclude(api);
        report.Add(
            "memory after reading (MB)",
            floor.Megabytes(peak: false).ToString(CultureInfo.InvariantCulture),
            api.Megabytes(peak: false).ToString(CultureInfo.InvariantCulture),
            "",
            "",
            null
        );
    }

    private async Task Conclude(Served api)
    {
        foreach (var (title, bar, paths) in await Conclusions.All(engine, api, cancel))
        {
            Say(title);
            var wait = await Conclusions.Wait(api, paths, settings.WarmUp, cancel);
            report.Add(title + ", ms", "", Report.Two(wait), "", $"below {Report.Whole(bar)}", wait < bar);
        }
    }

    private List<(string Name, double? Bar, Func<Task<Requests>> Make)> Questions(Served api) =>
        [
            ("one", 0.65, () => Requests.One(engine, cancel)),
            ("list", 0.5, () => Requests.List(engine, cancel)),
            ("page1000", 0.5, () => Requests.Page1000(engine, api, cancel)),
            ("filters", 0.5, () => Requests.Filters(engine, cancel)),
            ("search", null, () => Task.FromResult(Requests.Search())),
        ];

    /// <summary>Floor and API alternate, and so does which of them begins.</summary>
    private async Task<Compared> InTurn(Requests requests, Served api, Served floor)
    {
        var compared = new Compared(requests.Title, [], []);
        var (apiPaths, floorPaths) = (Paths("api", requests.Api), Paths("floor", requests.Floor));
        await Wrk.Run(floor, floorPaths, settings.WarmUp, cancel);
        await Wrk.Run(api, apiPaths, settings.WarmUp, cancel);
        for (var round = 0; round < settings.Rounds; round++)
        for (var turn = 0; turn < 2; turn++)
            if ((round + turn) % 2 == 0)
                compared.Floor.Add((await Wrk.Run(floor, floorPaths, settings.Seconds, cancel)).PerSecond);
            else
                compared.Api.Add((await Wrk.Run(api, apiPaths, settings.Seconds, cancel)).PerSecond);
        Say(
            $"  floor {Report.Whole(Compared.Median(compared.Floor))}/s, API {Report.Whole(Compared.Median(compared.Api))}/s, ratio {Report.Two(compared.Ratio)}"
        );
        return compared;
    }

    private string Paths(string name, List<string> paths)
    {
        var file = Path.Combine(settings.Folder, name + ".paths");
        File.WriteAllLines(file, paths);
        return file;
    }

    private Served Api() => Start("api", Over(engine), settings.Api);

    private Served Floor() =>
        Start(
            "floor",
            [],
            typeof(Measurement).Assembly.Location,
            "floor",
            engine.Connection,
            "{address}",
            Weighed.File(settings)
        );

    private Served Start(string name, Dictionary<string, string> with, params string[] words) =>
        Served.Start(Path.Combine(settings.Folder, name + ".log"), with, words);

    private static Dictionary<string, string> Over(Engine engine) =>
        new(StringComparer.Ordinal) { ["ConnectionStrings__Ledger"] = engine.Connection };

    private async Task Migrate(Engine empty)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { settings.Api, "migrate" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ConnectionStrings__Ledger"] = empty.Connection;
        using var migrate = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        await migrate.WaitForExitAsync(cancel);
        if (migrate.ExitCode != 0)
            throw new InvalidOperationException("The fresh database cannot be migrated.");
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}

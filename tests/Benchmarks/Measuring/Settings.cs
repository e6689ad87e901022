using System.Globalization;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>What is measured, as the command line says.</summary>
internal sealed record Settings
{
    public const string Usage =
        "tests/Benchmarks/run [--claims N] [--engine postgres|sqlite] [--rounds R] [--seconds S] [--only NAME,...] [--keep FOLDER] | --hot";

    /// <summary>Everything that can be measured by name.</summary>
    public static readonly string[] Names =
    [
        "import",
        "start",
        "one",
        "list",
        "page1000",
        "filters",
        "search",
        "conclusions",
    ];

    public int Claims { get; init; } = 100_000;
    public string? Engine { get; init; }
    public int Rounds { get; init; } = 5;
    public int Seconds { get; init; } = 5;
    public int WarmUp { get; init; } = 8;
    public string[] Only { get; init; } = Names;

    /// <summary>Where databases lie; what was filled there before is taken as it is.</summary>
    public required string Folder { get; init; }

    /// <summary>A PostgreSQL server that is there for this alone, without a database.</summary>
    public required string Postgres { get; init; }

    public required string Api { get; init; }

    public bool Has(string name) => Only.Contains(name, StringComparer.Ordinal);

    /// <summary>Throws <see cref="FormatException"/> on words that mean nothing here.</summary>
    public static Settings Read(IReadOnlyList<string> words)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at += 2)
            said.Add(words[at], at + 1 < words.Count ? words[at + 1] : throw Wrong(words[at]));
        var settings = new Settings
        {
            Folder = Take("--folder") ?? throw Wrong("--folder"),
            Postgres = Take("--postgres") ?? "",
            Api = Take("--api") ?? throw Wrong("--api"),
            Engine = Take("--engine"),
            Claims = Number("--claims", 100_000),
            Rounds = Number("--rounds", 5),
            Seconds = Number("--seconds", 5),
            WarmUp = Number("--warmup", 8),
            Only = Take("--only")?.Split(',') ?? Names,
        };
        if (said.Keys.FirstOrDefault() is { } unknown)
            throw Wrong(unknown);
        if (settings.Engine is not (null or "postgres" or "sqlite"))
            throw Wrong(settings.Engine);
        return settings.Only.Except(Names, StringComparer.Ordinal).FirstOrDefault() is { } nothing
            ? throw Wrong(nothing)
            : settings;

        string? Take(string name) => said.Remove(name, out var value) ? value : null;

        int Number(string name, int usual) =>
            Take(name) is not { } text ? usual
            : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw Wrong(text);
    }

    private static FormatException Wrong(string word) =>
        new($"'{word}' is not understood. {Usage}\nNAME: {string.Join(", ", Names)}");
}

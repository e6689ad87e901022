using System.Globalization;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>Rounds of one question, in turn; ratios are of neighbouring rounds, so that a slower hour of the machine slows both.</summary>
internal sealed record Compared(string Title, List<double> Floor, List<double> Api)
{
    public double Ratio => Median(Ratios);

    public IEnumerable<double> Ratios => Api.Zip(Floor, (a, f) => a / f);

    public static double Median(IEnumerable<double> several)
    {
        var sorted = several.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>The table, in Markdown.</summary>
internal sealed class Report(string engine, int claims)
{
    private readonly List<string> rows = [];

    /// <param name="compared">The rounds.</param>
    /// <param name="bar">The least ratio; null where none is set.</param>
    public void Add(Compared compared, double? bar)
    {
        var ratios = compared.Ratios.Order().ToList();
        Row(
            compared.Title,
            Whole(Compared.Median(compared.Floor)),
            Whole(Compared.Median(compared.Api)),
            $"{Two(compared.Ratio)} ({Two(ratios[0])}-{Two(ratios[^1])})",
            bar is null ? "" : $"at least {Two(bar.Value)}",
            bar is null ? "" : Word(compared.Ratio >= bar)
        );
    }

    public void Add(string title, string floor, string api, string ratio, string bar, bool? reached) =>
        Row(title, floor, api, ratio, bar, reached is null ? "" : Word(reached.Value));

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {engine}, {claims:N0} claims

            | what | floor | API | ratio (spread) | bar | reached |
            | --- | ---: | ---: | ---: | --- | --- |
            {string.Join('\n', rows)}
            """
        );

    public static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Word(bool reached) => reached ? "yes" : "**no**";

    private void Row(params string[] cells) => rows.Add("| " + string.Join(" | ", cells) + " |");
}

using System.Globalization;

namespace Newsroom.Benchmarks.Invented;

/// <summary>One claim of the invented ledger, drawn from its number alone.</summary>
internal sealed record ClaimLine(int Number, int? Origin, int? Question, Counted Counted, Figure Figure)
{
    private const int Kind = 1;
    private const int Days = 700;
    private static readonly DateOnly FirstDay = new(2024, 1, 1);
    private static readonly string[] Stances = ["affirms", "affirms", "affirms", "affirms", "admits", "denies"];
    private static readonly string[] Natures = ["unspecified", "counted", "estimated", "preliminary"];
    private static readonly string[] Topics = ["flood", "Hochwasser", "supply", "Verkehr", "health", "Wiederaufbau"];

    public required string Stance { get; init; }
    public required string Nature { get; init; }
    public required string? StatedOn { get; init; }
    public required string? Period { get; init; }
    public required int? CoOrigin { get; init; }
    public required IReadOnlyList<int> Events { get; init; }
    public required IReadOnlyList<string> About { get; init; }

    /// <summary>By citation: the other figure that this article prints, if it does.</summary>
    public required IReadOnlyList<Figure?> Printed { get; init; }

    public static ClaimLine Draw(int number)
    {
        var dice = new Dice(Kind, number);
        var origin = World.Origin(ref dice);
        int? question = dice.Percent(92) ? dice.Next(World.Questions) : null;
        var day = FirstDay.AddDays(dice.Next(Days));
        var events = new List<int>();
        if (question is { } asked && dice.Percent(50))
            events.Add(World.EventOf(asked));
        if (dice.Percent(10))
            events.Add(dice.Next(World.Events));
        var about = new List<string>();
        while (about.Count < 2 && dice.Percent(50))
            about.Add(dice.Of(Topics));
        return new ClaimLine(
            number,
            origin,
            question,
            question is { } q ? World.CountedBy(q) : dice.Of(World.Units),
            Figure.Draw(ref dice)
        )
        {
            Stance = dice.Of(Stances),
            Nature = dice.Of(Natures),
            StatedOn = dice.Percent(60) ? Date(day, ref dice) : null,
            Period = dice.Percent(30) ? Date(day.AddDays(-20), ref dice) : null,
            CoOrigin = origin is not null && dice.Percent(3) ? World.Sources - 1 - dice.Next(10) : null,
            Events = [.. events.Distinct()],
            About = [.. about.Distinct(StringComparer.Ordinal)],
            Printed = [Other(ref dice), Other(ref dice)],
        };
    }

    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(Figure.English[0])}{Figure.English[1..]} {Counted.EnglishUnit} were {Counted.EnglishMeasure} in {Names.Place(Number / 7)} (notice {Number})."
        );

    public Figure FigureIn(int citation) => Printed[citation] ?? Figure;

    private static Figure? Other(ref Dice dice) => dice.Percent(3) ? Figure.Draw(ref dice) : null;

    private static string Date(DateOnly day, ref Dice dice)
    {
        var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return dice.Next(8) switch
        {
            0 => written[..7],
            1 => written[..4] + "-2" + (1 + day.Month % 4),
            2 => written + "~",
            3 => "/" + written,
            4 => written[..7] + "/..",
            5 => written + "T14:30:00+02:00",
            _ => written,
        };
    }
}

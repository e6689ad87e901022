namespace Newsroom.Benchmarks.Invented;

/// <summary>Who speaks and what about: 200 sources, 30 events, 50 questions.</summary>
internal static class World
{
    public const int Sources = 200;
    public const int Events = 30;
    public const int Questions = 50;

    /// <summary>The source that states three claims of ten, so that its list has a thousandth page.</summary>
    public const int Loudest = 0;

    private const int FirstPerson = 40;
    private const int FirstOrganization = 80;
    private const int FirstAgency = 110;
    private const int FirstOutlet = 130;
    private const int FirstDocument = 170;
    private const int FirstUnnamed = 190;

    public static readonly Counted[] Units =
    [
        new("people", "killed", "Menschen", "getötet", "people", "killed"),
        new("houses", "damaged", "Häuser", "beschädigt", "houses", "damaged"),
        new("people", "evacuated", "Bewohner", "in Sicherheit gebracht", "residents", "evacuated"),
        new("soldiers", "deployed", "Soldaten", "entsandt", "soldiers", "deployed"),
        new("tonnes", "delivered", "Tonnen", "geliefert", "tonnes", "delivered"),
    ];

    public static SourceLine Source(int number)
    {
        var (kind, name, above) = number switch
        {
            < 8 => ("government", $"Regierung von {Names.Place(number)}", (int?)null),
            < FirstPerson => ("government", Names.Authority(number), number % 8),
            < FirstOrganization => (
                "person",
                Names.Person(number),
                number - FirstPerson + 8 is var m && m < 40 ? m : 8
            ),
            < FirstAgency => ("organization", $"Verein {Names.Place(number)} {number}", null),
            < FirstOutlet => ("newsAgency", $"{Names.Place(number)} Press {number}", null),
            < FirstDocument => (
                "newsOutlet",
                $"{Names.Place(number)}er Bote {number}",
                FirstOrganization + number % 30
            ),
            < FirstUnnamed => ("document", $"Akte {Names.Place(number)} {number}", 8 + number % 32),
            _ => ("unnamed", $"Kreise in {Names.Place(number)} {number}", null),
        };
        return new SourceLine(kind, name, above);
    }

    /// <summary>Who stated a claim; outlets and agencies only pass on.</summary>
    public static int? Origin(ref Dice dice)
    {
        var chance = dice.Next(100);
        if (chance < 2)
            return null;
        if (chance < 32)
            return Loudest;
        var other = dice.Next(FirstAgency + Sources - FirstDocument);
        return other < FirstAgency ? other : other - FirstAgency + FirstDocument;
    }

    public static int Agency(ref Dice dice) => FirstAgency + dice.Next(FirstOutlet - FirstAgency);

    public static int Outlet(ref Dice dice) => FirstOutlet + dice.Next(FirstDocument - FirstOutlet);

    public static int EventOf(int question) => question % Events;

    public static Counted CountedBy(int question) => Units[question % Units.Length];
}

/// <param name="Kind">As on the wire.</param>
/// <param name="Name">Under which it is shown.</param>
/// <param name="PartOf">The number of the source above it.</param>
internal sealed record SourceLine(string Kind, string Name, int? PartOf);

/// <summary>What is counted, and how articles in both languages say it.</summary>
internal sealed record Counted(
    string Unit,
    string Measure,
    string GermanUnit,
    string GermanMeasure,
    string EnglishUnit,
    string EnglishMeasure
);

using System.Globalization;

namespace Newsroom.Benchmarks.Invented;

/// <summary>Invented people, places and authorities; none of them exists.</summary>
internal static class Names
{
    private static readonly string[] First = ["Vel", "Kest", "Orm", "Tal", "Brin", "Sul", "Nar", "Ild", "Fen", "Gro"];
    private static readonly string[] Second = ["mora", "holm", "vik", "sund", "heide", "garde", "mark", "lund"];
    private static readonly string[] Given = ["Ansa", "Bero", "Cilia", "Dorin", "Elka", "Faro", "Gesa", "Hanno"];
    private static readonly string[] Desks =
    [
        "Ministry of the Interior",
        "Amt für Wasserwirtschaft",
        "Statistics Office",
        "Innenministerium",
        "Relief Corps",
        "Zivilschutz",
        "Health Authority",
        "Verkehrsministerium",
    ];

    public static string Place(int number) =>
        First[number % First.Length] + Second[number / First.Length % Second.Length];

    public static string Person(int number) => $"{Given[number % Given.Length]} {Place(number * 7 + 3)}er";

    public static string Authority(int number) => $"{Desks[number % Desks.Length]} {Place(number)}";

    /// <summary>A client's own name for something.</summary>
    public static string Key(string kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:D7}");
}

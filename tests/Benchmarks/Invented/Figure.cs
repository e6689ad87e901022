using System.Globalization;

namespace Newsroom.Benchmarks.Invented;

/// <summary>A figure with its hedge: as the ledger takes it, and as articles print it.</summary>
internal sealed record Figure(string Qualifier, int? Value, int? Low, int? High, string German, string English)
{
    private static readonly CultureInfo Points = new("de-DE");
    private static readonly CultureInfo Commas = new("en-US");

    private static readonly (string Qualifier, string German, string English)[] Hedges =
    [
        ("plain", "", ""),
        ("about", "rund ", "about "),
        ("atLeast", "mindestens ", "at least "),
        ("moreThan", "mehr als ", "more than "),
        ("atMost", "bis zu ", "up to "),
        ("lessThan", "weniger als ", "fewer than "),
        ("justUnder", "knapp ", "just under "),
        ("justOver", "gut ", "just over "),
    ];

    public static Figure Draw(ref Dice dice)
    {
        var number = 100 + dice.Next(90_000);
        var chance = dice.Next(Hedges.Length + 2);
        if (chance == Hedges.Length)
            return new Figure("vague", null, null, null, "mehrere Hundert", "several hundred");
        if (chance > Hedges.Length)
        {
            var more = number + 1 + dice.Next(5_000);
            return new Figure(
                "between",
                null,
                number,
                more,
                $"zwischen {Print(number, Points)} und {Print(more, Points)}",
                $"between {Print(number, Commas)} and {Print(more, Commas)}"
            );
        }
        var (qualifier, german, english) = Hedges[chance];
        return new Figure(
            qualifier,
            qualifier is "plain" or "about" ? number : null,
            qualifier is "atLeast" or "moreThan" or "justOver" ? number : null,
            qualifier is "atMost" or "lessThan" or "justUnder" ? number : null,
            german + Print(number, Points),
            english + Print(number, Commas)
        );
    }

    public string Printed(bool inGerman) => inGerman ? German : English;

    private static string Print(int number, CultureInfo language) => number.ToString("N0", language);
}

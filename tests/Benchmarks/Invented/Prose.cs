using System.Globalization;

namespace Newsroom.Benchmarks.Invented;

/// <summary>Sentences about invented figures. Each carries the number of its notice, so that it stands in a text only once.</summary>
internal static class Prose
{
    private static readonly string[] German =
    [
        "Laut {0} wurden in {1} {2} {3} {4}, wie aus der Mitteilung {5} hervorgeht.",
        "{2} {3} seien in {1} {4} worden, erklärte {0} am Nachmittag in der Mitteilung {5}.",
        "In {1} sollen {2} {3} {4} worden sein; so steht es in der Mitteilung {5}, verbreitet von {0}.",
        "„In {1} wurden {2} {3} {4}“, heißt es von {0} in der Mitteilung {5}.",
    ];

    private static readonly string[] English =
    [
        "According to {0}, {2} {3} were {4} in {1}, notice {5} of the same day says.",
        "{2} {3} have been {4} in {1}, said {0} in the notice with the number {5}.",
        "In {1}, {2} {3} are reported to have been {4}; {0} put it that way in notice {5}.",
        "“In {1}, {2} {3} were {4},” reads notice {5}, which came from {0} in the evening.",
    ];

    private static readonly string[] Forms = ["indirect", "indirect", "freeIndirect", "direct"];

    private static readonly string[] GermanFiller =
    [
        "Die Lage blieb am Abend unübersichtlich.",
        "Wie viele Straßen noch gesperrt sind, war zunächst nicht bekannt.",
        "Für die kommenden Tage ist weiterer Regen angesagt.",
    ];

    private static readonly string[] EnglishFiller =
    [
        "The situation remained unclear in the evening.",
        "How many roads are still closed was not known at first.",
        "More rain is expected over the coming days.",
    ];

    /// <summary>The sentence of an article that carries a claim, and its form.</summary>
    public static (string Sentence, string Form) Quote(ClaimLine claim, int citation, bool inGerman)
    {
        var template = (claim.Number + citation) % German.Length;
        var sentence = string.Format(
            CultureInfo.InvariantCulture,
            (inGerman ? German : English)[template],
            claim.Origin is { } origin ? World.Source(origin).Name
                : inGerman ? "Beobachtern"
                : "observers",
            Names.Place(claim.Number / 7),
            claim.FigureIn(citation).Printed(inGerman),
            inGerman ? claim.Counted.GermanUnit : claim.Counted.EnglishUnit,
            inGerman ? claim.Counted.GermanMeasure : claim.Counted.EnglishMeasure,
            string.Create(CultureInfo.InvariantCulture, $"{claim.Number}/{citation + 1}")
        );
        return (char.ToUpperInvariant(sentence[0]) + sentence[1..], Forms[template]);
    }

    public static string Filler(ref Dice dice, bool inGerman) => dice.Of(inGerman ? GermanFiller : EnglishFiller);
}

using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Tests.Comparison.Amount;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class ReasonsTests
{
    private static void Read(string english, string german, Asked asked)
    {
        var reason = asked.Answer.Pair("a", "b")!.Reason;
        Assert.Equal(english, reason.English);
        Assert.Equal(german, reason.German);
    }

    private static Asked Two(
        Quantity one,
        Quantity other,
        string on = "2026-03-20",
        string then = "2026-03-20",
        string? period = null,
        string? otherwise = null
    ) =>
        new Asked { Broader = new() { ["weir"] = "valley" } }
            .Claim("a", "A", one, on, period)
            .Claim("b", "B", other, then, otherwise);

    [Fact]
    public void Figures_are_written_in_the_readers_way()
    {
        Read(
            "10,000 (about, so 9,000 to 11,000) and 15,000 (plain) cannot both be true: they do not overlap.",
            "10.000 (rund, also 9.000 bis 11.000) und 15.000 (ohne Zusatz) können nicht beide stimmen: Sie überschneiden sich nicht.",
            Two(About(10_000), Plain(15_000))
        );
        Read(
            "−0.5 (plus or minus 0.25, so −0.75 to −0.25) and between −1 and 1,234,567.891 overlap.",
            "−0,5 (plus/minus 0,25, also −0,75 bis −0,25) und zwischen −1 und 1.234.567,891 überschneiden sich.",
            Two(Plain(-0.5m, margin: 0.25m), Between(-1, 1_234_567.891m))
        );
        Read(
            "Just under 30,000 (so 27,000 to 30,000) and just over 20,000 (so 20,000 to 22,000) cannot both be true: they do not overlap.",
            "Knapp 30.000 (also 27.000 bis 30.000) und gut 20.000 (also 20.000 bis 22.000) können nicht beide stimmen: Sie überschneiden sich nicht.",
            Two(JustUnder(30_000), JustOver(20_000))
        );
    }

    [Fact]
    public void Precision_and_open_sides_are_explained()
    {
        Read("Both say 15,000 (plain).", "Beide sagen 15.000 (ohne Zusatz).", Two(Plain(15_000), Plain(15_000)));
        Read(
            "6,500,000 (plain) and 6,480,000 (plain) are the same figure, rounded to 100,000.",
            "6.500.000 (ohne Zusatz) und 6.480.000 (ohne Zusatz) sind dieselbe Zahl, auf 100.000 gerundet.",
            Two(Plain(6_500_000), Plain(6_480_000))
        );
        Read(
            "At most 15,000 and more than 10,000 overlap only because a side is open: neither confirms nor contests the other.",
            "Höchstens 15.000 und mehr als 10.000 überschneiden sich nur, weil eine Seite offen ist: Keine Angabe bestätigt oder bestreitet die andere.",
            Two(AtMost(15_000), MoreThan(10_000))
        );
        Read(
            "At least 5 and at least 5 name the same limit.",
            "Mindestens 5 und mindestens 5 nennen dieselbe Grenze.",
            Two(AtLeast(5), AtLeast(5))
        );
    }

    [Fact]
    public void What_comes_earlier_is_told_first()
    {
        Read(
            "A running total may grow: 10 (plain) by 5 January 2026, 20 (plain) by 31 March 2026.",
            "Eine laufende Summe kann wachsen: 10 (ohne Zusatz) bis 5. Januar 2026, 20 (ohne Zusatz) bis 31. März 2026.",
            Two(Plain(20).Total(), Plain(10).Total(), "2026-03", "2026-01-05")
        );
        Read(
            "A running total cannot fall: 20 (plain) by 20 March 2026, 09:30 UTC, but only 10 (plain) by 20 March 2026, 10:00 UTC.",
            "Eine laufende Summe kann nicht sinken: 20 (ohne Zusatz) bis 20. März 2026, 09:30 UTC, aber nur 10 (ohne Zusatz) bis 20. März 2026, 10:00 UTC.",
            Two(Plain(10).Total(), Plain(20).Total(), "2026-03-20T10:00:00Z", "2026-03-20T09:30:00Z")
        );
    }

    [Fact]
    public void Parts_are_told_before_their_whole()
    {
        Read(
            "10 (plain) is about “valley”, a part of what 20 (plain) is about: the whole.",
            "10 (ohne Zusatz) betrifft „valley“, einen Teil dessen, was 20 (ohne Zusatz) betrifft: das Ganze.",
            Two(Plain(20), Plain(10).As(scope: "valley"))
        );
        Read(
            "A part cannot be more than its whole: 30 (plain) for “weir”, but 20 (plain) for “valley”.",
            "Ein Teil kann nicht mehr sein als das Ganze: 30 (ohne Zusatz) für „weir“, aber 20 (ohne Zusatz) für „valley“.",
            Two(Plain(20).As(scope: "valley"), Plain(30).As(scope: "weir"))
        );
    }

    [Fact]
    public void Words_of_a_source_are_quoted_and_never_filled_in()
    {
        Read(
            "“{x} many” and 10 (plain) cannot be compared: words without a figure have no bounds.",
            "„{x} many“ und 10 (ohne Zusatz) lassen sich nicht vergleichen: Worte ohne Zahl haben keine Grenzen.",
            Two(Vague("{x} many"), Plain(10))
        );
        Read(
            "By an editor's judgement: {a} is 10",
            "Nach dem Urteil der Redaktion: {a} is 10",
            Two(Vague("many"), Plain(10)).Relate(RelationKind.Corroborates, "b", "a", "{a} is 10")
        );
    }

    [Fact]
    public void Yes_and_no_are_told_as_what_each_side_does()
    {
        Read(
            "One admits it, the other denies it: the admission weighs more than any denial.",
            "Die eine Seite räumt es ein, die andere bestreitet es: Das Eingeständnis wiegt mehr als jedes Abstreiten.",
            Asked.YesOrNo().Claim("a", "A", stance: Stance.Denies).Claim("b", "B", stance: Stance.Admits)
        );
        Read(
            "One voice says both, affirms it and denies it, and neither is known to be later.",
            "Eine Stimme sagt beides, bejaht es und bestreitet es, und keines davon ist erkennbar später.",
            Asked.YesOrNo().Claim("a", "A").Claim("b", "A", stance: Stance.Denies)
        );
    }

    private static readonly Asked[] Others =
    [
        Two(Plain(1).As(nature: Nature.Counted), Plain(1).As(nature: Nature.Planned)),
        Two(Plain(1).As(nature: Nature.Final), Plain(1).As(nature: Nature.Preliminary)),
        Two(Plain(1), Plain(1).As(unit: "percent")),
        Two(Plain(1), Plain(1).As(measure: "ordered")),
        Two(Plain(1), Plain(1).As(basis: Basis.Rate)),
        Two(Plain(1).As(comparedTo: "2024"), Plain(1).As(comparedTo: "2023")),
        Two(Plain(1).As(scope: "valley"), Plain(1).As(scope: "children")),
        Two(Plain(1).As(basis: Basis.Stock), Plain(1).As(basis: Basis.Stock), then: "2026-01-01"),
        Two(Plain(1), Plain(9), period: "2026-01", otherwise: "2026-02"),
        Two(About(1), About(1)),
    ];

    [Fact]
    public void Every_sentence_is_complete_in_both_languages()
    {
        var reasons = Others.Select(asked => asked.Answer.Pair("a", "b")!.Reason).ToList();

        Assert.Equal(Others.Length, reasons.Select(r => r.Code).Distinct().Count());
        foreach (var reason in reasons)
        {
            Assert.NotEqual(reason.English, reason.German);
            foreach (var sentence in new[] { reason.English, reason.German })
            {
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                Assert.DoesNotContain('{', sentence);
                Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
            }
        }
    }
}

using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using static Newsroom.Domain.Comparison.CountedBecause;
using static Newsroom.Domain.Tests.Comparison.Amount;
using static Newsroom.Domain.Tests.Comparison.Asked;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class CountingTests
{
    private static Asked ThreeVoices() =>
        new Asked()
            .Source("Norvania")
            .Source("ministry", partOf: "Norvania")
            .Source("minister", partOf: "ministry")
            .Source("Tarrick")
            .Source("Relief")
            .Claim("n", "ministry", Plain(100))
            .Claim("t", "Tarrick", Plain(100))
            .Claim("r", "Relief", Plain(100));

    [Fact]
    public void Parts_of_one_government_are_one_voice_and_the_first_stands_for_all()
    {
        var answer = ThreeVoices()
            .Claim("m", "minister", Plain(100), "2026-03-21")
            .Claim("g", "Norvania", Plain(100), "2026-03-22")
            .Answer;

        Assert.Equal((5, 3), (answer.Counts.OriginCount, answer.Counts.IndependentOriginCount));
        Assert.Equal((true, PresumedIndependent), answer.Counted("ministry"));
        Assert.Equal((false, SameVoice), answer.Counted("minister"));
        Assert.Equal((false, SameVoice), answer.Counted("Norvania"));
        Assert.All(
            answer.Origins.Where(o => o.Because == SameVoice),
            o => Assert.Equal(Of("Norvania"), o.Voice!.Value)
        );
    }

    [Fact]
    public void One_that_speaks_for_itself_is_a_voice_of_its_own_and_of_what_is_part_of_it()
    {
        var answer = ThreeVoices()
            .Source("court", partOf: "Norvania", speaksForItself: true)
            .Source("judge", partOf: "court")
            .Claim("c", "court", Plain(100))
            .Claim("j", "judge", Plain(100))
            .Answer;

        Assert.Equal(4, answer.Counts.IndependentOriginCount);
        Assert.Equal((true, PresumedIndependent), answer.Counted("court"));
        Assert.Equal((false, SameVoice), answer.Counted("judge"));
    }

    [Fact]
    public void A_linked_dependence_makes_two_voices_one_whoever_spoke_first()
    {
        var answer = ThreeVoices()
            .Source("office")
            .Claim("o", "office", Plain(100), "2026-01-01")
            .Link(LinkKind.DependsOn, "office", "minister")
            .Answer;

        Assert.Equal(3, answer.Counts.IndependentOriginCount);
        Assert.Equal((false, DependsOn), answer.Counted("office"));
        Assert.Equal((true, PresumedIndependent), answer.Counted("ministry"));
        Assert.Equal(Of("Norvania"), answer.Origins.Single(o => o.Origin == Of("office")).Voice!.Value);
    }

    [Fact]
    public void One_that_depends_on_a_silent_one_stands_for_both()
    {
        var asked = new Asked()
            .Source("office")
            .Source("agency")
            .Claim("o", "office", Plain(100))
            .Link(LinkKind.DependsOn, "office", "ministry");
        Assert.Equal((true, PresumedIndependent), asked.Answer.Counted("office"));

        asked.Claim("a", "agency", Plain(100)).Link(LinkKind.DependsOn, "agency", "ministry");
        Assert.Equal(1, asked.Answer.Counts.IndependentOriginCount);
        Assert.Equal((false, DependsOn), asked.Answer.Counted("agency"));
    }

    [Fact]
    public void One_that_depends_on_two_does_not_make_those_two_one()
    {
        var answer = ThreeVoices()
            .Claim("o", "office", Plain(100))
            .Link(LinkKind.DependsOn, "office", "Tarrick")
            .Link(LinkKind.DependsOn, "office", "Relief")
            .Answer;

        Assert.Equal(3, answer.Counts.IndependentOriginCount);
        Assert.Equal((false, DependsOn), answer.Counted("office"));
    }

    [Fact]
    public void Two_that_depend_on_each_other_count_once()
    {
        var answer = ThreeVoices()
            .Link(LinkKind.DependsOn, "Tarrick", "Relief")
            .Link(LinkKind.DependsOn, "Relief", "Tarrick")
            .Answer;

        Assert.Equal(2, answer.Counts.IndependentOriginCount);
        Assert.Equal((true, PresumedIndependent), answer.Counted("Tarrick"));
        Assert.Equal((false, DependsOn), answer.Counted("Relief"));
    }

    [Theory]
    [InlineData(RelationKind.DependsOn)]
    [InlineData(RelationKind.DerivedFrom)]
    public void A_claim_that_rests_on_anothers_adds_no_voice(RelationKind kind)
    {
        var asked = ThreeVoices().Relate(kind, "r", "t");
        Assert.Equal((false, DependsOn), asked.Answer.Counted("Relief"));
        Assert.Equal(2, asked.Answer.Counts.IndependentOriginCount);

        asked.Claim("own", "Relief", Plain(5).As(scope: "valley"));
        Assert.Equal((true, PresumedIndependent), asked.Answer.Counted("Relief"));
    }

    [Fact]
    public void Echoes_of_one_claim_elsewhere_count_once()
    {
        var answer = ThreeVoices()
            .Relate(RelationKind.DependsOn, "r", "elsewhere")
            .Relate(RelationKind.DependsOn, "t", "between")
            .Relate(RelationKind.DependsOn, "between", "elsewhere")
            .Answer;

        Assert.Equal(2, answer.Counts.IndependentOriginCount);
        Assert.Equal((true, PresumedIndependent), answer.Counted("Tarrick"));
        Assert.Equal((false, DependsOn), answer.Counted("Relief"));
    }

    [Fact]
    public void Known_only_through_another_that_counts_adds_no_voice()
    {
        var asked = ThreeVoices()
            .Claim(
                "k",
                "Kestrel",
                Plain(100),
                citations: [Cited("x", via: ["wire", "minister"]), Cited("y", via: "ministry")]
            );
        Assert.Equal((false, OnlyThrough), asked.Answer.Counted("Kestrel"));

        asked.Claim("k2", "Kestrel", Plain(100), "2026-01-01", citations: Cited("z", via: "wire"));
        Assert.Equal((true, PresumedIndependent), asked.Answer.Counted("Kestrel"));
    }

    [Fact]
    public void A_relay_that_does_not_count_or_is_of_the_same_voice_takes_nothing()
    {
        var answer = ThreeVoices()
            .Claim("k", "Kestrel", Plain(100), citations: Cited("x", via: "wire"))
            .Claim("m", "Mirador", Plain(100), citations: Cited("y", via: "press"))
            .Source("press", partOf: "Mirador")
            .Answer;

        Assert.Equal((true, PresumedIndependent), answer.Counted("Kestrel"));
        Assert.Equal((true, PresumedIndependent), answer.Counted("Mirador"));
    }

    [Fact]
    public void A_relay_is_weighed_before_what_came_through_it()
    {
        var answer = new Asked()
            .Claim("k", "Kestrel", Plain(100), "2026-01-01", citations: Cited("x", via: "Mirador"))
            .Claim("m", "Mirador", Plain(100), citations: Cited("y", via: "wire"))
            .Answer;

        Assert.Equal((false, OnlyThrough), answer.Counted("Kestrel"));
        Assert.Equal((true, PresumedIndependent), answer.Counted("Mirador"));
    }

    [Fact]
    public void An_origin_that_no_citation_names_does_not_count()
    {
        var asked = ThreeVoices()
            .Claim(
                "k",
                "Kestrel",
                Plain(100),
                citations: [Cited("x", Attribution.Inferred), Cited("y", attribution: null)]
            );
        Assert.Equal((false, InferredOrigin), asked.Answer.Counted("Kestrel"));

        asked.Claim("k2", "Kestrel", Plain(100), "2026-01-01", citations: Cited("z", Attribution.Generic));
        Assert.Equal((true, PresumedIndependent), asked.Answer.Counted("Kestrel"));
    }

    [Fact]
    public void Unnamed_and_missing_origins_are_shown_and_never_count()
    {
        var answer = new Asked()
            .Unnamed("insiders")
            .Claim("one", "insiders", Plain(1))
            .Claim("two", null, Plain(2))
            .Answer;

        Assert.Equal((1, 0), (answer.Counts.OriginCount, answer.Counts.IndependentOriginCount));
        Assert.Equal((false, Unnamed), answer.Counted("insiders"));
        Assert.Equal(NoOrigin, answer.Origins.Single(o => o.Origin is null).Because);
        Assert.All(answer.Origins, o => Assert.Null(o.Voice));
    }

    [Fact]
    public void An_origin_whose_claims_were_taken_back_does_not_count()
    {
        var answer = ThreeVoices().Relate(RelationKind.Retracts, "back", "t").Answer;

        Assert.Equal((false, NoCurrentClaim), answer.Counted("Tarrick"));
        Assert.Equal((3, 2), (answer.Counts.OriginCount, answer.Counts.IndependentOriginCount));
    }

    [Fact]
    public void A_checked_independence_is_shown_of_both_where_the_other_counts()
    {
        var asked = ThreeVoices().Link(LinkKind.Independent, "minister", "Relief");

        Assert.Equal((true, DeclaredIndependent), asked.Answer.Counted("ministry"));
        Assert.Equal((true, DeclaredIndependent), asked.Answer.Counted("Relief"));
        Assert.Equal((true, PresumedIndependent), asked.Answer.Counted("Tarrick"));
        Assert.Equal(
            (true, PresumedIndependent),
            asked.Relate(RelationKind.Retracts, "back", "r").Answer.Counted("ministry")
        );
    }

    [Fact]
    public void A_joint_statement_is_one_voice()
    {
        var answer = ThreeVoices()
            .Claim("joint", "Kestrel", Plain(100))
            .With(c => c with { CoOrigins = [Of("Tarrick")] })
            .Answer;

        Assert.Equal(3, answer.Counts.IndependentOriginCount);
        Assert.False(answer.Counted("Kestrel").Counted);
    }

    [Fact]
    public void A_party_is_marked_with_all_of_its_voice()
    {
        var answer = new Asked { Question = new() { Participants = [Of("minister"), Of("insiders")] } }
            .Source("minister", partOf: "Norvania")
            .Source("ministry", partOf: "Norvania")
            .Unnamed("insiders")
            .Unnamed("others")
            .Claim("n", "ministry", Plain(1))
            .Claim("t", "Tarrick", Plain(1))
            .Claim("i", "insiders", Plain(1))
            .Claim("o", "others", Plain(1))
            .Answer;

        Assert.Equal(
            [true, false, true, false],
            answer.Origins.OrderBy(o => answer.Origins.ToList().IndexOf(o)).Select(o => o.Party)
        );
    }

    [Fact]
    public void Copies_of_one_text_count_once()
    {
        var (first, copy) = (Cited("wire") with { TextHash = "h1" }, Cited("wire") with { TextHash = "h2" });
        var answer = new Asked()
            .Claim("a", "Norvania", Plain(1), citations: [first, copy, Cited("other") with { TextHash = "h2" }])
            .Claim("b", "Tarrick", Plain(1), citations: [Cited("third") with { TextHash = "h3" }, first, Cited("bare")])
            .Answer;

        Assert.Equal((6, 3), (answer.Counts.CitationCount, answer.Counts.DistinctTexts));
    }
}

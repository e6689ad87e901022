using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using static Newsroom.Domain.Comparison.EvidenceState;
using static Newsroom.Domain.Tests.Comparison.Amount;
using static Newsroom.Domain.Tests.Comparison.Asked;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class EvidenceTests
{
    private static Asked Two(decimal one, decimal other) =>
        new Asked().Unnamed("insiders").Claim("n", "Norvania", About(one)).Claim("t", "Tarrick", About(other));

    [Fact]
    public void Another_voice_that_agrees_corroborates()
    {
        var answer = Two(100, 105).Answer;

        Assert.Equal((Corroborated, 2), answer.Evidence("n"));
        Assert.Equal((Corroborated, 2), answer.Evidence("t"));
        Assert.True(answer.EvidenceOf(Id("n")).MayBeConfirmed);
    }

    [Fact]
    public void Another_voice_that_conflicts_contests_and_nothing_is_confirmed_then()
    {
        var answer = Two(100, 105).Claim("k", "Kestrel", About(200)).Answer;

        Assert.Equal((Contested, 2), answer.Evidence("n"));
        Assert.Equal((Contested, 1), answer.Evidence("k"));
        Assert.False(answer.EvidenceOf(Id("n")).MayBeConfirmed);
    }

    [Fact]
    public void What_is_only_compatible_says_nothing()
    {
        var answer = new Asked().Claim("n", "Norvania", AtMost(100)).Claim("t", "Tarrick", About(80)).Answer;

        Assert.Equal((SingleOrigin, 1), answer.Evidence("n"));
        Assert.False(answer.EvidenceOf(Id("n")).MayBeConfirmed);
    }

    [Fact]
    public void The_own_voice_neither_corroborates_nor_contests()
    {
        var answer = new Asked()
            .Source("ministry", partOf: "Norvania")
            .Claim("n", "Norvania", About(100))
            .Claim("m", "ministry", About(100))
            .Claim("x", "ministry", About(300))
            .Answer;

        Assert.Equal((SingleOrigin, 1), answer.Evidence("n"));
        Assert.Equal((SingleOrigin, 1), answer.Evidence("x"));
    }

    [Fact]
    public void An_unnamed_source_contests_and_never_corroborates()
    {
        var agreeing = new Asked()
            .Unnamed("insiders")
            .Claim("n", "Norvania", About(100))
            .Claim("i", "insiders", About(100))
            .Answer;
        Assert.Equal((SingleOrigin, 1), agreeing.Evidence("n"));
        Assert.Equal((NoKnownOrigin, 0), agreeing.Evidence("i"));
        Assert.False(agreeing.EvidenceOf(Id("i")).MayBeConfirmed);

        Assert.Equal(
            (Contested, 1),
            Two(100, 100)
                .Relate(RelationKind.Retracts, "back", "t")
                .Claim("nobody", null, About(300))
                .Answer.Evidence("n")
        );
    }

    [Fact]
    public void An_echo_corroborates_nothing()
    {
        var answer = Two(100, 100).Relate(RelationKind.DependsOn, "t", "n").Answer;

        Assert.Equal((SingleOrigin, 1), answer.Evidence("n"));
        Assert.Equal((SingleOrigin, 1), answer.Evidence("t"));
        Assert.False(answer.EvidenceOf(Id("t")).MayBeConfirmed);
    }

    [Fact]
    public void An_echo_of_a_voice_that_counts_for_something_else_corroborates_nothing_either()
    {
        var answer = Two(100, 100)
            .Relate(RelationKind.DependsOn, "t", "n")
            .Claim("own", "Tarrick", About(7).As(scope: "valley"))
            .Answer;

        Assert.Equal(2, answer.Counts.IndependentOriginCount);
        Assert.Equal((SingleOrigin, 1), answer.Evidence("n"));
        Assert.Equal((SingleOrigin, 1), answer.Evidence("t"));
    }

    [Fact]
    public void An_origin_that_does_not_count_corroborates_nothing_and_may_be_corroborated()
    {
        var answer = new Asked()
            .Claim("n", "Norvania", About(100))
            .Claim("t", "Tarrick", About(100), citations: Cited("x", Attribution.Inferred))
            .Answer;

        Assert.Equal((SingleOrigin, 1), answer.Evidence("n"));
        Assert.Equal((Corroborated, 1), answer.Evidence("t"));
        Assert.False(answer.EvidenceOf(Id("t")).MayBeConfirmed);
    }

    [Fact]
    public void Known_only_through_another_voice_is_no_second_one()
    {
        var answer = new Asked()
            .Claim("n", "Norvania", About(100))
            .Claim("t", "Tarrick", About(100), citations: Cited("x", via: "Norvania"))
            .Answer;

        Assert.Equal((SingleOrigin, 1), answer.Evidence("n"));
        Assert.Equal((SingleOrigin, 1), answer.Evidence("t"));
    }

    [Fact]
    public void What_is_not_current_corroborates_and_contests_nothing()
    {
        var answer = Two(300, 100).Claim("n2", "Norvania", About(100), "2026-03-25").Answer;

        Assert.Equal((Corroborated, 2), answer.Evidence("t"));
        Assert.Equal((Contested, 1), answer.Evidence("n"));
    }

    [Fact]
    public void A_presumed_repeat_is_as_good_as_what_it_repeats()
    {
        var answer = Two(100, 100).Claim("again", "Norvania", About(100), "/2026-03-25").Answer;

        Assert.Equal((Corroborated, 2), answer.Evidence("again"));
        Assert.True(answer.EvidenceOf(Id("again")).MayBeConfirmed);
    }

    [Fact]
    public void What_its_own_voice_no_longer_says_is_not_confirmed()
    {
        var answer = Two(100, 105).Claim("now", "Norvania", AtMost(120), "2026-03-25").Answer;

        Assert.Equal(NotCurrentBecause.Displaced, answer.Because("n"));
        Assert.False(answer.EvidenceOf(Id("n")).MayBeConfirmed);
    }

    [Fact]
    public void What_was_taken_back_is_that_and_nothing_else()
    {
        var asked = Two(100, 300).Relate(RelationKind.Retracts, "back", "t");
        Assert.Equal((Retracted, 0), asked.Answer.Evidence("t"));
        Assert.Equal((SingleOrigin, 1), asked.Answer.Evidence("n"));

        asked.Relate(RelationKind.Disowns, "never", "t");
        Assert.Equal((Disowned, 0), asked.Answer.Evidence("t"));
    }

    [Fact]
    public void Affirmed_and_denied_contest_each_other_and_silence_contests_nothing()
    {
        var answer = YesOrNo()
            .Claim("yes", "Norvania")
            .Claim("no", "Tarrick", stance: Stance.Denies)
            .Claim("silent", "Relief", stance: Stance.DoesNotMention)
            .Answer;

        Assert.Equal((Contested, 1), answer.Evidence("yes"));
        Assert.Equal((Contested, 1), answer.Evidence("no"));
        Assert.Equal((SingleOrigin, 1), answer.Evidence("silent"));
    }

    [Fact]
    public void Where_nothing_can_be_computed_an_editors_word_counts()
    {
        var asked = new Asked()
            .Claim("n", "Norvania", Vague("several hundred"))
            .Claim("t", "Tarrick", About(400))
            .Relate(RelationKind.Corroborates, "t", "n", "400 are several hundred");
        Assert.Equal((Corroborated, 2), asked.Answer.Evidence("n"));
        Assert.Equal(ReasonCode.ByEditor, asked.Answer.Pair("n", "t")!.Reason.Code);

        asked.Relate(RelationKind.Contradicts, "n", "t", "meant were those of last year");
        Assert.Equal((Contested, 1), asked.Answer.Evidence("n"));
        Assert.Contains("last year", asked.Answer.Pair("n", "t")!.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_word_changes_nothing_that_can_be_computed() =>
        Assert.Equal((Corroborated, 2), Two(100, 100).Relate(RelationKind.Contradicts, "n", "t").Answer.Evidence("n"));

    [Fact]
    public void A_claim_without_a_question_has_a_single_origin_or_none()
    {
        var compared = Two(100, 100).Claim("i", "insiders", About(1)).Compared;
        Evidence Of(string name, params ComparedRelation[] relations) =>
            Evidence.WithoutQuestion(compared.Claims.Single(c => c.Id == Id(name)), relations, compared.Sources);

        Assert.Equal(new Evidence(SingleOrigin, 1, false), Of("n"));
        Assert.Equal(new Evidence(NoKnownOrigin, 0, false), Of("i"));
        var back = new ComparedRelation(RelationKind.Retracts, new(Id("b"), null), new(Id("n"), null));
        Assert.Equal(new Evidence(Retracted, 0, false), Of("n", back));
    }
}

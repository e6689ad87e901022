using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Claims.LikenessReason;

namespace Newsroom.Domain.Tests.Claims;

public sealed class LikenessTests
{
    private static readonly SourceId Ministry = new(Guid.CreateVersion7());
    private static readonly SourceId Relief = new(Guid.CreateVersion7());
    private static readonly QuestionId Sent = new(Guid.CreateVersion7());
    private static readonly QuestionId Killed = new(Guid.CreateVersion7());
    private static readonly ArticleId Report = new(Guid.CreateVersion7());
    private static readonly EventId Flood = new(Guid.CreateVersion7());

    private static readonly Statement Base = new()
    {
        Text = "Norvania sent about 4,000 soldiers to the dams on the Alsen.",
        Language = LanguageTag.Parse("en"),
        Origins = [Ministry],
        Question = Sent,
        Quantity = About(4_000),
        Period = PartialDate.Parse("2026-03"),
        Passages = [new CitedPassage(Report, 100, 180)],
    };

    private static readonly Statement German = Base with
    {
        Text = "Bis zu 4000 Soldaten hat Norvanien an die Alsen-Dämme geschickt",
        Language = LanguageTag.Parse("de-AT"),
        Quantity = UpTo(4_000),
        Passages = [],
    };

    private static Quantity About(decimal value, string? unit = "soldiers", string? measure = "deployed") =>
        Quantity.Of(
            new Figures(value, null, null, null),
            Qualifier.About,
            new Counted(unit, measure, null, null, Nature.Unspecified, null),
            null
        );

    private static Quantity UpTo(decimal high, string? scope = null) =>
        Quantity.Of(
            new Figures(null, null, high, null),
            Qualifier.AtMost,
            new Counted("Soldiers", "deployed", scope, null, Nature.Unspecified, null),
            null
        );

    private static Likeness Of(Statement one, Statement other)
    {
        var likeness = Likeness.Between(one, other);
        Assert.InRange(likeness.Score, 0, 1);
        Assert.Equal(likeness.Reasons, Likeness.Between(other, one).Reasons);
        Assert.Equal(likeness.Score, Likeness.Between(other, one).Score);
        return likeness;
    }

    private static void IsWorthALook(Statement other, params LikenessReason[] reasons)
    {
        var likeness = Of(Base, other);
        Assert.True(likeness.IsWorthALook, $"{likeness.Score}: {string.Join(", ", likeness.Reasons)}");
        Assert.Equal(reasons.Order(), likeness.Reasons);
    }

    private static void IsAnother(Statement other)
    {
        var likeness = Of(Base, other);
        Assert.False(likeness.IsWorthALook, $"{likeness.Score}: {string.Join(", ", likeness.Reasons)}");
    }

    [Fact]
    public void The_same_statement_is_nearly_certain()
    {
        IsWorthALook(
            Base,
            SameQuote,
            NearValue,
            SameUnit,
            SameMeasure,
            SameQuestion,
            SameOrigin,
            SamePeriod,
            SimilarText
        );
        Assert.InRange(Of(Base, Base).Score, 0.95, 1);
    }

    [Fact]
    public void It_is_found_in_another_language_under_another_hedge() =>
        IsWorthALook(German, NearValue, SameUnit, SameMeasure, SameQuestion, SameOrigin, SamePeriod);

    [Fact]
    public void It_is_found_before_it_has_a_question_a_period_or_a_citation() =>
        IsWorthALook(German with { Question = null, Period = null }, NearValue, SameUnit, SameMeasure, SameOrigin);

    [Fact]
    public void It_is_found_rounded() =>
        IsWorthALook(
            German with
            {
                Quantity = About(3_850),
            },
            NearValue,
            SameUnit,
            SameMeasure,
            SameQuestion,
            SameOrigin,
            SamePeriod
        );

    [Fact]
    public void It_is_found_in_other_words_of_the_same_language() =>
        IsWorthALook(
            Base with
            {
                Text = "Some four thousand troops were ordered to the river, according to Norvania.",
                Question = null,
                Passages = [],
            },
            NearValue,
            SameUnit,
            SameMeasure,
            SameOrigin,
            SamePeriod
        );

    [Fact]
    public void It_is_found_by_its_words_where_nothing_else_is_known() =>
        IsWorthALook(
            new Statement
            {
                Text = "Norvania has sent 4.000 soldiers to the Alsen dams",
                Language = LanguageTag.Parse("en-GB"),
            },
            SimilarText
        );

    [Fact]
    public void It_is_found_by_the_passage_and_the_origin() =>
        IsWorthALook(
            new Statement
            {
                Text = "Es werden Truppen verlegt.",
                Language = LanguageTag.Parse("de"),
                Origins = [Relief, Ministry],
                Passages = [new CitedPassage(Report, 110, 180)],
            },
            SameQuote,
            SameOrigin
        );

    [Fact]
    public void A_new_figure_is_a_new_claim()
    {
        IsAnother(German with { Quantity = UpTo(2_500) });
        IsAnother(Base with { Quantity = About(2_500), Text = "Norvania sent 2,500 troops to the river." });
    }

    [Fact]
    public void What_else_the_origin_said_is_another_claim()
    {
        IsAnother(
            new Statement
            {
                Text = "Der Pegel steigt.",
                Language = LanguageTag.Parse("de"),
                Origins = [Ministry],
            }
        );
        IsAnother(German with { Question = Killed, Quantity = About(4_000, "soldiers", "killed") });
        IsAnother(German with { Question = null, Quantity = About(4_000, "shells") });
        IsAnother(German with { Quantity = About(12), Question = null, Period = null });
        IsAnother(German with { Quantity = UpTo(900, "Tarrick") });
    }

    [Fact]
    public void What_others_answer_to_the_question_is_another_claim_unless_the_words_are_the_same()
    {
        IsAnother(German with { Origins = [Relief] });
        IsWorthALook(
            Base with
            {
                Origins = [Relief],
                Passages = [],
            },
            NearValue,
            SameUnit,
            SameMeasure,
            SameQuestion,
            SamePeriod,
            SimilarText
        );
    }

    [Fact]
    public void Another_figure_in_the_same_sentence_is_another_claim() =>
        IsAnother(
            Base with
            {
                Text = "Twelve of them drowned.",
                Quantity = About(12, "soldiers", "killed"),
                Question = Killed,
            }
        );

    [Fact]
    public void A_denial_is_less_like_what_it_denies() =>
        Assert.InRange(Of(Base, German with { Stance = Stance.Denies }).Score, 0.3, Of(Base, German).Score - 0.3);

    [Fact]
    public void Another_time_is_another_statement()
    {
        IsAnother(German with { Period = PartialDate.Parse("2025-03") });
        IsWorthALook(
            German with
            {
                Period = PartialDate.Parse("2026-03-14/.."),
            },
            NearValue,
            SameUnit,
            SameMeasure,
            SameQuestion,
            SameOrigin,
            SamePeriod
        );
    }

    [Fact]
    public void The_answer_of_one_origin_to_a_question_without_figures_is_found()
    {
        var yes = Base with { Quantity = null, Period = null, Passages = [] };
        var other = yes with { Text = "Ja.", Language = LanguageTag.Parse("de") };
        Assert.True(Of(yes, other).IsWorthALook);
        Assert.Equal([SameQuestion, SameOrigin], Of(yes, other).Reasons);
        Assert.False(Of(yes, other with { Origins = [Relief] }).IsWorthALook);
    }

    [Fact]
    public void A_shared_event_and_a_shared_article_say_a_little()
    {
        var one = new Statement
        {
            Text = "x",
            Language = LanguageTag.Parse("en"),
            Events = [Flood],
        };
        Assert.Equal([SameEvent], Of(one, one with { Text = "y" }).Reasons);
        var two = Base with { Passages = [new CitedPassage(Report, 300, 400)] };
        Assert.Contains(SameArticle, Of(Base, two).Reasons);
        Assert.DoesNotContain(SameQuote, Of(Base, two).Reasons);
    }

    [Theory]
    [InlineData(0, 10, 0, 10, 1)]
    [InlineData(0, 10, 2, 6, 1)]
    [InlineData(0, 10, 5, 15, 0.5)]
    [InlineData(0, 10, 10, 20, 0)]
    [InlineData(0, 10, 12, 20, 0)]
    public void Passages_overlap_by_the_share_of_the_shorter(int start, int end, int from, int to, double overlap)
    {
        Assert.Equal(overlap, new CitedPassage(Report, start, end).Overlap(new CitedPassage(Report, from, to)));
        Assert.Equal(overlap, new CitedPassage(Report, from, to).Overlap(new CitedPassage(Report, start, end)));
        Assert.Equal(
            0,
            new CitedPassage(Report, start, end).Overlap(
                new CitedPassage(new ArticleId(Guid.CreateVersion7()), from, to)
            )
        );
    }
}

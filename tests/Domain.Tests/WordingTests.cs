using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Tests;

public sealed class WordingTests
{
    /// <summary>The words of the specification beside those of the code.</summary>
    public static readonly TheoryData<string, IReadOnlyCollection<string>> Words = new()
    {
        {
            "person organization government newsAgency newsOutlet platformAccount document dataset unnamed",
            Wording<SourceKind>.All
        },
        { "none corrected withdrawnByPublisher", Wording<Notice>.All },
        { "affirms admits denies declinesToComment doesNotMention", Wording<Stance>.All },
        { "certain probable possible unspecified", Wording<OriginCertainty>.All },
        { "plain about atLeast moreThan atMost lessThan justUnder justOver between vague", Wording<Qualifier>.All },
        { "cumulative increment stock rate", Wording<Basis>.All },
        { "counted estimated projected planned preliminary revised final unspecified", Wording<Nature>.All },
        { "none hedge figure", Wording<Drift>.All },
        { "direct mixed indirect reported freeIndirect", Wording<SpeechForm>.All },
        { "explicit generic inferred", Wording<Attribution>.All },
        { "spokesperson document relay", Wording<HopRole>.All },
        { "anchored moved orphaned", Wording<CitationState>.All },
        { "complete gap none", Wording<Chain>.All },
        {
            "meeting call visit agreement statement deployment attack ceremony election trial disaster other",
            Wording<EventKind>.All
        },
        { "planned occurred postponed cancelled didNotOccur unknown", Wording<Occurrence>.All },
        { "uncertain possible likely certain", Wording<Likelihood>.All },
        { "quantity yesNo", Wording<AnswerKind>.All },
        { "open closed", Wording<QuestionState>.All },
        { "person import suggestion system", Wording<ActorKind>.All },
        { "created updated corrected merged withdrawn restored redacted", Wording<RevisionAction>.All },
        { "source article event question claim term", Wording<ResourceType>.All },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void The_words_are_those_of_the_specification(string specified, IReadOnlyCollection<string> words) =>
        Assert.Equal(specified.Split(' ').Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_value_is_read_from_its_own_word()
    {
        Assert.All(Enum.GetValues<Qualifier>(), RoundTrips);
        Assert.All(Enum.GetValues<Occurrence>(), RoundTrips);
        Assert.All(Enum.GetValues<SourceKind>(), RoundTrips);
        Assert.All(Enum.GetValues<Stance>(), RoundTrips);
    }

    [Theory]
    [InlineData("AtMost")]
    [InlineData("atmost")]
    [InlineData("ATMOST")]
    [InlineData(" atMost")]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("plain, about")]
    public void Only_the_exact_word_is_read(string text)
    {
        Assert.False(Wording<Qualifier>.TryParse(text, out _, out var flaw));
        Assert.Equal(("unknownWord", $"'{text}' is not one of the known words."), (flaw!.Code, flaw.Detail));
        Assert.Equal(
            "plain | about | atLeast | moreThan | atMost | lessThan | justUnder | justOver | between | vague",
            flaw.Suggestion
        );
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    [InlineData(100_000, true)]
    public void A_long_word_is_not_repeated_in_full(int length, bool cut)
    {
        Assert.False(Wording<Drift>.TryParse(new string('x', length), out _, out var flaw));
        Assert.StartsWith($"'{new string('x', 60)}{(cut ? "…" : "")}' is", flaw!.Detail, StringComparison.Ordinal);
    }

    private static void RoundTrips<T>(T value)
        where T : struct, Enum
    {
        var word = Wording<T>.Of(value);

        Assert.True(Wording<T>.TryParse(word, out var read, out var flaw));
        Assert.Null(flaw);
        Assert.Equal((value, value), (read, Wording<T>.Read(word)));
    }

    [Fact]
    public void A_word_is_not_cut_within_a_character()
    {
        Assert.False(Wording<Drift>.TryParse(new string('x', 59) + "😀😀", out _, out var flaw));
        Assert.Null(Texts.Check(flaw!.Detail, 1_000));
    }

    [Fact]
    public void Reliability_is_worded_in_capital_letters() =>
        Assert.Equal(["A", "B", "C", "D", "E", "F"], Wording<Reliability>.All);
}

using Newsroom.Domain.Questions;

namespace Newsroom.Domain.Tests.Questions;

public sealed class QuestionTests
{
    private static readonly QuestionId Id = new(Guid.CreateVersion7());
    private static readonly QuestionContent Sent = new() { Text = "How many soldiers have been sent?" };

    [Fact]
    public void A_question_says_what_was_entered()
    {
        var content = Sent with
        {
            Unit = "soldiers",
            Measure = "deployed",
            Scope = "Kursk",
            Event = new EventId(Guid.CreateVersion7()),
            State = QuestionState.Closed,
            SubsetOf = new QuestionId(Guid.CreateVersion7()),
        };

        var question = Question.Record(Id, "soldiers-sent", content);

        Assert.Equal(
            (Id, "soldiers-sent", ResourceType.Question, Id.Value),
            (question.Id, question.Key, question.Type, question.Identity)
        );
        Assert.Equal(
            (content.Text, AnswerKind.Quantity, QuestionState.Closed),
            (question.Text, question.AnswerKind, question.State)
        );
        Assert.Equal((content.Unit, content.Measure, content.Scope), (question.Unit, question.Measure, question.Scope));
        Assert.Equal((content.Event, content.SubsetOf), (question.EventId, question.SubsetOfId));
    }

    [Fact]
    public void A_correction_replaces_what_was_entered()
    {
        var question = Question.Record(
            Id,
            "k",
            Sent with
            {
                Unit = "soldiers",
                SubsetOf = new QuestionId(Guid.CreateVersion7()),
            }
        );

        question.Correct(new QuestionContent { Text = "Were any sent?", AnswerKind = AnswerKind.YesNo });

        Assert.Equal(("k", "Were any sent?", AnswerKind.YesNo), (question.Key, question.Text, question.AnswerKind));
        Assert.Equal((null, null, QuestionState.Open), (question.Unit, question.SubsetOfId, question.State));
    }

    [Theory]
    [InlineData(AnswerKind.Quantity, null, null, null)]
    [InlineData(AnswerKind.Quantity, "soldiers", "killed", null)]
    [InlineData(AnswerKind.YesNo, null, null, null)]
    [InlineData(AnswerKind.YesNo, "soldiers", null, "yesNoCountsNothing")]
    [InlineData(AnswerKind.YesNo, null, "killed", "yesNoCountsNothing")]
    public void Yes_and_no_count_nothing(AnswerKind kind, string? unit, string? measure, string? code) =>
        Assert.Equal(code, Question.Check(kind, unit, measure)?.Code);

    [Fact]
    public void A_cycle_of_questions_is_said_to_be_one() => Assert.Equal("subsetCycle", Question.Cycle.Code);
}

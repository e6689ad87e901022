using Newsroom.Domain.Questions;
using Newsroom.Domain.Revisions;

namespace Newsroom.Domain.Tests.Revisions;

public sealed class RevisionTests
{
    private static readonly DateTimeOffset Morning = new(2024, 10, 18, 9, 0, 0, TimeSpan.Zero);

    private static Question Stamped()
    {
        var question = Question.Record(
            new QuestionId(Guid.CreateVersion7()),
            null,
            new QuestionContent { Text = "How many?" }
        );
        question.Stamp(1, Morning.AddHours(-1), ActorKind.Import);
        question.Stamp(2, Morning, ActorKind.Person);
        return question;
    }

    [Fact]
    public void A_revision_says_who_changed_what_when_and_why()
    {
        var question = Stamped();

        var revision = new Revision(
            question,
            new Actor("kim", ActorKind.Person),
            RevisionAction.Corrected,
            "typo",
            "{}"
        );

        Assert.Equal((2L, Morning, 2), (revision.Sequence, revision.ValidFrom, revision.Version));
        Assert.Equal(("kim", ActorKind.Person), (revision.ActorName, revision.ActorKind));
        Assert.Equal((RevisionAction.Corrected, "typo", "{}"), (revision.Action, revision.Reason, revision.After));
        Assert.Equal((ResourceType.Question, question.Id.Value), (revision.Type, revision.EntityId));
        Assert.Equal(Revision.CurrentFormat, revision.Format);
    }

    [Fact]
    public void The_newest_revision_holds_for_ever() =>
        Assert.Equal(
            DateTimeOffset.MaxValue,
            new Revision(Stamped(), Actor.System, RevisionAction.Created, null, "{}").ValidTo
        );

    [Fact]
    public void The_ledger_itself_is_an_actor() =>
        Assert.Equal(("ledger", ActorKind.System), (Actor.System.Name, Actor.System.Kind));

    [Fact]
    public void A_revision_holds_until_it_is_closed()
    {
        var revision = new Revision(Stamped(), Actor.System, RevisionAction.Created, null, "{}");

        revision.Close(Morning.AddDays(1));

        Assert.Equal((Morning, Morning.AddDays(1)), (revision.ValidFrom, revision.ValidTo));
    }
}

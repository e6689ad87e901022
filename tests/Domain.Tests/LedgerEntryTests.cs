using Newsroom.Domain.Questions;
using Newsroom.Domain.Revisions;

namespace Newsroom.Domain.Tests;

public sealed class LedgerEntryTests
{
    private static readonly DateTimeOffset Morning = new(2024, 10, 18, 9, 0, 0, TimeSpan.Zero);
    private static readonly QuestionId Id = new(Guid.CreateVersion7());

    private readonly Question entry = Question.Record(Id, "soldiers-sent", new QuestionContent { Text = "How many?" });

    [Fact]
    public void The_first_revision_creates_and_each_one_counts()
    {
        entry.Stamp(7, Morning, ActorKind.Person);
        Assert.Equal((1, 7L, Morning, Morning), (entry.Version, entry.Sequence, entry.CreatedAt, entry.UpdatedAt));

        entry.Stamp(12, Morning.AddHours(1), ActorKind.Person);
        Assert.Equal(
            (2, 12L, Morning, Morning.AddHours(1)),
            (entry.Version, entry.Sequence, entry.CreatedAt, entry.UpdatedAt)
        );
    }

    [Fact]
    public void What_the_ledger_itself_does_hides_nobody_who_changed_it()
    {
        entry.Stamp(1, Morning, ActorKind.Import);
        entry.Stamp(2, Morning, ActorKind.System);
        Assert.Equal(ActorKind.Import, entry.ChangedBy);

        entry.Stamp(3, Morning, ActorKind.Person);
        entry.Stamp(4, Morning, ActorKind.System);
        Assert.Equal((ActorKind.Person, 4), (entry.ChangedBy, entry.Version));
    }

    [Fact]
    public void What_is_withdrawn_is_gone_with_its_reason_and_keeps_its_key()
    {
        entry.Withdraw("entered twice");

        var gone = Assert.Throws<Gone>(entry.MustBeLive);
        Assert.Equal(
            (ResourceType.Question, "soldiers-sent", "entered twice"),
            (gone.Type, gone.Reference, gone.Reason)
        );
        Assert.Equal("The question 'soldiers-sent' was withdrawn: entered twice", gone.Message);
        Assert.Equal((true, "soldiers-sent"), (entry.IsWithdrawn, entry.Key));
    }

    [Fact]
    public void What_is_withdrawn_without_key_or_reason_is_named_by_its_id()
    {
        var nameless = Question.Record(Id, null, new QuestionContent { Text = "How many?" });
        nameless.Withdraw(null);

        Assert.Equal(
            $"The question '{Id.Value}' was withdrawn, without a reason.",
            Assert.Throws<Gone>(nameless.MustBeLive).Message
        );
    }

    [Fact]
    public void Restoring_brings_it_back()
    {
        entry.Withdraw("entered twice");
        entry.Restore();

        entry.MustBeLive();
        Assert.Equal((false, null), (entry.IsWithdrawn, entry.WithdrawalReason));
    }

    [Fact]
    public void What_was_entered_elsewhere_keeps_its_instant()
    {
        entry.WasEntered(Morning.AddYears(-1));
        entry.Stamp(1, Morning, ActorKind.Import);
        entry.Stamp(2, Morning.AddDays(1), ActorKind.Person);
        Assert.Equal((Morning.AddYears(-1), Morning.AddDays(1)), (entry.CreatedAt, entry.UpdatedAt));
    }

    [Fact]
    public void A_withdrawal_has_its_instant_until_it_is_taken_back()
    {
        entry.Stamp(1, Morning, ActorKind.Person);
        entry.Withdraw("x");
        entry.Stamp(2, Morning.AddDays(1), ActorKind.Person);
        entry.Stamp(3, Morning.AddDays(2), ActorKind.System);
        Assert.Equal(Morning.AddDays(1), entry.WithdrawnAt);
        entry.Restore();
        entry.Stamp(4, Morning.AddDays(3), ActorKind.Person);
        Assert.Null(entry.WithdrawnAt);
        entry.Withdraw("y", at: Morning.AddYears(-1));
        entry.Stamp(5, Morning.AddDays(4), ActorKind.Import);
        Assert.Equal(Morning.AddYears(-1), entry.WithdrawnAt);
    }

    [Fact]
    public void What_comes_withdrawn_is_withdrawn_by_its_second_revision()
    {
        entry.Withdraw("x");
        entry.Stamp(1, Morning, ActorKind.Import);
        entry.Stamp(2, Morning.AddMicroseconds(1), ActorKind.Import);
        Assert.Equal((Morning, Morning.AddMicroseconds(1)), (entry.CreatedAt, entry.WithdrawnAt));
    }

    [Fact]
    public void What_was_never_withdrawn_is_live() => Assert.Null(Record.Exception(entry.MustBeLive));
}

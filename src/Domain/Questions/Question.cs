using Newsroom.Domain.Terms;

namespace Newsroom.Domain.Questions;

public enum AnswerKind
{
    Quantity,
    YesNo,
}

public enum QuestionState
{
    Open,
    Closed,
}

/// <summary>What an editor enters of a question.</summary>
public sealed record QuestionContent
{
    public required string Text { get; init; }
    public AnswerKind AnswerKind { get; init; }
    public string? Unit { get; init; }
    public string? Measure { get; init; }
    public string? Scope { get; init; }
    public EventId? Event { get; init; }
    public QuestionState State { get; init; }
    public QuestionId? SubsetOf { get; init; }
}

/// <summary>What the newsroom prints as its answer: an editorial decision, apart from what is concluded.</summary>
/// <param name="Claim">The claim behind it; it answers the question.</param>
/// <param name="Wording">The words that are printed.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Since">When, UTC.</param>
public sealed record HouseFigure(ClaimId Claim, string Wording, string By, DateTimeOffset Since);

/// <summary>Groups the claims that answer the same thing.</summary>
public sealed class Question : LedgerEntry
{
    private Question() { }

    public QuestionId Id { get; private set; }
    public override ResourceType Type => ResourceType.Question;
    public override Guid Identity => Id.Value;
    public override Guid? Above => SubsetOfId?.Value;

    public string Text { get; private set; } = "";
    public AnswerKind AnswerKind { get; private set; }
    public string? Unit { get; private set; }
    public string? Measure { get; private set; }
    public string? Scope { get; private set; }
    public EventId? EventId { get; private set; }
    public QuestionState State { get; private set; }

    /// <summary>The question about the whole of which this one asks a part: civilians among the dead.</summary>
    public QuestionId? SubsetOfId { get; private set; }

    /// <summary>The claim behind what the newsroom prints; null while it prints nothing.</summary>
    public ClaimId? HouseClaimId { get; private set; }
    public string? HouseWording { get; private set; }
    public string? HouseBy { get; private set; }
    public DateTimeOffset? HouseSince { get; private set; }

    /// <summary>What the newsroom prints; its history stands in the question's.</summary>
    public HouseFigure? HouseFigure =>
        HouseClaimId is { } claim ? new(claim, HouseWording!, HouseBy!, HouseSince!.Value) : null;

    public static Question Record(QuestionId id, string? key, QuestionContent content)
    {
        var question = new Question { Id = id, Key = key };
        question.Correct(content);
        return question;
    }

    public void Correct(QuestionContent content)
    {
        Text = content.Text;
        AnswerKind = content.AnswerKind;
        Unit = content.Unit;
        Measure = content.Measure;
        Scope = content.Scope;
        EventId = content.Event;
        State = content.State;
        SubsetOfId = content.SubsetOf;
    }

    /// <summary>Decides what the newsroom prints, or with null that it prints nothing.</summary>
    public void Print(HouseFigure? figure) =>
        (HouseClaimId, HouseWording, HouseBy, HouseSince) = (figure?.Claim, figure?.Wording, figure?.By, figure?.Since);

    public override void Follow(Merger merger)
    {
        HouseClaimId = HouseClaimId is { } printed ? merger.Of(printed) : null;
        EventId = EventId is { } happening ? merger.Of(happening) : null;
        SubsetOfId = SubsetOfId is { } larger ? merger.Of(larger) : null;
        if (SubsetOfId == Id)
            SubsetOfId = null;
    }

    /// <summary>Takes the place of a question asked twice; throws <see cref="Unacceptable"/> when the two ask for different things.</summary>
    public void Absorb(Question twin)
    {
        if (
            AnswerKind != twin.AnswerKind
            || Differ(Unit, twin.Unit)
            || Differ(Measure, twin.Measure)
            || Scope != twin.Scope
        )
            throw new Unacceptable("#/into", AsksAnother);
        if (SubsetOfId == twin.Id)
            SubsetOfId = twin.SubsetOfId == Id ? null : twin.SubsetOfId;
        if (HouseFigure is null)
            Print(twin.HouseFigure);
        twin.EndAs(this);
    }

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    public static readonly Flaw AsksAnother = new(
        "asksAnother",
        "The two questions ask for different things: their kind of answer, unit, measure or scope differ.",
        "make them equal first, if they really are one question"
    );

    /// <summary>Takes the new keys of terms that became part of others.</summary>
    public void Rename(IReadOnlyDictionary<string, string> keys) =>
        (Unit, Measure, Scope) = (keys.New(Unit), keys.New(Measure), keys.New(Scope));

    /// <summary>The rule that ties what is counted to the kind of answer; null when it holds.</summary>
    public static Flaw? Check(AnswerKind kind, string? unit, string? measure) =>
        kind == AnswerKind.YesNo && (unit ?? measure) is not null
            ? new Flaw("yesNoCountsNothing", "A question that is answered by yes or no has no unit and no measure.")
            : null;

    public static readonly Flaw AnswersAnother = new(
        "answersAnother",
        "What is printed here rests on a claim that answers this question.",
        "set the claim's question first"
    );

    public static readonly Flaw Cycle = new(
        "subsetCycle",
        "A question cannot be a subset of itself, nor of one that is a subset of it."
    );
}

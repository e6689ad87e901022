using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Questions;

/// <summary>A question that claims answer, as it is entered.</summary>
[TakesAnswerFields("id", "houseFigure", "version", "createdAt", "updatedAt")]
[TakesLineFields("by", "withdrawn", "formerKeys")]
public sealed record QuestionInput : IInput
{
    /// <summary>Your own stable name for it, set once.</summary>
    [Documented(Pattern = "^" + Domain.Key.Form + "$")]
    public string? Key { get; set; }

    /// <summary>The question, as a sentence; at most 2,000 characters.</summary>
    [Documented(Needed = true, MaxLength = Limits.Sentence)]
    public string? Text { get; set; }

    /// <summary>quantity (the default) or yesNo.</summary>
    [Documented(Default = "quantity"), Words<AnswerKind>]
    public string? AnswerKind { get; set; }

    /// <summary>What is counted: soldiers.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Unit { get; set; }

    /// <summary>What happened to it: killed.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Measure { get; set; }

    /// <summary>The part it asks about; absent is the whole.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Scope { get; set; }

    /// <summary>The event it is about.</summary>
    public ReferenceInput? Event { get; set; }

    /// <summary>open (the default) or closed.</summary>
    [Documented(Default = "open"), Words<QuestionState>]
    public string? State { get; set; }

    /// <summary>The question about the whole of which this one asks a part. No cycles.</summary>
    public ReferenceInput? SubsetOf { get; set; }

    internal static QuestionInput Of(Question question) =>
        new()
        {
            Key = question.Key,
            Text = question.Text,
            AnswerKind = Wording<AnswerKind>.Of(question.AnswerKind),
            Unit = question.Unit,
            Measure = question.Measure,
            Scope = question.Scope,
            Event = ReferenceInput.To(question.EventId?.Value),
            State = Wording<QuestionState>.Of(question.State),
            SubsetOf = ReferenceInput.To(question.SubsetOfId?.Value),
        };
}

internal sealed class QuestionInputValidator : AbstractValidator<QuestionInput>
{
    public QuestionInputValidator()
    {
        RuleFor(q => q.Key).Key();
        RuleFor(q => q.Text).Needed(Limits.Sentence);
        RuleFor(q => q.AnswerKind).Word(default(AnswerKind?));
        RuleFor(q => q.Unit).Text(Limits.Word);
        RuleFor(q => q.Measure).Text(Limits.Word);
        RuleFor(q => q.Scope).Text(Limits.Word);
        RuleFor(q => q.State).Word(default(QuestionState?));
        RuleFor(q => q)
            .Custom(
                (q, context) =>
                {
                    if (
                        q.AnswerKind is not null
                        && Wording<AnswerKind>.TryParse(q.AnswerKind, out var kind, out _)
                        && Question.Check(kind, q.Unit, q.Measure) is { } flaw
                    )
                        context.Fail(flaw);
                }
            );
    }
}

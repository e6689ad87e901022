using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Questions;

/// <summary>Makes questions from their inputs.</summary>
public sealed class QuestionDesk(
    LedgerDbContext ledger,
    References references,
    IValidator<QuestionInput> validator,
    TimeProvider clock
) : Desk<Question, QuestionInput, QuestionContent>(ledger, references, validator, clock)
{
    public override ResourceType Type => ResourceType.Question;

    protected override Task<List<Question>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var wanted = ids.Select(i => new QuestionId(i)).ToList();
        return Ledger.Questions.Where(q => wanted.Contains(q.Id) || keys.Contains(q.Key!)).ToListAsync(cancel);
    }

    public override IEnumerable<Link> Links(QuestionInput input)
    {
        if (input.Event is not null)
            yield return new Link("#/event", ResourceType.Event, input.Event);
        if (input.SubsetOf is not null)
            yield return new Link("#/subsetOf", ResourceType.Question, input.SubsetOf);
        foreach (var word in Vocabulary.Links("#", input.Unit, input.Measure, input.Scope))
            yield return word;
    }

    protected override async Task<QuestionContent?> ContentOf(
        QuestionInput input,
        Question? stored,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var subsetOf = References.Id(ResourceType.Question, input.SubsetOf);
        if (await Ledger.WouldCircle(stored, subsetOf, cancel))
            errors.Add("#/subsetOf", Question.Cycle);
        if (errors.Any)
            return null;
        return new QuestionContent
        {
            Text = input.Text!,
            AnswerKind = input.AnswerKind is null ? AnswerKind.Quantity : Wording<AnswerKind>.Read(input.AnswerKind),
            Unit = References.Vocabulary.KeyOf(input.Unit),
            Measure = References.Vocabulary.KeyOf(input.Measure),
            Scope = References.Vocabulary.KeyOf(input.Scope),
            Event = References.Id(ResourceType.Event, input.Event) is { } about ? new EventId(about) : null,
            State = input.State is null ? QuestionState.Open : Wording<QuestionState>.Read(input.State),
            SubsetOf = subsetOf is { } whole ? new QuestionId(whole) : null,
        };
    }

    /// <summary>The claim behind what is printed too.</summary>
    protected override IEnumerable<Link> StandingOn(Question entry) =>
        base.StandingOn(entry)
            .Concat(
                entry.HouseClaimId is { } printed
                    ? [new Link("#/houseFigure", ResourceType.Claim, Wire.ReferenceInput.To(printed.Value))]
                    : []
            );

    public override QuestionInput InputOf(Question entry) => QuestionInput.Of(entry);

    protected override Question Record(Guid id, string? key, QuestionContent content) =>
        Question.Record(new QuestionId(id), key, content);

    protected override Task Correct(Question stored, QuestionContent content, CancellationToken cancel)
    {
        stored.Correct(content);
        return Task.CompletedTask;
    }

    protected override Task Absorb(Question survivor, Question twin, CancellationToken cancel)
    {
        survivor.Absorb(twin);
        return Task.CompletedTask;
    }
}

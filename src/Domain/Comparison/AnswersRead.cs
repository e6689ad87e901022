using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;

namespace Newsroom.Domain.Comparison;

/// <summary>All claims of a question, read once in their order. What was stated until some day are the first of them, whatever the day.</summary>
internal sealed class AnswersRead
{
    private readonly List<Answer> answers;

    public AnswersRead(Compared compared)
    {
        var question = compared.Question;
        Voices = new Voices(compared.Sources, compared.Links);
        Scopes = new Scopes(question.Scope, compared.Broader);
        answers = [.. compared.Claims.Order(ByDate.Order).Select(Read)];

        Answer Read(ComparedClaim claim, int place)
        {
            var figure =
                question.AnswerKind == AnswerKind.Quantity && claim.Quantity is { } quantity
                    ? new Figure(claim, quantity, question, Scopes, compared.Tolerance)
                    : null;
            return new(claim, place, Voices.Of(claim.Id, claim.Origin), figure, question.AnswerKind);
        }
    }

    public Voices Voices { get; }

    public Scopes Scopes { get; }

    /// <summary>Those stated by then; all where no end is given.</summary>
    public List<Answer> Until(DateTimeOffset? until) =>
        until is null ? answers : [.. answers.TakeWhile(a => a.Claim.StatedOn?.To <= until)];
}

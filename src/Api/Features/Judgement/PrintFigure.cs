using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Decides what the newsroom prints as its answer to a question; what is decided already changes nothing.</summary>
public sealed record PrintFigure(string IdOrKey, HouseFigureInput Input, Precondition Precondition)
    : ICommand<QuestionResponse>;

internal sealed class PrintFigureHandler(
    QuestionDesk desk,
    ClaimDesk claims,
    QuestionReader reader,
    References references,
    IValidator<HouseFigureInput> validator,
    LedgerDbContext ledger
) : IRequestHandler<PrintFigure, QuestionResponse>
{
    public async Task<QuestionResponse> Handle(PrintFigure request, CancellationToken cancellationToken)
    {
        var question = await desk.Get(request.IdOrKey, cancellationToken);
        await references.Judge(validator, request.Input, [.. request.Input.Links()], cancellationToken);
        var wanted = await Read(request.Input, question, cancellationToken);
        if ((wanted?.Claim, wanted?.Wording) != (question.HouseClaimId, question.HouseWording))
        {
            request.Precondition.Check(question);
            question.Print(wanted);
            await ledger.SaveChangesAsync(cancellationToken);
        }
        return await reader.One(question.Id, cancellationToken);
    }

    private async Task<HouseFigure?> Read(HouseFigureInput input, Question question, CancellationToken cancel)
    {
        if (references.Id(ResourceType.Claim, input.Claim) is not { } id)
            return null;
        var claim = await claims.Get(id.ToString(), cancel);
        if (claim.QuestionId != question.Id)
            throw new Unacceptable("#/claim", Question.AnswersAnother);
        var now = ledger.EntersPart();
        return new HouseFigure(claim.Id, input.Wording!, now.By, now.At);
    }
}

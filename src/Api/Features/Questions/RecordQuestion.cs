using MediatR;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Questions;

/// <summary>Enters a question that the ledger does not have yet.</summary>
public sealed record RecordQuestion(QuestionInput Input, bool DryRun) : ICommand<Written<QuestionResponse>>;

internal sealed class RecordQuestionHandler(QuestionDesk desk, QuestionReader reader, LedgerDbContext ledger)
    : IRequestHandler<RecordQuestion, Written<QuestionResponse>>
{
    public async Task<Written<QuestionResponse>> Handle(RecordQuestion request, CancellationToken cancellationToken)
    {
        var question = await desk.Create(request.Input, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(question.Id, cancellationToken), Created: true);
    }
}

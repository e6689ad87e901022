using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Questions;

/// <summary>Enters a question under a key, or replaces what is stored; what is already stored changes nothing and needs no precondition.</summary>
public sealed record ReplaceQuestion(string IdOrKey, QuestionInput Input, Precondition Precondition)
    : ICommand<Written<QuestionResponse>>,
        ICreateOrReplace;

internal sealed class ReplaceQuestionHandler(QuestionDesk desk, QuestionReader reader, LedgerDbContext ledger)
    : IRequestHandler<ReplaceQuestion, Written<QuestionResponse>>
{
    public async Task<Written<QuestionResponse>> Handle(ReplaceQuestion request, CancellationToken cancellationToken)
    {
        var (stored, outcome) = await desk.Put(
            EntryName.Parse(request.IdOrKey),
            request.Input,
            request.Precondition.Check,
            cancellationToken
        );
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(stored.Id, cancellationToken), outcome == WriteOutcome.Created);
    }
}

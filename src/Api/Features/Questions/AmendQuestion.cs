using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Questions;

/// <summary>Changes some fields of a question: the stored input, merged with the patch (RFC 7396), then the way of a PUT.</summary>
public sealed record AmendQuestion(string IdOrKey, JsonElement Patch, Precondition Precondition)
    : ICommand<QuestionResponse>;

internal sealed class AmendQuestionHandler(QuestionDesk desk, IMediator mediator)
    : IRequestHandler<AmendQuestion, QuestionResponse>
{
    public async Task<QuestionResponse> Handle(AmendQuestion request, CancellationToken cancellationToken)
    {
        var stored = await desk.Get(request.IdOrKey, cancellationToken);
        request.Precondition.Check(stored);
        var merged = MergePatch.Apply(desk.InputOf(stored), request.Patch);
        return (
            await mediator.Send(new ReplaceQuestion(request.IdOrKey, merged, request.Precondition), cancellationToken)
        ).Resource;
    }
}

using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Questions;

/// <summary>Reads one question by its id or key.</summary>
public sealed record GetQuestion(string IdOrKey, string? AsOf = null) : IRequest<QuestionResponse>, IAsOf;

internal sealed class GetQuestionValidator(TimeProvider clock) : AsOfValidator<GetQuestion>(clock);

internal sealed class GetQuestionHandler(QuestionReader reader, References references, PastResources past)
    : IRequestHandler<GetQuestion, QuestionResponse>
{
    public async Task<QuestionResponse> Handle(GetQuestion request, CancellationToken cancellationToken)
    {
        if (request.AsOf is { } then)
            return await past.Question(request.IdOrKey, then, cancellationToken);
        var found = await reader.Many(reader.Live(request.IdOrKey), cancellationToken);
        return found.Count > 0
            ? found[0]
            : await reader.One(
                new QuestionId(await references.Live(ResourceType.Question, request.IdOrKey, cancellationToken)),
                cancellationToken
            );
    }
}

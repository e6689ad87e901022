using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Questions;

/// <summary>The questions of the ledger, newest first.</summary>
public sealed record ListQuestions : ListQuery, IRequest<Page<QuestionResponse>> { }

internal sealed class ListQuestionsValidator : AbstractValidator<ListQuestions>
{
    public ListQuestionsValidator()
    {
        Include(new ListQueryValidator());
    }
}

internal sealed class ListQuestionsHandler(QuestionReader reader, Pager pager)
    : IRequestHandler<ListQuestions, Page<QuestionResponse>>
{
    public async Task<Page<QuestionResponse>> Handle(ListQuestions request, CancellationToken cancellationToken)
    {
        return await pager.Page<Question, QuestionResponse>(
            request.Paging,
            questions => questions,
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }
}

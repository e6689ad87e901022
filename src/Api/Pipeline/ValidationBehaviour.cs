using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Pipeline;

/// <summary>Judges the shape of a request, and what the filters of a list name, before its handler runs, and says everything that is wrong at once. Bodies of resources are judged at their desk, where references and quotes are judged with them.</summary>
internal sealed class ValidationBehaviour<TRequest, TAnswer>(
    IEnumerable<IValidator<TRequest>> validators,
    FilterReferences filters
) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TAnswer> next
    )
    {
        var errors = new List<InputError>();
        foreach (var validator in validators)
        foreach (var failure in (await validator.ValidateAsync(request, cancellationToken)).Errors)
            errors.Add(
                new InputError(
                    InputErrors.Camel(failure.PropertyName),
                    InputErrors.FlawOf(failure),
                    InputPlace.Parameter
                )
            );
        if (request is ListQuery list)
            errors.AddRange(await filters.Look(list, cancellationToken));
        if (errors.Count > 0)
            throw new Unreadable(errors);
        return await next();
    }
}

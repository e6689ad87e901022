using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Events;

namespace Newsroom.Api.Features.Events;

/// <summary>The events of the ledger, newest first.</summary>
public sealed record ListEvents : ListQuery, IRequest<Page<EventResponse>> { }

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    public ListEventsValidator()
    {
        Include(new ListQueryValidator());
    }
}

internal sealed class ListEventsHandler(EventReader reader, Pager pager)
    : IRequestHandler<ListEvents, Page<EventResponse>>
{
    public async Task<Page<EventResponse>> Handle(ListEvents request, CancellationToken cancellationToken)
    {
        return await pager.Page<Event, EventResponse>(
            request.Paging,
            events => events,
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }
}

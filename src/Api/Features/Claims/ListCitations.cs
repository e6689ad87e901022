using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Claims;

/// <summary>The citations of a claim, in the order in which they were entered.</summary>
public sealed record ListCitations(string IdOrKey, PageQuery Query, string? AsOf = null)
    : IRequest<Page<CitationAnswer>>,
        IAsOf;

internal sealed class ListCitationsValidator : AsOfValidator<ListCitations>
{
    public ListCitationsValidator(TimeProvider clock)
        : base(clock) => RuleFor(r => r.Query).SetValidator(new ListQueryValidator());
}

internal sealed class ListCitationsHandler(ClaimReader reader, PastClaimAnswers past, Pager pager)
    : IRequestHandler<ListCitations, Page<CitationAnswer>>
{
    public async Task<Page<CitationAnswer>> Handle(ListCitations request, CancellationToken cancellationToken)
    {
        var paging = request.Query.Paging;
        var claim = request.AsOf is { } then
            ? await past.Claim(request.IdOrKey, then, cancellationToken)
            : await reader.Named(request.IdOrKey, cancellationToken);
        var from = (int)((await pager.Position(paging, cancellationToken))?.Number ?? 0);
        var rows = claim.Citations.Skip(from).Take(paging.Take).ToList();
        var next =
            from + rows.Count < claim.CitationCount
                ? await pager.Next(paging, new Mark(from + rows.Count, claim.Id), cancellationToken)
                : null;
        return new Page<CitationAnswer>(rows, next, paging.Count ? claim.CitationCount : null);
    }
}

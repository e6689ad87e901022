using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Sources;

/// <summary>The sources of the ledger, newest first.</summary>
public sealed record ListSources : ListQuery, IRequest<Page<SourceResponse>>
{
    /// <summary>Part of a name or alias, in any language; case and accents do not matter.</summary>
    public string? Q { get; set; }
}

internal sealed class ListSourcesValidator : AbstractValidator<ListSources>
{
    public ListSourcesValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Q).Text(Limits.Name);
    }
}

internal sealed class ListSourcesHandler(SourceReader reader, Pager pager)
    : IRequestHandler<ListSources, Page<SourceResponse>>
{
    public async Task<Page<SourceResponse>> Handle(ListSources request, CancellationToken cancellationToken)
    {
        var q = request.Q is null ? null : Folded.Of(request.Q);
        return await pager.Page<Source, SourceResponse>(
            request.Paging,
            sources => q is null ? sources : sources.Where(s => s.Names.Any(n => n.Folded.Contains(q))),
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }
}

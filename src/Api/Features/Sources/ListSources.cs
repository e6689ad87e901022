using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Sources;

/// <summary>The sources of the ledger, newest first unless it is said otherwise. Different filters must all hold; of a repeated one, one value must.</summary>
public sealed record ListSources : ListQuery, IRequest<Page<SourceResponse>>
{
    /// <summary>The order, with - before it downwards; ties go by id. A name counts without case and accents. Absent: -createdAt.</summary>
    [Words("createdAt", "-createdAt", "updatedAt", "-updatedAt", "name", "-name")]
    public string? Sort { get; set; }

    /// <summary>Part of a name or alias, in any language; case and accents do not matter.</summary>
    [Documented(MaxLength = Limits.Name)]
    public string? Q { get; set; }

    /// <summary>What kind of source it is.</summary>
    [Words<SourceKind>]
    public string[]? Kind { get; set; }

    /// <summary>Sources of this country (ISO 3166-1 alpha-2).</summary>
    [Documented(Format = "country")]
    public string[]? Country { get; set; }

    /// <summary>Sources that belong to these directly (ids or keys).</summary>
    public string[]? PartOf { get; set; }

    /// <summary>Letter of the Admiralty scale.</summary>
    [Words("A", "B", "C", "D", "E", "F")]
    public string[]? Reliability { get; set; }

    internal static readonly Sorts<Source, SourceResponse> Sorts = new(
        s => s.CreatedAt,
        s => s.UpdatedAt,
        Entries.Sort.ByWords<Source, SourceResponse>("name", SortColumns.Name, s => s.Name)
    );

    internal override IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named =>
        [("partOf", ResourceType.Source, PartOf)];
}

internal sealed class ListSourcesValidator : AbstractValidator<ListSources>
{
    public ListSourcesValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Sort).One(QueryRules.Among(ListSources.Sorts.Words));
        RuleFor(r => r.Q).Text(Limits.Name);
        RuleFor(r => r.Kind).Each(QueryRules.Word<SourceKind>);
        RuleFor(r => r.Country).Each(QueryRules.Country);
        RuleFor(r => r.Reliability).Each(QueryRules.Word<Reliability>);
    }
}

internal sealed class ListSourcesHandler(SourceReader reader, Pager pager, FilterReferences filters)
    : IRequestHandler<ListSources, Page<SourceResponse>>
{
    public Task<Page<SourceResponse>> Handle(ListSources request, CancellationToken cancellationToken) =>
        pager.Page(
            request.Paging,
            ListSources.Sorts.By(request.Sort),
            sources => Wanted(sources, request),
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );

    private IQueryable<Source> Wanted(IQueryable<Source> sources, ListSources asked)
    {
        var wholes = filters.Ids("partOf")?.ConvertAll(i => new SourceId(i));
        if (asked.Q is { } words && Folded.Of(words) is var q)
            sources = sources.Where(s => s.Names.Any(n => n.Folded.Contains(q)));
        if (asked.Kind.Values<SourceKind>() is { } kinds)
            sources = sources.Where(s => kinds.Contains(s.Kind));
        if (asked.Country?.Select(CountryCode.Parse).ToList() is { } countries)
            sources = sources.Where(s => countries.Contains(s.Country!));
        if (asked.Reliability.Values<Reliability>()?.ConvertAll(r => (Reliability?)r) is { } letters)
            sources = sources.Where(s => s.Reliability != null && letters.Contains(s.Reliability));
        return sources.OneOf(
            wholes?.ConvertAll(w => (SourceId?)w),
            s => s.PartOfId,
            s => s.PartOfId != null && wholes!.Contains(s.PartOfId.Value)
        );
    }
}

using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Events;
using Newsroom.Domain.Search;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Events;

/// <summary>The events of the ledger, newest first unless it is said otherwise. Different filters must all hold; of a repeated one, one value must.</summary>
public sealed record ListEvents : ListQuery, IRequest<Page<EventResponse>>
{
    /// <summary>The order, with - before it downwards; ties go by id. A date counts by the first instant that is known of it, a title without case and accents. What has no date comes last, both ways. Absent: -createdAt.</summary>
    [Words("createdAt", "-createdAt", "updatedAt", "-updatedAt", "date", "-date", "title", "-title")]
    public string? Sort { get; set; }

    /// <summary>Words that must all stand in it, "phrases", and -words that must not, as in a search.</summary>
    public string? Q { get; set; }

    /// <summary>What kind of event it is.</summary>
    [Words<EventKind>]
    public string[]? Kind { get; set; }

    /// <summary>Whether it happened.</summary>
    [Words<Occurrence>]
    public string[]? Occurrence { get; set; }

    /// <summary>When it happened or is to happen, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string[]? Date { get; set; }

    /// <summary>How dates are meant: possible where both have an instant in common, certain where the event's lies wholly inside. Absent: possible.</summary>
    [Words(QueryRules.Possible, QueryRules.Certain)]
    public string? DateMatch { get; set; }

    /// <summary>Events in which these sources took part (ids or keys).</summary>
    public string[]? Participant { get; set; }

    /// <summary>Events in this country (ISO 3166-1 alpha-2).</summary>
    [Documented(Format = "country")]
    public string[]? Country { get; set; }

    /// <summary>Events at most so far from a place: degrees north, degrees east (WGS 84) and kilometres along the great circle, as 52.52,13.405,25.</summary>
    [Documented(Format = "latitude,longitude,kilometres")]
    public string[]? Near { get; set; }

    /// <summary>Events that these articles are about (ids or keys).</summary>
    public string[]? Article { get; set; }

    /// <summary>Events that these claims are about (ids or keys).</summary>
    public string[]? Claim { get; set; }

    internal static readonly Sorts<Event, EventResponse> Sorts = new(
        e => e.CreatedAt,
        e => e.UpdatedAt,
        Entries.Sort.ByDate<Event, EventResponse>("date", nameof(Event.Date), e => e.Date?.Edtf),
        Entries.Sort.ByWords<Event, EventResponse>("title", SortColumns.Title, e => e.Title)
    );

    internal override IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named =>
        [
            ("participant", ResourceType.Source, Participant),
            ("article", ResourceType.Article, Article),
            ("claim", ResourceType.Claim, Claim),
        ];
}

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    public ListEventsValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Sort).One(QueryRules.Among(ListEvents.Sorts.Words));
        RuleFor(r => r.Q).Parsed<ListEvents, SearchQuery>(SearchQuery.TryParse);
        RuleFor(r => r.Kind).Each(QueryRules.Word<EventKind>);
        RuleFor(r => r.Occurrence).Each(QueryRules.Word<Occurrence>);
        RuleFor(r => r.Date).Each(QueryRules.Date);
        RuleFor(r => r.DateMatch).DateMatch(r => [r.Date]);
        RuleFor(r => r.Country).Each(QueryRules.Country);
        RuleFor(r => r.Near).Each(value => Surroundings.TryParse(value, out _, out var flaw) ? null : flaw);
    }
}

internal sealed class ListEventsHandler(
    LedgerDbContext ledger,
    EventReader reader,
    Pager pager,
    FilterReferences filters
) : IRequestHandler<ListEvents, Page<EventResponse>>
{
    public async Task<Page<EventResponse>> Handle(ListEvents request, CancellationToken cancellationToken)
    {
        var owner = await filters.Owner(request, cancellationToken);
        return await pager.Page(
            request.Paging,
            ListEvents.Sorts.By(request.Sort),
            events =>
                events
                    .In(ledger, owner)
                    .Where(ledger, filters)
                    .Where(request)
                    .Saying(ledger, ResourceType.Event, request.Q),
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Events;

/// <summary>What the filters of events mean.</summary>
internal static class EventFilters
{
    /// <summary>The events that an article is about.</summary>
    public static IQueryable<Event> In(this IQueryable<Event> events, LedgerDbContext ledger, Guid? article) =>
        article is { } id ? events.In(ledger, [new ArticleId(id)]) : events;

    /// <summary>What the resources that the query names let through.</summary>
    public static IQueryable<Event> Where(this IQueryable<Event> events, LedgerDbContext ledger, FilterReferences named)
    {
        if (named.Ids("participant")?.ConvertAll(i => new SourceId(i)) is { } participants)
            events = events.Where(e =>
                ledger
                    .Set<EventParticipant>()
                    .Where(p => participants.Contains(p.SourceId))
                    .Select(p => EF.Property<EventId>(p, "EventId"))
                    .Contains(e.Id)
            );
        if (named.Ids("article")?.ConvertAll(i => new ArticleId(i)) is { } articles)
            events = events.In(ledger, articles);
        if (named.Ids("claim")?.ConvertAll(i => new ClaimId(i)) is { } claims)
            events = events.Where(e =>
                ledger
                    .Set<ClaimEvent>()
                    .Where(c => claims.Contains(EF.Property<ClaimId>(c, "ClaimId")))
                    .Select(c => c.EventId)
                    .Contains(e.Id)
            );
        return events;
    }

    /// <summary>What the words, dates and places of the query let through.</summary>
    public static IQueryable<Event> Where(this IQueryable<Event> events, ListEvents asked)
    {
        var occurrences = asked.Occurrence.Values<Occurrence>();
        var countries = asked.Country?.Select(CountryCode.Parse).ToList();
        if (asked.Kind.Values<EventKind>() is { } kinds)
            events = events.Where(e => kinds.Contains(e.Kind));
        return events
            .OneOf(occurrences, e => e.Occurrence, e => occurrences!.Contains(e.Occurrence))
            .OneOf(countries, e => e.Place.Country!, e => countries!.Contains(e.Place.Country!))
            .Dated(nameof(Event.Date), asked.Date, asked.DateMatch == QueryRules.Certain)
            .Any(asked.Near?.Select(Surroundings.Parse), Near);
    }

    private static IQueryable<Event> In(
        this IQueryable<Event> events,
        LedgerDbContext ledger,
        List<ArticleId> articles
    ) =>
        events.Where(e =>
            ledger
                .Set<EventArticle>()
                .Where(a => articles.Contains(a.ArticleId))
                .Select(a => EF.Property<EventId>(a, "EventId"))
                .Contains(e.Id)
        );

    /// <summary>First the box around the circle, which an index serves, then the distance itself.</summary>
    private static Expression<Func<Event, bool>> Near(Surroundings place)
    {
        var (x, y, z, reach) = (place.Centre.X, place.Centre.Y, place.Centre.Z, place.Reach);
        var (west, east, front, back, south, north) = (
            x - reach,
            x + reach,
            y - reach,
            y + reach,
            z - reach,
            z + reach
        );
        var most = reach * reach;
        return e =>
            EF.Property<double?>(e, SortColumns.PlaceZ) >= south
            && EF.Property<double?>(e, SortColumns.PlaceZ) <= north
            && EF.Property<double?>(e, SortColumns.PlaceX) >= west
            && EF.Property<double?>(e, SortColumns.PlaceX) <= east
            && EF.Property<double?>(e, SortColumns.PlaceY) >= front
            && EF.Property<double?>(e, SortColumns.PlaceY) <= back
            && (EF.Property<double?>(e, SortColumns.PlaceX) - x) * (EF.Property<double?>(e, SortColumns.PlaceX) - x)
                + (EF.Property<double?>(e, SortColumns.PlaceY) - y) * (EF.Property<double?>(e, SortColumns.PlaceY) - y)
                + (EF.Property<double?>(e, SortColumns.PlaceZ) - z) * (EF.Property<double?>(e, SortColumns.PlaceZ) - z)
                <= most;
    }
}

using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Events;

namespace Newsroom.Api.Features.Events;

/// <summary>An event, as answered.</summary>
/// <param name="Id">Given by the ledger: a UUID version 7.</param>
/// <param name="Key">The client's own stable name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What happened.</param>
/// <param name="Kind">meeting, call, visit, agreement, statement, deployment, attack, ceremony, election, trial, disaster or other.</param>
/// <param name="Date">When it happened or is to happen.</param>
/// <param name="Occurrence">planned, occurred, postponed, cancelled, didNotOccur or unknown.</param>
/// <param name="Likelihood">Of a planned event: uncertain, possible, likely or certain.</param>
/// <param name="Place">Where.</param>
/// <param name="Participants">Who took part, and as what.</param>
/// <param name="Articles">Articles about it.</param>
/// <param name="PartOf">The larger event it belongs to.</param>
/// <param name="Transitions">How its occurrence changed since it was entered, oldest first.</param>
/// <param name="Version">Counts its revisions, from 1.</param>
/// <param name="CreatedAt">When it was entered.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record EventResponse(
    Guid Id,
    string? Key,
    string Title,
    string? Description,
    [property: Words<EventKind>] string Kind,
    DateAnswer? Date,
    [property: Words<Occurrence>] string Occurrence,
    [property: Words<Likelihood>] string? Likelihood,
    PlaceAnswer? Place,
    IReadOnlyList<ParticipantAnswer> Participants,
    IReadOnlyList<ArticleReference> Articles,
    EventReference? PartOf,
    IReadOnlyList<TransitionAnswer> Transitions,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource;

/// <summary>Where an event happened; degrees of WGS 84.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record PlaceAnswer(string? Name, string? Country, double? Latitude, double? Longitude);

/// <summary>A recorded change of whether it happens or happened.</summary>
/// <param name="Occurrence">What it is from then on.</param>
/// <param name="Date">When it happened, or will.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Reason">Why, in the editor's words.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When it was recorded.</param>
public sealed record TransitionAnswer(
    [property: Words<Occurrence>] string Occurrence,
    DateAnswer? Date,
    EvidenceAnswer? Evidence,
    string? Reason,
    string By,
    DateTimeOffset At
);

/// <summary>A source's part in an event.</summary>
/// <param name="Source">Who.</param>
/// <param name="Role">As what, in the newsroom's words.</param>
public sealed record ParticipantAnswer(SourceReference Source, string? Role);

/// <summary>Reads events in the one form in which they are answered.</summary>
public sealed class EventReader(LedgerDbContext ledger)
{
    private const string Participant = "participant";
    private const string Article = "article";

    /// <summary>The live event that a path names, or none.</summary>
    public IQueryable<Event> Live(string idOrKey)
    {
        var name = EntryName.Parse(idOrKey);
        var named = name.Id is { } id
            ? ledger.Events.Where(e => e.Id == new EventId(id))
            : ledger.Events.Where(e => e.Key == name.Key);
        return named.Where(e => !e.IsWithdrawn);
    }

    public async Task<EventResponse> One(EventId id, CancellationToken cancel) =>
        (await Many(ledger.Events.Where(e => e.Id == id), cancel))[0];

    /// <summary>In the order of <paramref name="events"/>.</summary>
    public async Task<List<EventResponse>> Many(IQueryable<Event> events, CancellationToken cancel)
    {
        var rows = await events
            .LeftJoin(ledger.Events, e => e.PartOfId, p => (EventId?)p.Id, (e, p) => new { Event = e, Larger = p })
            .Select(r => new
            {
                r.Event,
                Larger = r.Larger == null
                    ? null
                    : new
                    {
                        r.Larger.Id,
                        r.Larger.Key,
                        r.Larger.Title,
                    },
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var transitions = await Transitions(rows.ConvertAll(r => r.Event.Id), cancel);
        var parts = await Parts(rows.ConvertAll(r => r.Event.Id.Value), cancel);
        return rows.ConvertAll(r => new EventResponse(
            r.Event.Id.Value,
            r.Event.Key,
            r.Event.Title,
            r.Event.Description,
            Wording<EventKind>.Of(r.Event.Kind),
            DateAnswer.Of(r.Event.Date),
            Wording<Occurrence>.Of(r.Event.Occurrence),
            r.Event.Likelihood is { } likelihood ? Wording<Likelihood>.Of(likelihood) : null,
            r.Event.Place == Place.Unknown
                ? null
                : new PlaceAnswer(
                    r.Event.Place.Name,
                    r.Event.Place.Country?.Value,
                    r.Event.Place.Latitude,
                    r.Event.Place.Longitude
                ),
            parts[(r.Event.Id.Value, Participant)]
                .Select(p => new ParticipantAnswer(new SourceReference(p.Id, p.Key, p.Name!), p.Role))
                .ToList(),
            parts[(r.Event.Id.Value, Article)].Select(p => new ArticleReference(p.Id, p.Key, p.Name)).ToList(),
            r.Larger is null ? null : new EventReference(r.Larger.Id.Value, r.Larger.Key, r.Larger.Title),
            [.. transitions[r.Event.Id]],
            r.Event.Version,
            r.Event.CreatedAt,
            r.Event.UpdatedAt
        ));
    }

    /// <summary>By event, oldest first. Read by themselves: joined to the events they would be read whole on SQLite.</summary>
    private async Task<ILookup<EventId, TransitionAnswer>> Transitions(List<EventId> events, CancellationToken cancel)
    {
        var rows = await ledger
            .Set<EventTransition>()
            .Where(t => events.Contains(EF.Property<EventId>(t, "EventId")))
            .LeftJoin(ledger.Claims, t => t.ClaimId, c => (ClaimId?)c.Id, (t, c) => new { Transition = t, Claim = c })
            .LeftJoin(
                ledger.Articles,
                r => r.Transition.ArticleId,
                a => (ArticleId?)a.Id,
                (r, a) =>
                    new
                    {
                        Event = EF.Property<EventId>(r.Transition, "EventId"),
                        r.Transition,
                        Claim = r.Claim == null
                            ? null
                            : new
                            {
                                r.Claim.Id,
                                r.Claim.Key,
                                r.Claim.Text,
                            },
                        Article = a == null
                            ? null
                            : new
                            {
                                a.Id,
                                a.Key,
                                a.Headline,
                            },
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        return rows.OrderBy(r => r.Transition.Position)
            .ToLookup(
                r => r.Event,
                r =>
                    Answer(
                        r.Transition,
                        r.Claim is { } c ? new ClaimReference(c.Id.Value, c.Key, c.Text) : null,
                        r.Article is { } a ? new ArticleReference(a.Id.Value, a.Key, a.Headline) : null
                    )
            );
    }

    private static TransitionAnswer Answer(EventTransition t, ClaimReference? claim, ArticleReference? article) =>
        new(
            Wording<Occurrence>.Of(t.Occurrence),
            DateAnswer.Of(t.Date),
            claim is null && article is null ? null : new EvidenceAnswer(claim, article),
            t.Reason,
            t.ByName,
            t.At
        );

    private async Task<ILookup<(Guid, string), Part>> Parts(List<Guid> events, CancellationToken cancel)
    {
        if (events.Count == 0)
            return Enumerable.Empty<Part>().ToLookup(p => (p.Owner, p.Kind));
        var (among, ids) = ledger.Among("event_id", events);
        var sql = $"""
            select '{Participant}' as kind, r.event_id as owner, r.position, s.id, s.key, s.name, r.role from event_participants r join sources s on s.id = r.source_id where {among}
            union all select '{Article}', r.event_id, r.position, a.id, a.key, a.headline, null from event_articles r join articles a on a.id = r.article_id where {among}
            """;
        var parts = await ledger.Database.SqlQueryRaw<Part>(sql, ids).ToListAsync(cancel);
        return parts.OrderBy(p => p.Position).ToLookup(p => (p.Owner, p.Kind));
    }

    private sealed record Part(string Kind, Guid Owner, int Position, Guid Id, string? Key, string? Name, string? Role);
}

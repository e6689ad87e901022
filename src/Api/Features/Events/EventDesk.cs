using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Events;

/// <summary>Makes events from their inputs.</summary>
public sealed class EventDesk(
    LedgerDbContext ledger,
    References references,
    IValidator<EventInput> validator,
    TimeProvider clock
) : Desk<Event, EventInput, EventContent>(ledger, references, validator, clock)
{
    public override ResourceType Type => ResourceType.Event;

    protected override Task<List<Event>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var wanted = ids.Select(i => new EventId(i)).ToList();
        return Ledger
            .Events.Include(e => e.Participants)
            .Include(e => e.Articles)
            .Include(e => e.Transitions)
            .AsSplitQuery()
            .Where(e => wanted.Contains(e.Id) || keys.Contains(e.Key!))
            .ToListAsync(cancel);
    }

    public override IEnumerable<Link> Links(EventInput input)
    {
        for (var i = 0; i < input.Participants?.Count; i++)
            if (input.Participants[i]?.Source is { } source)
                yield return new Link($"#/participants/{i}/source", ResourceType.Source, source);
        for (var i = 0; i < input.Articles?.Count; i++)
            if (input.Articles[i] is { } article)
                yield return new Link($"#/articles/{i}", ResourceType.Article, article);
        if (input.PartOf is not null)
            yield return new Link("#/partOf", ResourceType.Event, input.PartOf);
    }

    protected override async Task<EventContent?> ContentOf(
        EventInput input,
        Event? stored,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var partOf = References.Id(ResourceType.Event, input.PartOf);
        if (await Ledger.WouldCircle(stored, partOf, cancel))
            errors.Add("#/partOf", Event.Cycle);
        return errors.Any ? null : Content(input, partOf);
    }

    private EventContent Content(EventInput input, Guid? partOf) =>
        new()
        {
            Title = input.Title!,
            Description = input.Description,
            Kind = Wording<EventKind>.Read(input.Kind!),
            Date = input.Date is null ? null : PartialDate.Parse(input.Date.Edtf),
            Occurrence = input.Occurrence is null ? Occurrence.Unknown : Wording<Occurrence>.Read(input.Occurrence),
            Likelihood = input.Likelihood is null ? null : Wording<Likelihood>.Read(input.Likelihood),
            Place = input.Place is not { } p
                ? Place.Unknown
                : new Place(p.Name, p.Country is null ? null : CountryCode.Parse(p.Country), p.Latitude, p.Longitude),
            Participants =
            [
                .. (input.Participants ?? [])
                    .Select(p => new Participation(
                        new SourceId(References.Id(ResourceType.Source, p.Source)!.Value),
                        p.Role
                    ))
                    .Distinct(),
            ],
            Articles = [.. References.Ids(ResourceType.Article, input.Articles).Select(id => new ArticleId(id))],
            PartOf = partOf is { } larger ? new EventId(larger) : null,
        };

    /// <summary>What its transitions rest on too.</summary>
    protected override IEnumerable<Link> StandingOn(Event entry) =>
        base.StandingOn(entry)
            .Concat(
                entry.Transitions.SelectMany(t =>
                    new Link?[]
                    {
                        t.ClaimId is { } claim
                            ? new("#/transitions", ResourceType.Claim, ReferenceInput.To(claim.Value))
                            : null,
                        t.ArticleId is { } article
                            ? new("#/transitions", ResourceType.Article, ReferenceInput.To(article.Value))
                            : null,
                    }.OfType<Link>()
                )
            );

    public override EventInput InputOf(Event entry) => EventInput.Of(entry);

    protected override Event Record(Guid id, string? key, EventContent content) =>
        Event.Record(new EventId(id), key, content);

    protected override Task Correct(Event stored, EventContent content, CancellationToken cancel)
    {
        stored.Correct(content);
        return Task.CompletedTask;
    }

    protected override Task Absorb(Event survivor, Event twin, CancellationToken cancel)
    {
        survivor.Absorb(twin);
        return Task.CompletedTask;
    }
}

using Newsroom.Domain.Dates;
using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Events;

public enum EventKind
{
    Meeting,
    Call,
    Visit,
    Agreement,
    Statement,
    Deployment,
    Attack,
    Ceremony,
    Election,
    Trial,
    Disaster,
    Other,
}

/// <summary>Whether it happened. "Announced, never happened" is a valid end.</summary>
public enum Occurrence
{
    Planned,
    Occurred,
    Postponed,
    Cancelled,
    DidNotOccur,
    Unknown,
}

/// <summary>How likely a planned event is held to be.</summary>
public enum Likelihood
{
    Uncertain,
    Possible,
    Likely,
    Certain,
}

/// <summary>Where it happened. Latitude -90 to 90 and longitude -180 to 180, in degrees (WGS 84), both or neither.</summary>
public sealed record Place(string? Name, CountryCode? Country, double? Latitude, double? Longitude)
{
    /// <summary>No place is known.</summary>
    public static readonly Place Unknown = new(null, null, null, null);

    /// <summary>Where it lies on a sphere; null when no place on earth is known.</summary>
    public SpherePoint? Point =>
        Latitude is { } latitude && Longitude is { } longitude ? SpherePoint.Of(latitude, longitude) : null;

    public static Flaw? Check(double? latitude, double? longitude) =>
        latitude is < -90 or > 90 ? new Flaw("badLatitude", "Latitude goes from -90 to 90 degrees.")
        : longitude is < -180 or > 180 ? new Flaw("badLongitude", "Longitude goes from -180 to 180 degrees.")
        : latitude is null != longitude is null
            ? new Flaw("halfAPlace", "Send latitude and longitude together, or neither.")
        : null;
}

/// <summary>What an editor enters of an event.</summary>
public sealed record EventContent
{
    public required string Title { get; init; }
    public string? Description { get; init; }
    public required EventKind Kind { get; init; }
    public PartialDate? Date { get; init; }
    public required Occurrence Occurrence { get; init; }
    public Likelihood? Likelihood { get; init; }
    public Place Place { get; init; } = Place.Unknown;
    public IReadOnlyList<Participation> Participants { get; init; } = [];
    public IReadOnlyList<ArticleId> Articles { get; init; } = [];
    public EventId? PartOf { get; init; }
}

/// <summary>A source's part in an event, with its role in the editor's words.</summary>
public sealed record Participation(SourceId Source, string? Role);

/// <summary>Something that happened in the world, or was planned to: the newsroom's event.</summary>
public sealed class Event : LedgerEntry
{
    private readonly List<EventParticipant> participants = [];
    private readonly List<EventArticle> articles = [];
    private readonly List<EventTransition> transitions = [];

    private Event() { }

    public EventId Id { get; private set; }
    public override ResourceType Type => ResourceType.Event;
    public override Guid Identity => Id.Value;
    public override Guid? Above => PartOfId?.Value;

    public string Title { get; private set; } = "";
    public string? Description { get; private set; }
    public EventKind Kind { get; private set; }
    public PartialDate? Date { get; private set; }
    public Occurrence Occurrence { get; private set; }
    public Likelihood? Likelihood { get; private set; }
    public Place Place { get; private set; } = Place.Unknown;
    public EventId? PartOfId { get; private set; }

    public IReadOnlyList<EventParticipant> Participants => participants;
    public IReadOnlyList<EventArticle> Articles => articles;

    /// <summary>How its occurrence changed since it was entered, oldest first.</summary>
    public IReadOnlyList<EventTransition> Transitions => transitions;

    public static Event Record(EventId id, string? key, EventContent content)
    {
        var made = new Event
        {
            Id = id,
            Key = key,
            Occurrence = content.Occurrence,
        };
        made.Apply(content);
        return made;
    }

    /// <summary>Replaces what is recorded, the occurrence apart: that changes by a recorded transition only.</summary>
    public void Correct(EventContent content)
    {
        if (content.Occurrence != Occurrence)
            throw new Unacceptable("#/occurrence", OccurrenceIsATransition(Key ?? Id.Value.ToString()));
        Apply(content);
    }

    /// <summary>The rule that ties likelihood to occurrence; null when it holds.</summary>
    public static Flaw? Check(Occurrence occurrence, Likelihood? likelihood) =>
        likelihood is not null && occurrence != Occurrence.Planned
            ? new Flaw("likelihoodOfThePast", "Only a planned event has a likelihood.", "leave likelihood out")
            : null;

    public static readonly Flaw Cycle = new(
        "partOfCycle",
        "An event cannot be part of itself, nor of anything that is part of it."
    );

    private static Flaw OccurrenceIsATransition(string reference) =>
        new(
            "occurrenceIsATransition",
            "Whether an event occurred is set when it is created, and afterwards only recorded as a transition with its evidence.",
            $"POST /v1/events/{reference}/occurrence"
        );

    /// <summary>
    /// Records that it happened, was put off or did not happen, with what shows it. What has happened, or never did, is not
    /// planned again; the date is the event's own where the transition says when it happened or will.
    /// </summary>
    public void Change(Transition transition)
    {
        if (transition.Occurrence == Occurrence)
            throw new Unacceptable(
                "#/occurrence",
                new Flaw("alreadySo", $"The event's occurrence is {Wording<Occurrence>.Of(Occurrence)} already.")
            );
        if (IsPast(Occurrence) && !IsPast(transition.Occurrence) && transition.Occurrence != Occurrence.Unknown)
            throw new Unacceptable("#/occurrence", NotPlannedAgain(Occurrence));
        transitions.Become([.. transitions.InOrder(), transition]);
        Occurrence = transition.Occurrence;
        if (Occurrence != Occurrence.Planned)
            Likelihood = null;
        if (
            transition.Date is not null
            && Occurrence is Occurrence.Occurred or Occurrence.Planned or Occurrence.Postponed
        )
            Date = transition.Date;
    }

    public bool Knows(Transition transition) => transitions.InOrder().Contains(transition);

    /// <summary>Keeps a transition that was recorded in another ledger; it is not applied again. True when it is new.</summary>
    public bool Recall(Transition transition)
    {
        if (Knows(transition))
            return false;
        transitions.Become([.. transitions.InOrder().Append(transition).OrderBy(t => t.At)]);
        return true;
    }

    public override void Follow(Merger merger)
    {
        PartOfId = PartOfId is { } larger ? merger.Of(larger) : null;
        if (PartOfId == Id)
            PartOfId = null;
        participants.Become([
            .. participants.InOrder().Select(p => p with { Source = merger.Of(p.Source) }).Distinct(),
        ]);
        articles.Become([.. articles.InOrder().Select(merger.Of).Distinct()]);
        transitions.Become([.. transitions.InOrder().Select(t => t.Following(merger))]);
    }

    /// <summary>Takes the place of an event entered twice, with its participants, articles and transitions.</summary>
    public void Absorb(Event twin)
    {
        if (PartOfId == twin.Id)
            PartOfId = twin.PartOfId == Id ? null : twin.PartOfId;
        participants.Become(
            Merger.Unite(participants.InOrder(), twin.participants.InOrder(), MostParticipants, "participants")
        );
        articles.Become(Merger.Unite(articles.InOrder(), twin.articles.InOrder(), MostArticles, "articles"));
        transitions.Become([.. transitions.InOrder().Union(twin.transitions.InOrder()).OrderBy(t => t.At)]);
        twin.EndAs(this);
    }

    /// <summary>Lengths of its lists at the most.</summary>
    public const int MostParticipants = 200;
    public const int MostArticles = 1_000;

    private static bool IsPast(Occurrence occurrence) => occurrence is Occurrence.Occurred or Occurrence.DidNotOccur;

    private static Flaw NotPlannedAgain(Occurrence was) =>
        new(
            "notPlannedAgain",
            $"What {(was == Occurrence.Occurred ? "occurred" : "did not occur")} cannot be planned, postponed or cancelled again.",
            "enter a new event"
        );

    private void Apply(EventContent content)
    {
        if (Check(content.Occurrence, content.Likelihood) is { } flaw)
            throw new ArgumentException(flaw.Detail, nameof(content));
        Title = content.Title;
        Description = content.Description;
        Kind = content.Kind;
        Date = content.Date;
        Likelihood = content.Likelihood;
        Place = content.Place;
        PartOfId = content.PartOf;
        participants.Become(content.Participants);
        articles.Become(content.Articles);
    }
}

public sealed class EventParticipant : ListRow<Participation>
{
    public SourceId SourceId { get; private set; }
    public string? Role { get; private set; }
    public override Participation Value => new(SourceId, Role);

    protected override void Hold(Participation value) => (SourceId, Role) = (value.Source, value.Role);
}

public sealed class EventArticle : ListRow<ArticleId>
{
    public ArticleId ArticleId { get; private set; }
    public override ArticleId Value => ArticleId;

    protected override void Hold(ArticleId value) => ArticleId = value;
}

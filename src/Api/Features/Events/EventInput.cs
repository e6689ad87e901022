using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Events;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Events;

/// <summary>Something that happened or was planned, as it is entered.</summary>
[TakesAnswerFields("id", "transitions", "version", "createdAt", "updatedAt")]
[TakesLineFields("by", "withdrawn", "formerKeys")]
public sealed record EventInput : IInput
{
    /// <summary>Your own stable name for it, set once.</summary>
    [Documented(Pattern = "^" + Domain.Key.Form + "$")]
    public string? Key { get; set; }

    /// <summary>What it is called; at most 500 characters.</summary>
    [Documented(Needed = true, MaxLength = Limits.Line)]
    public string? Title { get; set; }

    /// <summary>What happened; at most 10,000 characters.</summary>
    [Documented(MaxLength = Limits.Description)]
    public string? Description { get; set; }

    /// <summary>meeting, call, visit, agreement, statement, deployment, attack, ceremony, election, trial, disaster or other.</summary>
    [Documented(Needed = true), Words<EventKind>]
    public string? Kind { get; set; }

    /// <summary>When it happened or is to happen, as far as that is known (EDTF).</summary>
    public DateInput? Date { get; set; }

    /// <summary>planned, occurred, postponed, cancelled, didNotOccur or unknown (the default). Set on creation; afterwards it changes by a recorded transition only.</summary>
    [Documented(Default = "unknown"), Words<Occurrence>]
    public string? Occurrence { get; set; }

    /// <summary>Of a planned event: uncertain, possible, likely or certain.</summary>
    [Words<Likelihood>]
    public string? Likelihood { get; set; }

    /// <summary>Where.</summary>
    public PlaceInput? Place { get; set; }

    /// <summary>Who took part, and as what.</summary>
    [Documented(MaxItems = 200)]
    public List<ParticipantInput>? Participants { get; set; }

    /// <summary>Articles about it.</summary>
    [Documented(MaxItems = 1_000)]
    public List<ReferenceInput>? Articles { get; set; }

    /// <summary>The larger event it belongs to. No cycles.</summary>
    public ReferenceInput? PartOf { get; set; }

    /// <summary>What a revision keeps: its transitions too.</summary>
    internal static object Kept(Event happening)
    {
        var input = Of(happening);
        return new
        {
            input.Key,
            input.Title,
            input.Description,
            input.Kind,
            input.Date,
            input.Occurrence,
            input.Likelihood,
            input.Place,
            input.Participants,
            input.Articles,
            input.PartOf,
            Transitions = happening
                .Transitions.InOrder()
                .Select(t => new
                {
                    Occurrence = Wording<Occurrence>.Of(t.Occurrence),
                    Date = DateInput.Of(t.Date),
                    Evidence = t.Claim is null && t.Article is null
                        ? null
                        : new EvidenceInput
                        {
                            Claim = ReferenceInput.To(t.Claim?.Value),
                            Article = ReferenceInput.To(t.Article?.Value),
                        },
                    t.Reason,
                    t.By,
                    t.At,
                })
                .ToList(),
        };
    }

    internal static EventInput Of(Event happening) =>
        new()
        {
            Key = happening.Key,
            Title = happening.Title,
            Description = happening.Description,
            Kind = Wording<EventKind>.Of(happening.Kind),
            Date = DateInput.Of(happening.Date),
            Occurrence = Wording<Occurrence>.Of(happening.Occurrence),
            Likelihood = happening.Likelihood is { } likelihood ? Wording<Likelihood>.Of(likelihood) : null,
            Place =
                happening.Place == Domain.Events.Place.Unknown
                    ? null
                    : new PlaceInput
                    {
                        Name = happening.Place.Name,
                        Country = happening.Place.Country?.Value,
                        Latitude = happening.Place.Latitude,
                        Longitude = happening.Place.Longitude,
                    },
            Participants =
            [
                .. happening
                    .Participants.InOrder()
                    .Select(p => new ParticipantInput { Source = ReferenceInput.To(p.Source.Value), Role = p.Role }),
            ],
            Articles = [.. happening.Articles.InOrder().Select(a => ReferenceInput.To(a.Value))],
            PartOf = ReferenceInput.To(happening.PartOfId?.Value),
        };
}

/// <summary>A place: any of its parts may be missing; latitude and longitude come together.</summary>
public sealed record PlaceInput
{
    /// <summary>What it is called.</summary>
    [Documented(MaxLength = Limits.Line)]
    public string? Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Documented(Pattern = "^[A-Z]{2}$")]
    public string? Country { get; set; }

    /// <summary>Degrees north, -90 to 90 (WGS 84).</summary>
    [Documented(Minimum = -90, Maximum = 90)]
    public double? Latitude { get; set; }

    /// <summary>Degrees east, -180 to 180 (WGS 84).</summary>
    [Documented(Minimum = -180, Maximum = 180)]
    public double? Longitude { get; set; }
}

/// <summary>A source's part in an event.</summary>
public sealed record ParticipantInput
{
    /// <summary>Who.</summary>
    [Documented(Needed = true)]
    public ReferenceInput? Source { get; set; }

    /// <summary>As what, in your own words: host, caller, signatory.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Role { get; set; }
}

internal sealed class EventInputValidator : AbstractValidator<EventInput>
{
    public EventInputValidator()
    {
        RuleFor(e => e.Key).Key();
        RuleFor(e => e.Title).Needed(Limits.Line);
        RuleFor(e => e.Description).Text(Limits.Description, lines: true);
        RuleFor(e => e.Kind).Word(default(EventKind?), needed: true);
        RuleFor(e => e.Date).Date();
        RuleFor(e => e.Occurrence).Word(default(Occurrence?));
        RuleFor(e => e.Likelihood).Word(default(Likelihood?));
        RuleFor(e => e.Likelihood).Custom(FitsOccurrence);
        RuleFor(e => e.Place!.Name).Text(Limits.Line).When(e => e.Place is not null);
        RuleFor(e => e.Place!.Country)
            .Parsed<EventInput, CountryCode>(CountryCode.TryParse)
            .When(e => e.Place is not null);
        RuleFor(e => e.Place).Custom(IsOnEarth);
        RuleFor(e => e.Participants).AtMost(Event.MostParticipants);
        RuleForEach(e => e.Participants).ChildRules(p => p.RuleFor(x => x.Role).Text(Limits.Word));
        RuleForEach(e => e.Participants)
            .Custom(
                (p, context) =>
                {
                    if (p is { Source: null })
                        context.Fail(new Flaw("required", "A participant needs its source."));
                }
            );
        RuleFor(e => e.Articles).AtMost(Event.MostArticles);
    }

    private static void FitsOccurrence(string? likelihood, ValidationContext<EventInput> context)
    {
        if (
            likelihood is not null
            && Wording<Likelihood>.TryParse(likelihood, out var parsed, out _)
            && Wording<Occurrence>.TryParse(
                context.InstanceToValidate.Occurrence ?? "unknown",
                out var occurrence,
                out _
            )
            && Event.Check(occurrence, parsed) is { } flaw
        )
            context.Fail(flaw);
    }

    private static void IsOnEarth(PlaceInput? place, ValidationContext<EventInput> context)
    {
        if (place is not null && Place.Check(place.Latitude, place.Longitude) is { } flaw)
            context.Fail(flaw);
    }
}

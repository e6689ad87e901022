using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;
using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Tests.Events;

public sealed class EventTests
{
    private static readonly EventId Id = new(Guid.CreateVersion7());

    private static readonly EventContent Summit = new()
    {
        Title = "Summit in Vladivostok",
        Kind = EventKind.Meeting,
        Occurrence = Occurrence.Planned,
    };

    [Fact]
    public void An_event_says_what_was_entered()
    {
        var content = Summit with
        {
            Description = "Announced by the Kremlin",
            Date = PartialDate.Parse("2025-09"),
            Likelihood = Likelihood.Likely,
            Place = new Place("Vladivostok", CountryCode.Parse("RU"), 43.1, 131.9),
            Participants =
            [
                new Participation(new SourceId(Guid.CreateVersion7()), "host"),
                new Participation(new SourceId(Guid.CreateVersion7()), null),
            ],
            Articles = [new ArticleId(Guid.CreateVersion7())],
            PartOf = new EventId(Guid.CreateVersion7()),
        };

        var recorded = Event.Record(Id, "summit", content);

        Assert.Equal(
            (Id, "summit", ResourceType.Event, Id.Value),
            (recorded.Id, recorded.Key, recorded.Type, recorded.Identity)
        );
        Assert.Equal(
            (content.Title, content.Description, EventKind.Meeting),
            (recorded.Title, recorded.Description, recorded.Kind)
        );
        Assert.Equal(
            (content.Date, Occurrence.Planned, Likelihood.Likely),
            (recorded.Date, recorded.Occurrence, recorded.Likelihood!.Value)
        );
        Assert.Equal((content.Place, content.PartOf), (recorded.Place, recorded.PartOfId));
        Assert.Equal(content.Participants, recorded.Participants.Select(p => new Participation(p.SourceId, p.Role)));
        Assert.Equal(content.Articles, recorded.Articles.Select(a => a.ArticleId));
    }

    [Theory]
    [InlineData(Occurrence.Planned)]
    [InlineData(Occurrence.Occurred)]
    [InlineData(Occurrence.DidNotOccur)]
    public void An_event_is_recorded_with_its_occurrence(Occurrence occurrence) =>
        Assert.Equal(occurrence, Event.Record(Id, null, Summit with { Occurrence = occurrence }).Occurrence);

    [Fact]
    public void A_correction_replaces_what_was_entered()
    {
        var recorded = Event.Record(
            Id,
            null,
            Summit with
            {
                Likelihood = Likelihood.Possible,
                Participants = [new Participation(new SourceId(Guid.CreateVersion7()), "host")],
                Articles = [new ArticleId(Guid.CreateVersion7())],
            }
        );
        var guest = new Participation(new SourceId(Guid.CreateVersion7()), "guest");

        recorded.Correct(Summit with { Title = "Summit", Kind = EventKind.Visit, Participants = [guest] });

        Assert.Equal(("Summit", EventKind.Visit, null), (recorded.Title, recorded.Kind, recorded.Likelihood));
        Assert.Equal(guest, Assert.Single(recorded.Participants).Value);
        Assert.Empty(recorded.Articles);
    }

    [Fact]
    public void Whether_it_occurred_changes_by_no_correction()
    {
        var recorded = Event.Record(Id, "summit", Summit);

        var refused = Assert.Throws<Unacceptable>(() =>
            recorded.Correct(Summit with { Title = "New", Occurrence = Occurrence.Occurred })
        );

        var error = Assert.Single(refused.Errors);
        Assert.Equal(("#/occurrence", "occurrenceIsATransition"), (error.Place, error.Flaw.Code));
        Assert.Equal("POST /v1/events/summit/occurrence", error.Flaw.Suggestion);
        Assert.Equal(("Summit in Vladivostok", Occurrence.Planned), (recorded.Title, recorded.Occurrence));
    }

    [Fact]
    public void An_event_without_a_key_is_named_by_its_id()
    {
        var refused = Assert.Throws<Unacceptable>(() =>
            Event.Record(Id, null, Summit).Correct(Summit with { Occurrence = Occurrence.Cancelled })
        );

        Assert.Equal($"POST /v1/events/{Id.Value}/occurrence", Assert.Single(refused.Errors).Flaw.Suggestion);
    }

    public static readonly MatrixTheoryData<Occurrence, Likelihood> Likelihoods = new(
        Enum.GetValues<Occurrence>(),
        Enum.GetValues<Likelihood>()
    );

    [Theory]
    [MemberData(nameof(Likelihoods))]
    public void Only_a_planned_event_is_likely(Occurrence occurrence, Likelihood likelihood)
    {
        Assert.Equal(
            occurrence == Occurrence.Planned ? null : "likelihoodOfThePast",
            Event.Check(occurrence, likelihood)?.Code
        );
        Assert.Null(Event.Check(occurrence, null));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(52.5, 13.4, null)]
    [InlineData(-90.0, -180.0, null)]
    [InlineData(90.0, 180.0, null)]
    [InlineData(0.0, 0.0, null)]
    [InlineData(90.1, 0.0, "badLatitude")]
    [InlineData(-90.1, 0.0, "badLatitude")]
    [InlineData(0.0, 180.1, "badLongitude")]
    [InlineData(0.0, -180.1, "badLongitude")]
    [InlineData(52.5, null, "halfAPlace")]
    [InlineData(null, 13.4, "halfAPlace")]
    [InlineData(null, 200.0, "badLongitude")]
    public void A_place_lies_on_the_globe_with_both_its_degrees(double? latitude, double? longitude, string? code) =>
        Assert.Equal(code, Place.Check(latitude, longitude)?.Code);

    [Fact]
    public void A_cycle_of_events_is_said_to_be_one() => Assert.Equal("partOfCycle", Event.Cycle.Code);

    [Fact]
    public void An_event_that_occurred_has_no_likelihood() =>
        Assert.ThrowsAny<Exception>(() =>
            Event.Record(
                new EventId(Guid.CreateVersion7()),
                null,
                new EventContent
                {
                    Title = "t",
                    Kind = EventKind.Call,
                    Occurrence = Occurrence.Occurred,
                    Likelihood = Likelihood.Likely,
                }
            )
        );
}

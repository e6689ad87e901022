using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class EventConfiguration : EntryConfiguration<Event>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable(
            "events",
            t =>
            {
                t.HasCheckConstraint("ck_events_likelihood_planned", "likelihood is null or occurrence = 'planned'");
                t.HasCheckConstraint(
                    "ck_events_place_on_earth",
                    "(place_latitude is null) = (place_longitude is null) and (place_latitude is null or (place_latitude between -90 and 90 and place_longitude between -180 and 180))"
                );
            }
        );
        builder.Property(e => e.Title).HasMaxLength(Limits.Line);
        builder.Property(e => e.Description).HasMaxLength(Limits.Description);
        builder.HasListedDate(e => e.Date);
        builder.HasIndex(nameof(Event.Date) + Bounds.KnownFrom, "Id");
        builder.HasSortedWords(SortColumns.Title);
        builder
            .HasIndex(e => new
            {
                e.Occurrence,
                e.CreatedAt,
                e.Id,
            })
            .IsDescending(false, true, true);
        builder.ComplexProperty(
            e => e.Place,
            place =>
            {
                place.Property(p => p.Name).HasMaxLength(Limits.Line);
                place.Ignore(p => p.Point);
            }
        );
        foreach (var axis in new[] { SortColumns.PlaceX, SortColumns.PlaceY, SortColumns.PlaceZ })
            builder.Property<double?>(axis).IsDerived();
        builder.HasIndex(SortColumns.PlaceZ, SortColumns.PlaceX, SortColumns.PlaceY);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.PartOfId).OnDelete(DeleteBehavior.Restrict);

        var participants = Rows<EventParticipant>(builder, nameof(Event.Participants), "event_participants", "EventId");
        participants.Property<EventId>("EventId");
        participants.HasKey("EventId", nameof(EventParticipant.Position));
        participants.Property(p => p.Role).HasMaxLength(Limits.Word);
        participants.HasOne<Source>().WithMany().HasForeignKey(p => p.SourceId).OnDelete(DeleteBehavior.Restrict);
        participants.Ignore(p => p.Value);

        var articles = Rows<EventArticle>(builder, nameof(Event.Articles), "event_articles", "EventId");
        articles.Property<EventId>("EventId");
        articles.HasKey("EventId", nameof(EventArticle.Position));
        articles.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        articles.Ignore(a => a.Value);

        var transitions = Rows<EventTransition>(builder, nameof(Event.Transitions), "event_transitions", "EventId");
        transitions.Property<EventId>("EventId");
        transitions.HasKey("EventId", nameof(EventTransition.Position));
        transitions.Property(t => t.Reason).HasMaxLength(Limits.Reason);
        transitions.Property(t => t.ByName).HasMaxLength(Limits.Name);
        transitions.HasOne<Claim>().WithMany().HasForeignKey(t => t.ClaimId).OnDelete(DeleteBehavior.Restrict);
        transitions.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId).OnDelete(DeleteBehavior.Restrict);
        transitions.Ignore(t => t.Value);
    }
}

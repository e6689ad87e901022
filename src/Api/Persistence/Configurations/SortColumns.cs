using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

/// <summary>
/// Columns that lists sort by, never null, and the same values computed from what is answered: a cursor holds the one
/// and is compared with the other.
/// </summary>
internal static class SortColumns
{
    public const string Headline = "HeadlineSort";
    public const string Title = "TitleSort";
    public const string Name = "NameSort";
    public const string Text = "TextSort";
    public const string Figure = "QuantityFigure";
    public const string PlaceX = "PlaceX";
    public const string PlaceY = "PlaceY";
    public const string PlaceZ = "PlaceZ";

    /// <summary>Stands for words that are missing: after any.</summary>
    public const string NoWords = "\U0010FFFF";

    /// <summary>Stands for a figure that is missing: above any.</summary>
    public const decimal NoFigure = Quantity.Limit;

    /// <summary>UTF-16 units by which words are sorted; what begins alike for longer counts as equal.</summary>
    private const int Longest = 100;

    /// <summary>How words are sorted: folded, and then by code point.</summary>
    public static string Of(string? words) => words is null ? NoWords : Folded.Cut(Folded.Of(words), Longest);

    /// <summary>How a date is sorted: by the first instant that is known of it.</summary>
    public static DateTimeOffset Of(PartialDate? date) =>
        date is null ? Bounds.Missing : date.KnownFrom ?? DateTimeOffset.MinValue;

    public static void HasSortedWords<T>(this EntityTypeBuilder<T> entity, string column)
        where T : class
    {
        entity.Property<string>(column).HasMaxLength(Longest).IsRequired().IsDerived();
        entity.HasIndex(column, "Id");
    }

    public static void Fill(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Source source:
                entry.Property(Name).CurrentValue = Of(source.Name);
                break;
            case Article article:
                entry.Property(Headline).CurrentValue = Of(article.Headline);
                break;
            case Question question:
                entry.Property(Text).CurrentValue = Of(question.Text);
                break;
            case Claim claim:
                entry.Property(Figure).CurrentValue = claim.Quantity?.Figure ?? NoFigure;
                break;
            case Event happening:
                entry.Property(Title).CurrentValue = Of(happening.Title);
                var point = happening.Place.Point;
                entry.Property(PlaceX).CurrentValue = point?.X;
                entry.Property(PlaceY).CurrentValue = point?.Y;
                entry.Property(PlaceZ).CurrentValue = point?.Z;
                break;
        }
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Persistence.Configurations;

/// <summary>
/// The bounds of dates and quantities as columns of their own, never null, so that ranges and keysets are the same on
/// both engines: an unknown or open end is the type's least or greatest value, and what is missing sorts last.
/// </summary>
internal static class Bounds
{
    public const string From = "From";
    public const string To = "To";
    public const string KnownFrom = "KnownFrom";
    public const string KnownTo = "KnownTo";
    private const string Derived = "Ledger:Derived";
    private const string DateOf = "Ledger:DateOf";
    private const string Pairs = "Ledger:Bounds";

    /// <summary>Stands for a date that is missing: later than any.</summary>
    public static readonly DateTimeOffset Missing = DateTimeOffset.MaxValue;

    /// <summary>Adds the two bounds of a date to the table.</summary>
    public static void HasDate<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, PartialDate?>> date)
        where T : class => entity.HasBounds(date, From, To);

    /// <summary>Adds the two bounds of a date by which lists are filtered and sorted, and the two of what is known of it.</summary>
    public static void HasListedDate<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, PartialDate?>> date)
        where T : class => entity.HasBounds(date, From, To, KnownFrom, KnownTo);

    /// <summary>Says that the property follows from others: its change alone makes no revision.</summary>
    public static PropertyBuilder<T> IsDerived<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Derived, true);

    public static bool IsDerived(this IReadOnlyProperty property) => property.FindAnnotation(Derived) is not null;

    public static void Fill(EntityEntry entry)
    {
        var type = entry.Metadata;
        var bounds = type.GetOrAddRuntimeAnnotationValue(Pairs, static t => BoundsIn(t!), type);
        foreach (var (bound, name, which) in bounds)
        {
            var date = (PartialDate?)entry.Property(name).CurrentValue;
            entry.Property(bound).CurrentValue = date is null ? Missing : Of(date, which);
        }
        if (entry.Entity is Claim claim)
        {
            entry.Property(ClaimConfiguration.QuantityFloor).CurrentValue =
                claim.Quantity?.Floor ?? Domain.Quantities.Quantity.Limit;
            entry.Property(ClaimConfiguration.QuantityCeiling).CurrentValue =
                claim.Quantity?.Ceiling ?? -Domain.Quantities.Quantity.Limit;
        }
        SortColumns.Fill(entry);
    }

    private static void HasBounds<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, PartialDate?>> date,
        params string[] bounds
    )
        where T : class
    {
        var name = ((MemberExpression)date.Body).Member.Name;
        foreach (var bound in bounds)
            entity.Property<DateTimeOffset>(name + bound).HasAnnotation(Derived, true).HasAnnotation(DateOf, name);
    }

    private static DateTimeOffset Of(PartialDate date, string bound) =>
        bound switch
        {
            From => date.From ?? DateTimeOffset.MinValue,
            KnownFrom => date.KnownFrom ?? DateTimeOffset.MinValue,
            KnownTo => date.KnownTo ?? DateTimeOffset.MaxValue,
            _ => date.To ?? DateTimeOffset.MaxValue,
        };

    private static List<(IProperty Bound, IProperty Date, string Which)> BoundsIn(IEntityType type) =>
        (
            from bound in type.GetProperties()
            let date = bound.FindAnnotation(DateOf)?.Value as string
            where date is not null
            select (bound, type.FindProperty(date), bound.Name[date.Length..])
        ).ToList();
}

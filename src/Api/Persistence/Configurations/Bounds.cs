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
    private const string Derived = "Ledger:Derived";
    private const string DateOf = "Ledger:DateOf";

    /// <summary>Adds the two bounds of a date to the table.</summary>
    public static void HasDate<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, PartialDate?>> date)
        where T : class
    {
        var name = ((MemberExpression)date.Body).Member.Name;
        foreach (var end in new[] { From, To })
            entity.Property<DateTimeOffset>(name + end).HasAnnotation(Derived, true).HasAnnotation(DateOf, name);
    }

    /// <summary>Says that the property follows from others: its change alone makes no revision.</summary>
    public static PropertyBuilder<T> IsDerived<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Derived, true);

    public static bool IsDerived(this IReadOnlyProperty property) => property.FindAnnotation(Derived) is not null;

    public static void Fill(EntityEntry entry)
    {
        foreach (var bound in entry.Metadata.GetProperties())
        {
            if (bound.FindAnnotation(DateOf)?.Value is not string name)
                continue;
            var date = (PartialDate?)entry.Property(name).CurrentValue;
            entry.Property(bound.Name).CurrentValue =
                date is null ? DateTimeOffset.MaxValue
                : bound.Name.EndsWith(To, StringComparison.Ordinal) ? date.To ?? DateTimeOffset.MaxValue
                : date.From ?? DateTimeOffset.MinValue;
        }
        if (entry.Entity is Claim claim)
        {
            entry.Property(ClaimConfiguration.QuantityFloor).CurrentValue =
                claim.Quantity?.Floor ?? Domain.Quantities.Quantity.Limit;
            entry.Property(ClaimConfiguration.QuantityCeiling).CurrentValue =
                claim.Quantity?.Ceiling ?? -Domain.Quantities.Quantity.Limit;
        }
    }
}

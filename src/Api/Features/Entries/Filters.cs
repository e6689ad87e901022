using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Entries;

/// <summary>Conditions that lists of several types put together. A filter that was not sent lets everything through.</summary>
internal static class Filters
{
    /// <summary>No filter reaches farther: what comes after stands for a date that is missing.</summary>
    private static readonly DateTimeOffset LastInstant = Bounds.Missing.AddMicroseconds(-2);

    /// <summary>One value is an equality, behind which an index keeps its order; several are a set.</summary>
    public static IQueryable<T> OneOf<T, TValue>(
        this IQueryable<T> rows,
        IReadOnlyList<TValue>? values,
        Expression<Func<T, TValue>> field,
        Expression<Func<T, bool>> among
    ) =>
        values switch
        {
            null => rows,
            { Count: 1 } => rows.Where(
                Expression.Lambda<Func<T, bool>>(
                    Expression.Equal(
                        field.Body,
                        Expression.Property(
                            Expression.Constant(new Sent<TValue>(values[0])),
                            nameof(Sent<TValue>.Value)
                        )
                    ),
                    field.Parameters
                )
            ),
            _ => rows.Where(among),
        };

    /// <summary>What one of the conditions lets through.</summary>
    public static IQueryable<T> Any<T, TValue>(
        this IQueryable<T> rows,
        IEnumerable<TValue>? values,
        Func<TValue, Expression<Func<T, bool>>> condition
    ) => values is null ? rows : rows.Where(values.Select(condition).Aggregate(Or));

    /// <summary>What is dated so: possibly, where what is known of both has an instant in common; certainly, where it also lies wholly inside.</summary>
    public static IQueryable<T> Dated<T>(
        this IQueryable<T> rows,
        string date,
        IEnumerable<string>? values,
        bool certainly
    )
        where T : LedgerEntry =>
        rows.Any(
            values?.Select(PartialDate.Parse),
            asked => certainly ? Inside<T>(date, asked) : Touches<T>(date, asked)
        );

    /// <summary>What was made or changed after an instant.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        text is not null && Wire.Instants.TryParse(text, out var at, out _) ? at : null;

    /// <summary>The values behind the words of an enum.</summary>
    public static List<TEnum>? Values<TEnum>(this string[]? words)
        where TEnum : struct, Enum => words?.Select(Wording<TEnum>.Read).Distinct().ToList();

    private static Expression<Func<T, bool>> Touches<T>(string date, PartialDate asked)
    {
        var (from, to) = (date + Bounds.KnownFrom, date + Bounds.KnownTo);
        var first = asked.KnownFrom ?? DateTimeOffset.MinValue;
        var last = asked.KnownTo is { } end && end < LastInstant ? end : LastInstant;
        return e =>
            Conditions.Touch(EF.Property<DateTimeOffset>(e!, from), EF.Property<DateTimeOffset>(e!, to), first, last);
    }

    private static Expression<Func<T, bool>> Inside<T>(string date, PartialDate asked)
    {
        var (from, to) = (date + Bounds.From, date + Bounds.To);
        var (first, last) = (asked.KnownFrom ?? DateTimeOffset.MinValue, asked.KnownTo ?? DateTimeOffset.MaxValue);
        return And<T>(
            Touches<T>(date, asked),
            e => EF.Property<DateTimeOffset>(e!, from) >= first && EF.Property<DateTimeOffset>(e!, to) <= last
        );
    }

    private static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> a, Expression<Func<T, bool>> b) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(a.Body, new Of(b, a).Visit(b.Body)), a.Parameters);

    private static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>> a, Expression<Func<T, bool>> b) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(a.Body, new Of(b, a).Visit(b.Body)), a.Parameters);

    /// <summary>Speaks of the row of another condition.</summary>
    private sealed class Of(LambdaExpression from, LambdaExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from.Parameters[0] ? to.Parameters[0] : node;
    }

    /// <summary>A value that goes into the query as a parameter.</summary>
    private sealed record Sent<TValue>(TValue Value);
}

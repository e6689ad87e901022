using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Comparison;

/// <summary>A claim's figure, read once for many pairs.</summary>
internal sealed class Figure
{
    public Figure(ComparedClaim claim, Quantity quantity, ComparedQuestion question, Scopes scopes, Tolerance tolerance)
    {
        Quantity = quantity;
        Series = new Series(
            quantity.Unit ?? question.Unit,
            quantity.Measure ?? question.Measure,
            scopes.Known(quantity.Scope),
            quantity.Basis,
            quantity.Nature is Nature.Planned or Nature.Projected
        );
        Bounds = Comparison.Bounds.Of(quantity, tolerance);
        IsPlain = quantity is { Qualifier: Qualifier.Plain, Margin: null };
        Precision = new[] { quantity.Value, quantity.Low, quantity.High }
            .OfType<decimal>()
            .Select(Printed.PrecisionOf)
            .DefaultIfEmpty()
            .Max();
        Period = claim.Period;
        Time = claim.Period?.To ?? claim.StatedOn?.To ?? claim.FirstPublished?.To;
    }

    public Quantity Quantity { get; }
    public Series Series { get; }

    /// <summary>Null where the figure is vague.</summary>
    public Bounds? Bounds { get; }

    /// <summary>Nothing but the printed digits says how exact it is.</summary>
    public bool IsPlain { get; }
    public decimal Precision { get; }
    public PartialDate? Period { get; }

    /// <summary>The end of the time it holds for: of its period, else of when it was stated, else of when it was published.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>Below zero where all that the first may mean lies below the second, above zero where above, zero where they overlap.</summary>
    public static int Place(Figure one, Figure other)
    {
        var precision = Math.Max(one.Precision, other.Precision);
        if (one.IsPlain && other.IsPlain)
        {
            var gap = one.Quantity.Value!.Value - other.Quantity.Value!.Value;
            return Math.Abs(gap) * 2 <= precision ? 0 : Math.Sign(gap);
        }
        var (first, second) = (one.Within(precision), other.Within(precision));
        if (first.AreBelow(second))
            return -1;
        return second.AreBelow(first) ? 1 : 0;
    }

    /// <summary>True when both are open on the same side and name one limit, at the coarser of the printed precisions.</summary>
    public static bool ShareLimit(Figure one, Figure other)
    {
        var gap = (one.Bounds, other.Bounds) switch
        {
            ({ Low: null, High: { } high }, { Low: null, High: { } limit }) => high - limit,
            ({ Low: { } low, High: null }, { Low: { } limit, High: null }) => low - limit,
            _ => (decimal?)null,
        };
        return gap is { } found && Math.Abs(found) * 2 <= Math.Max(one.Precision, other.Precision);
    }

    private Bounds Within(decimal precision) => IsPlain ? Bounds!.Value.Widened(precision / 2) : Bounds!.Value;
}

/// <summary>What is compared with what: one voice has one current answer in each.</summary>
/// <param name="Unit">The figure's, else the question's.</param>
/// <param name="Measure">The figure's, else the question's.</param>
/// <param name="Scope">Null is the question's own.</param>
/// <param name="Basis">As stated.</param>
/// <param name="IsAhead">True for what is planned or projected.</param>
public sealed record Series(string? Unit, string? Measure, string? Scope, Quantities.Basis? Basis, bool IsAhead);

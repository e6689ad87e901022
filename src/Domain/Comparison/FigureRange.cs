namespace Newsroom.Domain.Comparison;

/// <summary>The lowest and the highest stated figure and who states them. Nothing is averaged.</summary>
/// <param name="Low">Null where there is none, or only upper bounds are stated.</param>
/// <param name="High">Null where there is none, or only lower bounds are stated.</param>
/// <param name="LowClaims">Those that state the lowest, in the claims' order.</param>
/// <param name="HighClaims">Those that state the highest, in the claims' order.</param>
public sealed record FigureRange(
    decimal? Low,
    decimal? High,
    IReadOnlyList<ClaimId> LowClaims,
    IReadOnlyList<ClaimId> HighClaims
)
{
    public static readonly FigureRange None = new(null, null, [], []);

    /// <summary>Of answers to one series.</summary>
    internal static FigureRange Of(IEnumerable<Answer> answers)
    {
        var stated = answers.Select(a => (a.Claim.Id, Figures: FiguresOf(a), a.Figure!.Quantity)).ToList();
        var all = stated.SelectMany(s => s.Figures).ToList();
        if (all.Count == 0)
            return None;
        decimal? low = stated.Exists(s => (s.Quantity.Low ?? s.Quantity.Value) is not null) ? all.Min() : null;
        decimal? high = stated.Exists(s => (s.Quantity.High ?? s.Quantity.Value) is not null) ? all.Max() : null;
        return new(low, high, Holders(low), Holders(high));

        List<ClaimId> Holders(decimal? end) =>
            end is { } figure ? [.. stated.Where(s => s.Figures.Contains(figure)).Select(s => s.Id)] : [];
    }

    /// <summary>
    /// The series that answers the question itself: its unit, its measure, its own scope. Of several, basis and plans
    /// apart, the one with most answers; null where there is none.
    /// </summary>
    internal static Series? MainSeries(IEnumerable<Answer> answers, ComparedQuestion question) =>
        answers
            .Where(a => a.Figure is { Bounds: not null })
            .Select(a => a.Figure!.Series)
            .Where(s =>
                s.Scope is null
                && (question.Unit is null || s.Unit == question.Unit)
                && (question.Measure is null || s.Measure == question.Measure)
            )
            .CountBy(s => s)
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key.IsAhead)
            .ThenBy(s => s.Key.Basis is null)
            .ThenBy(s => s.Key.Basis)
            .ThenBy(s => s.Key.Unit, StringComparer.Ordinal)
            .ThenBy(s => s.Key.Measure, StringComparer.Ordinal)
            .Select(s => s.Key)
            .FirstOrDefault();

    private static List<decimal> FiguresOf(Answer answer) =>
        new[] { answer.Figure!.Quantity.Value, answer.Figure.Quantity.Low, answer.Figure.Quantity.High }
            .OfType<decimal>()
            .ToList();
}

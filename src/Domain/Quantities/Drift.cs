namespace Newsroom.Domain.Quantities;

/// <summary>How far what an article prints lies from the claim it carries.</summary>
public enum Drift
{
    /// <summary>The same figure under the same hedge, or other words only.</summary>
    None,

    /// <summary>The same figure, hedged otherwise: "up to 15,000" for "about 15,000".</summary>
    Hedge,

    /// <summary>Another figure, or another thing counted.</summary>
    Figure,
}

public static class Drifts
{
    public static Drift Between(Quantity? claimed, Quantity? printed)
    {
        if (printed is null)
            return Drift.None;
        if (claimed is null || !FiguresOf(claimed).SetEquals(FiguresOf(printed)) || CountsAnother(claimed, printed))
            return Drift.Figure;
        return claimed.Qualifier == printed.Qualifier ? Drift.None : Drift.Hedge;
    }

    /// <summary>What the article leaves unsaid it does not say otherwise.</summary>
    private static bool CountsAnother(Quantity claimed, Quantity printed) =>
        (printed.Unit is not null && printed.Unit != claimed.Unit)
        || (printed.Measure is not null && printed.Measure != claimed.Measure)
        || (printed.Scope is not null && printed.Scope != claimed.Scope);

    private static HashSet<decimal> FiguresOf(Quantity q) =>
        new[] { q.Value, q.Low, q.High }.OfType<decimal>().ToHashSet();
}

using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts;

/// <summary>The claims made ready to be drawn: each with its look, its time, and whether its figure has a place on the axis.</summary>
internal sealed class Charted
{
    private Charted(ClaimsChart chart, Tongue tongue, string? unit)
    {
        (Chart, Tongue, Unit) = (chart, tongue, unit);
        Looks = new Looks(chart.Claims, tongue);
        Entries =
        [
            .. chart.Claims.Select(claim => new Entry(
                claim,
                chart.IsYesNo ? Stances.LookOf(claim.Stance) : Looks.Of(claim),
                When.Of(claim),
                HasPlace(claim.Quantity, chart.IsYesNo, unit)
            )),
        ];
        Figures = [.. Entries.Where(e => e.HasFigure).Select(e => e.Claim.Quantity!)];
    }

    public ClaimsChart Chart { get; }
    public Tongue Tongue { get; }

    /// <summary>The key of what the axis counts.</summary>
    public string? Unit { get; }
    public Looks Looks { get; }
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Those on the axis.</summary>
    public IReadOnlyList<Quantity> Figures { get; }

    public static Charted Of(ClaimsChart chart, Tongue tongue) => new(chart, tongue, chart.Unit ?? UsualUnit(chart));

    /// <summary>The name of a unit, led by a space; nothing where there is none.</summary>
    public string Counted(string? unit) => unit is null ? "" : " " + Chart.UnitNames.GetValueOrDefault(unit, unit);

    /// <summary>The figure with its unit, or what is said in place of one.</summary>
    public string Said(ChartedClaim claim)
    {
        if (Chart.IsYesNo || claim.Quantity is not { } quantity)
            return Tongue.Does(claim.Stance);
        var figure = Tongue.Say(quantity);
        return quantity.Qualifier == Qualifier.Vague ? figure : figure + Counted(quantity.Unit ?? Unit);
    }

    private static string? UsualUnit(ClaimsChart chart) =>
        chart
            .Claims.Select(c => c.Quantity?.Unit)
            .OfType<string>()
            .GroupBy(u => u)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;

    private static bool HasPlace(Quantity? quantity, bool isYesNo, string? unit) =>
        !isYesNo && quantity?.Figure is not null && (quantity.Unit is null || quantity.Unit == unit);
}

/// <param name="Claim">As it was given.</param>
/// <param name="Look">Its voice's.</param>
/// <param name="When">Null where no date is known.</param>
/// <param name="HasFigure">It stands on the axis.</param>
internal sealed record Entry(ChartedClaim Claim, Look Look, When? When, bool HasFigure);

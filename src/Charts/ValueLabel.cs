using Newsroom.Domain.Comparison;

namespace Newsroom.Charts;

/// <summary>What stands at a figure of the axis.</summary>
internal static class ValueLabel
{
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000 * Million;
    private const decimal Trillion = 1_000 * Billion;

    /// <summary>In millions and more where the digits alone would be long.</summary>
    public static string Of(decimal figure, Tongue tongue)
    {
        var (unit, name) = Math.Abs(figure) switch
        {
            >= Trillion => (Trillion, tongue.Pick(" trillion", " Bio.")),
            >= Billion => (Billion, tongue.Pick(" billion", " Mrd.")),
            >= Million => (Million, tongue.Pick(" million", " Mio.")),
            _ => (1, ""),
        };
        return tongue.Number(figure / unit) + name;
    }
}

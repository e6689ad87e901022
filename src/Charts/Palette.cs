using System.Globalization;

namespace Newsroom.Charts;

/// <summary>A colour in both modes.</summary>
internal sealed record Ink(string Light, string Dark);

/// <summary>
/// The chart's colours. Those of voices follow Okabe and Ito's set for colour-blind readers (jfly.uni-koeln.de/color),
/// darkened or lightened until each has at least 3:1 against the paper (WCAG 2.2, 1.4.11), texts 4.5:1.
/// </summary>
internal static class Palette
{
    /// <summary>The place of the neutral colour, behind those of voices.</summary>
    public const int Grey = 6;

    public static readonly Ink Paper = new("#ffffff", "#16181c");
    public static readonly Ink Text = new("#1f2328", "#eceff2");
    public static readonly Ink Muted = new("#57606a", "#a3abb5");
    public static readonly Ink Line = new("#e2e5e9", "#31363d");
    public static readonly Ink Axis = new("#868e97", "#79828c");
    public static readonly Ink Band = new("#f4f5f7", "#1e2126");

    public static readonly IReadOnlyList<Ink> Colours =
    [
        new("#0072b2", "#3d9fe0"),
        new("#d55e00", "#f0752b"),
        new("#009e73", "#1fc796"),
        new("#b0578d", "#de94bd"),
        new("#8a6a00", "#f0e442"),
        new("#1f2328", "#f2f4f6"),
        new("#75797f", "#8b929b"),
    ];

    /// <summary>The style of one chart. Each rule names the chart, so that none reaches into the page around it.</summary>
    public static string Style(string chart, Page page)
    {
        var forms = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            .{{chart}}{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;font-size:{{page.Body}}px;max-width:100%;height:auto}
            .{{chart}} .nc-head{font-size:{{page.Head}}px;font-weight:600}
            .{{chart}} .nc-small{font-size:{{page.Small}}px}
            .{{chart}} .nc-end{text-anchor:end}
            .{{chart}} .nc-mid{text-anchor:middle}
            .{{chart}} .nc-grid,.{{chart}} .nc-axis{stroke-width:1;fill:none}
            .{{chart}} .nc-part{stroke-dasharray:2 3}
            .{{chart}} .nc-shape,.{{chart}} .nc-bar{fill:currentColor}
            .{{chart}} .nc-shape{stroke-width:1;stroke-linejoin:round}
            .{{chart}} .nc-shape.nc-hollow{stroke:currentColor;stroke-width:{{page.Outline}}}
            .{{chart}} .nc-line{stroke:currentColor;stroke-width:{{page.Thin}};fill:none;stroke-linecap:round;stroke-linejoin:round}
            .{{chart}} .nc-span{stroke:currentColor;stroke-width:{{page.Thin}};stroke-opacity:.7;fill:none}
            .{{chart}} .nc-haze{fill:currentColor;fill-opacity:.7}
            .{{chart}} .nc-about{stroke-dasharray:3 3}
            .{{chart}} .nc-slash{stroke-width:1.6;stroke-linecap:round}
            .{{chart}} .nc-pale{opacity:.45}
            .{{chart}} .nc-claim:hover,.{{chart}} .nc-claim:focus-within{opacity:1}

            """
        );
        var (light, dark) = (Inks(chart, ink => ink.Light), Inks(chart, ink => ink.Dark));
        return $"{forms}{light}@media (prefers-color-scheme:dark){{\n{dark}}}";
    }

    private static string Inks(string chart, Func<Ink, string> mode)
    {
        var inks = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            .{{chart}} .nc-paper,.{{chart}} .nc-hollow{fill:{{mode(Paper)}}}
            .{{chart}} .nc-shape{stroke:{{mode(Paper)}}}
            .{{chart}} text{fill:{{mode(Text)}}}
            .{{chart}} .nc-muted{fill:{{mode(Muted)}}}
            .{{chart}} .nc-band{fill:{{mode(Band)}}}
            .{{chart}} .nc-grid{stroke:{{mode(Line)}}}
            .{{chart}} .nc-axis{stroke:{{mode(Axis)}}}
            .{{chart}} .nc-slash,.{{chart}} .nc-claim:hover .nc-shape{stroke:{{mode(Text)}}}

            """
        );
        return inks + string.Concat(Colours.Select((ink, i) => $".{chart} .nc-c{i}{{color:{mode(ink)}}}\n"));
    }
}

using System.Globalization;

namespace Newsroom.Charts.Tests;

public sealed class PaletteTests
{
    [Fact]
    public void Every_mark_stands_out_from_the_paper_in_both_modes() =>
        Assert.All(
            Palette.Colours,
            ink =>
            {
                foreach (var behind in new[] { Palette.Paper, Palette.Band })
                {
                    Assert.True(Contrast(ink.Light, behind.Light) >= 3, ink.Light);
                    Assert.True(Contrast(ink.Dark, behind.Dark) >= 3, ink.Dark);
                }
            }
        );

    [Fact]
    public void Every_text_can_be_read_in_both_modes() =>
        Assert.All(
            new[] { Palette.Text, Palette.Muted },
            ink =>
            {
                Assert.True(Contrast(ink.Light, Palette.Paper.Light) >= 4.5, ink.Light);
                Assert.True(Contrast(ink.Dark, Palette.Paper.Dark) >= 4.5, ink.Dark);
            }
        );

    /// <summary>WCAG 2.2, "contrast ratio".</summary>
    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + .05) / (Math.Min(first, second) + .05);
    }

    private static double Luminance(string colour) =>
        .2126 * Channel(colour[1..3]) + .7152 * Channel(colour[3..5]) + .0722 * Channel(colour[5..7]);

    private static double Channel(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= .04045 ? share / 12.92 : Math.Pow((share + .055) / 1.055, 2.4);
    }
}

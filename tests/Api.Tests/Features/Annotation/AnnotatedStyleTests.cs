using System.Globalization;
using System.Text.RegularExpressions;
using Newsroom.Api.Features.Annotation;

namespace Newsroom.Api.Tests.Features.Annotation;

/// <summary>What is written and drawn stands out from what is behind it (WCAG 2.2: 1.4.3 and 1.4.11), light and dark.</summary>
public sealed partial class AnnotatedStyleTests
{
    private static readonly string[] Kinds = ["claim", "figure", "quotation"];

    private static readonly List<Dictionary<string, double>> Modes = Roots()
        .Matches(AnnotatedStyle.Css)
        .Select(m =>
            Colours().Matches(m.Value).ToDictionary(c => c.Groups["name"].Value, c => Light(c.Groups["rgb"].Value))
        )
        .Where(colours => colours.Count > 0)
        .ToList();

    [Fact]
    public void There_are_a_light_and_a_dark_mode()
    {
        Assert.Equal(2, Modes.Count);
        Assert.Equal(Modes[0].Keys, Modes[1].Keys);
        Assert.True(Modes[0]["paper"] > Modes[0]["ink"]);
        Assert.True(Modes[1]["paper"] < Modes[1]["ink"]);
    }

    [Fact]
    public void Words_can_be_read()
    {
        var behind = Kinds.SelectMany(k => new[] { $"{k}-1", $"{k}-2" }).Concat(["paper", "band", "card"]).ToList();
        Assert.All(behind, b => StandsOut("ink", b, 4.5));
        foreach (var words in new[] { "muted", "link" })
            Assert.All(behind.Where(b => !b.EndsWith("-2", StringComparison.Ordinal)), b => StandsOut(words, b, 4.5));
    }

    [Fact]
    public void Lines_can_be_seen()
    {
        foreach (var kind in Kinds)
            Assert.All(
                Kinds.Select(k => $"{k}-2").Concat([$"{kind}-1", "paper", "band", "card"]),
                b => StandsOut(kind, b, 3)
            );
    }

    [Fact]
    public void The_style_loads_nothing_and_is_whole_within_its_element()
    {
        Assert.DoesNotContain("url(", AnnotatedStyle.Css);
        Assert.DoesNotContain("@import", AnnotatedStyle.Css);
        Assert.Equal(-1, AnnotatedStyle.Css.AsSpan().IndexOfAny('<', '&'));
        Assert.Equal(AnnotatedStyle.Css.Count(c => c == '{'), AnnotatedStyle.Css.Count(c => c == '}'));
    }

    private static void StandsOut(string colour, string behind, double least) =>
        Assert.All(
            Modes,
            mode =>
            {
                var (one, other) = (mode[colour] + .05, mode[behind] + .05);
                Assert.True(Math.Max(one, other) / Math.Min(one, other) >= least, $"{colour} on {behind}");
            }
        );

    /// <summary>WCAG's relative luminance.</summary>
    private static double Light(string rgb)
    {
        double Part(int at)
        {
            var part = int.Parse(rgb.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4);
        }
        return .2126 * Part(0) + .7152 * Part(2) + .0722 * Part(4);
    }

    [GeneratedRegex(@":root \{[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Roots();

    [GeneratedRegex("--(?<name>[a-z0-9-]+): #(?<rgb>[0-9a-f]{6});", RegexOptions.ExplicitCapture)]
    private static partial Regex Colours();
}

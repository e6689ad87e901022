using System.Xml.Linq;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts.Tests;

public sealed class ChartTests
{
    [Fact]
    public void It_is_an_image_with_a_title_and_a_description()
    {
        var drawn = new Drawn(Invented.Chart(Invented.Claim(), Invented.Claim(Qualifier.About, 300, null, "Police")));
        Assert.Equal("img", (string?)drawn.Root.Attribute("role"));
        var ids = ((string)drawn.Root.Attribute("aria-labelledby")!).Split(' ');
        Assert.Equal(ids, drawn.Root.Elements().Take(2).Select(e => (string)e.Attribute("id")!));
        Assert.Equal("How many were aboard the ferry?", drawn.Told("title"));
        Assert.Equal(
            "2 claims by 2 voices. Dated 3 September 2025. The figures stated go from 300 to 340 people. 1 without a date.",
            drawn.Told("desc")
        );
    }

    [Fact]
    public void It_speaks_German()
    {
        var drawn = new Drawn(Invented.Chart(Invented.Claim(), Invented.Claim(date: null)) with { Language = "de" });
        Assert.Equal("de", (string?)drawn.Root.Attribute("lang"));
        Assert.Contains("ohne Datum", drawn.Texts);
        Assert.StartsWith("2 Aussagen von einer Stimme.", drawn.Told("desc"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No claim on this question has been recorded.")]
    [InlineData("de", "Zu dieser Frage ist keine Aussage erfasst.")]
    public void A_question_without_claims_says_so(string language, string words)
    {
        var drawn = new Drawn(Invented.Chart() with { Language = language });
        Assert.Contains(words, drawn.Texts);
        Assert.Equal(words, drawn.Told("desc"));
    }

    [Fact]
    public void Two_charts_in_one_page_share_no_id_and_no_style()
    {
        var (one, other) = (Ids(Invented.Claim()), Ids(Invented.Claim(figure: 341)));
        Assert.NotEmpty(one);
        Assert.Empty(one.Intersect(other));
        var drawn = new Drawn(Invented.Chart(Invented.Claim()));
        var own = "." + (string)drawn.Root.Attribute("class")!;
        var selectors = drawn
            .Style.Split('\n')
            .Where(line => line.StartsWith('.'))
            .SelectMany(line => line[..line.IndexOf('{', StringComparison.Ordinal)].Split(','));
        Assert.All(selectors, selector => Assert.StartsWith(own, selector, StringComparison.Ordinal));
    }

    [Fact]
    public void It_has_a_dark_mode_and_needs_nothing_from_elsewhere()
    {
        var drawn = new Drawn(Invented.Chart(Invented.Claim()));
        Assert.Contains("@media (prefers-color-scheme:dark)", drawn.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", drawn.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("import", drawn.Style, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_three_powers_of_ten_apart_stand_on_a_logarithmic_scale_that_says_so()
    {
        var far = new Drawn(Invented.Chart(Invented.Claim(figure: 40), Invented.Claim(figure: 6_500_000)));
        Assert.Contains("people · logarithmic scale: each line is 10 times the one below", far.Texts);
        var near = new Drawn(Invented.Chart(Invented.Claim(figure: 40), Invented.Claim(figure: 6_500)));
        Assert.Contains("people", near.Texts);
        var withZero = new Drawn(Invented.Chart(Invented.Claim(figure: 0), Invented.Claim(figure: 6_500_000)));
        Assert.Contains("people", withZero.Texts);
    }

    [Fact]
    public void A_scale_that_leaves_out_zero_says_so()
    {
        var drawn = new Drawn(Invented.Chart(Invented.Claim(figure: 47.2m), Invented.Claim(figure: 48.5m)));
        Assert.Contains("people · scale does not begin at zero", drawn.Texts);
    }

    [Fact]
    public void What_has_no_figure_of_the_unit_is_told_in_words()
    {
        var percent = Invented.Claim() with { Quantity = Invented.Quantity(Qualifier.Plain, 12, unit: "percent") };
        var silent = Invented.Claim() with { Quantity = null, Stance = Stance.DeclinesToComment };
        var drawn = new Drawn(Invented.Chart(Invented.Claim(), percent, silent, Invented.Claim(Qualifier.Vague)));
        Assert.Contains("in words", drawn.Texts);
        Assert.Contains("12 percent", drawn.Texts);
        Assert.Contains("declines to comment", drawn.Texts);
        Assert.Contains("“several hundred”", drawn.Texts);
    }

    [Fact]
    public void A_question_of_yes_or_no_has_a_row_a_voice_and_a_shape_a_stance()
    {
        var claims = Enum.GetValues<Stance>()
            .Select(stance => Invented.Claim(voice: $"Voice {(int)stance % 2}") with { Stance = stance });
        var drawn = new Drawn(Invented.Chart([.. claims]) with { IsYesNo = true });
        Assert.Single(drawn.Texts, t => t == "Voice 0");
        Assert.Single(drawn.Texts, t => t == "Voice 1");
        Assert.Contains("denies it", drawn.Texts);
        Assert.Equal(5, drawn.Marks.Select(m => Drawn.Classes(m)[1] + Form(m)).Distinct().Count());
    }

    [Fact]
    public void Forty_voices_differ_and_the_rest_share_one_look()
    {
        var claims = Enumerable.Range(0, 45).Select(i => Invented.Claim(voice: $"Voice {i}")).ToList();
        claims.AddRange(claims.Take(1));
        var looks = new Looks(claims, Domain.Comparison.Tongue.English);
        Assert.Equal(40, claims.Select(looks.Of).Where(l => l.Shape != Shape.Upright).Distinct().Count());
        Assert.Equal("5 further voices", looks.All[^1].Name);
        Assert.Equal(45, looks.Count);
    }

    [Fact]
    public void A_later_claim_leaves_the_looks_of_earlier_voices_as_they_were()
    {
        ChartedClaim[] before = [Invented.Claim(voice: "A"), Invented.Claim(voice: "B")];
        ChartedClaim[] after = [.. before, Invented.Claim(voice: "C"), Invented.Claim(voice: "C")];
        var (one, other) = (
            new Looks(before, Domain.Comparison.Tongue.English),
            new Looks(after, Domain.Comparison.Tongue.English)
        );
        Assert.Equal(before.Select(one.Of), before.Select(other.Of));
    }

    [Fact]
    public void A_long_name_is_cut_and_told_in_full()
    {
        var name = string.Join(' ', Enumerable.Repeat("Institute", 20));
        var drawn = new Drawn(Invented.Chart(Invented.Claim(voice: name)) with { Width = 320 });
        var label = Assert.Single(
            Drawn.Named(drawn.Root, "text"),
            t => t.Value.StartsWith(name, StringComparison.Ordinal)
        );
        Assert.EndsWith("…", label.LastNode!.ToString(), StringComparison.Ordinal);
    }

    private static string Form(XElement mark) =>
        string.Concat(Drawn.With(mark, "nc-shape").Select(s => s.Name.LocalName + (string?)s.Attribute("class")));

    private static HashSet<string> Ids(ChartedClaim claim) =>
        [.. new Drawn(Invented.Chart(claim)).Root.DescendantsAndSelf().Attributes("id").Select(a => a.Value)];
}

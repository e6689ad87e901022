using Newsroom.Extraction.Suggestions;

namespace Newsroom.Extraction.Tests.Suggestions;

/// <summary>Of the figures that an editor would take from invented articles, how many are proposed, and how many more.</summary>
public sealed class GoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 0.90, 0.80, 0.94, 0.90, 0.77)]
    [InlineData("de", 0.90, 0.80, 0.95, 0.90, 0.83)]
    public void Figures_of_articles_are_proposed_with_their_hedges(
        string language,
        double value,
        double hedge,
        double unit,
        double measure,
        double origin
    )
    {
        const double Precision = 0.75;
        var all = new Tally();
        foreach (var article in GoldArticle.All(language))
        {
            var one = Compare(article);
            output.WriteLine($"{article.Name} {one}");
            all.Add(one);
        }
        output.WriteLine($"{language} {all}");
        Assert.True(all.Recall(all.Values) >= value && all.F1(all.Values) >= value, $"value {all}");
        Assert.True(all.Recall(all.Hedges) >= hedge, $"hedge {all}");
        Assert.True(all.Precision >= Precision, $"precision {all}");
        Assert.True(all.Share(all.Units) >= unit, $"unit {all}");
        Assert.True(all.Share(all.Measures) >= measure, $"measure {all}");
        Assert.True(all.Share(all.Origins) >= origin, $"origin {all}");
    }

    /// <summary>Gold and found stand in the order of the text: each gold figure takes the next found one with its value.</summary>
    private Tally Compare(GoldArticle article)
    {
        var found = article.Found().ToList();
        var tally = new Tally { Gold = article.Figures.Count, Found = found.Count };
        foreach (var gold in article.Figures)
        {
            var match = found.Find(f => gold.HasValue(f.Quantity!));
            if (match is null)
            {
                output.WriteLine($"  missing: {gold}");
                continue;
            }
            found.Remove(match);
            tally.Values++;
            var right = (
                Hedge: match.Quantity!.Qualifier == gold.Qualifier,
                Unit: gold.HasUnit(match.Quantity),
                Measure: gold.HasMeasure(match.Quantity),
                Origin: gold.HasOrigin(match)
            );
            tally.Hedges += right.Hedge ? 1 : 0;
            tally.Units += right.Unit ? 1 : 0;
            tally.Measures += right.Measure ? 1 : 0;
            tally.Origins += right.Origin ? 1 : 0;
            if (right is not (true, true, true, true))
                output.WriteLine($"  other: {gold} but {Shown(match)}");
        }
        foreach (var noise in found)
            output.WriteLine($"  noise: {Shown(noise)} in {noise.Text}");
        return tally;
    }

    private static string Shown(Suggested found) =>
        $"{found.Quantity!.RawText} {found.Quantity.Qualifier} {found.Quantity.Unit}, {found.Quantity.Measure}, {found.Origin?.Resolved}";

    private sealed record Tally
    {
        public int Gold { get; set; }
        public int Found { get; set; }
        public int Values { get; set; }
        public int Hedges { get; set; }
        public int Units { get; set; }
        public int Measures { get; set; }
        public int Origins { get; set; }

        public double Precision => (double)Values / Found;

        public double Recall(int right) => (double)right / Gold;

        public double F1(int right) => 2.0 * right / (Gold + Found);

        /// <summary>Of the figures found.</summary>
        public double Share(int right) => (double)right / Values;

        public void Add(Tally other)
        {
            Gold += other.Gold;
            Found += other.Found;
            Values += other.Values;
            Hedges += other.Hedges;
            Units += other.Units;
            Measures += other.Measures;
            Origins += other.Origins;
        }
    }
}

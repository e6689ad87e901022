using System.Security.Cryptography;
using System.Text;
using Newsroom.Domain.Comparison;

namespace Newsroom.Charts;

/// <summary>
/// The claims on one question over time, as a picture to embed. It is one SVG without scripts, fonts or other files, light or
/// dark as its reader prefers, and the same claims always give the same bytes.
/// </summary>
public sealed record ClaimsChart
{
    public required string Question { get; init; }

    /// <summary>The key of what the question counts. Figures in another unit are told in words, away from the axis; null takes the unit that most claims have.</summary>
    public string? Unit { get; init; }

    /// <summary>From the key of a unit to its name in the chart's language; a key without one is shown as it is.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether voices affirm or deny is drawn in place of figures.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>In the claims' order: voices take their colour and shape in the order in which they first appear.</summary>
    public required IReadOnlyList<ChartedClaim> Claims { get; init; }

    /// <summary>"de" gives German, any other tag English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>In pixels, meant for 200 to 2000; the height follows from it and from the claims.</summary>
    public int Width { get; init; } = 800;

    /// <summary>The picture as an SVG element, to be served or put into a page as it is.</summary>
    public string Svg()
    {
        var tongue = Tongue.Of(Language);
        var page = new Page(Width, Claims.Count, tongue);
        var charted = Charted.Of(this, tongue);
        var blocks = Blocks(page, charted).ToList();
        // Ids and the style's scope come from the content, so that two charts in one page never meet.
        var draft = Draw("nc", page, charted, blocks);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft)));
        return Draw("nc-" + hash[..10], page, charted, blocks);
    }

    private string Draw(string prefix, Page page, Charted charted, List<Block> blocks)
    {
        var sheet = new Sheet(prefix);
        Root.Open(sheet, this, charted, page, blocks.Sum(b => b.Height) + 2 * page.Margin);
        var top = page.Margin;
        foreach (var block in blocks)
        {
            block.Draw(sheet, top);
            top += block.Height;
        }
        return sheet.Finish();
    }

    private IEnumerable<Block> Blocks(Page page, Charted charted)
    {
        if (Claims.Count == 0)
            return [Heading.Of(page, Question, ""), new Note(page)];
        return IsYesNo ? RowsPlot.Blocks(page, charted) : FigurePlot.Blocks(page, charted);
    }
}

using Newsroom.Domain.Claims;

namespace Newsroom.Charts;

/// <summary>Who affirmed and who denied, and when: one row a voice, the mark tells which.</summary>
internal sealed class RowsPlot : Block
{
    private const double RoomBetween = 6;

    private readonly Page page;
    private readonly Across across;
    private readonly List<(Named Voice, Strip Strip)> rows;

    private RowsPlot(Page page, Charted charted)
    {
        this.page = page;
        across = new Across(page, charted.Entries, LabelsAbove ? 0 : Gutter(charted.Looks));
        rows =
        [
            .. charted.Looks.All.GroupJoin(
                charted.Entries,
                voice => voice.Look,
                entry => charted.Looks.Of(entry.Claim),
                (voice, entries) => (voice, new Strip(page, charted, across, [.. entries], labelled: false))
            ),
        ];
    }

    public override double Height => rows.Sum(RowHeight) + across.LabelHeight + 10;

    /// <summary>Too narrow for names beside the rows.</summary>
    private bool LabelsAbove => page.Width < 560;

    private double LabelHeight => LabelsAbove ? page.Body * 1.5 : 0;

    public static IEnumerable<Block> Blocks(Page page, Charted charted) =>
        [
            Heading.Of(page, charted.Chart.Question, ""),
            new RowsPlot(page, charted),
            Legend.OfStances(page, [.. charted.Entries.Select(e => e.Claim.Stance).Distinct().Order()]),
            Key.Of(page, charted, hasMoved: false),
        ];

    public override void Draw(Sheet sheet, double top)
    {
        var bottom = top + rows.Sum(RowHeight);
        sheet.Open("g");
        sheet.Attribute("aria-hidden", "true");
        across.DrawBehind(sheet, top, bottom);
        across.DrawLabels(sheet, bottom);
        var y = top;
        foreach (var row in rows)
        {
            Label(sheet, row.Voice, row.Strip, y);
            y += RowHeight(row);
            if (y < bottom)
                sheet.Line("nc-grid", page.Left, y, page.Right, y);
        }
        sheet.Close();
        y = top;
        foreach (var row in rows)
        {
            row.Strip.Draw(sheet, y + LabelHeight + RoomBetween / 2);
            y += RowHeight(row);
        }
    }

    private double RowHeight((Named Voice, Strip Strip) row) => LabelHeight + row.Strip.Height + RoomBetween;

    private void Label(Sheet sheet, Named voice, Strip strip, double top)
    {
        var room = LabelsAbove ? page.Right - page.Left : across.Left - page.Left - 10;
        var name = Legible.Name(voice.Name);
        var shown = Lettering.Clip(name, page.Body, room);
        var y = LabelsAbove ? top + page.Body + 3 : top + RoomBetween / 2 + strip.FirstLine + page.Body * .36;
        sheet.Text(null, page.Left, y, shown, name);
    }

    private double Gutter(Looks looks) =>
        Math.Min(looks.All.Max(v => Lettering.Width(v.Name, page.Body)) + 12, page.Width * .32);
}

/// <summary>What a voice does with the statement, by colour and shape.</summary>
internal static class Stances
{
    public static Look LookOf(Stance stance) =>
        stance switch
        {
            Stance.Affirms => new(0, Shape.Circle),
            Stance.Admits => new(3, Shape.Diamond),
            Stance.Denies => new(1, Shape.Saltire),
            Stance.DeclinesToComment => new(Palette.Grey, Shape.Flat),
            _ => new(Palette.Grey, Shape.Circle),
        };
}

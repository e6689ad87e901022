using Newsroom.Domain.Claims;

namespace Newsroom.Charts;

/// <summary>Marks by their date alone, in lanes one below the other where they would cover each other.</summary>
internal sealed class Strip
{
    private const int MostLanes = 14;

    private const double BesideWords = 5;

    private readonly Page page;
    private readonly Charted charted;
    private readonly Across across;
    private readonly double lane;
    private readonly List<Placed> marks = [];

    public Strip(Page page, Charted charted, Across across, IReadOnlyList<Entry> entries, bool labelled)
    {
        (this.page, this.charted, this.across) = (page, charted, across);
        // More words than these could not be told apart.
        labelled &= entries.Count <= (page.IsNarrow ? 6 : 14);
        lane = labelled ? Math.Max(page.Small * 1.35, page.Radius * 2.9) : page.Radius * 2.9;
        var crowd = new Crowd();
        foreach (var entry in entries)
            marks.Add(Place(entry, crowd, labelled));
    }

    public double Height => (marks.Max(m => m.Lane) + 1) * lane + 10;

    /// <summary>The middle of its first lane.</summary>
    public double FirstLine => 5 + lane / 2;

    public void Draw(Sheet sheet, double top)
    {
        foreach (var mark in Mark.InOrderOfDrawing(marks, m => m.Entry))
        {
            var y = top + FirstLine + mark.Lane * lane;
            Mark.Open(sheet, charted, mark.Entry);
            Spans.Draw(sheet, page, across.Time, mark.Entry.When, mark.X, y);
            var hollow = charted.Chart.IsYesNo
                ? mark.Entry.Claim.Stance == Stance.DoesNotMention
                : mark.Entry.Claim.Quantity is not null;
            Shapes.Draw(sheet, mark.Entry.Look.Shape, mark.X, y, page.Radius, hollow);
            if (!charted.Chart.IsYesNo)
                Mark.Strike(sheet, mark.Entry.Claim.Stance, mark.X, y, page.Radius);
            if (mark.Label is { } label)
                sheet.Text(
                    label.IsBefore ? "nc-small nc-end" : "nc-small",
                    mark.X + label.X,
                    y + page.Small * .36,
                    label.Words
                );
            Mark.Close(sheet, mark.Entry);
        }
    }

    private Placed Place(Entry entry, Crowd crowd, bool labelled)
    {
        var places = across.Places(entry, Extent.Around(page.Radius));
        var own = places[0];
        var (from, to) = entry.When is null ? across.Undated!.Value : (across.Left, across.Time!.Right);
        var (start, end) = Spans.Reach(page, across.Time, entry.When, own);
        var (before, behind) = (start - BesideWords - from, to - end - BesideWords);
        var words = labelled ? Words(entry, Math.Max(before, behind)) : null;
        var length = words is null ? 0 : Lettering.Width(words, page.Small);
        var label =
            words is null ? null
            : length <= behind ? new Label(words, end - own + BesideWords, false)
            : new Label(words, start - own - BesideWords, true);
        var mark = new Extent(start - own, -.4, end - own, .4);
        if (label is not null)
            mark = label.IsBefore ? mark with { Left = label.X - length } : mark with { Right = label.X + length };
        var (x, number) = crowd.Settle(mark, Tried(entry, places, label is null));
        return new Placed(entry, x, (int)number, label);
    }

    /// <summary>A date stays at its place while there are lanes; what has none fills one lane after the other.</summary>
    private static IEnumerable<(double, double)> Tried(Entry entry, IReadOnlyList<double> places, bool mayMove)
    {
        var lanes = Enumerable.Range(0, MostLanes);
        if (!mayMove)
            return lanes.Select(lane => (places[0], (double)lane));
        return entry.When is null
            ? lanes.SelectMany(lane => places.Select(x => (x, (double)lane)))
            : places.SelectMany(x => lanes.Select(lane => (x, (double)lane)));
    }

    /// <summary>What is said in place of a figure, so far as there is room; null where there is too little.</summary>
    private string? Words(Entry entry, double room)
    {
        var claim = entry.Claim;
        var words = claim.Quantity is null && claim.Stance is Stance.Affirms ? claim.Text : charted.Said(claim);
        var clipped = Lettering.Clip(Legible.Line(words), page.Small, Math.Min(room, page.Width * .36));
        return clipped.Length < 5 && clipped.Length < words.Length ? null : clipped;
    }

    private sealed record Placed(Entry Entry, double X, int Lane, Label? Label);

    /// <param name="Words">As far as there is room.</param>
    /// <param name="X">Where it stands, from its mark.</param>
    /// <param name="IsBefore">It ends there and does not begin.</param>
    private sealed record Label(string Words, double X, bool IsBefore);
}

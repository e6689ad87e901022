using Newsroom.Domain.Claims;

namespace Newsroom.Charts;

/// <param name="Draw">Draws the sample around its middle.</param>
/// <param name="Words">What it means.</param>
internal sealed record Sample(Action<Sheet, double, double> Draw, string Words);

/// <summary>Samples and what they mean, in as many columns as fit.</summary>
internal sealed class Legend : Block
{
    private const double Space = 16;
    private const double LeastColumn = 240;
    private const int FewSamples = 9;
    private const int ManySamples = 12;

    private readonly Page page;
    private readonly double sampleWidth;
    private readonly double size;
    private readonly List<Row> rows = [];
    private readonly double column;

    public Legend(Page page, IReadOnlyList<Sample> samples, double sampleWidth, double size, int mostLines)
    {
        (this.page, this.sampleWidth, this.size) = (page, sampleWidth, size);
        if (samples.Count == 0)
            return;
        var width = page.Right - page.Left;
        var widest = Math.Ceiling(samples.Max(s => Lettering.Width(s.Words, size))) + sampleWidth + Space;
        // Many names are worth more columns than the whole of a long one.
        var most =
            page.IsNarrow ? (samples.Count > ManySamples ? width / 2 : width)
            : samples.Count <= FewSamples ? width / 2
            : Math.Max(LeastColumn, width / 3);
        column = Math.Min(widest, most);
        var columns = Math.Max(1, (int)((width + Space) / column));
        column = columns == 1 ? Math.Min(widest, width) : column;
        var room = column - sampleWidth - (columns == 1 ? 0 : Space);
        rows =
        [
            .. samples
                .Select(s => new Item(s, Lines(s.Words, room, mostLines)))
                .Chunk(columns)
                .Select(items => new Row(
                    items,
                    Math.Max(items.Max(i => i.Lines.Count) * LineHeight, sampleWidth * .45) + 5
                )),
        ];
    }

    public override double Height => rows.Count == 0 ? 0 : rows.Sum(r => r.Height) + 12;

    private double LineHeight => size * 1.3;

    public static Legend OfVoices(Page page, Looks looks) =>
        new(
            page,
            [
                .. looks.All.Select(voice => new Sample(
                    (sheet, x, y) => Swatch(sheet, voice.Look, x, y),
                    Legible.Name(voice.Name)
                )),
            ],
            20,
            page.Body,
            1
        );

    public static Legend OfStances(Page page, IReadOnlyList<Stance> stances) =>
        new(
            page,
            [
                .. stances.Select(stance => new Sample(
                    (sheet, x, y) => Swatch(sheet, Stances.LookOf(stance), x, y, stance == Stance.DoesNotMention),
                    page.Tongue.Does(stance)
                )),
            ],
            20,
            page.Body,
            1
        );

    public override void Draw(Sheet sheet, double top)
    {
        if (rows.Count == 0)
            return;
        sheet.Open("g");
        sheet.Attribute("aria-hidden", "true");
        var y = top + 6;
        foreach (var row in rows)
        {
            var x = page.Left;
            foreach (var item in row.Items)
            {
                Draw(sheet, item, x, y);
                x += column;
            }
            y += row.Height;
        }
        sheet.Close();
    }

    private void Draw(Sheet sheet, Item item, double x, double y)
    {
        item.Sample.Draw(sheet, x + sampleWidth / 2 - 3, y + LineHeight / 2);
        foreach (var line in item.Lines)
        {
            sheet.Text(
                size < page.Body ? "nc-small nc-muted" : null,
                x + sampleWidth,
                y + LineHeight / 2 + size * .36,
                line,
                item.Lines.Count == 1 ? item.Sample.Words : null
            );
            y += LineHeight;
        }
    }

    private IReadOnlyList<string> Lines(string words, double room, int most) =>
        most == 1 ? [Lettering.Clip(words, size, room)] : Lettering.Wrap(words, size, room, most);

    private static void Swatch(Sheet sheet, Look look, double x, double y, bool hollow = false)
    {
        sheet.Open("g", $"nc-c{look.Colour}");
        Shapes.Draw(sheet, look.Shape, x, y, 5, hollow);
        sheet.Close();
    }

    private sealed record Item(Sample Sample, IReadOnlyList<string> Lines);

    private sealed record Row(Item[] Items, double Height);
}

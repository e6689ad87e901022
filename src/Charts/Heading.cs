namespace Newsroom.Charts;

/// <summary>The question, and below it what the axis counts.</summary>
internal sealed class Heading : Block
{
    private const int MostLines = 5;

    private readonly Page page;
    private readonly string question;
    private readonly IReadOnlyList<string> lines;
    private readonly IReadOnlyList<string> notes;

    private Heading(Page page, string question, string note)
    {
        (this.page, this.question) = (page, question);
        var width = page.Right - page.Left;
        // A bold letter is wider than a plain one.
        lines = Lettering.Wrap(Legible.Line(question), page.Head * 1.1, width, MostLines);
        notes = Lettering.Wrap(note, page.Body, width, 3);
    }

    public override double Height => lines.Count * LineHeight + notes.Count * NoteHeight + 10;

    private double LineHeight => page.Head * 1.3;
    private double NoteHeight => page.Body * 1.4;

    public static Heading Of(Page page, string question, string note) => new(page, question, note);

    public override void Draw(Sheet sheet, double top)
    {
        var y = top + page.Head;
        var isCut = lines.Count > 0 && lines[^1].EndsWith('…');
        foreach (var line in lines)
        {
            sheet.Text("nc-head", page.Left, y, line, isCut ? question : null);
            y += LineHeight;
        }
        y = top + lines.Count * LineHeight + page.Body;
        foreach (var line in notes)
        {
            sheet.Text("nc-muted", page.Left, y, line);
            y += NoteHeight;
        }
    }
}

/// <summary>What stands in place of a picture when there is nothing to draw.</summary>
internal sealed class Note(Page page) : Block
{
    private readonly IReadOnlyList<string> lines = Lettering.Wrap(
        Wording(page.Tongue),
        page.Body,
        page.Right - page.Left,
        4
    );

    public override double Height => lines.Count * page.Body * 1.5 + 12;

    public static string Wording(Domain.Comparison.Tongue tongue) =>
        tongue.Pick("No claim on this question has been recorded.", "Zu dieser Frage ist keine Aussage erfasst.");

    public override void Draw(Sheet sheet, double top)
    {
        var y = top + page.Body + 4;
        foreach (var line in lines)
        {
            sheet.Text("nc-muted", page.Left, y, line);
            y += page.Body * 1.5;
        }
    }
}

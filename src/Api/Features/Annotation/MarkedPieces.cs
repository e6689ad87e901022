namespace Newsroom.Api.Features.Annotation;

/// <summary>A part of a paragraph with the same marks upon all of it.</summary>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="Kinds">The kinds of the marks upon it.</param>
/// <param name="Count">How many marks there are upon it.</param>
/// <param name="Told">Those of them that its card tells, the last to begin first.</param>
internal sealed record MarkedPiece(
    Stretch Place,
    IReadOnlyList<MarkKind> Kinds,
    int Count,
    IReadOnlyList<NumberedMark> Told
)
{
    /// <summary>The marks that end here.</summary>
    public List<NumberedMark> Ending { get; } = [];
}

/// <summary>Cuts paragraphs wherever a mark begins or ends, so that marks across one another need no elements that are.</summary>
internal sealed class MarkedPieces
{
    /// <summary>So many marks are told in one card, those that began last; the list has them all.</summary>
    public const int MostInCard = 4;

    /// <summary>So often may a page tell marks again, on their further pieces: no crowd of marks swells it beyond that.</summary>
    public const int MostRepeats = 10_000;

    private readonly IReadOnlyList<NumberedMark> marks;
    private readonly List<(int At, bool Begins, int Number)> turns;
    private readonly SortedSet<int> open = [];
    private readonly int[] openOfKind = new int[Enum.GetValues<MarkKind>().Length];
    private readonly bool[] isTold;
    private readonly int[] before;
    private readonly List<MarkedPiece> pieces = [];
    private int turn;
    private int repeats;

    private MarkedPieces(IReadOnlyList<NumberedMark> marks)
    {
        this.marks = marks;
        isTold = new bool[marks.Count];
        before = new int[marks.Count];
        turns = marks
            .Where(m => m.Start < m.End)
            .SelectMany(m => new[] { (At: m.Start, Begins: true, m.Number), (At: m.End, Begins: false, m.Number) })
            .Order()
            .ToList();
    }

    public static IReadOnlyList<MarkedPiece> Of(IReadOnlyList<Stretch> paragraphs, IReadOnlyList<NumberedMark> marks)
    {
        var cut = new MarkedPieces(marks);
        foreach (var paragraph in paragraphs)
            cut.Cut(paragraph);
        cut.TurnUpTo(int.MaxValue);
        return cut.pieces;
    }

    private void Cut(Stretch paragraph)
    {
        for (var at = paragraph.Start; at < paragraph.End; )
        {
            TurnUpTo(at);
            var end = turn < turns.Count ? Math.Min(turns[turn].At, paragraph.End) : paragraph.End;
            pieces.Add(new(new(at, end), Kinds(), open.Count, Told()));
            at = end;
        }
    }

    private void TurnUpTo(int at)
    {
        for (; turn < turns.Count && turns[turn].At <= at; turn++)
        {
            var mark = marks[turns[turn].Number - 1];
            if (turns[turn].Begins)
                Begin(mark);
            else
                End(mark);
        }
    }

    private void Begin(NumberedMark mark)
    {
        open.Add(mark.Number);
        openOfKind[(int)mark.Kind]++;
        before[mark.Number - 1] = pieces.Count;
    }

    private void End(NumberedMark mark)
    {
        open.Remove(mark.Number);
        openOfKind[(int)mark.Kind]--;
        // One that lies between paragraphs has no piece.
        if (pieces.Count > before[mark.Number - 1])
            pieces[^1].Ending.Add(mark);
    }

    private List<MarkKind> Kinds() => Enum.GetValues<MarkKind>().Where(k => openOfKind[(int)k] > 0).ToList();

    private List<NumberedMark> Told()
    {
        var told = new List<NumberedMark>();
        foreach (var number in open.Reverse().Take(MostInCard))
        {
            if (isTold[number - 1] && ++repeats > MostRepeats)
                continue;
            isTold[number - 1] = true;
            told.Add(marks[number - 1]);
        }
        return told;
    }
}

using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Suggestions;

/// <summary>What happened to what is counted, and what kind of figure it is: from the words around it.</summary>
/// <param name="Measure">A key of the vocabulary; nothing where no word tells it.</param>
/// <param name="Basis">Total, increment, stock or rate; nothing where no word tells it.</param>
/// <param name="Nature">Estimated, planned and so on.</param>
internal sealed record Happening(string? Measure, Basis? Basis, Nature Nature)
{
    private const int Near = 2;

    /// <summary>A measure of percent, and of what stands behind "by": Rückgang, rose.</summary>
    private const string Change = "change";

    /// <summary>The same, where it stands right beside the figure alone: up, more.</summary>
    private const string Beside = "beside";

    /// <param name="article">Where the figure stands.</param>
    /// <param name="counted">What it counts.</param>
    /// <param name="around">Where it stands.</param>
    /// <param name="measure">What happened to it.</param>
    public static Happening Of(Article article, Counted counted, Surroundings around, string? measure)
    {
        var words = Vocabulary.Of(article.Tongue);
        var (figure, sentence) = (around.Figure, around.Reach());
        var clause = Clause(article, figure.First, counted.End, sentence);
        var nature = around.Nature(clause) ?? around.Nature(sentence) ?? default;
        var said =
            Read(article, words.Bases, (figure.End, Math.Min(counted.End + Near, sentence.End)))
            ?? Read(article, words.Bases, (Math.Max(figure.First - Near, sentence.First), figure.First));
        var basis = said ?? (IsPercent(counted) ? Rate(measure) : Total(measure, nature));
        return new Happening(measure, basis, nature);
    }

    /// <summary>What happened to what a figure counts; nothing where no word tells it.</summary>
    public static string? MeasureOf(Article article, Counted counted, Surroundings around)
    {
        var persons = Vocabulary.Of(article.Tongue).Persons;
        var figure = around.Figure;
        var sentence = around.Reach();
        var changes = Changes(article, figure.First, IsPercent(counted), sentence);
        var clause = Clause(article, figure.First, counted.End, sentence);
        var near = (First: Math.Max(clause.First, around.Window.First), End: Math.Min(clause.End, around.Window.End));
        var measure =
            Nearest(around, counted.End, near, changes)
            ?? Nearest(around, counted.End, clause, changes)
            ?? (around.IsAlone ? Nearest(around, counted.End, sentence, changes) : null);
        // 71 percent of the children are vaccinated.
        return measure is null && changes == true && Nearest(around, counted.End, near, false) is { } undergone
            ? persons.Has(undergone)
                ? undergone
                : null
            : measure;
    }

    private static bool IsPercent(Counted counted) =>
        counted.Term is "percent" or "percentage-points" or "points" or "basis-points";

    private static Basis? Rate(string? measure) => measure is null ? null : Domain.Quantities.Basis.Rate;

    private static Basis? Total(string? measure, Nature nature) =>
        measure is null || nature is Nature.Planned or Nature.Projected ? null : Domain.Quantities.Basis.Cumulative;

    /// <summary>Whether the figure tells by how much something changed; nothing where it tells how much there is: fell to 3 percent.</summary>
    private static bool? Changes(Article article, int first, bool inPercent, (int First, int End) sentence)
    {
        var before = first > sentence.First ? article.Word(first - 1) : default;
        if (before is "by" or "um")
            return true;
        if (before is "to" or "auf" or "at" or "bei" or "from" or "with" or "mit")
            return inPercent ? null : false;
        return inPercent;
    }

    /// <summary>The word that stands nearest; the noun itself where it tells: 600 Tote.</summary>
    private static string? Nearest(Surroundings around, int behind, (int First, int End) part, bool? changes)
    {
        var figure = around.Figure;
        var (best, distance) = ((string?)null, int.MaxValue);
        for (var i = Surroundings.FirstFrom(around.Measures, part.First); i < around.Measures.Count; i++)
        {
            var (phrase, first, last) = around.Measures[i];
            if (first >= part.End)
                break;
            if ((first >= figure.First && first < figure.End) || around.IsOfOther(first, behind))
                continue;
            var away = first < figure.First ? figure.First - 1 - last : Math.Max(0, first - behind);
            if (away < distance && Meaning(phrase, changes, away) is { } meaning)
                (best, distance) = (meaning, away);
        }
        return best;
    }

    private static string? Meaning(Phrase phrase, bool? changes, int away) =>
        (phrase.Note, changes) switch
        {
            _ when phrase.Meaning.Length == 0 => null,
            (Change, _) => changes == true ? phrase.Meaning : null,
            (Beside, _) => changes == true && away == 0 ? phrase.Meaning : null,
            (null, _) => changes == false ? phrase.Meaning : null,
            (var change, true) => change,
            (_, var other) => other is null ? null : phrase.Meaning,
        };

    private static Basis? Read(Article article, Phrases bases, (int First, int End) part)
    {
        for (var at = part.First; at < part.End; at++)
            if (
                bases.At(article, at, part.End) is { } phrase
                && Domain.Wording<Basis>.TryParse(phrase.Meaning, out var found, out _)
            )
                return found;
        return null;
    }

    /// <summary>From the sign that cuts the sentence before the figure to the one behind it.</summary>
    private static (int First, int End) Clause(Article article, int first, int behind, (int First, int End) sentence)
    {
        var (from, to) = (first, behind);
        while (from > sentence.First && !Cuts(article.Word(from - 1)))
            from--;
        while (to < sentence.End && !Cuts(article.Word(to)))
            to++;
        return (from, to);
    }

    private static bool Cuts(ReadOnlySpan<char> word) => word is "," or ";" or ":" or "–" or "—" or "(" or ")";
}

/// <summary>Where a figure stands: first token, and the one behind.</summary>
/// <param name="Figure">The figure with its hedge.</param>
/// <param name="Window">From the figure before to the one behind.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Nouns">The tokens of what the figures of the sentence count.</param>
/// <param name="Measures">The words of the sentence that tell what happened.</param>
/// <param name="Natures">Those that tell what kind of figure it is.</param>
internal sealed record Surroundings(
    (int First, int End) Figure,
    (int First, int End) Window,
    (int First, int End) Sentence,
    HashSet<int> Nouns,
    List<FoundPhrase> Measures,
    List<FoundPhrase> Natures
)
{
    private const int MostFar = 40;

    /// <summary>No other figure stands in the sentence, to which its words could belong.</summary>
    public bool IsAlone => Window == Sentence;

    /// <summary>Of an endless sentence what stands around the figure.</summary>
    public (int First, int End) Reach() =>
        (Math.Max(Sentence.First, Figure.First - MostFar), Math.Min(Sentence.End, Figure.End + MostFar));

    /// <summary>The first that begins at a token or behind.</summary>
    public static int FirstFrom(List<FoundPhrase> phrases, int token)
    {
        var (low, high) = (0, phrases.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = phrases[middle].First < token ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>What the first word of a part says.</summary>
    public Nature? Nature((int First, int End) part)
    {
        var at = FirstFrom(Natures, part.First);
        return
            at < Natures.Count
            && Natures[at].Last < part.End
            && Domain.Wording<Nature>.TryParse(Natures[at].Phrase.Meaning, out var nature, out _)
            ? nature
            : null;
    }

    /// <summary>It is what another figure counts.</summary>
    public bool IsOfOther(int token, int behind) => Nouns.Contains(token) && (token < Figure.End || token >= behind);
}

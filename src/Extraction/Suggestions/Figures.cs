using System.Collections.Immutable;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Dates;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Statements;
using Statement = Newsroom.Extraction.Statements.Statement;

namespace Newsroom.Extraction.Suggestions;

/// <summary>Proposes the figures of an article.</summary>
internal sealed class Figures(Findings found)
{
    private const int MostSentences = 3;
    private const string Percent = "percent";
    private const string People = "people";
    private readonly Vocabulary words = Vocabulary.Of(found.Article.Tongue);
    private (string? Unit, int Sentence) said;

    /// <summary>The statements in which a figure stands.</summary>
    public HashSet<Statement> Told { get; } = new(ReferenceEqualityComparer.Instance);

    public List<Suggested> Read()
    {
        var all = new List<Suggested>();
        for (var sentence = 0; sentence < found.NumbersOf.Count; sentence++)
            if (found.NumbersOf[sentence] is { } figures)
                Read(sentence, figures.Where(f => f.As == FoundAs.Figure && !IsDate(sentence, f)).ToList(), all);
        return all;
    }

    private bool IsDate(int sentence, Figure figure) =>
        figure.Kind == FigureKind.Number
        && found.DatesNear(sentence, figure.Place.Units.Start).Any(d => Overlap(d.Place.Units, figure.Place.Units));

    private void Read(int sentence, List<Figure> figures, List<Suggested> all)
    {
        if (figures.Count == 0)
            return;
        var (first, last) = found.Article.SentenceTokens[sentence];
        var measures = words.Measures.In(found.Article, first, last + 1);
        var natures = words.Natures.In(found.Article, first, last + 1);
        var standing = Stand(figures, first, last + 1);
        var nouns = standing.SelectMany(s => Enumerable.Range(s.End, s.Counted.End - s.End)).ToHashSet();
        var (before, measure) = ((string?)null, (string?)null);
        for (var i = 0; i < standing.Count; i++)
        {
            var one = standing[i];
            if (IsAgeOrPartOfWord(one, last + 1))
                continue;
            var start = i > 0 ? standing[i - 1].Counted.End : first;
            var end = i + 1 < standing.Count ? standing[i + 1].First : last + 1;
            var counted = one.Counted.Unit is null ? Else(standing, i, start) : one.Counted;
            var unit = counted.Unit ?? before ?? (MeansThoseBefore(sentence, one, last + 1) ? said.Unit : null);
            var surroundings = new Surroundings(
                (one.First, one.End),
                (start, end),
                (first, last + 1),
                nouns,
                measures,
                natures
            );
            var joined = i > 0 && IsJoined(start, one.First) ? measure : null;
            measure = Happening.MeasureOf(found.Article, counted, surroundings) ?? joined;
            if (Make(sentence, one.Figure, unit, measure, counted, surroundings) is { } suggested)
                all.Add(suggested);
            if (unit is not null && counted.Term is not (Percent or "percentage-points"))
                (before, said) = (unit, (unit, sentence));
        }
    }

    /// <summary>Three houses, 11 cars and 2 boats: what happened to one happened to the next.</summary>
    private bool IsJoined(int from, int to) =>
        to - from == 1 && found.Article.Word(from) is "," or "and" or "und" or "sowie";

    /// <summary>Where the figures of a sentence stand, and what follows them.</summary>
    private List<Standing> Stand(List<Figure> figures, int at, int end)
    {
        var tokens = found.Article.Tokens;
        var standing = new List<Standing>(figures.Count);
        foreach (var figure in figures)
        {
            var (from, to) = Whole(figure);
            while (at < end && tokens[at].End <= from)
                at++;
            var behind = at;
            while (behind < end && tokens[behind].Start < Math.Max(to, figure.Place.Units.End))
                behind++;
            standing.Add(new Standing(figure, at, behind, Counted.Of(found.Article, figure, behind, end)));
        }
        return standing;
    }

    /// <summary>No noun follows: 112 of the 230 seats, the number of protesters at 500.</summary>
    private Counted Else(List<Standing> standing, int i, int start)
    {
        const int MostBetween = 2;
        var one = standing[i];
        if (i + 1 < standing.Count && standing[i + 1] is var next && next.First > one.End)
        {
            var isPart = found.Article.Word(one.End) is "of" or "der" or "von";
            if (isPart && next.First - one.End <= MostBetween && next.Counted.Unit is not null)
                return next.Counted with { End = one.End };
        }
        return Counted.Before(found.Article, one.First, start) is { } before
            ? before with
            {
                End = one.End,
            }
            : one.Counted;
    }

    /// <summary>14 Jahre alt, 34-year-old, voters under 30, unter 30 Jahren; a figure within a word, which names more than it counts: 12-Punkte-Plan.</summary>
    private bool IsAgeOrPartOfWord(Standing one, int end)
    {
        const int Oldest = 120;
        var (article, counted, isNumber) = (found.Article, one.Counted, one.Figure.Kind == FigureKind.Number);
        if (isNumber && one.End > one.First && article.Tokens[one.End - 1].End > Whole(one.Figure).To)
            return true;
        var isPeriod = counted.Unit is { } unit && words.Periods.Has(unit);
        var isOld = isNumber && one.Figure.Values is [< Oldest] && words.Ages.At(article, one.First, end) is not null;
        if (isOld && (isPeriod || (counted.Unit is null && IsOfPeople(one.First - 1))))
            return true;
        return isPeriod
            && counted.End < end
            && article.Word(counted.End) is "alt" or "alten" or "alte" or "alter" or "old" or "of";
    }

    private bool IsOfPeople(int token) =>
        token >= 0
        && (
            found.Article.Word(token) is "those" or "alle" or "all"
            || Vocabulary.TermOf(found.Article.Word(token)) is not null
        );

    /// <summary>Tausende von ihnen, thousands of them, up to 500 more; die Arbeitgeber sprachen von höchstens 30.000.</summary>
    private bool MeansThoseBefore(int sentence, Standing one, int end)
    {
        var article = found.Article;
        if (one.End >= end)
            return false;
        var word = article.Word(one.End);
        if (word is "davon" or "weitere" or "more" or "others" or "andere")
            return true;
        if (one.End + 1 < end && article.Word(one.End + 1) is "ihnen" or "denen" or "them" or "whom")
            return true;
        return word is "." or "," or ";"
            && one.Figure is { Hedge: not null, Qualifier: not Qualifier.Between }
            && sentence - said.Sentence <= 1;
    }

    private Suggested? Make(
        int sentence,
        Figure figure,
        string? unit,
        string? measure,
        Counted counted,
        Surroundings surroundings
    )
    {
        var (from, to) = Whole(figure);
        var statement = found.StatementAt(sentence, figure.Place.Units.Start);
        if (measure is not null && unit is not null && words.Persons.Has(measure) && Vocabulary.IsCurrency(unit))
            measure = null;
        if (counted.Term is { } term && words.Measures.Means(term))
            (measure, unit) = (term, People);
        else if (measure is not null && words.Persons.Has(measure) && unit is null)
            unit = People;
        var score = Score(figure, unit, measure, statement);
        if (score < Phrasing.Least)
            return null;
        var happening = Happening.Of(found.Article, counted, surroundings, measure);
        var circumstances = new Circumstances(found, sentence, statement);
        var compared = unit == Percent || measure is "decline" or "increase" ? Comparison(sentence, from) : null;
        var period = circumstances.Period(figure.Place.Units.Start, compared?.Date);
        var raw = found.Article.Text[from..to];
        var told = new Domain.Quantities.Counted(
            unit,
            measure,
            null,
            happening.Basis,
            happening.Nature,
            compared?.Text(period)
        );
        if (Amount(figure, told, raw) is not { } quantity)
            return null;
        if (statement is not null)
            Told.Add(statement);
        var (start, end) = Sentences(sentence, statement, (from, to));
        return new Suggested
        {
            Kind = SuggestionKind.Figure,
            Passage = found.PlaceOf(start, end),
            Marks = [found.PlaceOf(from, to)],
            Text = Phrasing.Line(found.Article.Text.AsSpan(start, end - start)),
            Quantity = quantity,
            Origin = statement?.Origin,
            Via = statement?.Via ?? [],
            Form = statement is null ? SpeechForm.Reported : Phrasing.Form(statement),
            Attribution = statement?.Attribution,
            Distanced = statement?.Distanced ?? false,
            Certainty = statement?.Certainty ?? OriginCertainty.Unspecified,
            Stance = statement?.Stance ?? Stance.Affirms,
            Period = period,
            StatedOn = circumstances.StatedOn(),
            Score = score,
            Rules = Rules(figure, counted, happening, statement),
        };
    }

    private static Quantity? Amount(Figure figure, Domain.Quantities.Counted counted, string raw)
    {
        var figures = Parts.Of(figure) is { } part
            ? new Domain.Quantities.Figures(part, null, null, null)
            : figure.ToFigures();
        return Quantity.Check(figures, figure.Qualifier, raw) is null
            ? Quantity.Of(figures, figure.Qualifier, counted, raw)
            : null;
    }

    /// <summary>im Vergleich zum Vorjahr, compared with 2023.</summary>
    private Comparison? Comparison(int sentence, int place) => Suggestions.Comparison.Find(found, sentence, place);

    private (int Start, int End) Sentences(int sentence, Statement? statement, (int From, int To) mark)
    {
        var (from, to) =
            statement is not null && statement.LastSentence - statement.Sentence < MostSentences
                ? (statement.Sentence, statement.LastSentence)
                : (sentence, sentence);
        var sentences = found.Article.Sentences;
        return found.Passage((sentences[from].Span.Start, sentences[to].Span.End), mark);
    }

    private double Score(Figure figure, string? unit, string? measure, Statement? statement)
    {
        const double Few = 12;
        var score = 0.35;
        score +=
            unit is null ? -0.15
            : Vocabulary.TermOf(unit) is not null ? 0.2
            : 0.05;
        score += measure is not null ? 0.15 : 0;
        score += statement?.Origin is not null ? 0.15 : 0;
        score += figure.Hedge is not null ? 0.1 : 0;
        var few = figure is { Kind: FigureKind.Number, Hedge: null, Values: [.., var value] } && (double)value <= Few;
        score -=
            !few ? 0
            : measure is null ? 0.35
            : 0.2;
        var isLoose = figure is { Kind: FigureKind.Share, Hedge: null } && measure is null && !IsOfWhole(figure);
        score -= isLoose ? 0.3 : 0;
        score -= unit is not null && words.Periods.Has(unit) ? 0.3 : 0;
        return Math.Round(Math.Clamp(score, 0, 1), 2);
    }

    /// <summary>A quarter of sales, ein Viertel des Absatzes; not a third that follows a second.</summary>
    private bool IsOfWhole(Figure figure)
    {
        var at = found.TokenAt(figure.Place.Units.End);
        return figure.Ratio is not null
            || (at < found.Article.Tokens.Count && words.Wholes.At(found.Article, at, at + 1) is not null);
    }

    private static ImmutableArray<string> Rules(
        Figure figure,
        Counted counted,
        Happening happening,
        Statement? statement
    )
    {
        var rules = new List<string> { "figure" };
        if (figure.Hedge is not null)
            rules.Add("hedge");
        if (counted.Unit is not null)
            rules.Add("counted");
        if (happening.Measure is not null)
            rules.Add("measure");
        return [.. rules, .. statement?.Rules ?? []];
    }

    /// <summary>The figure with its hedge.</summary>
    private static (int From, int To) Whole(Figure figure)
    {
        var (place, hedge) = (figure.Place.Units, figure.Hedge?.Units ?? figure.Place.Units);
        return (Math.Min(place.Start, hedge.Start), Math.Max(place.End, hedge.End));
    }

    private static bool Overlap(Span one, Span other) => one.Start < other.End && other.Start < one.End;
}

/// <param name="Figure">A figure.</param>
/// <param name="First">The first token of it with its hedge.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Counted">What follows it.</param>
internal sealed record Standing(Figure Figure, int First, int End, Counted Counted);

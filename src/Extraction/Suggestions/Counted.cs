using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;
using TokenKind = Newsroom.Extraction.Prose.TokenKind;

namespace Newsroom.Extraction.Suggestions;

/// <summary>What a figure counts, as its words tell.</summary>
/// <param name="Unit">The noun as printed, or percent and the like by their key; nothing where none stands there.</param>
/// <param name="Term">The key of the term that ships under this name; nothing where none does.</param>
/// <param name="End">The token behind the words of what is counted.</param>
internal sealed record Counted(string? Unit, string? Term, int End)
{
    private const int MostWords = 6;
    private const string Percent = "percent";
    private const string PercentagePoints = "percentage-points";

    /// <param name="article">Where the figure stands.</param>
    /// <param name="figure">A figure.</param>
    /// <param name="behind">The token behind it.</param>
    /// <param name="end">The token behind its sentence.</param>
    public static Counted Of(Article article, Figure figure, int behind, int end)
    {
        if (figure.Kind is FigureKind.Percent or FigureKind.Share && Parts.Of(figure) is null)
            return new Counted(Percent, Percent, behind);
        if (figure.Kind == FigureKind.PercentagePoints)
            return new Counted(PercentagePoints, PercentagePoints, behind);
        if (CurrencyBefore(article, figure) is { } currency)
            return new Counted(currency, Vocabulary.TermOf(currency), behind);
        return article.Tongue == Tongue.German ? German(article, behind, end) : English(article, figure, behind, end);
    }

    /// <summary>$ 14 million, US$14 million, EUR 5 Mio.</summary>
    private static string? CurrencyBefore(Article article, Figure figure)
    {
        var at = figure.Place.Units.Start;
        // between $20,000 and $100,000: the figure begins with its first word.
        while (at < figure.Place.Units.End && !char.IsAsciiDigit(article.Text[at]))
            at++;
        if (at == figure.Place.Units.End)
            at = figure.Place.Units.Start;
        while (at > 0 && article.Text[at - 1] is ' ' or '\u00A0' or '\u202F')
            at--;
        if (at == 0)
            return null;
        var from = at - 1;
        if (char.GetUnicodeCategory(article.Text[from]) == System.Globalization.UnicodeCategory.CurrencySymbol)
            return article.Text[from..at];
        const int CodeLength = 3;
        while (from > 0 && at - from <= CodeLength && char.IsAsciiLetterUpper(article.Text[from - 1]))
            from--;
        var code = article.Text.AsSpan(from, at - from);
        return
            code.Length == CodeLength && !code.ContainsAnyExceptInRange('A', 'Z') && Vocabulary.TermOf(code) is not null
            ? code.ToString()
            : null;
    }

    /// <summary>knapp 30.000 weitere Truppen; Tausende von militärischen Bauarbeitern: the first noun, behind words that end as adjectives do.</summary>
    private static Counted German(Article article, int behind, int end)
    {
        var last = Math.Min(end, behind + MostWords);
        for (var at = behind; at < last && article.Tokens[at].Kind != TokenKind.Sign; at++)
        {
            var word = article.Word(at);
            if (char.IsUpper(word[0]))
                return Noun(article, at, at > behind, at + 1);
            if (at == behind && word is "von" or "an")
                continue;
            if (Vocabulary.Of(Tongue.German).Small.At(article, at, end) is not null || !EndsAsAdjective(word))
                break;
        }
        return Sign(article, behind, end) ?? new Counted(null, null, behind);
    }

    /// <summary>15,000 North Korean soldiers; thousands of workers: up to the first word that is known, else to the first plural.</summary>
    private static Counted English(Article article, Figure figure, int behind, int end)
    {
        var last = Math.Min(end, behind + MostWords);
        var one = figure.Values is [1];
        for (var at = behind; at < last && article.Tokens[at].Kind == TokenKind.Word; at++)
        {
            var word = article.Word(at);
            if (at == behind && word is "of")
                continue;
            if (Vocabulary.Of(Tongue.English).Small.At(article, at, end) is not null)
                break;
            var next = at + 1 < last ? at + 1 : at;
            if (next > at && Vocabulary.TermOf(Words(article, at, next)) is not null)
                return Noun(article, at, false, end);
            var known = char.IsLower(word[0]) && Vocabulary.TermOf(word) is not null;
            if (known || IsPlural(word) || (one && at + 1 < last && IsEnd(article, at + 1)))
                return Noun(article, at, at > behind, end);
        }
        return Sign(article, behind, end) ?? new Counted(null, null, behind);
    }

    private static bool IsEnd(Article article, int at) =>
        article.Tokens[at].Kind != TokenKind.Word
        || Vocabulary.Of(article.Tongue).Small.At(article, at, at + 1) is not null;

    /// <summary>A noun; with the word before or behind it where two words are one term: police officers, prisoners of war.</summary>
    private static Counted Noun(Article article, int at, bool hasBefore, int end)
    {
        if (hasBefore && Vocabulary.TermOf(Words(article, at - 1, at)) is { } compound)
            return new Counted(Words(article, at - 1, at).ToString(), compound, at + 1);
        const int MostBehind = 2;
        for (var to = Math.Min(at + MostBehind, Math.Min(end, article.Tokens.Count) - 1); to > at; to--)
            if (article.Tokens[to].Kind == TokenKind.Word && Vocabulary.TermOf(Words(article, at, to)) is { } whole)
                return new Counted(Words(article, at, to).ToString(), whole, to + 1);
        var word = article.Word(at);
        return new Counted(word.ToString(), Vocabulary.TermOf(word), at + 1);
    }

    /// <summary>The number of protesters at 500; die Zahl der Toten stieg auf 600: the noun before the figure.</summary>
    /// <param name="article">Where the figure stands.</param>
    /// <param name="first">The first token of the figure with its hedge.</param>
    /// <param name="start">Where to begin.</param>
    public static Counted? Before(Article article, int first, int start)
    {
        const int Far = 10;
        var counts = Vocabulary.Of(article.Tongue).Counts;
        for (var at = first - 1; at >= Math.Max(start, first - Far); at--)
        {
            if (counts.At(article, at, first) is not { } phrase)
                continue;
            for (var noun = at + phrase.Words.Length; noun < first; noun++)
            {
                var word = article.Word(noun);
                if (article.Tokens[noun].Kind != TokenKind.Word)
                    return null;
                var isNoun = article.Tongue == Tongue.German ? char.IsUpper(word[0]) : IsPlural(word);
                if (isNoun || Vocabulary.TermOf(word) is not null)
                    return Noun(article, noun, false, first);
            }
        }
        return null;
    }

    /// <summary>14 Millionen €, 5 °C.</summary>
    private static Counted? Sign(Article article, int behind, int end) =>
        behind < end
        && article.Tokens[behind].Kind == TokenKind.Sign
        && Vocabulary.TermOf(article.Word(behind)) is { } term
            ? new Counted(article.Word(behind).ToString(), term, behind + 1)
            : null;

    private static ReadOnlySpan<char> Words(Article article, int first, int last) =>
        article.Text.AsSpan(article.Tokens[first].Start, article.Tokens[last].End - article.Tokens[first].Start);

    private static bool EndsAsAdjective(ReadOnlySpan<char> word) =>
        word.EndsWith("e") || word.EndsWith("en") || word.EndsWith("er") || word.EndsWith("es") || word.EndsWith("em");

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        char.IsLower(word[0])
        && word.EndsWith("s")
        && !word.EndsWith("ss")
        && !word.EndsWith("ous")
        && !word.EndsWith("'s");
}

/// <summary>36 of 41 drones: so large a whole is counted, and no share of it is meant.</summary>
internal static class Parts
{
    private const decimal LargestShare = 10;

    public static decimal? Of(Figure figure) => figure.Ratio is { Whole: > LargestShare } ratio ? ratio.Part : null;
}

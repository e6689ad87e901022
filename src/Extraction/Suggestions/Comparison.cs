using System.Globalization;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;
using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Suggestions;

/// <summary>With what a change is compared: im Vergleich zum Vorjahr, compared with 2023.</summary>
/// <param name="Date">The date where it is one.</param>
/// <param name="Words">As printed.</param>
/// <param name="IsYearBefore">The year before the one that is spoken of, whenever the article was published.</param>
internal sealed record Comparison(FoundDate? Date, string Words, bool IsYearBefore)
{
    private const int MostWords = 3;

    /// <summary>The comparison of a sentence, around a place.</summary>
    public static Comparison? Find(Findings found, int sentence, int place)
    {
        const int MostFar = 60;
        var (article, words) = (found.Article, Vocabulary.Of(found.Article.Tongue));
        var (first, last) = article.SentenceTokens[sentence];
        var token = found.TokenAt(place);
        var end = Math.Min(last + 1, token + MostFar);
        for (var at = Math.Max(first, token - MostFar); at < end; at++)
        {
            if (words.Compared.At(article, at, end) is not { } phrase)
                continue;
            var from = at + phrase.Words.Length;
            if (from >= end)
                return null;
            var isYearBefore = words.YearBefore.At(article, from, end) is not null;
            var start = article.Tokens[from].Start;
            foreach (var date in found.DatesNear(sentence, start))
                if (date.Place.Units.Start <= start && date.Place.Units.End > start)
                    return new Comparison(
                        date,
                        article.Text[date.Place.Units.Start..date.Place.Units.End],
                        isYearBefore
                    );
            var to = from;
            while (to < Math.Min(end, from + MostWords) && IsPart(article, words, to, end))
                to++;
            return to == from
                ? null
                : new Comparison(null, article.Text[start..article.Tokens[to - 1].End], isYearBefore);
        }
        return null;
    }

    private static bool IsPart(Article article, Vocabulary words, int at, int end) =>
        article.Tokens[at].Kind == TokenKind.Word && words.Small.At(article, at, end) is null;

    /// <param name="period">What the figure speaks of.</param>
    /// <returns>The date where it is one, else the words.</returns>
    public string Text(PartialDate? period)
    {
        if (IsYearBefore && int.TryParse(period?.Edtf, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return (year - 1).ToString("0000", CultureInfo.InvariantCulture);
        return Date is { Named: { } named, Counted: null } ? named.Edtf : Words;
    }
}

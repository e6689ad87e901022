using System.Globalization;

namespace Newsroom.Domain.Articles;

/// <summary>Finds the place of a quote: in the text it is first read in, and again in each later version.</summary>
public static class Anchoring
{
    private const int Shown = 10;

    /// <summary>The one place of the words, or why there is none: <c>quoteNotFound</c> with the nearest passage, <c>quoteAmbiguous</c> with each place.</summary>
    public static (TextQuote? Quote, Flaw? Flaw) Anchor(ArticleText text, string exact, string? prefix, string? suffix)
    {
        var found = text.Find(exact, prefix, suffix, Shown + 1);
        if (found.Count == 1)
            return (found[0], null);
        if (found.Count > 1)
            return (null, Ambiguous(found));
        var elsewhere = prefix is null && suffix is null ? [] : text.Find(exact, most: Shown + 1);
        if (elsewhere.Count > 0)
            return (
                null,
                new Flaw(
                    "quoteNotFound",
                    "The words stand in the article, but not with this prefix and suffix.",
                    Places(elsewhere)
                )
            );
        var nearest = text.Nearest(exact);
        return (
            null,
            new Flaw(
                "quoteNotFound",
                "These words do not stand in the article. Quote them as printed; white space and the kind of quotation mark do not matter.",
                nearest is null ? null : "The nearest passage: " + nearest
            )
        );
    }

    /// <summary>The words where they are known to stand; where they do not, as <see cref="Anchor"/>.</summary>
    public static (TextQuote? Quote, Flaw? Flaw) At(
        ArticleText text,
        (int? Start, int? End) place,
        string exact,
        string? prefix,
        string? suffix
    ) =>
        place.Start is not null
        && text.Find(exact, prefix, suffix).FirstOrDefault(q => (q.Start, q.End) == place) is { } there
            ? (there, null)
            : Anchor(text, exact, prefix, suffix);

    /// <summary>Where the words stand in a newer text, or null; see <see cref="ArticleText.FindAgain"/>.</summary>
    public static TextQuote? Again(ArticleText newer, TextQuote old) => newer.FindAgain(old);

    private static Flaw Ambiguous(IReadOnlyList<TextQuote> found)
    {
        var count = found.Count > Shown ? $"more than {Shown} times" : $"{found.Count} times";
        return new Flaw(
            "quoteAmbiguous",
            $"These words stand in the article {count}. Quote more of them, or send prefix or suffix.",
            Places(found.Take(Shown))
        );
    }

    private static string Places(IEnumerable<TextQuote> found) =>
        string.Join(
            " | ",
            found.Select(q =>
                string.Create(CultureInfo.InvariantCulture, $"at {q.Start}: …{q.Prefix}[{q.Exact}]{q.Suffix}…")
                    .ReplaceLineEndings(" ")
            )
        );
}

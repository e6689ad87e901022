using System.Collections.Immutable;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Suggestions;

/// <summary>
/// Reads an article and proposes its claims: figures with what they count, who said them and when, and quotations. It knows words
/// and grammar alone, and neither adds nor computes anything. The time grows with the length of the text and with nothing else.
/// </summary>
public static class SuggestionReader
{
    /// <summary>Counts up with every change of what is found: what an older one proposed is proposed anew.</summary>
    public const int Version = 1;

    /// <param name="text">The article.</param>
    /// <param name="language">A tag: de and en, of whatever region; any other and none: decided by the text.</param>
    /// <param name="published">When it was published; words such as "am Mittwoch" are not resolved without.</param>
    public static ReadArticle Read(string text, string? language, PartialDate? published)
    {
        var article = ArticleReader.Read(text, language);
        var tag = article.Tongue == Tongue.German ? "de" : Tag(language);
        var found = new Findings(
            article,
            StatementReader.Read(article),
            DateReader.Read(text, tag, published),
            NumberReader.Read(text, tag)
        );
        var reading = new Figures(found);
        var figures = reading.Read();
        var quotations = new Quotations(found).Read(reading.Told);
        return new ReadArticle(
            article.Tongue == Tongue.German ? "de" : "en",
            article.Agencies,
            [.. figures.Concat(quotations).OrderBy(s => s.Marks[0].Units.Start)]
        );
    }

    /// <summary>Of English the region tells how dates are written.</summary>
    private static string Tag(string? language) =>
        language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? language : "en";
}

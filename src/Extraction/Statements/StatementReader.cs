using System.Collections.Immutable;
using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Statements;

/// <summary>
/// Finds what an article reports that somebody said: speech in quotation marks, reported speech, and attributions such as "laut X".
/// One pass; the time grows with the length of the text and with nothing else.
/// </summary>
public static class StatementReader
{
    /// <param name="text">Any text.</param>
    /// <param name="language">A tag: de and en, of whatever region; any other and none: decided by the text.</param>
    /// <returns>In the order of the text.</returns>
    public static ImmutableArray<Statement> Read(string text, string? language) =>
        Read(ArticleReader.Read(text, language));

    /// <returns>In the order of the text.</returns>
    public static ImmutableArray<Statement> Read(Article article) =>
        [.. new Reading(article).Statements().OrderBy(s => s.Spans[0].Start)];
}

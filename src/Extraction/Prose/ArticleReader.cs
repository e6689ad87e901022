using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Prose;

/// <summary>Reads an article into sentences. One pass; the time grows with the length of the text and with nothing else.</summary>
public static class ArticleReader
{
    /// <param name="text">Any text.</param>
    /// <param name="language">A tag: de and en, of whatever region; any other and none: decided by the text.</param>
    public static Article Read(string text, string? language)
    {
        var tokens = Scanner.Read(text);
        var tongue = language?.Split('-', '_')[0].ToLowerInvariant() switch
        {
            "de" => Tongue.German,
            "en" => Tongue.English,
            _ => Guess(text, tokens),
        };
        var lines = Lines.Of(text, tokens);
        var credits = new Credits(text);
        var leftOut = new bool[tokens.Count];
        var furniture = new Furniture(text, tokens, lines, credits, leftOut).Find();
        var quotations = Quotations.Find(text, tokens, i => lines.StartsParagraph(i));
        var wordings = tongue == Tongue.German ? Wordings.German : Wordings.English;
        var cutter = new SentenceCutter(text, tokens, lines, leftOut, quotations, wordings);
        cutter.Cut();
        return new Article(text, tongue, tokens, quotations, cutter.Ends)
        {
            Sentences = [.. cutter.Sentences],
            Furniture = [.. furniture],
            Agencies = [.. credits.Names],
        };
    }

    private static Tongue Guess(string text, List<Token> tokens)
    {
        const int Enough = 2000;
        var (german, english) = (0, 0);
        for (var i = 0; i < tokens.Count && i < Enough; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                continue;
            var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            german += Wordings.GermanWords.Contains(word) ? 1 : 0;
            english += Wordings.EnglishWords.Contains(word) ? 1 : 0;
        }
        return english > german ? Tongue.English : Tongue.German;
    }
}

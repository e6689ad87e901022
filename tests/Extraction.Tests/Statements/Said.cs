using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Tests.Statements;

/// <summary>Reads a text and shows what was found as words.</summary>
internal static class Said
{
    public static Statement One(string text, string language) => Assert.Single(StatementReader.Read(text, language));

    public static string Words(this Statement statement, string text) =>
        string.Join(" … ", statement.Spans.Select(s => text[s.Start..s.End]));

    /// <summary>Origin, then the relays in their order.</summary>
    public static string Chain(this Statement statement) =>
        string.Join(" > ", statement.Via.Select(v => v.Who.Resolved).Prepend(statement.Origin?.Resolved ?? "-"));
}

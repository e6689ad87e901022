namespace Newsroom.Domain.Search;

/// <summary>Which words an engine holds for the same in a language: "Soldat" and "Soldaten". Without stems only equal words are.</summary>
/// <param name="Languages">By language (de, en) the stem of each word that may be asked about.</param>
public sealed record Stems(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Languages)
{
    /// <summary>Those of an engine that has none.</summary>
    public static readonly Stems None = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    /// <param name="language">Of the text; empty where that is not known, and any will do.</param>
    /// <param name="word">In the text.</param>
    /// <param name="asked">In the query.</param>
    public bool AreSame(string language, string word, string asked) =>
        word == asked
        || Languages.Any(l =>
            (language.Length == 0 || language == l.Key)
            && l.Value.TryGetValue(word, out var one)
            && l.Value.TryGetValue(asked, out var other)
            && one == other
        );
}
